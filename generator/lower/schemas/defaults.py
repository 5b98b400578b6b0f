"""Defaults of properties and parameters, and whether one fits the type that it stands beside."""

from __future__ import annotations

from typing import Any

from ... import ir
from ..reading.context import is_list, is_map
from ..table.schema_table import SchemaTable


def default_of(value: dict[str, Any], lowered: ir.Type, required: bool) -> ir.Default | None:
    """Return the declared default. A constant that is always there is its own default: nobody has to write it."""
    if isinstance(lowered, ir.Constant):
        always = required or value.get("default") == lowered.value
        return ir.Default(lowered.value) if always else None
    return ir.Default(value["default"]) if "default" in value else None


def checked_default(
    schemas: SchemaTable, default: ir.Default | None, lowered: ir.Type, pointer: str
) -> ir.Default | None:
    """Return the default if it can be a value of the type; else None, after a complaint. Null counts as no default."""
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


def fits(schemas: SchemaTable, value: Any, lowered: ir.Type, depth: int = 0) -> bool:
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


def _fits_schema(schemas: SchemaTable, value: Any, name: str, depth: int) -> bool:
    schema = schemas.finished.get(name)
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
    return isinstance(value, str) and kind != "binary"  # A document cannot hold bytes: Elysia writes `default: File`.
