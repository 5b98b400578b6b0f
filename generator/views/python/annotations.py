"""Writes a type as an annotation: as it is read, as a caller may pass it, or as it is evaluated in an alias."""

from __future__ import annotations

from collections.abc import Set

from attrs import define, field, frozen

from ... import ir
from .code import Code, code, identifier, join, literal
from .imports import Imports
from .passed import has_typed_dict, holds_enum, message_base

Schemas = dict[str, ir.Schema]
Passed = ir.Model | ir.Union | ir.Enum

_BUILTIN = {
    "string": "str",
    "decimal": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
    "binary": "bytes",
}
_MODULE = {"date-time": ("datetime", "datetime"), "date": ("datetime", "date"), "uuid": ("uuid", "UUID")}
_NONE = Code("None")


@frozen(eq=False, repr=False)
class Mode:
    """How a type is written. `accepted`: what a caller may pass.

    `evaluated`: the code runs, so references are quoted.
    """

    accepted: bool = False
    evaluated: bool = False


READ = Mode()
ACCEPTED = Mode(accepted=True)
ALIAS = Mode(evaluated=True)


@define(eq=False, repr=False)
class Annotations:
    """Writes types as annotations of one file, and adds every name that they use to its imports.

    `own` is the schema that the file defines, which it names without a prefix.
    """

    schemas: Schemas
    imports: Imports
    own: str | None = None
    params: Set[str] | None = None
    """In the module of the aliases of inputs, those that stand above; everywhere else None."""
    _open: list[str] = field(init=False, factory=lambda: [])
    """Aliases that are being expanded: one that contains itself is named instead."""
    _any: Code | None = field(init=False, default=None)
    """What the file calls `Any`, once it needs it."""

    def write(self, type_: ir.Type, mode: Mode = READ) -> Code:
        """Return the annotation of a type."""
        return self.union(self.parts(type_, mode), mode)

    def optional(self, type_: ir.Type, mode: Mode = READ) -> Code:
        """Return the annotation of a type, or None."""
        return self.union([*self.parts(type_, mode), _NONE], mode)

    def union(self, parts: list[Code], mode: Mode = READ) -> Code:
        """Join annotations with `|`. Evaluated code has `Union[...]`, since `|` does not work between quoted names."""
        if len(parts) == 1:
            return parts[0]
        parts = self._distinct(parts)
        if not mode.evaluated or len(parts) == 1 or not any(part.startswith('"') for part in parts):
            return join(" | ", parts)
        return code("{}[{}]", self.imports.add("typing", "Union"), join(", ", parts))

    def parts(self, type_: ir.Type, mode: Mode) -> list[Code]:
        """Return the annotations of the members that a type is a union of; for most types there is only one."""
        match type_:
            case ir.Scalar(kind):
                return [self._scalar(kind, mode)]
            case ir.Constant(value):
                return [self._constant(value)]
            case ir.ListOf(item):
                generic = self._generic("Iterable") if mode.accepted else self.imports.builtin("list")
                return [code("{}[{}]", generic, self.write(item, mode))]
            case ir.MapOf(value):
                generic = self._generic("Mapping") if mode.accepted else self.imports.builtin("dict")
                return [code("{}[{}, {}]", generic, self.imports.builtin("str"), self.write(value, mode))]
            case ir.Ref(name):
                return self._accepted(name, mode) if mode.accepted else [self._quoted(self.name(name), mode)]
            case ir.AnyOf(members):
                return [part for member in members for part in self.parts(member, mode)]
            case ir.Nullable(inner):
                return [*self.parts(inner, mode), _NONE]

    def _accepted(self, name: str, mode: Mode) -> list[Code]:
        """Return what a caller may pass for a schema.

        It is the schema's alias for that or, where no request holds it, all of it.
        """
        schema = self.schemas.get(name)
        match schema:
            case ir.Alias(type=type_) if name not in self._open:
                self._open.append(name)
                try:
                    return self.parts(type_, mode)
                finally:
                    self._open.pop()
            case ir.Model(param=param) | ir.Union(param=param) | ir.Enum(param=param):
                return [self._param(param)] if param is not None else self._spelled(schema)
            case _:
                return [self.name(name)]

    def _param(self, name: str) -> Code:
        if self.params is None:
            return code("{}.{}", self.imports.models(), identifier(name))
        return identifier(name) if name in self.params else code('"{}"', identifier(name))

    def spelled(self, schema: Passed, *, in_lists: bool) -> Code:
        """Return what a caller may pass for a schema, for the alias that says so.

        `in_lists` adds the base class of messages, which is what mypy makes of the items of a list of two kinds.
        """
        parts = self._spelled(schema)
        if in_lists and isinstance(schema, ir.Union):
            bases = {message_base(self.schemas.get(v.type.name)) for v in schema.variants if isinstance(v.type, ir.Ref)}
            if len(bases) == 1 and (base := bases.pop()) is not None:
                parts.append(self.imports.overlay(*base))
        if not isinstance(schema, ir.Union):
            return self.union(parts, ACCEPTED)
        # The alias is evaluated, and the TypedDict of a union with one object is a quoted name, which `|` refuses.
        return code("{}[{}]", self.imports.add("typing", "Union"), join(", ", self._distinct(parts)))

    def _spelled(self, schema: Passed) -> list[Code]:
        """Return what a schema is read as and its TypedDict, or its members as they are passed."""
        if isinstance(schema, ir.Enum):
            return [self._closed(schema)]
        if isinstance(schema, ir.Union) and holds_enum(ir.Ref(schema.name), self.schemas):
            # What is read is any text, where an enumeration is.
            parts = [part for variant in schema.variants for part in self.parts(variant.type, ACCEPTED)]
            parts += [self.name(schema.unknown)] if schema.unknown else []
            return [*parts, _NONE] if schema.nullable else parts
        parts = [self.name(schema.name)]
        if has_typed_dict(schema, self.schemas):
            parts.append(self.name(schema.name, "TypedDict"))
        if isinstance(schema, ir.Union):
            containers = (variant.type for variant in schema.variants if self._is_container(variant.type))
            parts += [part for type_ in containers for part in self.parts(type_, ACCEPTED)]
        elif schema.open or not schema.fields:
            mapping, key = self._generic("Mapping"), self.imports.builtin("str")
            parts.append(code("{}[{}, {}]", mapping, key, self.any()))
        return parts

    def _is_container(self, type_: ir.Type) -> bool:
        """Whether a member of a union is no class: a list, say, or a name for one."""
        return not isinstance(type_, ir.Ref) or isinstance(self.schemas.get(type_.name), ir.Alias)

    def _closed(self, enum: ir.Enum) -> Code:
        """Return the declared values; the open type where some have no literal."""
        if any(isinstance(value, float) for value in enum.values):
            return self.name(enum.name)
        return code("{}[{}]", self.imports.add("typing", "Literal"), join(", ", map(literal, enum.values)))

    def name(self, name: str, suffix: str = "") -> Code:
        """Return the name of a schema, or of its TypedDict, as this file has to write it."""
        if name == self.own:
            return identifier(name + suffix)
        return code("{}.{}", self.imports.models(), identifier(name + suffix))

    def any(self) -> Code:
        """Return `Any`, and import it."""
        self._any = self.imports.add("typing", "Any")
        return self._any

    def _scalar(self, kind: ir.ScalarKind, mode: Mode) -> Code:
        if kind == "any":
            return self.any()
        if kind == "binary" and mode.accepted:
            return self.imports.overlay("core.types", "FileSource")
        if kind == "decimal" and mode.accepted:
            return code("{} | {}", self.imports.add("decimal", "Decimal"), self.imports.builtin("str"))
        if kind in _MODULE:
            return self.imports.add(*_MODULE[kind])
        return _NONE if kind == "null" else self.imports.builtin(_BUILTIN[kind])

    def _constant(self, value: str | float | bool) -> Code:
        if isinstance(value, float):
            return self.imports.builtin("float")
        return code("{}[{}]", self.imports.add("typing", "Literal"), literal(value))

    def _generic(self, name: str) -> Code:
        return self.imports.add("collections.abc", name)

    def _quoted(self, name: Code, mode: Mode) -> Code:
        return code('"{}"', name) if mode.evaluated else name

    def _distinct(self, parts: list[Code]) -> list[Code]:
        """Return the members of a union without repetitions: Any alone, and None last."""
        found = [self._any] if self._any and self._any in parts else list(dict.fromkeys(parts))
        return [part for part in found if part != _NONE] + [_NONE] if _NONE in found else found
