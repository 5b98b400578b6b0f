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
from tests.support.http_server import Asked, HttpServer, reply
from tests.support.rendered import sample
from tests.support.written import write_files


@frozen
class Made:
    """A package, what it was rendered from, and what the generator said about the document."""

    root: ModuleType
    package: ir.Package
    said: str

    @property
    def schemas(self) -> dict[str, ir.Schema]:
        return {schema.name: schema for schema in self.package.schemas}


def rendered(
    document: dict[str, Any], name: str, config: Config | None = None
) -> tuple[ir.Package, dict[str, str], str]:
    """The package of a document, its files, and what was said about the document."""
    diagnostics = Diagnostics()
    parsed = parse(json.dumps(document, indent=1).encode(), "openapi.json", diagnostics)
    assert parsed is not None, diagnostics.render()
    package, _ = lower(parsed, config or Config(package=name), diagnostics)
    files = formatted(render(package), diagnostics)
    assert not diagnostics.has_errors, diagnostics.render()
    return package, files, diagnostics.render()


def write(document: dict[str, Any], folder: Path, name: str, config: Config | None = None) -> tuple[ir.Package, str]:
    """Write the package of a document into a folder, as `name`, in place of one of that name."""
    package, files, said = rendered(document, name, config)
    for path in (folder / name).rglob("*.py"):
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    write_files(files, folder)
    return package, said


def make(document: dict[str, Any], folder: Path, name: str, config: Config | None = None) -> Made:
    """The same, imported."""
    package, said = write(document, folder, name, config)
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return Made(importlib.import_module(name), package, said)


def forget(folder: Path, name: str) -> None:
    """Unload a package, so that another one can be made in its place."""
    sys.path.remove(str(folder))
    for module in [module for module in sys.modules if module.partition(".")[0] == name]:
        del sys.modules[module]


def methods(resources: tuple[ir.Resource, ...], above: tuple[str, ...] = ()) -> Iterator[
    tuple[tuple[str, ...], ir.Operation, ir.Method]
]:  # fmt: skip
    """Every method of a package, with the attributes that lead to it from the client."""
    for resource in resources:
        here = (*above, resource.name)
        yield from ((here, operation, method) for operation in resource.operations for method in operation.methods)
        yield from methods(resource.children, here)


def call_everything(made: Made) -> None:
    """Call every method, and every twin in one event loop: what was given is on the wire, the reply is read."""
    answer: list[Any] = [None]

    def answered(asked: Asked, _: Any) -> bytes:
        text = json.dumps(answer[0])
        if asked.header("accept") == "text/event-stream":
            return reply(200, f"data: {text}\n\n", {"content-type": "text/event-stream"})
        return reply(200, text, {"content-type": "application/json"})

    with HttpServer(answered) as server:
        keys: dict[str, Any] = {scheme.parameter: "key" for scheme in made.package.security}
        client = getattr(made.root, made.package.client)(server_url=server.url, retry_config=0, **keys)

        def call(path: tuple[str, ...], operation: ir.Operation, method: ir.Method, twin: str) -> Any:
            answer[0] = sample(method.type or ir.Scalar("null"), made.schemas)
            target = client
            for name in (*path, method.name + twin):
                target = getattr(target, name)
            return target(**_arguments(operation, made.schemas))

        def check(operation: ir.Operation, method: ir.Method, found: Any) -> None:
            _check(operation, server.asked[-1])
            encode = importlib.import_module(f"{made.root.__name__}._overlay.models.encoding").encode_like
            assert method.stream is not None or encode(found, answer[0]) == answer[0], (operation.id, method.name)

        async def call_twins() -> None:
            for path, operation, method in methods(made.package.resources):
                made_call = call(path, operation, method, "_async")
                found = [event async for event in made_call] if method.stream else await made_call
                check(operation, method, found)
            await client.aclose()

        for path, operation, method in methods(made.package.resources):
            found = call(path, operation, method, "")
            check(operation, method, list(found) if method.stream else found)
        asyncio.run(call_twins())


def _arguments(operation: ir.Operation, schemas: dict[str, ir.Schema]) -> dict[str, Any]:
    arguments = {p.name: sample(p.type, schemas) for p in operation.parameters if not isinstance(p.type, ir.Constant)}
    body = operation.body
    if body is not None and not body.fields:
        arguments[body.argument] = sample(body.type, schemas)
    for field in body.fields if body else ():
        if not isinstance(field.type, ir.Constant) and not field.read_only:
            arguments[field.name] = sample(field.type, schemas)
    return arguments


def _check(operation: ir.Operation, asked: Asked) -> None:
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
