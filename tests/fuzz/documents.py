"""Two documents out of bytes: schemas of every kind, of which the second document changes some."""

from __future__ import annotations

from typing import Any

NAMES = ("Alpha", "Beta", "Gamma", "Delta")
SCALARS: tuple[Any, ...] = (
    *({"type": "string"}, {"type": "integer"}, {"type": "number"}, {"type": "boolean"}, {"type": "null"}, {}),
    *({"type": "string", "format": "date-time"}, {"type": ["string", "null"]}, {"type": ["integer", "string"]}, True),
)  # fmt: skip
VALUES: tuple[Any, ...] = ("a", "b", "", 0, 1, True, None, 1.5, "ü", [], {})


class Bytes:
    """Numbers out of bytes, zeros once they are used up."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def next(self, below: int) -> int:
        """Return a number from 0 on, below another."""
        self._at += 1
        return self._data[self._at - 1] % below if self._at <= len(self._data) else 0


def two_documents(data: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return an old and a new document. The first byte says which schemas of the new one are not the old one's."""
    source = Bytes(data)
    changed = source.next(256)
    old = {name: _schema(source, 0) for name in NAMES}
    new = {name: _schema(source, 0) if changed >> at & 1 else old[name] for at, name in enumerate(NAMES)}
    return _document(old, source.next(8)), _document(new, source.next(8))


def _document(schemas: dict[str, Any], way: int) -> dict[str, Any]:
    alpha: dict[str, Any] = {"application/json": {"schema": {"$ref": "#/components/schemas/Alpha"}}}
    beta: dict[str, Any] = {"application/json": {"schema": {"$ref": "#/components/schemas/Beta"}}}
    operation: dict[str, Any] = {"operationId": "make", "responses": {"200": {"description": "", "content": beta}}}
    if way & 1:
        operation["requestBody"] = {"content": alpha, "required": bool(way & 2)}
    if way & 4:
        operation["parameters"] = [{"name": "a", "in": "query", "schema": {"$ref": "#/components/schemas/Gamma"}}]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Fuzzed", "version": "1"},
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": schemas},
    }


def _schema(source: Bytes, depth: int) -> Any:
    kind = source.next(10 if depth < 3 else 3)
    if kind == 0:
        return SCALARS[source.next(len(SCALARS))]
    if kind == 1:
        return {"$ref": f"#/components/schemas/{NAMES[source.next(len(NAMES))]}"}
    if kind == 2:
        return {"enum": [VALUES[source.next(len(VALUES))] for _ in range(source.next(4))]}
    if kind == 3:
        return {"type": "array", "items": _schema(source, depth + 1)}
    if kind == 4:
        return {"type": "object", "additionalProperties": _schema(source, depth + 1)}
    if kind in (5, 6):
        return _object(source, depth)
    if kind == 9:
        return {"const": VALUES[source.next(len(VALUES))]}
    members = [_schema(source, depth + 1) for _ in range(1 + source.next(3))]
    return {("anyOf", "oneOf", "allOf")[source.next(3)]: members}


def _object(source: Bytes, depth: int) -> dict[str, Any]:
    properties = {"kind abc"[at : at + 4] or "x": _schema(source, depth + 1) for at in range(source.next(4))}
    made: dict[str, Any] = {"type": "object", "properties": properties}
    extras = source.next(16)
    if extras & 1:
        made["required"] = sorted(properties)[: 1 + extras % 3]
    if extras & 2:
        made["additionalProperties"] = bool(extras & 4)
    if extras & 8:
        made["description"] = VALUES[source.next(3)]
        made["deprecated"] = bool(source.next(2))
    return made
