"""A check of a request's JSON against its JSON Schema. It reports problems in the words of the API's own 422.

It knows the keywords that request schemas use and ignores others, so it never refuses what the API would accept. Each
problem is `{"type", "loc", "msg", "pointer"}`; `pointer` is a JSON Pointer (RFC 6901).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sized
from pathlib import Path
from typing import Any, Union, cast

from attrs import frozen

from ...core.types import is_array, is_object, object_or_empty

Schemas = Mapping[str, Any]
"""`"POST /v1/chat/completions"` -> schema of the JSON body; `"$defs"` -> the named schemas that these refer to."""

Place = tuple[Union[str, int], ...]
_METHODS = ("get", "put", "post", "delete", "patch")
_PROSE = frozenset({"title", "description", "example", "examples", "default", "deprecated", "readOnly", "writeOnly"})
_UNITS = {"Length": "characters", "Items": "items", "Properties": "fields"}
_HOLDERS = frozenset({"properties", "patternProperties", "$defs"})
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "number": (int, float), "integer": (int, float),
    "boolean": (bool,), "null": (type(None),),
}  # fmt: skip


def bundled_schemas() -> Schemas:
    """Return the schemas that stand beside the generated `testing` module, or nothing where there are none."""
    text = bundled("request_schemas.json")
    return {} if text is None else object_or_empty(json.loads(text))


def bundled(name: str) -> str | None:
    """Return the text of a file that stands beside the generated `testing` module. None where there is none."""
    path = Path(__file__).parents[3] / "testing" / name
    return path.read_text("utf-8") if path.is_file() else None


def schemas_from_openapi(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the request schemas of an OpenAPI document, without prose, and the components that they reach."""
    parts = object_or_empty(document.get("components"))
    components = object_or_empty(parts.get("schemas"))
    found: dict[str, Any] = {}
    for path, item in sorted(object_or_empty(document.get("paths")).items()):
        for method in _METHODS:
            body = object_or_empty(object_or_empty(object_or_empty(item).get(method)).get("requestBody"))
            if "$ref" in body:
                shared = object_or_empty(parts.get("requestBodies"))
                body = object_or_empty(shared.get(str(body["$ref"]).rpartition("/")[2]))
            media = object_or_empty(object_or_empty(body.get("content")).get("application/json"))
            if "schema" in media:
                key, schema = f"{method.upper()} {path.partition('#')[0]}", _bare(media["schema"])
                # Operations that differ only in the path's fragment have one address: either body may come.
                found[key] = {"anyOf": [found[key], schema]} if key in found else schema
    reached: dict[str, Any] = {}
    waiting = list(_references(found))
    while waiting:
        name = waiting.pop()
        if name in components and name not in reached:
            reached[name] = _bare(components[name])
            waiting += _references(reached[name])
    return {**found, "$defs": dict(sorted(reached.items()))}


def _bare(schema: Any, names: bool = False) -> Any:
    """Drop what doesn't constrain; below `properties` the keys are names, and all stay."""
    if is_array(schema):
        return [_bare(item) for item in schema]
    if not is_object(schema):
        return schema
    kept = {key: value for key, value in schema.items() if names or key not in _PROSE}
    return {key: _bare(value, key in _HOLDERS and not names) for key, value in kept.items()}


def _references(schema: Any) -> Iterator[str]:
    if is_object(schema):
        for key, value in schema.items():
            if key == "$ref" and isinstance(value, str):
                yield value.rpartition("/")[2]
            yield from _references(value)
    elif is_array(schema):
        for item in schema:
            yield from _references(item)


def problems(schemas: Schemas, method: str, path: str, body: Any) -> list[dict[str, Any]]:
    """Return what is wrong with a request's JSON body; nothing if its operation has no schema."""
    schema = _schema_of(schemas, method, path)
    return [] if schema is None else [p.as_dict() for p in check_value(schemas, schema, body, ("body",))]


def check_value(schemas: Schemas, schema: Any, value: Any, loc: Place) -> list[Problem]:
    """Return every problem of a value against a schema, which may refer to the named ones of `schemas`."""
    return _Checker(schemas.get("$defs", {})).check(schema, value, loc)


def _schema_of(schemas: Schemas, method: str, path: str) -> Any:
    exact = schemas.get(f"{method} {path}")
    if exact is not None:
        return exact
    for key, schema in schemas.items():
        pattern = re.sub(r"\\\{[^/]+?\\\}", "[^/]+", re.escape(key))
        if "{" in key and re.fullmatch(pattern, f"{method} {path}"):
            return schema
    return None


@frozen
class Problem:
    """One problem: its kind, its path (from `"body"` on), and a sentence."""

    kind: str
    loc: Place
    message: str

    def as_dict(self) -> dict[str, Any]:
        """Return the problem as the API writes it."""
        pointer = "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in self.loc[1:])
        where = f" (at {pointer})" if pointer else ""
        return {"type": self.kind, "loc": list(self.loc), "msg": self.message + where, "pointer": pointer}


@frozen
class _Checker:
    """Checks values against the schemas of one document."""

    defs: Mapping[str, Any]

    def check(self, schema: Any, value: Any, loc: Place) -> list[Problem]:
        """Return every problem of `value`."""
        if not is_object(schema):
            return [Problem("forbidden", loc, "nothing is allowed here")] if schema is False else []
        if "$ref" in schema:
            return self.check(self.defs.get(str(schema["$ref"]).rpartition("/")[2], True), value, loc)
        if value is None and schema.get("nullable"):
            return []
        kinds: Any = schema.get("type", [])
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if kinds and not any(_is(value, kind) for kind in kinds):
            return [Problem(f"{kinds[0]}_type", loc, f"should be {' or '.join(kinds)}, not {_excerpt(value)}")]
        found = list(_scalar_problems(schema, value, loc))
        if is_object(value):
            found += self._object(schema, value, loc)
        elif is_array(value):
            for index, item in enumerate(value):
                found += self.check(schema.get("items", True), item, (*loc, index))
        for part in schema.get("allOf", ()):
            found += self.check(part, value, loc)
        for key in ("anyOf", "oneOf"):
            if key in schema:
                found += self._union(schema, schema[key], value, loc)
        return found

    def _object(self, schema: dict[str, Any], value: dict[str, Any], loc: Place) -> list[Problem]:
        found = [
            Problem("missing", (*loc, name), "field required")
            for name in schema.get("required", ())
            if name not in value
        ]
        properties: dict[str, Any] = schema.get("properties", {})
        rest = schema.get("additionalProperties", True)
        for name, member in value.items():
            if name in properties:
                found += self.check(properties[name], member, (*loc, name))
            elif rest is False:
                close = f"; known are {', '.join(sorted(properties))}"
                found.append(Problem("extra_forbidden", (*loc, name), "unknown field" + close))
            elif rest is not True:
                found += self.check(rest, member, (*loc, name))
        return found

    def _union(self, schema: dict[str, Any], variants: list[Any], value: Any, loc: Place) -> list[Problem]:
        """Accept what fits one variant; else report the variant that its tag names, or the one that came closest."""
        tag = schema.get("discriminator", {}).get("propertyName")
        mapping = schema.get("discriminator", {}).get("mapping", {})
        if tag and is_object(value) and mapping:
            named = value.get(tag)
            if named is None:
                return [Problem("missing", (*loc, tag), "field required")]
            if named not in mapping:
                known = ", ".join(map(repr, mapping))
                return [Problem("union_tag_invalid", (*loc, tag), f"should be one of {known}, not {_excerpt(named)}")]
            return self.check({"$ref": mapping[named]}, value, loc)
        best: list[Problem] | None = None
        for variant in variants:
            found = self.check(variant, value, loc)
            if not found:
                return []
            if best is None or _depth(found) > _depth(best):
                best = found
        if best is not None and _depth(best)[0] == len(loc) and len(variants) > 1 and best[0].kind.endswith("_type"):
            kinds = " or ".join(str(self._kind(variant)) for variant in variants)
            return [Problem("union_type", loc, f"should be {kinds}, not {_excerpt(value)}")]
        return best or []

    def _kind(self, schema: Any) -> Any:
        while is_object(schema) and "$ref" in schema:
            schema = self.defs.get(str(schema["$ref"]).rpartition("/")[2], {})
        return object_or_empty(schema).get("type", "something else")


def _depth(found: list[Problem]) -> tuple[int, int]:
    return max(len(problem.loc) for problem in found), -len(found)


def _scalar_problems(schema: dict[str, Any], value: Any, loc: Place) -> Iterator[Problem]:
    if "const" in schema and value != schema["const"]:
        yield Problem("literal_error", loc, f"should be {schema['const']!r}, not {_excerpt(value)}")
    if "enum" in schema and value not in schema["enum"]:
        known = ", ".join(map(repr, schema["enum"]))
        yield Problem("enum", loc, f"should be one of {known}, not {_excerpt(value)}")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        for key, word, broken in (
            ("minimum", "at least", value < schema.get("minimum", value)),
            ("maximum", "at most", value > schema.get("maximum", value)),
            ("exclusiveMinimum", "more than", value <= _limit(schema, "exclusiveMinimum", value - 1)),
            ("exclusiveMaximum", "less than", value >= _limit(schema, "exclusiveMaximum", value + 1)),
        ):
            if broken:
                yield Problem(key, loc, f"should be {word} {schema[key]}, not {value}")
    if isinstance(value, (str, list, dict)):
        unit = "Length" if isinstance(value, str) else "Items" if isinstance(value, list) else "Properties"
        size = len(cast("Sized", value))
        least, most = schema.get(f"min{unit}", 0), schema.get(f"max{unit}", size)
        if size < least:
            yield Problem(f"min{unit}", loc, f"should have at least {least} {_UNITS[unit]}, not {size}")
        if size > most:
            yield Problem(f"max{unit}", loc, f"should have at most {most} {_UNITS[unit]}, not {size}")
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        yield Problem("pattern", loc, f"should match {schema['pattern']!r}, not {_excerpt(value)}")


def _limit(schema: dict[str, Any], key: str, otherwise: float) -> float:
    """OpenAPI 3.0 has booleans here; only 3.1's numbers are limits."""
    limit = schema.get(key)
    return limit if isinstance(limit, (int, float)) and not isinstance(limit, bool) else otherwise


def _is(value: Any, kind: str) -> bool:
    if isinstance(value, bool) and kind in ("number", "integer"):
        return False
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    return kind not in _TYPES or isinstance(value, _TYPES[kind])


def _excerpt(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."
