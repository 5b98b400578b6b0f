# Copied from overlay/helpers/schemas/json_schema.py; edit it there.
"""JSON schemas of Python types, and JSON values read as those types.

One reader serves every way of writing a record in Python: attrs classes, dataclasses, TypedDicts, msgspec Structs,
NamedTuples, builtin containers of them, and pydantic models, alone or inside the others. pydantic is never imported: a
class that has pydantic's methods is asked for its schema, and does its own validation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

import msgspec

from ...core.describe import TooDeepError, check_depth, read_json
from ...core.helper_errors import WrongTypeError
from ...core.types import is_array, is_object


def is_pydantic(kind: object) -> bool:
    """Return whether this is a pydantic model class (version 2), judged by its methods."""
    return isinstance(kind, type) and hasattr(kind, "model_json_schema") and hasattr(kind, "model_validate_json")


def schema_of(kind: Any) -> dict[str, Any]:
    """Return the JSON schema (2020-12) of a type, closed (see `closed`), with shared definitions in `$defs`.

    The root is written inline unless it refers to itself: servers want an object there. Raises `TypeError` for a type
    that JSON cannot hold.
    """
    schema: dict[str, Any]
    if is_pydantic(kind):
        schema = closed(kind.model_json_schema())
        return schema
    (root,), definitions = schemas_of([kind])
    schema = closed(_inlined(root, definitions))
    return schema


def schemas_of(kinds: Iterable[Any]) -> tuple[tuple[dict[str, Any], ...], dict[str, Any]]:
    """Return a schema for each type, and the definitions that they share, referred to as `#/$defs/NAME`. They are not
    closed. Raises `WrongTypeError` for what is no type, or none that JSON has a form for.
    """
    definitions: dict[str, Any] = {}
    try:
        schemas, found = msgspec.json.schema_components(kinds, schema_hook=_hook(definitions))
    except TypeError as error:
        raise WrongTypeError(f"no JSON schema can be made: {error}") from error
    return schemas, {**definitions, **found}


def closed(schema: Any) -> Any:
    """Return a copy of a schema in which every declared object says `additionalProperties: false`.

    A declared object is one that lists `properties`. A dictionary lists none and stays open, since closing it would
    forbid every key; an object that already says what else it allows is left as it is. An enumeration of strings gets
    the `type` that some servers ask for.
    """
    if is_array(schema):
        return [closed(item) for item in schema]
    if not is_object(schema):
        return schema
    made: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _NAMED and is_object(value):
            made[key] = {name: closed(inner) for name, inner in value.items()}
        elif key in _UNTOUCHED:
            made[key] = value
        else:
            made[key] = closed(value)
    if is_object(made.get("properties")) and "additionalProperties" not in made:
        made["additionalProperties"] = False
    if "type" not in made and _all_strings(made.get("enum")):
        made["type"] = "string"
    return made


_NAMED = frozenset({"properties", "patternProperties", "$defs", "definitions", "dependentSchemas"})
"""Keywords whose value is a dictionary from names to schemas: a property may be called `properties`."""

_UNTOUCHED = frozenset({"default", "const", "enum", "example", "examples", "required", "allOf"})
"""Keywords whose value is data, and `allOf`: closed parts would each forbid what the others declare."""


def _all_strings(values: Any) -> bool:
    return is_array(values) and bool(values) and all(isinstance(value, str) for value in values)


def _hook(definitions: dict[str, Any]) -> Callable[[Any], dict[str, Any]]:
    """Return a function that asks pydantic models for their schema, and moves its definitions to the root under the
    model's own prefix.
    """

    def hook(kind: Any) -> dict[str, Any]:
        if not is_pydantic(kind):
            raise TypeError(f"{kind!r} has no JSON schema")
        schema: dict[str, Any] = kind.model_json_schema(ref_template=f"#/$defs/{kind.__name__}.{{model}}")
        for name, inner in schema.pop("$defs", {}).items():
            definitions[f"{kind.__name__}.{name}"] = inner
        return schema

    return hook


def _inlined(schema: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Return the schema with its root written out, and with `$defs` if anything refers to them."""
    name = schema.get("$ref", "").removeprefix("#/$defs/")
    if name in definitions:
        root = definitions[name]
        if not _refers(f"#/$defs/{name}", root, definitions):
            definitions = {key: value for key, value in definitions.items() if key != name}
        schema = root
    return {**schema, "$defs": definitions} if definitions else dict(schema)


def _refers(target: str, *parts: Any) -> bool:
    """Return whether `target` is the `$ref` of any schema in `parts`."""
    for part in parts:
        if is_object(part):
            if part.get("$ref") == target or _refers(target, *part.values()):
                return True
        elif is_array(part) and _refers(target, *part):
            return True
    return False


def name_of(kind: Any) -> str:
    """Return a name for the schema of a type, in the characters that servers accept (`A-Z a-z 0-9 _ -`, at most 64)."""
    name = getattr(kind, "__name__", None)
    parts = getattr(kind, "__args__", None)
    if parts and name:  # `list[Book]` is called `list`: add what it is a list of.
        name = "_".join([name, *(name_of(part) for part in parts)])
    return safe_name(name)


def safe_name(name: object) -> str:
    """Return a text in the characters that servers accept in a name (see `name_of`): others become underscores;
    `response` if nothing is left.
    """
    text = name if isinstance(name, str) else ""
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "_" for c in text)
    return safe.strip("_")[:64] or "response"


def read(kind: Any, text: str | bytes) -> Any:
    """Return JSON text as a value of the type.

    Raises `ValueError`: msgspec's for text that is not JSON or of another shape, pydantic's for a pydantic model, and
    one of our own for more levels of arrays and objects than JSON from elsewhere may have.
    """
    check_depth(text)
    if is_pydantic(kind):
        return kind.model_validate_json(text)
    try:
        decoder = _cached_decoder(kind)
    except TypeError:  # `Annotated` with metadata that has no hash.
        decoder = _decoder(kind)
    try:
        return decoder.decode(text)
    except RecursionError:
        raise TooDeepError("nested more deeply than this Python can read") from None


def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind, dec_hook=_decode_foreign)


# Building a decoder costs more than reading a small answer with it. Bounded, since types can be made at run time.
_cached_decoder = lru_cache(maxsize=128)(_decoder)


def is_not_json(text: str) -> bool:
    """Return whether the text is not JSON at all, whichever library refused it."""
    try:
        read_json(text)
    except ValueError as error:
        return not isinstance(error, TooDeepError)
    return False


def convert(kind: Any, value: Any) -> Any:
    """Return a decoded JSON value as a value of the type. A model's usual slip, `"3"` for 3, is accepted.

    The strict reading comes first, so that `"3"` stays text for `int | str`. Raises `ValueError` as `read` does.
    """
    if is_pydantic(kind):
        return kind.model_validate(value)
    try:
        return msgspec.convert(value, kind, dec_hook=_decode_foreign)
    except msgspec.ValidationError:
        return msgspec.convert(value, kind, strict=False, dec_hook=_decode_foreign)


def _decode_foreign(kind: Any, value: Any) -> Any:
    if is_pydantic(kind):
        return kind.model_validate(value)
    if isinstance(kind, type) and isinstance(value, kind):
        return value
    raise NotImplementedError(f"{kind!r} cannot be read from JSON")
