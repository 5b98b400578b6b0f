"""How a type is written as an annotation: what is read, what a caller may pass, and what an alias evaluates to."""

from __future__ import annotations

from attrs import define, field, frozen

from ... import ir
from .code import Code, code, identifier, join, literal
from .imports import Imports

Schemas = dict[str, ir.Schema]

_BUILTIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None", "binary": "bytes"}
_MODULE = {"date-time": ("datetime", "datetime"), "date": ("datetime", "date"), "uuid": ("uuid", "UUID")}
_NONE = Code("None")


@frozen
class Mode:
    """`accepted`: what a caller may pass, not what is read. `evaluated`: the code runs, so references are quoted."""

    accepted: bool = False
    evaluated: bool = False


READ = Mode()
ACCEPTED = Mode(accepted=True)
ALIAS = Mode(evaluated=True)


@define
class Annotations:
    """Types as annotations of one file; every name that they use is added to the file's imports.

    `own` is the schema that the file defines, which it names without a prefix.
    """

    schemas: Schemas
    imports: Imports
    own: str | None = None
    _open: list[str] = field(init=False, factory=lambda: [])
    """Unions and aliases that are being expanded: a recursive one is named instead."""
    _any: Code | None = field(init=False, default=None)
    """What the file calls `Any`, once it needs it."""

    def write(self, type_: ir.Type, mode: Mode = READ) -> Code:
        """The annotation of a type."""
        return self.union(self.parts(type_, mode), mode)

    def optional(self, type_: ir.Type, mode: Mode = READ) -> Code:
        """The annotation with None added."""
        return self.union([*self.parts(type_, mode), _NONE], mode)

    def union(self, parts: list[Code], mode: Mode = READ) -> Code:
        """The members with `|`; in evaluated code `Union[...]`, since `|` does not work between quoted names."""
        parts = [self._any] if self._any and self._any in parts else list(dict.fromkeys(parts))
        if _NONE in parts:
            parts = [part for part in parts if part != _NONE] + [_NONE]
        if not mode.evaluated or len(parts) == 1 or not any(part.startswith('"') for part in parts):
            return join(" | ", parts)
        return code("{}[{}]", self.imports.add("typing", "Union"), join(", ", parts))

    def parts(self, type_: ir.Type, mode: Mode) -> list[Code]:
        """The members of the union that a type is; one for most types."""
        match type_:
            case ir.Scalar(kind):
                return [self._scalar(kind, mode)]
            case ir.Constant(value):
                return [self._constant(value)]
            case ir.ListOf(item):
                generic = self._generic("Iterable", mode) if mode.accepted else self.imports.builtin("list")
                items = self.parts(item, mode)
                if mode.accepted and self._joins(item):
                    # What mypy makes of a list of two kinds of models, or of models and dictionaries.
                    items.append(code("{}[{}]", self._generic("Container", mode), self.imports.builtin("str")))
                return [code("{}[{}]", generic, self.union(items, mode))]
            case ir.MapOf(value):
                generic = self._generic("Mapping", mode) if mode.accepted else self.imports.builtin("dict")
                return [code("{}[{}, {}]", generic, self.imports.builtin("str"), self.write(value, mode))]
            case ir.Ref(name):
                return self._accepted(name, mode) if mode.accepted else [self._quoted(self.name(name), mode)]
            case ir.AnyOf(members):
                return [part for member in members for part in self.parts(member, mode)]
            case ir.Nullable(inner):
                return [*self.parts(inner, mode), _NONE]

    def _accepted(self, name: str, mode: Mode) -> list[Code]:
        """A schema, its TypedDict and any mapping; an alias and the lists in a union by what they accept in turn."""
        schema = self.schemas.get(name)
        named = self._quoted(self.name(name), mode)
        if schema is None or isinstance(schema, ir.Enum) or name in self._open:
            return [named]
        self._open.append(name)
        try:
            if isinstance(schema, ir.Alias):
                return self.parts(schema.type, mode)
            parts = [named]
            if has_typed_dict(schema, self.schemas):
                parts.append(self._quoted(self.name(name, "TypedDict"), mode))
            if isinstance(schema, ir.Union):
                containers = (variant.type for variant in schema.variants if not isinstance(variant.type, ir.Ref))
                parts += [part for type_ in containers for part in self.parts(type_, mode)]
            if is_object(schema, self.schemas):
                parts.append(
                    code("{}[{}, {}]", self._generic("Mapping", mode), self.imports.builtin("str"), self.any())
                )
            return parts
        finally:
            self._open.pop()

    def _joins(self, item: ir.Type) -> bool:
        schema = self.schemas.get(item.name) if isinstance(item, ir.Ref) else None
        several = isinstance(schema, ir.Union) and len(schema.variants) > 1
        return several and is_object(schema, self.schemas)

    def name(self, name: str, suffix: str = "") -> Code:
        """A schema, or its TypedDict, from where this file stands."""
        if name == self.own:
            return identifier(name + suffix)
        return code("{}.{}", self.imports.models(), identifier(name + suffix))

    def any(self) -> Code:
        self._any = self.imports.add("typing", "Any")
        return self._any

    def _scalar(self, kind: ir.ScalarKind, mode: Mode) -> Code:
        if kind == "any":
            return self.any()
        if kind == "binary" and mode.accepted:
            return self.imports.overlay_check("core.types", "FileSource")
        if kind in _MODULE:
            return (self.imports.add if mode.evaluated else self.imports.check)(*_MODULE[kind])
        return _NONE if kind == "null" else self.imports.builtin(_BUILTIN[kind])

    def _constant(self, value: str | float | bool) -> Code:
        if isinstance(value, float):
            return self.imports.builtin("float")
        return code("{}[{}]", self.imports.add("typing", "Literal"), literal(value))

    def _generic(self, name: str, mode: Mode) -> Code:
        return (self.imports.add if mode.evaluated else self.imports.check)("collections.abc", name)

    def _quoted(self, name: Code, mode: Mode) -> Code:
        return code('"{}"', name) if mode.evaluated else name


def has_typed_dict(schema: ir.Schema | None, schemas: Schemas, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a schema has a `…TypedDict`: models that are sent, and unions with such a member."""
    if schema is None or schema.name in seen or not schema.sent:
        return False
    if isinstance(schema, ir.Model):
        return True
    return isinstance(schema, ir.Union) and any(
        isinstance(variant.type, ir.Ref)
        and has_typed_dict(schemas.get(variant.type.name), schemas, seen | {schema.name})
        for variant in schema.variants
    )


def is_object(schema: ir.Schema | None, schemas: Schemas, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a JSON object may stand for a schema."""
    match schema:
        case ir.Model():
            return True
        case ir.Union(name=name, variants=variants) if name not in seen:
            types = [variant.type for variant in variants]
        case ir.Alias(name=name, type=type_) if name not in seen:
            types = [type_]
        case _:
            return False
    return any(_is_object_type(type_, schemas, seen | {name}) for type_ in types)


def _is_object_type(type_: ir.Type, schemas: Schemas, seen: frozenset[str]) -> bool:
    match type_:
        case ir.MapOf():
            return True
        case ir.Ref(name):
            return is_object(schemas.get(name), schemas, seen)
        case ir.Nullable(inner):
            return _is_object_type(inner, schemas, seen)
        case ir.AnyOf(members):
            return any(_is_object_type(member, schemas, seen) for member in members)
        case _:
            return False
