"""A document that a test writes, as a package: rendered, imported, every method called over a socket."""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from attrs import frozen

from generator import ir
from generator.document.diagnostics import Diagnostics
from generator.document.document import parse
from generator.lower import lower
from generator.output.format import formatted
from generator.output.render import render
from generator.settings.config import Config
from tests.http_server import Asked, HttpServer, reply
from tests.rendered import sample


@frozen
class Made:
    """A package, what it was rendered from, and what the generator said about the document."""

    root: ModuleType
    package: ir.Package
    said: str

    @property
    def schemas(self) -> dict[str, ir.Schema]:
        return {schema.name: schema for schema in self.package.schemas}


def write(document: dict[str, Any], folder: Path, name: str, config: Config | None = None) -> tuple[ir.Package, str]:
    """Write the package of a document into a folder, as `name`."""
    diagnostics = Diagnostics()
    parsed = parse(json.dumps(document, indent=1).encode(), "openapi.json", diagnostics)
    assert parsed is not None, diagnostics.render()
    package, _ = lower(parsed, config or Config(package=name), diagnostics)
    for path, text in formatted(render(package), diagnostics).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    assert not diagnostics.has_errors, diagnostics.render()
    return package, diagnostics.render()


def make(document: dict[str, Any], folder: Path, name: str, config: Config | None = None) -> Made:
    """The same, imported."""
    package, said = write(document, folder, name, config)
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return Made(importlib.import_module(name), package, said)


def methods(resources: tuple[ir.Resource, ...], above: tuple[str, ...] = ()) -> Iterator[
    tuple[tuple[str, ...], ir.Operation, ir.Method]
]:  # fmt: skip
    """Every method of a package, with the attributes that lead to it from the client."""
    for resource in resources:
        here = (*above, resource.name)
        yield from ((here, operation, method) for operation in resource.operations for method in operation.methods)
        yield from methods(resource.children, here)


def call_everything(made: Made) -> None:
    """Call every method and its twin with all that it takes: what was given is on the wire, the reply is read."""
    encode = importlib.import_module(f"{made.root.__name__}._overlay.serialization").encode_like
    answer: list[Any] = [None]
    headers = {"content-type": "application/json"}
    with HttpServer(lambda asked, _: reply(200, json.dumps(answer[0]).encode(), headers)) as server:
        keys: dict[str, Any] = {scheme.parameter: "key" for scheme in made.package.security}
        client = getattr(made.root, made.package.client)(server_url=server.url, retry_config=0, **keys)
        for path, operation, method in methods(made.package.resources):
            target = client
            for name in path:
                target = getattr(target, name)
            answer[0] = sample(method.type or ir.Scalar("null"), made.schemas)
            for asynchronous in (False, True):
                found = _call(target, operation, method, made.schemas, asynchronous)
                _check(operation, method, server.asked[-1])
                assert encode(found, answer[0]) == answer[0], f"{'.'.join(path)}.{method.name}"
        asyncio.run(client.aclose())


def _call(
    target: Any, operation: ir.Operation, method: ir.Method, schemas: dict[str, ir.Schema], asynchronous: bool
) -> Any:
    arguments = {p.name: sample(p.type, schemas) for p in operation.parameters if not isinstance(p.type, ir.Constant)}
    body = operation.body
    if body is not None and not body.fields:
        arguments["body"] = sample(body.type, schemas)
    for field in body.fields if body else ():
        if not isinstance(field.type, ir.Constant) and not field.read_only:
            arguments[field.name] = sample(field.type, schemas)
    call = getattr(target, method.name + ("_async" if asynchronous else ""))
    return asyncio.run(_awaited(call, arguments)) if asynchronous else call(**arguments)


async def _awaited(call: Any, arguments: dict[str, Any]) -> Any:
    return await call(**arguments)


def _check(operation: ir.Operation, method: ir.Method, asked: Asked) -> None:
    assert asked.method == operation.method
    assert "{" not in asked.path
    sent = {
        "query": [key for key, _ in parse_qsl(urlsplit(asked.path).query, keep_blank_values=True)],
        "header": [key.lower() for key, _ in asked.headers],
        "cookie": [part.partition("=")[0].strip() for part in (asked.header("cookie") or "").split(";")],
    }
    for parameter in operation.parameters:
        if parameter.location != "path":
            wire = parameter.wire.lower() if parameter.location == "header" else parameter.wire
            assert sent[parameter.location].count(wire) == 1, (operation.id, parameter.wire, parameter.location)
    body = operation.body
    if body is not None and body.kind == "json" and body.fields:
        assert sorted(asked.json) == sorted(field.wire for field in body.fields if not field.read_only)
