"""What tells the variants of a union apart where the properties that they require do not.

It is constants, the types of properties, and which properties are known at all.
"""

from __future__ import annotations

from collections import defaultdict

from attrs import field, frozen

from ... import ir
from ..python.annotations import Schemas
from ..python.code import Code, code, join, literal
from ..python.imports import Imports
from .rivals import Rivals

_SCALARS: dict[str, tuple[str, ...]] = {
    "integer": ("int",),
    "number": ("int", "float"),
    "boolean": ("bool",),
    "null": ("_NULL",),
    "any": (),
}
_DEPTH = 4
"""How far into a value its kind is told."""
_OBJECTS = 6
"""Kinds of objects that one property is told by; a property that can be more says nothing."""


@frozen
class Object:
    """What an object shows: which properties it requires, and which texts its constants and enumerations can have."""

    required: frozenset[str] = frozenset()
    constants: tuple[tuple[str, ir.JSON], ...] = ()
    types: tuple[tuple[str, Shown], ...] = ()


@frozen
class Shown:
    """What a value shows of its type. A value that shows no class, object or list can be anything."""

    classes: frozenset[str] = frozenset()
    null: bool = False
    objects: tuple[Object, ...] = ()
    items: Shown | None = None
    words: tuple[ir.JSON, ...] = field(default=())
    """The values that it usually has; none where they are not listed."""

    @property
    def anything(self) -> bool:
        """Whether it shows nothing, so that the value can be anything."""
        return not self.classes


ANYTHING = Shown()


class EvidenceViews:
    """Builds the evidence for each variant of one union."""

    def __init__(self, variants: list[ir.Variant], schemas: Schemas, imports: Imports, always: bool = False) -> None:
        self.schemas = schemas
        self.imports = imports
        self.variants = variants
        self.always = always
        self.models = [self._model(variant.type) for variant in variants]
        self.rivals = Rivals(variants, self.models)
        self.holders: dict[str, dict[Shown, int]] = {}
        """For each property that was asked for what it shows, and in which variants, one bit for each of them."""
        self.shows: dict[tuple[str, int], Shown] = {}
        """What each of those properties shows in a variant."""
        self.fields: dict[str, list[tuple[int, ir.Type]]] = defaultdict(list)
        for index, model in enumerate(self.models):
            for item in model.fields if model is not None else ():
                self.fields[item.wire].append((index, item.type))

    def of(self, index: int) -> Code | None:
        """Return a call of `Evidence` for a variant, or None where its required properties say enough."""
        variant, model = self.variants[index], self.models[index]
        rivals = self.rivals.of(index)
        arguments: list[Code] = []
        if variant.constants:
            pairs = [code("{}: {}", literal(wire), literal(value)) for wire, value in variant.constants]
            arguments.append(code("constants={{{}}}", join(", ", pairs)))
        if model is not None and (rivals or self.always):
            arguments += self._among(model, rivals, index)
        if not arguments and not (rivals or self.always):
            return None
        return code("{}({})", self.imports.overlay("models.unions", "Evidence"), join(", ", arguments))

    def _among(self, model: ir.Model, rivals: int, index: int) -> list[Code]:
        types: list[Code] = []
        words: list[Code] = []
        constants = dict(self.variants[index].constants)
        for item in model.fields:
            if item.wire in constants:
                continue
            if not rivals:
                break  # Nothing is to be told apart, and what properties show takes long in a large document.
            others = [shown for shown, holders in self._holders(item.wire).items() if holders & rivals]
            mine = self.shows[item.wire, index]
            if mine.words and any(other.words != mine.words for other in others):
                words.append(code("{}: {}", literal(item.wire), Code(repr(tuple(mine.words)))))
            kinds = None if mine.anything or all(_alike(mine, other) for other in others) else self.kinds(mine, others)
            if kinds:
                types.append(code("{}: {}", literal(item.wire), kinds))
        arguments = [code("types={{{}}}", join(", ", types))] if types else []
        arguments.append(code("known=frozenset({})", literal(sorted(item.wire for item in model.fields))))
        return arguments + ([code("words={{{}}}", join(", ", words))] if words else [])

    def _holders(self, wire: str) -> dict[Shown, int]:
        found = self.holders.get(wire)
        if found is None:
            found = self.holders[wire] = {}
            for index, type_ in self.fields[wire]:
                shown = self.shows[wire, index] = self.shown(type_)
                found[shown] = found.get(shown, 0) | 1 << index
        return found

    # -- what values show ---------------------------------------------------------------------------------------------

    def shown(self, type_: ir.Type, depth: int = 0, seen: frozenset[str] = frozenset()) -> Shown:
        """Return what values of a type show."""
        match type_:
            case ir.Scalar("any"):
                return ANYTHING
            case ir.Scalar("null"):
                return Shown(frozenset({"_NULL"}), null=True)
            case ir.Scalar(kind):
                return Shown(frozenset(_SCALARS.get(kind, ("str",))))
            case ir.Constant(value):
                return Shown(frozenset({type(value).__name__}), words=(value,))
            case ir.ListOf(item):
                return Shown(
                    frozenset({"list"}), items=self.shown(item, depth + 1, seen) if depth < _DEPTH else ANYTHING
                )
            case ir.MapOf():
                return Shown(frozenset({"dict"}), objects=(Object(),))
            case ir.Nullable(inner):
                shown = self.shown(inner, depth, seen)
                return shown if shown.anything else _either([shown, Shown(frozenset({"_NULL"}), null=True)])
            case ir.AnyOf(members):
                return _either([self.shown(member, depth, seen) for member in members])
            case ir.Ref(name):
                return ANYTHING if name in seen else self._schema(name, depth, seen | {name})

    def _schema(self, name: str, depth: int, seen: frozenset[str]) -> Shown:
        match self.schemas.get(name):
            case ir.Model() as model:
                return Shown(frozenset({"dict"}), objects=(self._object(model, depth + 1, seen),))
            case ir.Enum(values=values, base=base):
                return Shown(frozenset(_SCALARS.get(base, ("str",))), words=tuple(values))
            case ir.Union(variants=variants):
                return _either([self.shown(variant.type, depth, seen) for variant in variants])
            case ir.Alias(type=type_):
                return self.shown(type_, depth, seen)
            case _:
                return ANYTHING

    def _object(self, model: ir.Model, depth: int, seen: frozenset[str]) -> Object:
        required = frozenset(item.wire for item in model.fields if item.required)
        constant = [(f.wire, f.type.value) for f in model.fields if f.required and isinstance(f.type, ir.Constant)]
        constants: tuple[tuple[str, ir.JSON], ...] = tuple(constant)
        known = dict(constants)
        fields = [item for item in model.fields if item.wire not in known] if depth < _DEPTH else []
        return Object(required, constants, tuple((item.wire, self.shown(item.type, depth, seen)) for item in fields))

    # -- as code ------------------------------------------------------------------------------------------------------

    def kinds(self, shown: Shown, others: list[Shown]) -> Code | None:
        """Return the alternatives as code: classes, lists of certain items, certain objects.

        None if they say nothing.
        """
        if shown.anything:
            return None
        classes = shown.classes
        if "int" in classes and not any("float" in other.classes for other in others):
            classes = classes | {"float"}  # A server may send 1.5 for an integer; nothing else here is a number.
        found = [Code(name) for name in sorted(classes - {"list", "dict", "_NULL"})]
        if "list" in shown.classes:
            items = [other.items for other in others if other.items is not None]
            inner = None
            if shown.items is not None and not all(_alike(shown.items, item) for item in items):
                inner = self.kinds(shown.items, items)
            if inner is not None:
                self.imports.overlay("models.unions", "Items")
            found.append(Code("list") if inner is None else code("Items{}", inner))
        if "dict" in shown.classes:
            rivals = [each for other in others for each in other.objects]
            special = any(each not in shown.objects for each in rivals) and 0 < len(shown.objects) <= _OBJECTS
            found += [self.object(each, rivals) for each in shown.objects] if special else [Code("dict")]
        if not found and shown.null:
            found.append(Code("type(None)"))
        return code("({})", join(", ", found)) if len(found) > 1 else code("({},)", found[0]) if found else None

    def object(self, shown: Object, rivals: list[Object]) -> Code:
        """Return the evidence of an object inside of another one."""
        arguments: list[Code] = []
        if shown.constants:
            pairs = [code("{}: {}", literal(wire), literal(value)) for wire, value in shown.constants]
            arguments.append(code("constants={{{}}}", join(", ", pairs)))
        types: list[Code] = []
        for wire, mine in shown.types:
            others = [kind for rival in rivals for name, kind in rival.types if name == wire]
            kinds = None if all(_alike(mine, other) for other in others) else self.kinds(mine, others)
            if kinds is not None:
                types.append(code("{}: {}", literal(wire), kinds))
        if types:
            arguments.append(code("types={{{}}}", join(", ", types)))
        if shown.types:
            arguments.append(code("known=frozenset({})", literal(sorted(wire for wire, _ in shown.types))))
        if shown.required:
            arguments.append(code("required=frozenset({})", literal(sorted(shown.required))))
        self.imports.overlay("models.unions", "Evidence")
        return code("Evidence({})", join(", ", arguments))

    def _model(self, type_: ir.Type) -> ir.Model | None:
        for _ in range(50):
            if not isinstance(type_, ir.Ref):
                break
            schema = self.schemas.get(type_.name)
            if isinstance(schema, ir.Model):
                return schema
            if not isinstance(schema, ir.Alias):
                break
            type_ = schema.type
        return None


def _either(parts: list[Shown]) -> Shown:
    """Return what a value of one of several types shows."""
    if any(part.anything for part in parts) or not parts:
        return ANYTHING
    items = [part.items for part in parts if part.items is not None]
    words = [word for part in parts for word in part.words] if all(part.words for part in parts) else []
    return Shown(
        classes=frozenset[str]().union(*(part.classes for part in parts)),
        null=any(part.null for part in parts),
        objects=tuple(dict.fromkeys(each for part in parts for each in part.objects)),
        items=_either(items) if items else None,
        words=tuple(dict.fromkeys(words)),
    )


def _alike(a: Shown, b: Shown) -> bool:
    """Whether no value tells one from the other; which words they have is told apart elsewhere."""
    return (a.classes, a.objects, a.null) == (b.classes, b.objects, b.null) and (
        a.items == b.items or (a.items is not None and b.items is not None and _alike(a.items, b.items))
    )
