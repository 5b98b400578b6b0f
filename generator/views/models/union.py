"""What models/union.py.jinja prints: the alias of a union, its decoder, and the class for variants nobody declared."""

from __future__ import annotations

from itertools import compress

from attrs import frozen

from ... import ir
from ..python.annotations import ALIAS, Annotations, Schemas
from ..python.code import Code, code, deprecation, docstring, identifier, literal
from ..python.decoding import Codec, decoder_name
from ..python.imports import Imports
from ..python.passed import has_typed_dict
from .evidence import EvidenceViews


@frozen(eq=False, repr=False)
class EntryView:
    """One variant: its tag, or the properties that it requires, and the function that decodes it."""

    key: Code
    decoder: Code
    evidence: Code | None = None


@frozen(eq=False, repr=False)
class GroupView:
    """Variants of a tagged union that one tag does not tell apart; None stands for those without a tag."""

    tag: Code
    shapes: tuple[EntryView, ...]


@frozen(eq=False, repr=False)
class UnionView:
    """One union. An alias is printed like a union of one variant."""

    imports: Imports
    name: Code
    doc: Code
    annotation: Code
    decoder: Code | None
    """The name of the decode function; None where decoded values are the JSON values."""
    decoders: Code
    shapes_name: Code
    """What the module calls the tables of `tagged`, and of `doubtful` or `shapes`."""
    unknown: Code | None
    """The class of a variant that nobody declared; None where the value is kept."""
    tag_name: Code | None
    tag: Code | None
    tagged: tuple[EntryView, ...]
    shapes: tuple[EntryView, ...]
    doubtful: tuple[GroupView, ...]
    """Of a tagged union: the members that share a tag, or may lack it."""
    otherwise: Code
    """What is made of an object that is no member; empty where it stays as it is."""
    rest: Code | None
    """The decoded form of values that are no objects; None where objects are all there is."""
    open: bool
    """Whether a server may send variants that nobody declared."""
    typed_dict: Code | None
    typed_dict_name: Code


class UnionViews:
    """Builds the view of one union or alias. `imports` are those of its module."""

    def __init__(self, schema: ir.Union | ir.Alias, schemas: Schemas, imports: Imports) -> None:
        self.schema = schema
        self.schemas = schemas
        self.imports = imports
        self.annotations = Annotations(schemas, self.imports, own=schema.name)
        self.codec = Codec(schemas, self.imports, own=schema.name)

    def view(self) -> UnionView:
        """Return the view."""
        schema = self.schema
        self.imports.add("typing", "TypeAlias")
        union = schema if isinstance(schema, ir.Union) else None
        unknown = identifier(union.unknown) if union and union.unknown else None
        variants = union.variants if union else (ir.Variant(schema.type),) if isinstance(schema, ir.Alias) else ()
        decoded = self.codec.needed(ir.Ref(schema.name))
        are_objects = ["object" in self.codec.kinds(v.type) for v in variants] if decoded else []
        objects = list(compress(variants, are_objects))
        others = [v for v, is_object in zip(variants, are_objects, strict=False) if not is_object]
        if decoded:
            self.imports.add("typing", "Any")
        tag = union.discriminator if union else None
        groups = self._groups(objects) if tag else {}
        tagged = tuple(
            EntryView(literal(name), self.codec.function(members[0].type))
            for name, members in groups.items()
            if name is not None and len(members) == 1
        )
        doubtful = tuple(
            GroupView(Code("None") if name is None else literal(name), self._shapes(members, name is None))
            for name, members in groups.items()
            if name is None or len(members) > 1
        )
        shapes: tuple[EntryView, ...] = ()
        if not groups and union and (len(objects) > 1 or unknown):
            shapes = self._shapes(objects)
        rest = self._rest(objects if not groups and not shapes else [], others) if decoded else None
        if groups:
            self.imports.overlay("models.unions", "Decoders", "decode_tagged", *(("Shapes",) if doubtful else ()))
            if doubtful:
                self.imports.add("collections.abc", "Mapping")
        elif shapes:
            self.imports.overlay("models.unions", "Shapes", "decode_shaped")
        otherwise = unknown or Code("")
        if groups and not unknown:
            free = next((v for v in objects if isinstance(v.type, ir.MapOf) and self.codec.needed(v.type)), None)
            if free is not None:
                otherwise = self.codec.function(free.type)
        tag_name = identifier(union.tag_name) if groups and unknown and union and union.tag_name else None
        if unknown:
            self.imports.overlay("models.unions", "UnknownVariant", "Variants")
            self.imports.add("typing", "Annotated")
        if tag_name:
            self.imports.add("typing", "ClassVar", "Literal")
        return UnionView(
            imports=self.imports,
            name=identifier(schema.name),
            doc=docstring(deprecation(schema.description, schema.deprecated)),
            annotation=self._annotation(variants, unknown, bool(union and union.nullable)),
            decoder=decoder_name(schema) if decoded else None,
            decoders=identifier(f"_{schema.module}_decoders"),
            shapes_name=identifier(f"_{schema.module}_shapes"),
            unknown=unknown,
            tag_name=tag_name,
            tag=literal(tag) if tag else None,
            tagged=tagged,
            shapes=shapes,
            doubtful=doubtful,
            otherwise=otherwise,
            rest=rest,
            open=schema.received,
            typed_dict=self._typed_dict(variants),
            typed_dict_name=identifier(schema.name + "TypedDict"),
        )

    def _groups(self, objects: list[ir.Variant]) -> dict[str | None, list[ir.Variant]]:
        """Return the variants that a tag does not tell apart, by tag, and last those that may come without one."""
        found: dict[str | None, list[ir.Variant]] = {
            tag: [] for tag in sorted({tag for variant in objects for tag in variant.tags})
        }
        for variant in objects:
            for tag in dict.fromkeys(variant.tags):
                found[tag].append(variant)
        untagged = [variant for variant in objects if variant.untagged]
        if found and untagged:
            found[None] = untagged
        return found

    def _shapes(self, members: list[ir.Variant], always: bool = False) -> tuple[EntryView, ...]:
        members = sorted(members, key=lambda v: (-len(v.constants), -len(v.required))) if members[0].tags else members
        evidence = EvidenceViews(members, self.schemas, self.imports, always)
        return tuple(
            EntryView(_shape(variant.required), self.codec.function(variant.type), evidence.of(i))
            for i, variant in enumerate(members)
        )

    def _annotation(self, variants: tuple[ir.Variant, ...], unknown: Code | None, nullable: bool) -> Code:
        parts = [part for variant in variants for part in self.annotations.parts(variant.type, ALIAS)]
        parts += [unknown] if unknown else []
        return self.annotations.union(parts + ([Code("None")] if nullable else []), ALIAS)

    def _rest(self, objects: list[ir.Variant], others: list[ir.Variant]) -> Code | None:
        members = tuple(variant.type for variant in [*objects, *others])
        if not members:
            return None
        return self.codec.expression(members[0]) if len(members) == 1 else self.codec.alternatives(members)

    def _typed_dict(self, variants: tuple[ir.Variant, ...]) -> Code | None:
        if not isinstance(self.schema, ir.Union) or not has_typed_dict(self.schema, self.schemas):
            return None
        refs = [variant.type.name for variant in variants if isinstance(variant.type, ir.Ref)]
        named = [name for name in refs if has_typed_dict(self.schemas.get(name), self.schemas)]
        parts = [code('"{}"', self.annotations.name(name, "TypedDict")) for name in named]
        return self.annotations.union(parts, ALIAS)


def _shape(required: tuple[str, ...]) -> Code:
    if not required:
        return Code("frozenset()")
    return code("frozenset({})", literal(sorted(required)))
