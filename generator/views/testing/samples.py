"""Values that a schema allows: what the local server answers where the document shows no example.

They are made from the representation, so that the package's own models can read them: a variant has its tag, an enum
one of its values, a number is within its bounds. Recursion ends where it may: at an optional property, a list, null.
"""

from __future__ import annotations

from math import isfinite
from typing import Any

from attrs import define, field

from ... import ir
from ...document.tree import is_list, is_mapping
from .scalars import bound, scalar

Made = tuple[Any, int]
"""A JSON value, and how many values it holds."""
_MOST = 3_000
"""The most values that one sample holds: a few small schemas can stand for billions of them."""
_STEPS = 20_000
"""How many types are looked at for one sample: alternatives of alternatives can be more than anybody waits for."""
_EXTRA = 2
"""How deep properties are filled in that need not be there."""


@define(eq=False, repr=False)
class Samples:
    """Makes samples of types. What has been made of a schema is used again."""

    schemas: dict[str, ir.Schema]
    _made: dict[tuple[str, int], Made] = field(init=False, factory=dict[tuple[str, int], Made])
    _steps: int = field(init=False, default=0)

    def of(self, type_: ir.Type, extra: int = _EXTRA) -> Any:
        """Return a value of a type; null where there is none that ends. `extra` is how deep optional parts go."""
        self._steps = 0
        found = self._type(type_, "text", (), extra, ())
        return None if found is None else found[0]

    def each(self, type_: ir.Type, extra: int = _EXTRA) -> list[Any]:
        """Return a value of each variant of a union, in their order; else one value."""
        target = self._resolved(type_)
        types = [variant.type for variant in target.variants] if isinstance(target, ir.Union) else [type_]
        if not isinstance(target, ir.Union):
            return [self.of(type_, extra)]
        self._steps = 0
        found = [self._variant(target, index, "text", extra, ()) for index in range(len(types))]
        return [made[0] for made in found if made is not None]

    def fits(self, type_: ir.Type, value: Any, depth: int = 0) -> bool:
        """Whether a value that the document shows is one of a type. Its unknown properties do not matter."""
        self._steps = 0 if depth == 0 else self._steps + 1
        if depth > 40 or self._steps > _STEPS:
            return False
        match type_:
            case ir.Nullable(inner):
                return value is None or self.fits(inner, value, depth + 1)
            case ir.Constant(constant):
                return value == constant and type(value) is type(constant)
            case ir.ListOf(item):
                return is_list(value) and all(self.fits(item, each, depth + 1) for each in value)
            case ir.MapOf(item):
                return is_mapping(value) and all(self.fits(item, each, depth + 1) for each in value.values())
            case ir.AnyOf(members):
                return any(self.fits(member, value, depth + 1) for member in members)
            case ir.Scalar(kind):
                return _is(kind, value)
            case ir.Ref(name):
                return self._fits_schema(self.schemas[name], value, depth)

    def _fits_schema(self, schema: ir.Schema, value: Any, depth: int) -> bool:
        match schema:
            case ir.Enum(values=values):
                return value in values and not isinstance(value, bool)
            case ir.Alias(type=type_):
                return self.fits(type_, value, depth + 1)
            case ir.Union(variants=variants, discriminator=tag):
                if value is None:
                    return schema.nullable
                chosen = value.get(tag) if tag and is_mapping(value) else None
                likely = [variant for variant in variants if not variant.tags or chosen in variant.tags]
                return any(self.fits(variant.type, value, depth + 1) for variant in likely)
            case ir.Model(fields=fields):
                if not is_mapping(value):
                    return False
                return all(
                    self.fits(each.type, value[each.wire], depth + 1) if each.wire in value else not each.required
                    for each in fields
                )

    def _resolved(self, type_: ir.Type) -> Any:
        """Return the schema that a type is another name for, or the type."""
        seen: set[str] = set()
        while isinstance(type_, ir.Ref) and type_.name not in seen:
            seen.add(type_.name)
            schema = self.schemas[type_.name]
            if not isinstance(schema, ir.Alias):
                return schema
            type_ = schema.type
        return type_

    def _type(self, type_: ir.Type, name: str, limits: tuple[str, ...], extra: int, inside: tuple[str, ...]) -> Any:
        """Return `Made` of a type, or None where there is none that ends. `inside` are the schemas around it."""
        self._steps += 1
        if self._steps > _STEPS:
            return None
        match type_:
            case ir.Nullable(inner):
                return self._type(inner, name, limits, extra, inside) or (None, 1)
            case ir.Constant(value):
                return value, 1
            case ir.ListOf(item):
                return self._list(item, name, limits, extra, inside)
            case ir.MapOf(item):
                of_values = tuple(limit[7:] for limit in limits if limit.startswith("values."))
                found = self._type(item, name, of_values, extra, inside)
                return ({}, 1) if found is None else ({"key": found[0]}, found[1] + 1)
            case ir.AnyOf(members):
                made = (self._type(member, name, limits, extra, inside) for member in members)
                return next((found for found in made if found is not None), None)
            case ir.Scalar(kind):
                return scalar(kind, name, limits), 1
            case ir.Ref(ref):
                return self._named(ref, name, limits, extra, inside)

    def _list(self, item: ir.Type, name: str, limits: tuple[str, ...], extra: int, inside: tuple[str, ...]) -> Any:
        of_items = tuple(limit[6:] for limit in limits if limit.startswith("items."))
        least, most = int(bound(limits, "minItems") or 0), bound(limits, "maxItems")
        found = self._type(item, name, of_items, extra, inside)
        if found is None:
            return ([], 1) if least == 0 else None
        count = max(least, 1) if most is None else int(min(max(least, 1), most))
        size = found[1] * count + 1
        return None if size > _MOST else ([found[0]] * count, size)

    def _named(self, ref: str, name: str, limits: tuple[str, ...], extra: int, inside: tuple[str, ...]) -> Any:
        schema = self.schemas[ref]
        if ref in inside or len(inside) > 40:
            return None
        if isinstance(schema, ir.Enum):
            return (schema.values[0], 1) if schema.values else (name, 1)
        inside = (*inside, ref)
        if isinstance(schema, ir.Alias):
            return self._type(schema.type, name, limits, extra, inside)
        key = ref, extra
        if key not in self._made:
            found = self._object(schema, extra, inside) if isinstance(schema, ir.Model) else None
            if isinstance(schema, ir.Union):
                made = (self._variant(schema, index, name, extra, inside) for index in range(len(schema.variants)))
                found = next((each for each in made if each is not None), (None, 1) if schema.nullable else None)
            if found is None or found[1] > _MOST:
                return None
            self._made[key] = found
        return self._made[key]

    def _object(self, model: ir.Model, extra: int, inside: tuple[str, ...]) -> Made | None:
        found: dict[str, Any] = {}
        size = 1
        for each in model.fields:
            if each.write_only or (extra <= 0 and not each.required and not each.tag):
                continue
            made = self._property(each, extra - 1, inside)
            if made is None or size + made[1] > _MOST:
                if each.required:
                    return None
                continue
            found[each.wire] = made[0]
            size += made[1]
        return found, size

    def _property(self, each: ir.Field, extra: int, inside: tuple[str, ...]) -> Made | None:
        for shown in (each.example, each.default):
            if shown is not None and shown.value is not None and self.fits(each.type, shown.value, 1):
                return shown.value, _size(shown.value)
        found: Made | None = self._type(each.type, each.wire, each.limits, extra, inside)
        return found

    def _variant(self, union: ir.Union, index: int, name: str, extra: int, inside: tuple[str, ...]) -> Made | None:
        """Return a value of one variant, with the tag that names it."""
        variant = union.variants[index]
        found: Made | None = self._type(variant.type, name, (), extra, inside)
        tag = union.discriminator
        if found is None or tag is None or not variant.tags or not is_mapping(found[0]):
            return found
        return found if found[0].get(tag) in variant.tags else ({**found[0], tag: variant.tags[0]}, found[1] + 1)


def _is(kind: ir.ScalarKind, value: Any) -> bool:
    if kind == "any":
        return True
    if kind == "null":
        return value is None
    if kind in ("integer", "number"):
        number = isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
        return number and (kind == "number" or value == int(value))
    return isinstance(value, bool) if kind == "boolean" else isinstance(value, str)


def _size(value: Any) -> int:
    if is_mapping(value):
        return 1 + sum(map(_size, value.values()))
    return 1 + sum(map(_size, value)) if is_list(value) else 1
