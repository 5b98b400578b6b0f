"""Writes how a JSON value becomes an object: expressions that call the helpers of overlay/models/decoding.py.

What is decided here is not looked up again when an event is decoded.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, frozen

from ... import ir
from .annotations import Schemas
from .code import Code, code, identifier, join
from .imports import Imports

_DECODE = {"date-time": "decode_datetime", "date": "decode_date", "uuid": "decode_uuid"}
_KINDS = {"boolean": "boolean", "integer": "number", "number": "number", "null": "null"}
_CONSTANTS: dict[type, str] = {str: "string", bool: "boolean"}
_CLASSES = {"object": Code("dict"), "array": Code("list"), "string": Code("str")}

Kinds = frozenset[str]
"""JSON types that a value of a type may have: `object`, `array`, `string`, `number`, `boolean`, `null`."""

ANYTHING: Kinds = frozenset({"object", "array", "string", "number", "boolean"})
"""Those of a value of any type; null aside, which is read wherever it comes."""


@frozen(eq=False, repr=False)
class Branch:
    """A case of decoding the variable `value`: where `test` holds, it becomes `value`."""

    test: Code
    value: Code


@define(eq=False, repr=False)
class Codec:
    """Writes the decoding expressions of one file, and adds the helpers that they call to its imports."""

    schemas: Schemas
    imports: Imports
    own: str | None = None

    def needed(self, type_: ir.Type, seen: frozenset[str] = frozenset()) -> bool:
        """Whether decoding changes a value of this type. Text, numbers and lists of them stay as JSON has them."""
        match type_:
            case ir.Scalar(kind):
                return kind in _DECODE
            case ir.ListOf(item):
                return self.needed(item, seen)
            case ir.MapOf(value):
                return self.needed(value, seen)
            case ir.Nullable(inner):
                return self.needed(inner, seen)
            case ir.AnyOf(members):
                return any(self.needed(member, seen) for member in members)
            case ir.Ref(name):
                return name not in seen and self._needed_schema(self.schemas.get(name), seen | {name})
            case _:
                return False

    def fallible(self, type_: ir.Type) -> bool:
        """Whether decoding can raise DecodeError. Text that is no date never does: it stays text."""
        if isinstance(type_, ir.Nullable):
            return self.fallible(type_.inner)
        return self.needed(type_) and not isinstance(type_, ir.Scalar)

    def _needed_schema(self, schema: ir.Schema | None, seen: frozenset[str]) -> bool:
        match schema:
            case ir.Model():
                return True
            case ir.Union(variants=variants, unknown=unknown):
                return unknown is not None or any(self.needed(variant.type, seen) for variant in variants)
            case ir.Alias(type=type_):
                return self.needed(type_, seen)
            case _:
                return False

    def function(self, type_: ir.Type) -> Code:
        """Return a function that decodes a value that is not null."""
        if not self.needed(type_):
            return self._helper("decode_any")
        match type_:
            case ir.Scalar(kind):
                return self._helper(_DECODE[kind])
            case ir.ListOf(item):
                return code("{}({})", self._helper("list_of"), self.function(item))
            case ir.MapOf(value):
                return code("{}({})", self._helper("map_of"), self.function(value))
            case ir.Nullable(inner):
                return self.function(inner)
            case ir.Ref(name):
                return self.reference(name)
            case _:
                return code("lambda value: {}", self.expression(type_))

    def whole(self, type_: ir.Type) -> Code:
        """Return a function that decodes a whole response or event, null included where the type allows it."""
        if isinstance(type_, ir.Nullable) and self.needed(type_):
            return code("{}({})", self._helper("optional"), self.function(type_))
        return self.function(type_)

    def expression(self, type_: ir.Type) -> Code:
        """Return the expression that decodes the variable `value`, which is not null."""
        if not self.needed(type_):
            return Code("value")
        match type_:
            case ir.ListOf(item):
                return code("{}(value, {})", self._helper("decode_list"), self.function(item))
            case ir.MapOf(item):
                return code("{}(value, {})", self._helper("decode_map"), self.function(item))
            case ir.Nullable(inner):
                return self.expression(inner)
            case ir.AnyOf(members):
                return self.alternatives(members)
            case _:
                return code("{}(value)", self.function(type_))

    def alternatives(self, members: tuple[ir.Type, ...]) -> Code:
        """Return the decoded form of a union without a name, as one expression."""
        branches, rest = self.branches(members)
        return join(" ", [*(code("{} if {} else", branch.value, branch.test) for branch in branches), rest])

    def branches(self, members: tuple[ir.Type, ...]) -> tuple[list[Branch], Code]:
        """Return how a union without a name is decoded by the JSON type of the value, and what any other value becomes.

        Lists are merged into one, and so are dictionaries: JSON cannot tell them apart but by what they hold.
        """
        members = tuple(member.inner if isinstance(member, ir.Nullable) else member for member in members)
        rest = Code("value")
        branches: list[Branch] = []
        formats = list(dict.fromkeys(m for m in members if isinstance(m, ir.Scalar) and m.kind in _DECODE))
        if len(formats) > 1:
            functions = join(", ", [self.function(member) for member in formats])
            rest = code("{}(value, {})", self._helper("decode_first"), functions)
            members = tuple(member for member in members if member not in formats)
        for type_ in _merged(members):
            if self.needed(type_):
                kinds = self.kinds(type_)
                if kinds <= {"object", "array"}:
                    branches.append(Branch(_is(kinds), self.expression(type_)))
                else:
                    rest = self.expression(type_)
        return branches, rest

    def reference(self, name: str) -> Code:
        """Return the function that decodes a named schema."""
        schema = self.schemas[name]
        if isinstance(schema, ir.Model):
            return code("{}.from_dict", self._name(identifier(name)))
        return self._name(decoder_name(schema))

    def kinds(self, type_: ir.Type, seen: frozenset[str] = frozenset()) -> Kinds:
        """Return the JSON types that values of a type can have."""
        match type_:
            case ir.ListOf():
                return frozenset({"array"})
            case ir.MapOf():
                return frozenset({"object"})
            case ir.Scalar(kind):
                return ANYTHING if kind == "any" else frozenset({_KINDS.get(kind, "string")})
            case ir.Constant(value):
                return frozenset({_CONSTANTS.get(type(value), "number")})
            case ir.Nullable(inner):
                return self.kinds(inner, seen) | {"null"}
            case ir.AnyOf(members):
                return _all(self.kinds(member, seen) for member in members)
            case ir.Ref(name):
                return frozenset() if name in seen else self._schema_kinds(self.schemas.get(name), seen | {name})

    def _schema_kinds(self, schema: ir.Schema | None, seen: frozenset[str]) -> Kinds:
        match schema:
            case ir.Model():
                return frozenset({"object"})
            case ir.Enum(base=base):
                return frozenset({_KINDS.get(base, "string")})
            case ir.Union(variants=variants):
                return _all(self.kinds(variant.type, seen) for variant in variants) - {"null"}
            case ir.Alias(type=type_):
                return self.kinds(type_, seen)
            case _:
                return frozenset()

    def admits_null(self, type_: ir.Type) -> bool:
        """Whether null is a value of a type."""
        match type_:
            case ir.Nullable():
                return True
            case ir.Scalar(kind):
                return kind in ("any", "null")
            case ir.AnyOf(members):
                return any(self.admits_null(member) for member in members)
            case ir.Ref(name):
                schema = self.schemas.get(name)
                if isinstance(schema, ir.Union):
                    return schema.nullable
                return isinstance(schema, ir.Alias) and self.admits_null(schema.type)
            case _:
                return False

    def _name(self, name: Code) -> Code:
        # Not by the package, which has to be asked for each name: every event passes here.
        if self.own is not None and name in self.imports.taken:
            return name
        return code("{}.{}", self.imports.models(), name)

    def _helper(self, name: str) -> Code:
        return self.imports.overlay("models.decoding", name)


def decoder_name(schema: ir.Schema) -> Code:
    """Return the name of the function that decodes a union or an alias: `decode_` and the name of its module."""
    return identifier("decode_" + schema.module)


def _all(kinds: Iterable[Kinds]) -> Kinds:
    return frozenset[str]().union(*kinds)


def _merged(members: tuple[ir.Type, ...]) -> list[ir.Type]:
    """Merge all lists into one, and all dictionaries: what they hold is told apart item by item."""
    items = [member.item for member in members if isinstance(member, ir.ListOf)]
    values = [member.value for member in members if isinstance(member, ir.MapOf)]
    merged: list[ir.Type] = [member for member in members if not isinstance(member, ir.ListOf | ir.MapOf)]
    if items:
        merged.append(ir.ListOf(items[0] if len(items) == 1 else ir.AnyOf(tuple(items))))
    if values:
        merged.append(ir.MapOf(values[0] if len(values) == 1 else ir.AnyOf(tuple(values))))
    return merged


def _is(kinds: Kinds) -> Code:
    return join(" or ", [code("value.__class__ is {}", _CLASSES[kind]) for kind in sorted(kinds)])
