"""The JSON Schemas of request bodies and parameters, out of the document, without prose.

They are the document's own, not those of the generated models, so that the local server refuses what the API would.
What is no schema is left out: documents are sloppy, and the check of a request must not trip over one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from attrs import define, field

from ... import ir
from ...document.document import Document, join, reference
from ...document.tree import is_list, is_mapping

_SCHEMAS = "/components/schemas/"
_COMBINED = frozenset(("allOf", "anyOf", "oneOf"))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_size(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_limit(value: Any) -> bool:
    return isinstance(value, bool | int | float)


def _is_pattern(value: Any) -> bool:
    """Whether Python knows a pattern; documents have those of ECMA-262."""
    if not isinstance(value, str):
        return False
    try:
        re.compile(value)
    except (re.error, RecursionError, OverflowError):
        return False
    return True


def _is_type(value: Any) -> bool:
    return isinstance(value, str) or (is_list(value) and all(isinstance(each, str) for each in value))


def _are_names(value: Any) -> bool:
    return is_list(value) and all(isinstance(each, str) for each in value)


_PLAIN: dict[str, Callable[[Any], bool]] = {
    "additionalProperties": lambda value: isinstance(value, bool),
    "const": lambda _: True,
    "enum": is_list,
    "exclusiveMaximum": _is_limit,
    "exclusiveMinimum": _is_limit,
    "maxItems": _is_size,
    "maxLength": _is_size,
    "maxProperties": _is_size,
    "maximum": _is_number,
    "minItems": _is_size,
    "minLength": _is_size,
    "minProperties": _is_size,
    "minimum": _is_number,
    "nullable": lambda value: isinstance(value, bool),
    "pattern": _is_pattern,
    "required": _are_names,
    "type": _is_type,
}
"""The keywords that hold no schema, and what each may be. What is not here nobody checks."""


@define(eq=False, repr=False)
class RequestSchemas:
    """Gathers schemas. Those that others refer to are kept once, by their names."""

    document: Document
    _named: dict[str, Any] = field(init=False, factory=dict[str, Any])
    _keys: dict[str, str] = field(init=False, factory=dict[str, str])
    _waiting: list[tuple[str, Any, str]] = field(init=False, factory=list[tuple[str, Any, str]])

    def of_bodies(self, package: ir.Package) -> dict[str, Any]:
        """Return the schema of each JSON request body by `POST /path`, and all that are referred to at `$defs`."""
        found: dict[str, Any] = {}
        for operation in operations_of(package.resources):
            schema = self._body(operation)
            if schema is not None:
                key = f"{operation.method} {operation.path}"
                # Operations that differ only in the path's fragment or query have one address: either body may come.
                found[key] = {"anyOf": [found[key], schema]} if key in found and found[key] != schema else schema
        while self._waiting:
            name, value, pointer = self._waiting.pop()
            self._named[name] = self._schema(value, pointer)
        return {**dict(sorted(found.items())), "$defs": dict(sorted(self._named.items()))}

    def of_parameter(self, parameter: ir.Parameter) -> Any:
        """Return the schema of a parameter whose value is a scalar; None for any other."""
        node = self.document.get(parameter.place.pointer)
        schema = node.get("schema") if is_mapping(node) else None
        at = join(parameter.place.pointer, "schema")
        while (ref := reference(schema)) is not None and (found := self.document.resolve(ref, at)) is not None:
            schema, at = found
        if not is_mapping(schema) or schema.get("type") not in ("string", "integer", "number", "boolean"):
            return None
        kept = {key: schema[key] for key in sorted(_PLAIN.keys() & schema.keys()) if _PLAIN[key](schema[key])}
        return None if kept == {"type": "string"} else kept

    def media(self, operation: ir.Operation) -> Iterator[tuple[str, Any, str]]:
        """Iterate over what an operation takes: the media type, the Media Type Object, and its pointer."""
        pointer = operation.place.pointer
        node = self.document.get(pointer)
        found = self._member(node, pointer, "requestBody")
        content = None if found is None else self._member(*found, "content")
        if content is not None:
            for name in sorted(content[0]):
                media = self._member(*content, name)
                if media is not None:
                    yield name, *media

    def _member(self, node: Any, pointer: str, key: str) -> tuple[dict[str, Any], str] | None:
        """Return the mapping under a key, references followed."""
        if not is_mapping(node) or key not in node:
            return None
        found = self.document.deref(node[key], join(pointer, key))
        return (found[0], found[1]) if found is not None and is_mapping(found[0]) else None

    def _body(self, operation: ir.Operation) -> Any:
        if operation.body is None:
            return None
        for name, media, pointer in self.media(operation):
            if name.partition(";")[0].strip() == "application/json" or name.partition(";")[0].endswith("+json"):
                return self._schema(media["schema"], join(pointer, "schema")) if "schema" in media else None
        return None

    def _schema(self, value: Any, pointer: str, *, part: bool = False) -> Any:
        """Return a schema with the keywords that say what is allowed. `part` says that it stands in an `allOf`."""
        if not is_mapping(value):
            return value if isinstance(value, bool) else {}
        ref = reference(value)
        if ref is not None:
            return self._reference(ref, pointer)
        kept: dict[str, Any] = {}
        for key in value:
            here = join(pointer, key)
            if key in _PLAIN and _PLAIN[key](value[key]):
                kept[key] = value[key]
            elif key == "properties" and is_mapping(value[key]):
                kept[key] = {name: self._schema(each, join(here, name)) for name, each in value[key].items()}
            elif key in ("items", "additionalProperties") and is_mapping(value[key]):
                kept[key] = self._schema(value[key], here)
            elif key in ("allOf", "anyOf", "oneOf") and is_list(value[key]):
                kept[key] = [
                    self._schema(each, join(here, index), part=key == "allOf") for index, each in enumerate(value[key])
                ]
        if "required" in kept and (unsent := self._read_only(value, pointer)):
            kept["required"] = [name for name in kept["required"] if name not in unsent]
        if "required" in kept and kept.get("properties") and not part and not _COMBINED & kept.keys():
            # Documents require what they have since removed: no method has an argument for it.
            kept["required"] = [name for name in kept["required"] if name in kept["properties"]]
        if "discriminator" in value and (tag := self._discriminator(value, kept, pointer)) is not None:
            kept["discriminator"] = tag
        return kept

    def _reference(self, ref: str, pointer: str) -> Any:
        """Return a reference to the named schema that a `$ref` leads to, which is kept."""
        found = self.document.resolve(ref, pointer)
        if found is None:
            return {}
        value, target = found
        if target not in self._keys:
            inside = target.startswith(_SCHEMAS) and "/" not in target[len(_SCHEMAS) :]
            key = target[len(_SCHEMAS) :] if inside else target.replace("/", ".")
            self._keys[target] = key.replace("~1", ".").replace("~0", "~")
            self._waiting.append((self._keys[target], value, target))
        return {"$ref": f"#{_SCHEMAS}{self._keys[target]}"}

    def _read_only(self, schema: dict[str, Any], pointer: str) -> set[str]:
        """Return the properties that only replies have: that they are required holds there (OpenAPI §4.8.24.1)."""
        found: set[str] = set()
        parts = [(schema, pointer)]
        if is_list(schema.get("allOf")):
            at = join(pointer, "allOf")
            reached = (self.document.deref(each, join(at, index)) for index, each in enumerate(schema["allOf"]))
            parts += [part for part in reached if part is not None and is_mapping(part[0])]
        for part, at in parts:
            properties = part.get("properties")
            if not is_mapping(properties):
                continue
            for name in properties:
                each = self.document.deref(properties[name], join(at, "properties", name))
                said = (properties[name], each[0] if each is not None else None)
                if any(is_mapping(value) and value.get("readOnly") is True for value in said):
                    found.add(name)
        return found

    def _discriminator(self, value: dict[str, Any], kept: dict[str, Any], pointer: str) -> Any:
        """Return what tells the variants apart, every variant under its own name too (OpenAPI §4.8.25)."""
        raw = value["discriminator"]
        tag = raw.get("propertyName") if is_mapping(raw) else None
        given = raw.get("mapping") if is_mapping(raw) else None
        variants: list[Any] = kept.get("oneOf") or kept.get("anyOf") or []
        refs = [each["$ref"] for each in variants if is_mapping(each) and "$ref" in each]
        if not isinstance(tag, str) or not is_mapping(given) or len(refs) != len(variants):
            return None
        mapping: dict[str, str] = {}
        for name, ref in given.items():
            if isinstance(ref, str):
                full = ref if "/" in ref or "#" in ref else f"#{_SCHEMAS}{ref}"
                mapping[name] = self._reference(full, join(pointer, "discriminator")).get("$ref", "")
        if not set(mapping.values()) <= set(refs):
            return None
        others = {ref.rpartition("/")[2]: ref for ref in refs if ref not in mapping.values()}
        return {"propertyName": tag, "mapping": {**mapping, **others}}


def operations_of(resources: tuple[ir.Resource, ...]) -> Iterator[ir.Operation]:
    """Iterate over all operations."""
    for resource in resources:
        yield from resource.operations
        yield from operations_of(resource.children)
