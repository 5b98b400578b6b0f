"""JSON values of a schema, made by hypothesis from the document as it is written, with none of the generator's code."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

_DEPTH = 4
_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
_NUMBER = st.integers(-1000, 1000) | st.floats(-1e6, 1e6, allow_nan=False).filter(lambda value: value != int(value))
_ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | _TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_TEXT, inner, max_size=2),
    max_leaves=4,
)
_FORMATS = {
    "date-time": st.datetimes().map(lambda value: value.replace(microsecond=0).isoformat() + "+00:00"),
    "date": st.dates().map(lambda value: value.isoformat()),
    "uuid": st.uuids().map(str),
    "uri": st.just("https://example.com/a"),
}


def values_of(schema: Any, root: dict[str, Any], depth: int = 0) -> st.SearchStrategy[Any]:
    """Values that are valid by the schema; references point into `root`. Deep down, only what is required is there."""
    if not isinstance(schema, dict) or not schema:
        return _ANY
    if "$ref" in schema:
        target: Any = root
        for step in schema["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        return st.deferred(lambda: values_of(target, root, depth + 1))
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    members = schema.get("oneOf") or schema.get("anyOf")
    if members:
        simple = [m for m in members if depth < _DEPTH or "$ref" not in m] or members[:1]
        tag = schema.get("discriminator", {}).get("propertyName")
        if tag is not None:  # The tag is there, whether or not the variant says that it requires it (OpenAPI §4.8.25).
            parts = [_resolved(member, root) for member in simple]
            simple = [{**part, "required": [*part.get("required", []), tag]} for part in parts]
        return st.one_of([values_of(member, root, depth) for member in simple])
    if "allOf" in schema:
        return values_of(_merged(schema, root), root, depth)
    kind = schema.get("type")
    if isinstance(kind, list):
        return st.one_of([values_of({**schema, "type": one}, root, depth) for one in kind])
    if kind == "object" or "properties" in schema:
        return _objects(schema, root, depth)
    if kind == "array":
        size = 2 if depth < _DEPTH else 0
        return st.lists(
            values_of(schema.get("items"), root, depth + 1), min_size=schema.get("minItems", 0), max_size=size
        )
    low = schema.get("minimum", -1000) + (1 if schema.get("exclusiveMinimum") else 0)
    high = max(schema.get("maximum", 1000), low)
    scalars: dict[Any, st.SearchStrategy[Any]] = {
        "string": _FORMATS.get(schema.get("format", ""), _TEXT),
        "integer": st.integers(int(low), int(high)),
        "number": _NUMBER.filter(lambda value: low <= value <= high) if (low, high) == (-1000, 1000) else st.just(high),
        "boolean": st.booleans(),
        "null": st.none(),
    }
    return scalars.get(kind, _ANY)


def _objects(schema: dict[str, Any], root: dict[str, Any], depth: int) -> st.SearchStrategy[dict[str, Any]]:
    properties: dict[str, Any] = schema.get("properties", {})
    required = set(schema.get("required", []))
    present = {name: values_of(child, root, depth + 1) for name, child in properties.items() if name in required}
    absent: dict[str, st.SearchStrategy[Any]] = {}
    if depth < _DEPTH:
        absent = {n: values_of(child, root, depth + 1) for n, child in properties.items() if n not in required}
    made: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(present, optional=absent)
    more = schema.get("additionalProperties")
    if more in (None, False) and properties:
        return made
    values = values_of(more, root, depth + 1) if isinstance(more, dict) else _ANY
    keys = _TEXT.filter(lambda name: name not in properties)
    extra = st.dictionaries(keys, values, max_size=2)
    return st.tuples(made, extra).map(lambda pair: {**pair[1], **pair[0]})


def _merged(schema: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    """An object in place of the `allOf` that it is written as."""
    own = {key: value for key, value in _resolved(schema, root).items() if key != "allOf"}
    for part in _resolved(schema, root).get("allOf", []):
        inner = _merged(part, root)
        own["properties"] = {**inner.get("properties", {}), **own.get("properties", {})}
        own["required"] = [*inner.get("required", []), *own.get("required", [])]
        own.setdefault("type", inner.get("type", "object"))
    return own


def _resolved(schema: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    found: Any = schema
    while "$ref" in found:
        steps = found["$ref"].removeprefix("#/").split("/")
        found = root
        for step in steps:
            found = found[step]
    return dict(found)
