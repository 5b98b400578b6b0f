"""What a schema says about its values that is no type: bounds, patterns, formats.

The package does not enforce it; `diff` reports when it changes.
"""

from __future__ import annotations

import json

from ..reading.context import Context, Node, is_map

LIMITS = frozenset({
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
    "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "readOnly", "writeOnly",
})  # fmt: skip
_TYPES = frozenset({"date-time", "date", "uuid", "decimal", "binary"})
"""Formats that decide the type: a change of one is a change of the type."""
_SAYING = LIMITS | {"$ref", "format", "allOf", "anyOf", "oneOf", "items", "additionalProperties", "propertyNames"}
"""A schema without any of these has no limits."""
_MOST, _DEEPEST = 50, 8
"""Schemas that are asked for one property, and lists in lists: more than anybody reads."""


def limits_of(context: Context, node: Node) -> tuple[str, ...]:
    """Return the limits of a property or parameter as sorted texts, such as `maximum 1.5` or `items.minimum 0`.

    Limits of alternatives count as the property's own, so that it does not matter how null is spelled. A schema with
    properties has a class of its own, which has its own limits.
    """
    if is_map(node.value) and _SAYING.isdisjoint(node.value):
        return ()
    found: set[str] = set()
    _collect(context, node, "", found, set())
    return tuple(sorted(found))


def limits_of_model(context: Context, pointer: str) -> tuple[str, ...]:
    """Return what an object says of itself as a whole: how many properties it has, and whether others are allowed."""
    value = context.document.get(pointer)
    if not is_map(value):
        return ()
    closed = value.get("additionalProperties") is False or value.get("unevaluatedProperties") is False
    counts = [_text(key, value[key]) for key in ("minProperties", "maxProperties") if key in value]
    return tuple(sorted([*counts, *(["no other properties"] if closed else [])]))


def _collect(context: Context, node: Node, prefix: str, found: set[str], seen: set[str]) -> None:
    target = context.resolve(node) if is_map(node.value) else None
    if target is None or not is_map(target.value) or "properties" in target.value or target.pointer in seen:
        return
    if len(seen) >= _MOST or prefix.count(".") > _DEEPEST:
        return
    seen.add(target.pointer)
    # What stands beside a reference counts, and then what it refers to (OpenAPI 3.1 §4.8.23).
    for value in (node.value,) if node.value is target.value else (node.value, target.value):
        if not LIMITS.isdisjoint(value):
            found |= {_text(prefix + key, value[key]) for key in LIMITS & value.keys() if value[key] is not False}
        form = value.get("format")
        if isinstance(form, str) and form not in _TYPES:
            found.add(_text(f"{prefix}format", form))
    for key in ("allOf", "anyOf", "oneOf"):
        for member in target.sequence(key) if key in target.value else ():
            _collect(context, member, prefix, found, seen)
    for key, step in (("items", "items."), ("additionalProperties", "values."), ("propertyNames", "names.")):
        if is_map(target.value.get(key)):
            _collect(context, target.get(key), prefix + step, found, seen)


def _text(key: str, value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # 1.0 and 1 are one number (JSON Schema §4.2.3)
    if isinstance(value, str):
        return f"{key} {value}"
    return f"{key} {value if type(value) is int else json.dumps(value, default=str)}"
