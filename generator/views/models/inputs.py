"""What inputs.py.jinja prints: how dictionaries that stand for models are completed before they are sent.

A caller may leave out a discriminator that follows from the rest, and write Python names where JSON has others.
"""

from __future__ import annotations

from attrs import define, field, frozen

from ... import ir
from ..python.annotations import Schemas
from ..python.code import Code, docstring, literal
from ..python.decoding import Codec
from ..python.imports import Imports
from ..python.sending import check_of, is_checked


@frozen(eq=False, repr=False)
class PairView:
    """A key and a value of a mapping, both as literals."""

    key: Code
    value: Code


@frozen(eq=False, repr=False)
class VariantView:
    """One variant of a union.

    `required` and `known` are lists of property names; `shape` names what completes its parts.
    """

    tag: Code
    required: Code
    known: Code
    shape: Code | None


@frozen(eq=False, repr=False)
class ShapeView:
    """How the dictionaries of one schema are completed.

    Of an object by `renamed` and `nested`, of a union by its variants.
    """

    name: Code
    renamed: tuple[PairView, ...] = ()
    nested: tuple[PairView, ...] = ()
    absent: tuple[Code, ...] = ()
    """Properties that may be absent but not null."""
    checked: tuple[PairView, ...] = ()
    constants: tuple[PairView, ...] = ()
    """Properties that must be there and have one value."""
    tag: Code | None = None
    variants: tuple[VariantView, ...] = ()


@frozen(eq=False, repr=False)
class InputsView:
    """The module with the shapes of all schemas whose dictionaries are completed."""

    imports: Imports
    module_doc: Code
    shapes: tuple[ShapeView, ...]


@define(eq=False, repr=False)
class InputShapes:
    """Decides which schemas of requests need their dictionaries completed."""

    schemas: Schemas
    _needed: dict[str, bool] = field(init=False, factory=dict[str, bool])

    def name(self, type_: ir.Type) -> str | None:
        """Return the name of the shape for a type's dictionaries, or None where they are sent as they stand."""
        match type_:
            case ir.Ref(name):
                return self._named(name)
            case ir.ListOf(inner) | ir.Nullable(inner):
                return self.name(inner)
            case ir.AnyOf(members):
                names = {shape for member in members if (shape := self.name(member))}
                return names.pop() if len(names) == 1 else None
            case _:
                return None

    def _named(self, name: str) -> str | None:
        match self.schemas.get(name):
            case ir.Alias(type=type_):
                return None if self._needed.get(name) is False else self._guarded(name, type_)
            case ir.Model() | ir.Union() as schema:
                return name if self._needs(schema) else None
            case _:
                return None

    def _guarded(self, name: str, type_: ir.Type) -> str | None:
        self._needed[name] = False
        found = self.name(type_)
        del self._needed[name]
        return found

    def _needs(self, schema: ir.Model | ir.Union) -> bool:
        if schema.name not in self._needed:
            self._needed[schema.name] = False  # While its own parts are looked at: a recursion adds nothing.
            if isinstance(schema, ir.Union):
                needs = schema.sent and schema.discriminator is not None
            else:
                needs = schema.sent and any(
                    field.name != field.wire
                    or _is_implied(field)
                    or is_checked(field.type, self.schemas)
                    or self._may_be_absent(field)
                    or self.name(field.type)
                    for field in schema.fields
                )
            self._needed[schema.name] = needs
        return self._needed[schema.name]

    def _may_be_absent(self, field: ir.Field) -> bool:
        """Whether None can only mean that the property is not set."""
        constant = isinstance(field.type, ir.Constant)
        return not field.required and not constant and not Codec(self.schemas, Imports(1)).admits_null(field.type)

    def view(self) -> InputsView | None:
        """Return the view of all shapes, or None where no dictionary needs any."""
        imports = Imports(1)
        sent = [schema for schema in self.schemas.values() if isinstance(schema, ir.Model | ir.Union)]
        shapes = [self._shape(schema, imports) for schema in sent]
        found = tuple(shape for shape in shapes if shape is not None)
        if not found:
            return None
        imports.overlay("requests.arguments", "Shapes", "completer")
        if any(shape.tag for shape in found):
            imports.overlay("requests.arguments", "UnionShape", "VariantShape")
        if not all(shape.tag for shape in found):
            imports.overlay("requests.arguments", "ObjectShape")
        return InputsView(imports, docstring("How dictionaries that stand for models are completed."), found)

    def _shape(self, schema: ir.Model | ir.Union, imports: Imports) -> ShapeView | None:
        if not self._needs(schema):
            return None
        if isinstance(schema, ir.Union):
            variants = tuple(view for variant in schema.variants for view in self._variants(schema, variant))
            return ShapeView(literal(schema.name), tag=literal(schema.discriminator), variants=variants)
        return ShapeView(
            literal(schema.name),
            renamed=tuple(PairView(literal(f.name), literal(f.wire)) for f in schema.fields if f.name != f.wire),
            nested=tuple(
                PairView(literal(f.wire), literal(name))
                for f in schema.fields
                if (name := self.name(f.type)) is not None
            ),
            absent=tuple(literal(f.wire) for f in schema.fields if self._may_be_absent(f)),
            checked=tuple(
                PairView(literal(f.wire), check)
                for f in schema.fields
                if (check := check_of(f.type, self.schemas, imports)) is not None
            ),
            constants=tuple(
                PairView(literal(f.wire), literal(f.type.value))
                for f in schema.fields
                if isinstance(f.type, ir.Constant) and _is_implied(f)
            ),
        )

    def _variants(self, union: ir.Union, variant: ir.Variant) -> list[VariantView]:
        model = self.schemas.get(variant.type.name) if isinstance(variant.type, ir.Ref) else None
        if not isinstance(model, ir.Model):
            return []
        rest = [f for f in model.fields if f.wire != union.discriminator]
        required = literal(sorted(f.wire for f in rest if f.required and not isinstance(f.type, ir.Constant)))
        fields = model.fields if self._shares(union, variant) else rest
        known = literal(sorted({name for f in fields for name in (f.wire, f.name)}))
        shape = literal(model.name) if self._needs(model) else None
        return [VariantView(literal(tag), required, known, shape) for tag in variant.tags]

    def _shares(self, union: ir.Union, variant: ir.Variant) -> bool:
        """Whether another member has a tag of this one, so that a dictionary with it has to be looked at."""
        return any(set(variant.tags) & set(other.tags) for other in union.variants if other is not variant)


def _is_implied(field: ir.Field) -> bool:
    """Whether a property must be there and has one value, so that nobody needs to write it."""
    return field.required and not field.read_only and isinstance(field.type, ir.Constant)
