"""Values for example calls: those that the document shows, as far as callers may pass them, else made from the schema.

What comes out is source that a type checker takes for the parameter's annotation: dictionaries have every key that is
required and no other, texts are dates where dates are asked for.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any
from uuid import UUID

from attrs import define, field

from ... import ir
from ...document.tree import is_list, is_mapping
from ..python.annotations import Schemas
from ..python.code import Code, code, literal
from ..python.passed import has_typed_dict
from .layout import Written, one_line, text, written_json

_DEEPEST, _LONGEST, _MOST = 6, 900, 3
"""How deep values nest, how many characters of an example are shown, and how many items of a list that is made."""
_FORMATS = {
    "email": "user@example.com",
    "uri": "https://example.com",
    "url": "https://example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "12:00:00Z",
    "duration": "PT1H",
    "byte": "SGVsbG8=",
}


@define(eq=False, repr=False)
class Values:
    """Writes the values of one example. `needed` are the names that it imports, by module."""

    schemas: Schemas
    needed: dict[str, set[str]] = field(factory=dict[str, set[str]])

    def argument(
        self, name: str, type_: ir.Type, shown: list[ir.Example | None], limits: tuple[str, ...] = ()
    ) -> Written | None:
        """Return a value of a type: the first that was shown and fits, else one that is made."""
        for example in shown:
            if example is not None and (found := self.written(type_, example.value)) is not None:
                if len(one_line(found)) <= _LONGEST:
                    return found
        return self.made(type_, name, limits)

    # -- what the document shows ---------------------------------------------------------------------------------------

    def written(self, type_: ir.Type, value: Any, depth: int = 0) -> Written | None:
        """Return a JSON value as a value of a type. None if it is none, or cannot be shown."""
        if depth > 20:
            return None
        match type_:
            case ir.Nullable(inner):
                return Code("None") if value is None else self.written(inner, value, depth + 1)
            case ir.Constant(constant):
                return self._scalar("any", value) if value == constant and type(value) is type(constant) else None
            case ir.ListOf(item):
                return self._items(value, item, depth) if is_list(value) else None
            case ir.MapOf(item):
                return self._entries(value, item, depth) if is_mapping(value) else None
            case ir.AnyOf(members):
                found = (self.written(member, value, depth + 1) for member in members)
                return next((made for made in found if made is not None), None)
            case ir.Ref(name):
                return self._of_schema(self.schemas.get(name), value, depth)
            case ir.Scalar(kind):
                return self._scalar(kind, value)

    def _items(self, value: list[Any], item: ir.Type, depth: int) -> Written | None:
        found = [made for each in value if (made := self.written(item, each, depth + 1)) is not None]
        return list(found) if len(found) == len(value) else None

    def _entries(self, value: dict[str, Any], item: ir.Type, depth: int) -> Written | None:
        found = {key: made for key, each in value.items() if (made := self.written(item, each, depth + 1)) is not None}
        known = len(found) == len(value) and all(text(key) is not None for key in found)
        return dict(found) if known else None

    def _of_schema(self, schema: ir.Schema | None, value: Any, depth: int) -> Written | None:
        match schema:
            case ir.Enum(values=values):
                return self._scalar("any", value) if value in values and not isinstance(value, bool) else None
            case ir.Alias(type=type_):
                return self.written(type_, value, depth + 1)
            case ir.Union(variants=variants, discriminator=tag):
                if value is None:
                    return Code("None") if schema.nullable else None
                chosen = value.get(tag) if tag is not None and is_mapping(value) else None
                likely = [v for v in variants if chosen in v.tags] if isinstance(chosen, str) else list(variants)
                found = (self.written(variant.type, value, depth + 1) for variant in likely)
                return next((made for made in found if made is not None), None)
            case ir.Model():
                return self._object(schema, value, depth) if is_mapping(value) else None
            case None:
                return None

    def _object(self, model: ir.Model, value: dict[str, Any], depth: int) -> Written | None:
        """Return the properties that the class has.

        One that is required and missing is made: documents show objects in part.
        """
        if not has_typed_dict(model, self.schemas):
            return None
        found: dict[str, Written] = {}
        places = {key: place for place, key in enumerate(value)}
        for each in sorted(model.fields, key=lambda each: places.get(each.wire, len(places))):
            if each.read_only:
                continue
            if each.wire in value:
                made = self.written(each.type, value[each.wire], depth + 1)
            elif each.required or each.tag:
                made = self.made(each.type, each.wire, each.limits, depth + 1)
            else:
                continue
            if made is None or text(each.wire) is None:
                return None
            found[each.wire] = made
        return found

    def _scalar(self, kind: str, value: Any) -> Written | None:
        match kind, value:
            case "any", _:
                return written_json(value)
            case "boolean", bool():
                return literal(value)
            case "null", None:
                return Code("None")
            case "integer" | "number", bool():
                return None
            case "integer", int() | float() if value == value // 1:
                return literal(int(value)) if abs(value) < 1e18 else None
            case "number", int() | float():
                return written_json(value)
            case "string" | "decimal", str():
                return text(value)
            case "date-time" | "date" | "uuid", str():
                return self._parsed(kind, value)
            case _:
                return None

    def _parsed(self, kind: str, value: str) -> Code | None:
        """Return the call that reads a date, a time or a UUID. Python 3.10 reads no `Z`."""
        try:
            if kind == "date":
                made, reader, module = date.fromisoformat(value[:10]).isoformat(), "date.fromisoformat", "datetime"
            elif kind == "uuid":
                made, reader, module = str(UUID(value)), "UUID", "uuid"
            else:
                made, reader, module = datetime.fromisoformat(value).isoformat(), "datetime.fromisoformat", "datetime"
        except ValueError:
            return None
        self.needed.setdefault(module, set()).add(reader.partition(".")[0])
        return code('{}("{}")', Code(reader), Code(made))

    # -- what is made --------------------------------------------------------------------------------------------------

    def made(self, type_: ir.Type, name: str, limits: tuple[str, ...] = (), depth: int = 0) -> Written | None:
        """Return a value of a type that is called `name`. None where there is none that is short."""
        if depth > _DEEPEST:
            return None
        match type_:
            case ir.Nullable(inner):
                found = self.made(inner, name, limits, depth)
                return Code("None") if found is None else found
            case ir.Constant(value):
                return written_json(value)
            case ir.ListOf(item):
                inside = tuple(limit.removeprefix("items.") for limit in limits if limit.startswith("items."))
                found = self.made(item, name, inside, depth + 1)
                return [] if found is None else [found] * max(1, min(_MOST, int(_bound(limits, "minItems", 1))))
            case ir.MapOf(item):
                found = self.made(item, name, (), depth + 1)
                return {} if found is None else {"key": found}
            case ir.AnyOf(members):
                return next((m for each in members if (m := self.made(each, name, limits, depth)) is not None), None)
            case ir.Ref(ref):
                return self._made_of(self.schemas.get(ref), name, depth)
            case ir.Scalar(kind):
                return self._made_scalar(kind, name, limits)

    def _made_of(self, schema: ir.Schema | None, name: str, depth: int) -> Written | None:
        match schema:
            case ir.Enum(values=values):
                return next((made for value in values if (made := written_json(value)) is not None), None)
            case ir.Alias(type=type_):
                return self.made(type_, name, (), depth + 1)
            case ir.Union(variants=variants):
                found = (self.made(variant.type, name, (), depth + 1) for variant in variants)
                return next((made for made in found if made is not None), None)
            case ir.Model(example=example):
                if example is not None and (shown := self.written(ir.Ref(schema.name), example.value)) is not None:
                    if len(one_line(shown)) <= _LONGEST:
                        return shown
                return self._object_of(schema, depth)
            case None:
                return None

    def _object_of(self, model: ir.Model, depth: int) -> Written | None:
        if not has_typed_dict(model, self.schemas):
            return None
        found: dict[str, Written] = {}
        for each in model.fields:
            if (each.required or each.tag) and not each.read_only:
                shown = None if each.example is None else self.written(each.type, each.example.value, depth + 1)
                made = self.made(each.type, each.wire, each.limits, depth + 1) if shown is None else shown
                if made is None or text(each.wire) is None:
                    return None
                found[each.wire] = made
        return found

    def _made_scalar(self, kind: ir.ScalarKind, name: str, limits: tuple[str, ...]) -> Written | None:
        match kind:
            case "string":
                form = next((limit[7:] for limit in limits if limit.startswith("format ")), "")
                return text(_FORMATS.get(form) or name)
            case "integer" | "number":
                least = _bound(limits, "minimum", _bound(limits, "exclusiveMinimum", 0) + 1)
                return literal(int(min(least, _bound(limits, "maximum", least)))) if abs(least) < 1e18 else None
            case "boolean":
                return Code("True")
            case "null":
                return Code("None")
            case "date-time":
                return self._parsed(kind, "2026-01-31T12:00:00+00:00")
            case "date":
                return self._parsed(kind, "2026-01-31")
            case "uuid":
                return self._parsed(kind, "00000000-0000-4000-8000-000000000000")
            case "decimal":
                return Code('"1.5"')
            case "binary":
                return Code('b"..."')
            case "any":
                return text(name)


def _bound(limits: tuple[str, ...], key: str, otherwise: float) -> float:
    """Return the number that a limit names."""
    for limit in limits:
        if (found := re.fullmatch(rf"{key} (-?\d{{1,15}}(?:\.\d{{1,15}})?)", limit)) is not None:
            return float(found[1])
    return otherwise
