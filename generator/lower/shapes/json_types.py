"""Reads the `type` keyword: JSON Schema's seven types, and what people write instead of them."""

from __future__ import annotations

from typing import Any

from ..reading.context import Context, Node, is_list

TYPES = frozenset({"string", "integer", "number", "boolean", "array", "object", "null"})
_SLOPPY = {"int": "integer", "int32": "integer", "int64": "integer", "long": "integer", "float": "number",
           "double": "number", "decimal": "number", "bool": "boolean", "str": "string", "text": "string",
           "uuid": "string", "date": "string", "datetime": "string", "date-time": "string", "list": "array",
           "dict": "object", "map": "object", "none": "null", "file": "file", "any": "any"}  # fmt: skip


def json_types(context: Context, node: Node) -> tuple[tuple[str, ...], bool]:
    """Return the types that a schema names, without null, and whether null is one of them.

    `nullable: true` says the same in OpenAPI 3.0.
    """
    value = node.value
    raw = value.get("type")
    given: list[Any] = raw if is_list(raw) else [] if raw is None else [raw]
    found: list[str] = []
    for name in given:
        text = "null" if name is None else str(name)
        known = text if text in TYPES else _SLOPPY.get(text.lower())
        if known is None or str(name) != known:
            taken = "any type" if known is None else known
            context.warn(node.pointer + "/type", f"no such type: {name}", f"taken as {taken}")
        if known == "any":
            return (), "null" in found
        if known is not None and known not in found:
            found.append(known)
    nullable = "null" in found or value.get("nullable") is True
    if found == ["null"]:
        return ("null",), True
    return tuple(name for name in found if name != "null"), nullable
