"""Turns every schema of the document into an `ir.Type`, and those that need a name into an `ir.Schema`."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from ... import ir
from ...naming.inline_names import Hint, of_pointer, one_of, value_of
from ...naming.schema_names import shared_names
from ..reading import naming_hints
from ..reading.context import MAX_DEPTH, Node, is_map
from ..reading.examples import example_of
from ..shapes.all_of import shape_of
from ..shapes.limits import LIMITS, limits_of_model
from ..shapes.shape import Shape, single_reference
from ..table.repeats import Repeats
from ..table.schema_table import ClassName, SchemaLowering
from ..unions import enums, unions
from .fields import build_fields

ANY = ir.Scalar("any")

_FORMATS: dict[str, ir.ScalarKind] = {
    "date-time": "date-time",
    "date": "date",
    "uuid": "uuid",
    "decimal": "decimal",
    "binary": "binary",
}
_SIMPLE: dict[str, ir.Type] = {
    "string": ir.Scalar("string"),
    "integer": ir.Scalar("integer"),
    "number": ir.Scalar("number"),
    "boolean": ir.Scalar("boolean"),
}
_PLAIN = LIMITS | {
    "type", "format", "nullable", "title", "description", "deprecated", "default", "example", "examples", "externalDocs"
}  # fmt: skip
"""Keywords that do not keep a schema from being a scalar."""


@define(eq=False, repr=False)
class Schemas(SchemaLowering):
    """The table of schemas, and the recursion that fills it."""

    repeats: Repeats = field(init=False)
    _same: dict[str, ir.Type] = field(init=False, factory=dict[str, ir.Type])
    """The types of schemas that stand more than once, by what they say."""
    _types: dict[str, ir.Type] = field(init=False, factory=dict[str, ir.Type])
    _open: set[str] = field(init=False, factory=set[str])
    """Where lowering has begun; what it has ended with is in `_types`."""
    _depth: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        self.repeats = Repeats.of(self.context)

    # -- components ---------------------------------------------------------------------------------------------------

    def lower_components(self) -> None:
        """Lower every component schema, whether anything refers to it or not."""
        for _, node in self.components.nodes():
            if node.pointer in self.components.names:
                self._component(node)

    def _component(self, node: Node) -> None:
        name, module = self.components.names[node.pointer]
        if name in self.finished or name in self.drafts:
            return
        lowered = self._named(node, name, module)
        inner = lowered.inner if isinstance(lowered, ir.Nullable) else lowered
        if name not in self.finished and name not in self.drafts:
            value = node.value if is_map(node.value) else {}
            text = value.get("description")
            description = text if isinstance(text, str) else ""
            place = self.context.place(node.pointer)
            self.finished[name] = ir.Alias(name, module, inner, place, description, value.get("deprecated") is True)

    def _named(self, node: Node, name: str, module: str) -> ir.Type:
        single = single_reference(node)
        if single is not None and node.pointer not in self.components.kinds:
            return self.type_of(single, (name,))
        return self._shaped(shape_of(self.context, node), (name,), (name, module))

    # -- types --------------------------------------------------------------------------------------------------------

    def type_of(self, node: Node, hint: Hint) -> ir.Type:
        """Return the type of any schema; see SchemaLowering."""
        value = node.value
        if isinstance(value, bool) or value is None:
            return ANY
        if not is_map(value):
            self.context.warn(node.pointer, "a schema is a mapping or a boolean", "taken as any value")
            return ANY
        if not self.context.visit(node.pointer):
            return ANY
        single = single_reference(node)
        if single is not None:
            lowered = self._reference(single, hint)
            return nullable(lowered) if value.get("nullable") is True else lowered
        if node.pointer in self.components.names:
            return self.components.refer(node)  # Reached from the schema around it, in another file.
        if "$recursiveRef" in value or "$dynamicRef" in value:
            return self._recursive(node)
        return self._inline(node, hint)

    def _inline(self, node: Node, hint: Hint) -> ir.Type:
        known = self._types.get(node.pointer)
        if known is not None:
            return known
        if node.pointer in self._open or self._depth >= MAX_DEPTH:
            self.context.warn(node.pointer, "the schema contains itself, or is nested too deeply", "taken as any value")
            return ANY
        scalar = self._scalar(node.value)
        if scalar is not None:
            return scalar
        given = naming_hints.inline(self.context, node)
        repeated = self.repeats.fingerprint(node.pointer)
        had = "" if given else self._kept(node.pointer, repeated)
        said = f"{repeated} {given or had}"
        if repeated and said in self._same:
            lowered = self._same[said]
            inner = lowered.inner if isinstance(lowered, ir.Nullable) else lowered
            if isinstance(inner, ir.Ref):
                self.context.kept.give(node.pointer, inner.name)
            return lowered
        if had:
            self.context.kept.adopt(node.pointer, had)
        own = (given,) if given else shared_names(self.repeats.places(repeated)) if repeated else ()
        self._open.add(node.pointer)
        self._depth += 1
        lowered = self._shaped(shape_of(self.context, node), (*own, *hint), None)
        self._depth -= 1
        self._types[node.pointer] = lowered
        if repeated:
            self._same[said] = lowered
        return lowered

    def _scalar(self, value: dict[str, Any]) -> ir.Type | None:
        """Return the type of a schema that is nothing but text, a number or a boolean, which most are.

        None for any other: what else a schema can say needs its shape.
        """
        kind = value.get("type")
        if not isinstance(kind, str) or kind not in _SIMPLE or not _PLAIN.issuperset(value):
            return None
        lowered = _SIMPLE[kind]
        if kind == "string":
            form = str(value.get("format"))
            if form in _FORMATS and form not in self.context.config.as_text:
                lowered = ir.Scalar(_FORMATS[form])
        return nullable(lowered) if value.get("nullable") is True else lowered

    def _kept(self, pointer: str, repeated: str | None) -> str:
        """Return the class that a schema had, or else the class of one that says the same."""
        places = (pointer, *self.repeats.places(repeated)) if repeated else ()
        return next((name for place in places if (name := self.context.kept.schema(place))), "")

    def _reference(self, node: Node, hint: Hint) -> ir.Type:
        seen = {node.pointer}
        target = self.context.target(node)
        while target is not None:
            if target.pointer in self.components.names:
                return self.components.refer(target)
            if target.pointer in self.components.excluded or not is_map(target.value):
                return ANY
            refers = single_reference(target)
            if refers is None:
                return self._inline(target, of_pointer(target.pointer, hint))
            if refers.pointer in seen:
                self.context.warn(node.pointer, "$ref leads back to itself", "taken as any value")
                return ANY
            seen.add(refers.pointer)
            target = self.context.target(refers)
        return ANY

    def _recursive(self, node: Node) -> ir.Type:
        """Lower `$recursiveRef` and `$dynamicRef`.

        They mean the component around them, if their anchor stands there.
        """
        steps = node.pointer.split("/")
        outer = "/".join(steps[:4])
        around = self.context.document.get(outer) if outer in self.components.names else None
        dynamic = node.value.get("$dynamicRef")
        if "$recursiveRef" in node.value and around is not None:
            return ir.Ref(self.components.names[outer][0])
        if isinstance(dynamic, str) and is_map(around) and around.get("$dynamicAnchor") == dynamic.lstrip("#"):
            return ir.Ref(self.components.names[outer][0])
        for _, part in Node(around, outer).mapping("$defs").members() if is_map(around) else ():
            if is_map(part.value) and dynamic == f"#{part.value.get('$dynamicAnchor')}":
                return self.type_of(part, ())  # What nobody has bound: the template itself.
        if isinstance(dynamic, str):
            return self._reference(Node({"$ref": dynamic}, node.pointer), ())
        self.context.warn(node.pointer, "$recursiveRef outside of a component", "taken as any value")
        return ANY

    def adopt(self, node: Node, outer: Shape | None, hint: Hint, name: ClassName) -> ir.Type:
        """Return the type of the one inline schema that a named one consists of; see SchemaLowering."""
        shape = shape_of(self.context, node)
        shape.description = shape.description or (outer.description if outer else "")
        shape.deprecated = shape.deprecated or bool(outer and outer.deprecated)
        return self._shaped(shape, hint, name)

    # -- shapes -------------------------------------------------------------------------------------------------------

    def _shaped(self, shape: Shape, hint: Hint, name: ClassName | None) -> ir.Type:
        lowered = self._type(shape, hint, name)
        return nullable(lowered) if shape.nullable else lowered

    def _type(self, shape: Shape, hint: Hint, name: ClassName | None) -> ir.Type:
        if shape.const is not None:
            return enums.constant(self.context, shape.const)
        if shape.enum is not None:
            return enums.enumeration(self, shape, shape.enum, hint, name)
        if shape.groups:
            return unions.lower_groups(self, shape, hint, name)
        return self.plain(shape, hint, name)

    def plain(self, shape: Shape, hint: Hint, name: ClassName | None) -> ir.Type:
        """Return the type of a shape by its `type` keyword alone; see SchemaLowering."""
        if len(shape.types) > 1:
            return unions.several_types(self, shape, hint, name)
        if shape.is_object:
            return self._object(shape, hint, name)
        kind = next(iter(shape.types), "array" if shape.items or shape.tuple_items else "")
        if kind == "array":
            return self._array(shape, hint)
        if kind == "string" or (not kind and (shape.format in _FORMATS or shape.media)):
            if shape.format in self.context.config.as_text:
                return ir.Scalar("string")
            return ir.Scalar("binary") if shape.media else ir.Scalar(_FORMATS.get(shape.format, "string"))
        if kind == "file":
            return ir.Scalar("binary")
        if kind in ("integer", "number", "boolean", "null"):
            scalar: Any = kind
            return ir.Scalar(scalar)
        return ANY

    def _array(self, shape: Shape, hint: Hint) -> ir.Type:
        nodes = list(shape.tuple_items)
        if shape.items is not None and (not nodes or is_map(shape.items.value)):
            nodes.append(shape.items)
        if not nodes:
            return ir.ListOf(ANY)
        if len(nodes) == 1:
            return ir.ListOf(self.type_of(nodes.pop(), one_of(hint)))
        return ir.ListOf(unions.any_of(self, nodes, one_of(hint)))

    def _object(self, shape: Shape, hint: Hint, name: ClassName | None) -> ir.Type:
        beyond = shape.additional
        if not shape.properties and beyond is not None and is_map(beyond.value):
            return ir.MapOf(self.type_of(beyond, value_of(hint)))
        additional = None if beyond is None else beyond.value
        declared = additional is not True and (additional is False or shape.declares_properties)
        if not shape.properties and (name is None or not declared):
            return ir.MapOf(ANY)
        taken = name or self.claim(hint, shape.pointer)
        made = ir.Ref(taken[0])
        if name is None:  # So that it can refer to where it stands itself.
            self._types.setdefault(shape.pointer, nullable(made) if shape.nullable else made)
        self.model(shape, taken)
        return made

    def model(self, shape: Shape, taken: ClassName) -> None:
        """Build a model. Until it is built, what it contains knows it by its name."""
        name, module = taken
        place = self.context.place(shape.pointer)
        additional = None
        if shape.additional is not None and is_map(shape.additional.value):
            additional = self.type_of(shape.additional, (f"{name}Value",))
        fields = build_fields(self, shape, name)
        self.finished[name] = ir.Model(
            name,
            module,
            fields,
            place,
            None if additional == ANY else additional,
            shape.additional is not None and shape.additional.value is not False,
            description=shape.description,
            deprecated=shape.deprecated,
            limits=limits_of_model(self.context, shape.pointer),
            example=example_of(self.context, Node(self.context.document.get(shape.pointer), shape.pointer)),
        )


def nullable(lowered: ir.Type) -> ir.Type:
    """Return the type or null. Nullable once is enough."""
    if isinstance(lowered, ir.Nullable) or lowered in (ANY, ir.Scalar("null")):
        return lowered
    return ir.Nullable(lowered)
