"""Properties to fields: their Python names, order, types, and defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import ir
from ...naming.inline_names import Hint, extend
from ..context import is_list, is_map
from ..shapes.all_of import Property, Shape
from ..shapes.limits import limits_of
from ..unions import unions

if TYPE_CHECKING:
    from .schemas import Schemas


def build_fields(schemas: Schemas, shape: Shape, owner: str) -> tuple[ir.Field, ...]:
    """The fields of a model: those of the `required` list in its order, then the others by name."""
    order = [name for name in dict.fromkeys(shape.required) if name in shape.properties]
    order += sorted(name for name in shape.properties if name not in order)
    names = _python_names(schemas, {wire: shape.properties[wire] for wire in order})
    return tuple(_field(schemas, shape, wire, shape.properties[wire], names[wire], owner) for wire in order)


def _given_name(item: Property) -> str | None:
    """The Python name that the document gives a property, where the wire's own would not do: `x-name`."""
    value = item.nodes[0].value
    name = value.get("x-name") if is_map(value) else None
    return name if isinstance(name, str) else None


def _python_names(schemas: Schemas, properties: dict[str, Property]) -> dict[str, str]:
    """Names for wire names, those first that are names as they stand: `id` keeps its name beside `Id` and `$id`."""
    scope = schemas.context.register.fields()
    wanted = {wire: _given_name(item) or wire for wire, item in properties.items()}
    order = sorted(wanted, key=lambda wire: (scope.spell(wanted[wire]) != wanted[wire], wire))
    return {wire: scope.take(wanted[wire], properties[wire].nodes[0].pointer, f"property {wire!r}") for wire in order}


def _field(schemas: Schemas, shape: Shape, wire: str, item: Property, name: str, owner: str) -> ir.Field:
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
    )


def default_of(value: dict[str, Any], lowered: ir.Type, required: bool) -> ir.Default | None:
    """The declared default. A constant that must be there is its own: nobody has to write it."""
    if isinstance(lowered, ir.Constant):
        always = required or value.get("default") == lowered.value
        return ir.Default(lowered.value) if always else None
    return ir.Default(value["default"]) if "default" in value else None


def checked_default(schemas: Schemas, default: ir.Default | None, lowered: ir.Type, pointer: str) -> ir.Default | None:
    """The default if a value of that type can be it; else None, after a complaint. Null says that there is none."""
    if default is None:
        return None
    inner = lowered.inner if isinstance(lowered, ir.Nullable) else lowered
    if inner == ir.Scalar("integer") and isinstance(default.value, float) and default.value.is_integer():
        return ir.Default(int(default.value))
    if fits(schemas, default.value, lowered):
        return default
    if default.value is not None:
        schemas.context.warn(
            pointer + "/default", f"the default {default.value!r:.80} does not fit its type", "left out"
        )
    return None


def fits(schemas: Schemas, value: Any, lowered: ir.Type, depth: int = 0) -> bool:
    """Whether a JSON value can be of a type, as far as its outermost layers tell."""
    if depth > 20:
        return True
    if isinstance(lowered, ir.Nullable):
        return value is None or fits(schemas, value, lowered.inner, depth + 1)
    if isinstance(lowered, ir.Constant):
        return bool(value == lowered.value)
    if isinstance(lowered, ir.ListOf):
        return is_list(value) and all(fits(schemas, item, lowered.item, depth + 1) for item in value)
    if isinstance(lowered, ir.MapOf):
        return is_map(value) and all(fits(schemas, item, lowered.value, depth + 1) for item in value.values())
    if isinstance(lowered, ir.AnyOf):
        return any(fits(schemas, value, member, depth + 1) for member in lowered.members)
    if isinstance(lowered, ir.Ref):
        return _fits_schema(schemas, value, lowered.name, depth)
    return fits_scalar(value, lowered.kind)


def _fits_schema(schemas: Schemas, value: Any, name: str, depth: int) -> bool:
    schema = schemas.table.get(name)
    if isinstance(schema, ir.Model):
        return is_map(value)
    if isinstance(schema, ir.Enum):
        return fits_scalar(value, schema.base)
    if isinstance(schema, ir.Alias):
        return fits(schemas, value, schema.type, depth + 1)
    if isinstance(schema, ir.Union):
        return any(fits(schemas, value, variant.type, depth + 1) for variant in schema.variants)
    return True


def fits_scalar(value: Any, kind: str) -> bool:
    """Whether a JSON value is of a scalar kind."""
    if kind == "any":
        return True
    if kind == "null":
        return value is None
    if kind == "boolean":
        return isinstance(value, bool)
    if kind == "integer":
        return not isinstance(value, bool) and (
            isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        )
    if kind == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, str)
