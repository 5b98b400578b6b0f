"""JSON schemas, written shortly."""

from __future__ import annotations

from typing import Any


def text(*types: str) -> dict[str, Any]:
    return {"type": types[0] if len(types) == 1 else list(types)}


def listed(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def mapped(value: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": value}


def enum(*values: Any) -> dict[str, Any]:
    return {"type": "integer" if isinstance(values[0], int) else "string", "enum": list(values)}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def any_of(*members: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": list(members)}


def shape(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": sorted(properties)}


STRING, INTEGER, NUMBER = text("string"), text("integer"), text("number")
