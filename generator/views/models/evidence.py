"""What tells the members of a plain union apart where the properties that they require do not."""

from __future__ import annotations

from ... import ir
from ..python.annotations import Schemas
from ..python.code import Code, code, join, literal
from ..python.decoding import Codec
from ..python.imports import Imports

_CLASSES = {
    "object": ("dict",),
    "array": ("list",),
    "string": ("str",),
    "number": ("int", "float"),
    "boolean": ("bool",),
}


class EvidenceViews:
    """The evidence of each member of one union."""

    def __init__(self, variants: list[ir.Variant], schemas: Schemas, codec: Codec, imports: Imports) -> None:
        self.codec = codec
        self.imports = imports
        self.variants = variants
        self.models = [self._model(variant.type, schemas) for variant in variants]

    def of(self, index: int) -> Code | None:
        """A constructor call, or None where the required properties say enough."""
        variant, model = self.variants[index], self.models[index]
        arguments: list[Code] = []
        if variant.constants:
            pairs = [code("{}: {}", literal(wire), literal(value)) for wire, value in variant.constants]
            arguments.append(code("constants={{{}}}", join(", ", pairs)))
        rivals = [
            other
            for place, other in enumerate(self.models)
            if place != index and other is not None and self._same(variant, self.variants[place])
        ]
        if model is not None and rivals:
            pairs = [pair for field in model.fields if (pair := self._types(field, rivals)) is not None]
            if pairs:
                arguments.append(code("types={{{}}}", join(", ", pairs)))
            wires = sorted(field.wire for field in model.fields)
            arguments.append(code("known=frozenset({})", literal(wires)))
        if not arguments:
            return None
        return code("{}({})", self.imports.overlay("models.unions", "Evidence"), join(", ", arguments))

    def _same(self, variant: ir.Variant, other: ir.Variant) -> bool:
        return set(variant.required) == set(other.required) and variant.constants == other.constants

    def _types(self, field: ir.Field, rivals: list[ir.Model]) -> Code | None:
        """The classes of a property's values, where a rival's property of that name has others."""
        kinds = self.codec.kinds(field.type) - {"null"}
        others = [self.codec.kinds(f.type) - {"null"} for rival in rivals for f in rival.fields if f.wire == field.wire]
        if not kinds or all(kinds & other or not other for other in others):
            return None
        names = [name for kind in sorted(kinds) for name in _CLASSES[kind]]
        classes = Code(", ".join(names) if len(names) > 1 else f"{names[0]},")
        return code("{}: ({})", literal(field.wire), classes)

    def _model(self, type_: ir.Type, schemas: Schemas) -> ir.Model | None:
        for _ in range(50):
            if not isinstance(type_, ir.Ref):
                break
            schema = schemas.get(type_.name)
            if isinstance(schema, ir.Model):
                return schema
            if not isinstance(schema, ir.Alias):
                break
            type_ = schema.type
        return None
