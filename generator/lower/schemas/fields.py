"""Turns properties into fields: their Python names, order, types and defaults."""

from __future__ import annotations

from typing import Any

from ... import ir
from ...naming.inline_names import Hint, extend
from ...naming.member_names import member_name
from ..reading import naming_hints
from ..reading.context import is_map
from ..reading.examples import example_of
from ..reading.ruled import attributes_of
from ..shapes.limits import limits_of
from ..shapes.shape import Property, Shape
from ..table.schema_table import SchemaLowering
from ..unions import unions
from .defaults import default_of


def build_fields(schemas: SchemaLowering, shape: Shape, owner: str) -> tuple[ir.Field, ...]:
    """Return the fields of a model: those of its `required` list in that order, then the others by name."""
    order = [name for name in dict.fromkeys(shape.required) if name in shape.properties]
    order += sorted(name for name in shape.properties if name not in order)
    ruled = attributes_of(schemas.context, owner)
    names = _python_names(schemas, {wire: shape.properties[wire] for wire in order}, ruled)
    return tuple(_field(schemas, shape, wire, shape.properties[wire], names[wire], owner) for wire in order)


def _wish(schemas: SchemaLowering, wire: str, item: Property) -> str:
    """Return what a property would be called: what the document says for SDKs, else its wire name."""
    return naming_hints.member(schemas.context, item.nodes[0]) or member_name(wire)


def _python_names(schemas: SchemaLowering, properties: dict[str, Property], ruled: dict[str, str]) -> dict[str, str]:
    """Return Python names for wire names.

    Those that are names as they stand go first: `id` keeps its name beside `Id` and `$id`.
    """
    scope = schemas.context.register.fields()
    places = {wire: item.nodes[0].pointer for wire, item in properties.items()}
    given = {w: scope.give(ruled[w], place, f"property {w!r}") for w, place in places.items() if w in ruled}
    wishes = {wire: _wish(schemas, wire, item) for wire, item in properties.items() if wire not in given}
    order = sorted(wishes, key=lambda wire: (scope.spell(wishes[wire]) != wishes[wire], wire))
    return given | {wire: scope.take(wishes[wire], places[wire], f"property {wire!r}") for wire in order}


def _field(schemas: SchemaLowering, shape: Shape, wire: str, item: Property, name: str, owner: str) -> ir.Field:
    source = (schemas.components.named(item.owner) if item.owner else None) or owner
    hint: Hint = extend((source,), wire)
    node = item.nodes[0]
    if len(item.nodes) == 1:
        lowered = schemas.type_of(node, hint)
    else:
        lowered = unions.any_of(schemas, item.nodes, hint)
    value: dict[str, Any] = node.value if is_map(node.value) else {}
    required = wire in shape.required
    text = value.get("description")
    return ir.Field(
        name=name,
        wire=wire,
        type=lowered,
        required=required,
        place=schemas.context.place(node.pointer),
        default=default_of(value, lowered, required),
        description=text if isinstance(text, str) else "",
        deprecated=value.get("deprecated") is True,
        read_only=value.get("readOnly") is True,
        write_only=value.get("writeOnly") is True and value.get("readOnly") is not True,
        limits=limits_of(schemas.context, node),
        example=example_of(schemas.context, node),
    )
