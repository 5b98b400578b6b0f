"""The whole Mistral API by examples/mistral/sdk.toml, and the methods that the official package has for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from generator import ir
from generator.document.diagnostics import Diagnostics
from generator.document.document import Document, load
from generator.ir.ledger import Ledger
from generator.lower import lower
from generator.settings.config import Config, load_config
from tests.support.paths import DATA, ROOT

SETTINGS = ROOT / "examples" / "mistral" / "sdk.toml"
_TWINS = {f"stream_{name}": f"{name}_completion_v1_{name}_completions_post" for name in ("chat", "fim")} | {
    "stream_agents": "agents_completion_v1_agents_completions_post"
}
"""Operations that the official package's own document has for streams -> those of the published one."""
_SENT_AS = {"inputs": "input", "sort_direction_query_parameter": "sort.direction"}
_NOT_SENT = frozenset({"request", "request_body", "evaluation_run_filter_input", "security", "additional_properties"})
"""Keywords that are no property and no parameter."""


@frozen
class Official:
    """A method of the official package."""

    path: str
    operation: str
    route: str
    keywords: tuple[str, ...]


@cache
def official_methods() -> tuple[Official, ...]:
    lines = (DATA / "whole" / "official_methods.txt").read_text("utf-8").splitlines()
    found = [[part.strip() for part in f"{line} ".split(" | ")] for line in lines if not line.startswith("#")]
    return tuple(Official(path, id, route, tuple(keywords.split())) for path, id, route, keywords in found)


@cache
def settings() -> Config:
    diagnostics = Diagnostics()
    config = load_config(SETTINGS, diagnostics)
    assert config is not None
    assert not len(diagnostics), diagnostics.render()
    return config


def lowered(document: Document) -> tuple[ir.Package, Ledger, Diagnostics]:
    """Lower a document with the settings of the example."""
    diagnostics = Diagnostics()
    package, ledger = lower(document, evolve(settings(), package="mistralai"), diagnostics)
    return package, ledger, diagnostics


@cache
def lowered_file(path: Path) -> tuple[ir.Package, Ledger, Diagnostics]:
    """Lower a file, once."""
    document = load(path, Diagnostics())
    assert document is not None
    return lowered(document)


def methods(resources: tuple[ir.Resource, ...], above: str = "") -> Iterator[tuple[str, ir.Operation, ir.Method]]:
    """Every method by its dotted path."""
    for resource in resources:
        here = f"{above}{resource.name}."
        for operation in resource.operations:
            yield from ((here + method.name, operation, method) for method in operation.methods)
        yield from methods(resource.children, here)


def keywords(operation: ir.Operation) -> tuple[set[str], set[str]]:
    """The arguments of an operation, and the names under which they are sent."""
    arguments = [(parameter.name, parameter.wire) for parameter in operation.parameters]
    if operation.body is not None:
        arguments += [(field.name, field.wire) for field in operation.body.fields]
        arguments += [] if operation.body.fields else [(operation.body.argument, "")]
    return {name for name, _ in arguments}, {wire.replace(".", "_").replace("-", "_").lower() for _, wire in arguments}


def misses(package: ir.Package) -> tuple[int, list[str]]:
    """How many official methods the document has operations for, and what is wrong with those that differ."""
    ours = {path: operation for path, operation, _ in methods(package.resources)}
    known = {operation.id for operation in ours.values()}
    wrong: list[str] = []
    count = 0
    for official in official_methods():
        id = official.operation if official.operation in known else _TWINS.get(official.operation, "")
        if id not in known:
            continue
        count += 1
        operation = ours.get(official.path)
        if operation is None or operation.id != id:
            wrong.append(f"{official.path}: not there")
            continue
        names, wires = keywords(operation)
        for keyword in (each.rstrip("?") for each in official.keywords):
            wire = _SENT_AS.get(keyword, keyword.rstrip("_")).replace(".", "_")
            if keyword not in names and keyword not in _NOT_SENT and wire in wires:
                wrong.append(f"{official.path}: {keyword}")
    return count, wrong


def as_document() -> dict[str, Any]:
    """A document with every operation of the official package, as far as its methods tell."""
    paths: dict[str, dict[str, Any]] = {}
    for official in official_methods():
        method, path = official.route.split(" ", 1)
        if official.operation in _TWINS:  # One operation that answers both ways, as published.
            content = paths[path.partition("#")[0]]["post"]["responses"]["200"]["content"]
            content["text/event-stream"] = {"schema": {"type": "object"}}
            continue
        item = paths.setdefault(path, {})
        if method.lower() in item:
            continue
        inner = [name for name in official.keywords if f"{{{name}}}" not in path]
        in_path = [name for name in official.keywords if f"{{{name}}}" in path]
        operation: dict[str, Any] = {
            "operationId": official.operation,
            "parameters": [_parameter(each) for each in in_path],
        }
        if method in ("GET", "DELETE"):
            operation["parameters"] += [_parameter(name, "query") for name in inner]
        elif inner and inner[0].startswith("request"):
            either = {"anyOf": [{"type": "object", "properties": {key: {}}, "required": [key]} for key in "ab"]}
            operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": either}}}
        elif inner:
            properties = {_wire(name): {"type": "string"} for name in inner}
            schema = {"type": "object", "properties": properties, "required": [_wire(n) for n in inner if n[-1] != "?"]}
            operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
        media = "text/event-stream" if path.endswith("#stream") else "application/json"
        operation["responses"] = {"200": {"description": "Fine.", "content": {media: {"schema": {"type": "object"}}}}}
        item[method.lower()] = operation
    return {"openapi": "3.1.0", "info": {"title": "Mistral AI API", "version": "1"}, "paths": paths}


def _wire(keyword: str) -> str:
    return keyword.rstrip("?").rstrip("_")


def _parameter(keyword: str, where: str = "path") -> dict[str, Any]:
    required = where == "path" or not keyword.endswith("?")
    return {"name": _wire(keyword), "in": where, "required": required, "schema": {"type": "string"}}
