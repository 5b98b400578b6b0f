"""Small documents: what lowering makes of a few schemas or paths that a test writes down as Python values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from generator import ir
from generator.document.diagnostics import Diagnostics
from generator.document.document import parse
from generator.ir.ledger import Ledger
from generator.ir.names import GivenNames
from generator.lower import lower, settings_check
from generator.settings.config import read_config
from tests.support.lowered import operation_lines, schema_lines

JSON = dict[str, Any]


@frozen
class Lowered:
    """A package, and what was said while it was made."""

    package: ir.Package
    ledger: Ledger
    diagnostics: Diagnostics

    @property
    def said(self) -> list[str]:
        """The complaints without their places: `warning: …`, with the hint after a bar."""
        return [f"{one.level}: {one.message}{f' | {one.hint}' if one.hint else ''}" for one in self.diagnostics]

    @property
    def pointers(self) -> list[str]:
        """Where the complaints are about."""
        return [one.place.pointer for one in self.diagnostics if one.place]

    @property
    def shown(self) -> list[str]:
        """The schemas, as the golden files show them."""
        return [line for schema in self.package.schemas for line in schema_lines(schema)]

    @property
    def operations(self) -> dict[str, ir.Operation]:
        """The operations by their ids."""
        return {operation.id: operation for _, operation in _operations(self.package.resources, ())}

    @property
    def methods(self) -> dict[str, str]:
        """Where each operation is called: `orders.list`, by its id."""
        return {
            operation.id: ".".join((*path, operation.methods[0].name))
            for path, operation in _operations(self.package.resources, ())
        }

    def operation(self, id: str = "op") -> list[str]:
        """Return an operation, as the golden files show it, without its first line."""
        return [line.strip() for line in operation_lines(self.operations[id])][1:]

    def schema(self, name: str) -> Any:
        """Return a schema by its class name."""
        return next(schema for schema in self.package.schemas if schema.name == name)


def lowered(
    paths: JSON | None = None, schemas: JSON | None = None, settings: str = "", earlier: GivenNames | None = None,
    **more: Any,
) -> Lowered:  # fmt: skip
    """Lower a document with these paths and schemas. `settings` is the text of `[tool.sdk]`, `more` what else the
    document has.
    """
    components = {"schemas": schemas or {}, **more.pop("components", {})}
    document = {"openapi": "3.1.0", "info": {"title": "Small", "version": "1"}, "paths": paths or {}}
    return lowered_text(json.dumps({**document, "components": components, **more}), settings, earlier)


def lowered_text(text: str, settings: str = "", earlier: GivenNames | None = None) -> Lowered:
    """Lower a document from its text."""
    diagnostics = Diagnostics()
    document = parse(text.encode(), "openapi.yaml", diagnostics)
    config = read_config(f"[tool.sdk]\npackage = 'case'\n{settings}", Path("sdk.toml"), diagnostics)
    assert document is not None and config is not None and not len(diagnostics), diagnostics.render()
    package, ledger = lower(document, config, diagnostics, earlier)
    settings_check.check(package, ledger, config, diagnostics)
    return Lowered(package, ledger, diagnostics)


def _operations(resources: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ir.Operation]]:
    for resource in resources:
        here = (*path, resource.name)
        yield from ((here, operation) for operation in resource.operations)
        yield from _operations(resource.children, here)


def ref(name: str) -> JSON:
    """A reference to a component schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def reply(schema: JSON | None = None, media: str = "application/json") -> JSON:
    """The responses of an operation that answers with this schema, or with nothing."""
    return {"200": {"description": "", **({} if schema is None else {"content": {media: {"schema": schema}}})}}


def get(schema: JSON | None = None, id: str = "op", **more: Any) -> JSON:
    """A path item whose GET answers with this schema."""
    return {"get": {"operationId": id, "responses": reply(schema), **more}}


def post(schema: JSON, id: str = "op", media: str = "application/json", **more: Any) -> JSON:
    """A path item whose POST takes this schema."""
    return {"post": {"operationId": id, "requestBody": {"content": {media: {"schema": schema}}}, "responses": reply(),
                     **more}}  # fmt: skip


STRING: JSON = {"type": "string"}


def model(**properties: JSON) -> JSON:
    """An object with these properties."""
    return {"type": "object", "properties": properties or {"id": STRING}}
