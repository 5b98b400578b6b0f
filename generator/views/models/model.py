"""What models/model.py.jinja prints: an attrs class, its decoder, and its TypedDict."""

from __future__ import annotations

import keyword
import re
import unicodedata

from attrs import frozen

from ... import ir
from ..python.annotations import ACCEPTED, Annotations, Schemas
from ..python.code import Code, code, deprecation, docstring, identifier, literal
from ..python.decoding import Branch, Codec
from ..python.imports import Imports
from ..python.passed import message_base
from ..python.sending import check_of

_TEXT = re.compile(r"'[^']*'|\"[^\"]*\"")
_NAME = re.compile(r"[^\W\d]\w*")
_FRAME = (("event", "str"), ("id", "str"), ("retry", "int"))
"""What an event's frame carries beside its data (WHATWG HTML §9.2.6)."""


@frozen(eq=False, repr=False)
class FieldView:
    """An attribute. `default` is its value when a caller sets none, `decode` its value in a received object.

    With `branches`, `decode` is what the JSON `value` becomes where none of their tests holds.
    """

    name: Code
    annotation: Code
    default: Code | None
    wire: Code
    branches: tuple[Branch, ...]
    decode: Code
    doc: Code


@frozen(eq=False, repr=False)
class KeyView:
    """A key of a TypedDict, or a pair of names.

    In a TypedDict of the functional form both parts are string literals.
    """

    key: Code
    annotation: Code


@frozen(eq=False, repr=False)
class TypedDictView:
    """The TypedDict of a model.

    `functional` says that a key is no identifier, so that it cannot be written as a class.
    """

    name: Code
    keys: tuple[KeyView, ...]
    functional: bool


@frozen(eq=False, repr=False)
class PayloadView:
    """What an event carries.

    `kept`: the envelope keeps the JSON that the payload was `decoded` from, as models do by themselves.
    """

    decoded: Code
    kept: bool


@frozen(eq=False, repr=False)
class ModelView:
    """One model: a class with its fields, its decoder, and what else an event has."""

    imports: Imports
    name: Code
    base: Code
    doc: Code
    fields: tuple[FieldView, ...]
    fallible: bool
    """Whether decoding a field may raise."""
    renamed: tuple[KeyView, ...]
    additional: Code | None
    """What decodes the value of a property that the schema does not name; None where it stays as it is."""
    additional_type: Code | None
    """The type of such values, where the schema gives one."""
    frame: tuple[KeyView, ...]
    """The frame's fields that the schema does not declare itself; only for event envelopes."""
    framed: tuple[KeyView, ...]
    """The frame's fields that the schema declares: they are properties, filled from the frame."""
    checked: tuple[KeyView, ...]
    """Attributes whose values are checked when they are sent, and the functions that do."""
    frame_names: Code | None
    not_null: Code | None
    """The names of what may be absent but not null, as a tuple."""
    closed: bool
    """Whether a server refuses properties beyond the declared ones."""
    reasoning: Code | None
    """For a message: the names of the properties that servers put its reasoning in, as a tuple."""
    envelope: bool
    payload: PayloadView | None
    """Of an envelope that has no other property, which is made without a dictionary's detour."""
    typed_dict: TypedDictView | None


class ModelViews:
    """Builds the view of one model. `imports` are those of its module."""

    def __init__(self, model: ir.Model, schemas: Schemas, imports: Imports) -> None:
        self.model = model
        self.imports = imports
        shadowed = any(field.name == model.name for field in model.fields)
        self.annotations = Annotations(schemas, imports, own=None if shadowed else model.name)
        self.codec = Codec(schemas, imports, own=model.name)

    def view(self) -> ModelView:
        """Return the view."""
        model = self.model
        imports = self.imports
        imports.add("attrs")
        base = imports.overlay(*(message_base(model) or ("models.base", "Model")))
        fields = tuple(self._field(field) for field in model.fields)
        fallible = any(self.codec.fallible(field.type) for field in model.fields)
        if fields:
            imports.overlay("models.base", "JSONMapping", "Self", "new")
            imports.add("typing", "Any")
        if fallible:
            imports.overlay("models.decoding", "DecodeError")
        renamed = tuple(KeyView(literal(f.name), literal(f.wire)) for f in model.fields if f.name != f.wire)
        frame: tuple[KeyView, ...] = ()
        framed: tuple[KeyView, ...] = ()
        if model.envelope:
            declared = {field.name for field in model.fields}
            frame = tuple(KeyView(Code(name), Code(kind)) for name, kind in _FRAME if name not in declared)
            wires = {field.wire for field in model.fields}
            framed = tuple(KeyView(Code(name), literal(name)) for name, _ in _FRAME if name in wires)
            imports.add("typing", "Any")
            imports.overlay("sse.event", "ServerSentEvent")
        payload = self._payload() if model.envelope else None
        if renamed:
            imports.add("collections.abc", "Mapping")
            imports.add("typing", "ClassVar")
        if frame or model.reasoning:
            imports.add("typing", "ClassVar")
        checked = tuple(
            KeyView(literal(f.name), check)
            for f in model.fields
            if model.sent and (check := check_of(f.type, self.codec.schemas, imports)) is not None
        )
        if checked:
            imports.add("collections.abc", "Callable", "Mapping")
            imports.add("typing", "Any", "ClassVar")
        additional = model.additional if model.additional != ir.Scalar("any") else None
        decoded = additional is not None and self.codec.needed(additional)
        if additional is not None:
            imports.add("typing", "Any" if decoded else "ClassVar")
        return ModelView(
            imports=imports,
            name=identifier(model.name),
            base=base,
            doc=docstring(deprecation(model.description, model.deprecated)),
            fields=fields,
            fallible=fallible,
            renamed=renamed,
            additional=self.codec.expression(additional) if additional and decoded else None,
            additional_type=self.annotations.write(additional) if additional else None,
            frame=frame,
            framed=framed,
            checked=checked,
            not_null=self._not_null(),
            closed=self._closed(),
            reasoning=Code(repr(model.reasoning)) if model.reasoning else None,
            frame_names=Code(repr(tuple(str(key.key) for key in frame))) if frame else None,
            envelope=model.envelope,
            payload=payload,
            typed_dict=self._typed_dict() if model.sent else None,
        )

    def _not_null(self) -> Code | None:
        fields = (field for field in self.model.fields if not isinstance(field.type, ir.Constant))
        names = [field.name for field in fields if not field.required and not self.codec.admits_null(field.type)]
        if names or self._closed():
            self.imports.add("typing", "ClassVar")
        return Code(repr(tuple(names))) if names else None

    def _closed(self) -> bool:
        return self.model.sent and "no other properties" in self.model.limits

    def _field(self, field: ir.Field) -> FieldView:
        type_, wire = field.type, literal(field.wire)
        value = field.default.value if field.default else None
        optional = not field.required and value is None
        annotation = self.annotations.optional(type_) if optional else self.annotations.write(type_)
        default: Code | None = None
        if isinstance(type_, ir.Constant) and (field.required or field.tag):
            default = literal(type_.value)
        elif not field.required:
            default = self.imports.overlay("models.base", "UNSET")
        elif isinstance(value, str | int | float | bool) and not self.codec.needed(type_):
            default = literal(value)
        branches, rest = self._branches(type_)
        return FieldView(
            name=identifier(field.name),
            annotation=annotation,
            default=default,
            wire=wire,
            branches=tuple(branches),
            decode=rest if branches else self._decode(type_, wire, value),
            doc=docstring(deprecation(field.description, field.deprecated)),
        )

    def _branches(self, type_: ir.Type) -> tuple[list[Branch], Code]:
        """Return the cases in which a union without a name is decoded, and what any other value becomes.

        There are none for a type that one expression decodes.
        """
        inner = type_.inner if isinstance(type_, ir.Nullable) else type_
        if not isinstance(inner, ir.AnyOf) or not self.codec.needed(inner):
            return [], Code("value")
        branches, rest = self.codec.branches(inner.members)
        if branches and rest != "value":
            rest = code("{} if value is None else {}", self.imports.overlay("models.base", "NULL"), rest)
        return branches, rest

    def _decode(self, type_: ir.Type, wire: Code, value: ir.JSON) -> Code:
        """Return the decoded value of a property.

        A list or dictionary that is its default is made anew for each object.
        """
        if not self.codec.needed(type_):
            if isinstance(value, list | dict):
                return code("raw.get({}, {})", wire, literal(value))
            return code("raw.get({})", wire) if value is None else code("raw.get({}, {})", wire, literal(value))
        null = self.imports.overlay("models.base", "NULL")
        return code("{} if (value := raw.get({})) is None else {}", null, wire, self.codec.expression(type_))

    def _payload(self) -> PayloadView | None:
        field, *others = self.model.fields
        type_ = field.type.inner if isinstance(field.type, ir.Nullable) else field.type
        if others or field.wire != "data" or field.name != "data" or not isinstance(type_, ir.Ref):
            return None
        if not self.codec.needed(type_):
            return None
        null = self.imports.overlay("models.base", "NULL")
        decoded = code("{} if payload is None else {}(payload)", null, self.codec.function(type_))
        return PayloadView(decoded, kept=not isinstance(self.codec.schemas[type_.name], ir.Model))

    def _typed_dict(self) -> TypedDictView:
        self.imports.overlay("models.annotations", "TypedDict")
        fields = [field for field in self.model.fields if not field.read_only]
        annotations = [self.annotations.write(field.type, ACCEPTED) for field in fields]
        used = {name for annotation in annotations for name in _NAME.findall(_TEXT.sub("", annotation))}
        functional = any(not field.wire.isidentifier() or _special(field.wire, used) for field in fields)
        # A dictionary of one of few words that the schema requires, such as a role, is known without the tag.
        told = any(field.required and not field.tag and self._is_word(field.type) for field in fields)
        keys: list[KeyView] = []
        for field, annotation in zip(fields, annotations, strict=True):
            if field.required or (field.tag and not told):
                annotation = code("{}[{}]", self.imports.overlay("models.annotations", "Required"), annotation)
            key = literal(field.wire) if functional else identifier(field.wire)
            keys.append(KeyView(key, literal(str(annotation)) if functional else annotation))
        return TypedDictView(identifier(self.model.name + "TypedDict"), tuple(keys), functional)

    def _is_word(self, type_: ir.Type) -> bool:
        named = self.codec.schemas.get(type_.name) if isinstance(type_, ir.Ref) else None
        return isinstance(type_, ir.Constant) or isinstance(named, ir.Enum)


def _special(name: str, used: set[str]) -> bool:
    """Whether a key cannot be an attribute of a class.

    Such are keywords, names that Python mangles, names of annotations.
    """
    mangled = name.startswith("__") or unicodedata.normalize("NFKC", name) != name
    return keyword.iskeyword(name) or mangled or name in used
