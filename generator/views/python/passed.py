"""What may be passed for a schema: whether it has a TypedDict, whether it may be an object, or one of closed values."""

from __future__ import annotations

from collections.abc import Mapping

from ... import ir


def has_typed_dict(
    schema: ir.Schema | None, schemas: Mapping[str, ir.Schema], seen: frozenset[str] = frozenset()
) -> bool:
    """Whether a schema has a TypedDict: models that requests hold, and unions with such a member."""
    if schema is None or schema.name in seen or not schema.sent:
        return False
    if isinstance(schema, ir.Model):
        return True
    return isinstance(schema, ir.Union) and any(
        isinstance(variant.type, ir.Ref)
        and has_typed_dict(schemas.get(variant.type.name), schemas, seen | {schema.name})
        for variant in schema.variants
    )


def message_base(schema: ir.Schema | None) -> tuple[str, str] | None:
    """Return module and name of the base class of a message, by which those that are sent are told from the others."""
    if not isinstance(schema, ir.Model) or schema.reasoning is None:
        return None
    return "models.message", "Message" if schema.sent else "MessagePiece"


def holds_enum(type_: ir.Type, schemas: Mapping[str, ir.Schema], seen: frozenset[str] = frozenset()) -> bool:
    """Whether values of a type are, or hold beside models, values of an enumeration."""
    match type_:
        case ir.Ref(name) if name not in seen:
            schema, seen = schemas.get(name), seen | {name}
            match schema:
                case ir.Enum():
                    return True
                case ir.Alias(type=inner):
                    return holds_enum(inner, schemas, seen)
                case ir.Union(variants=variants):
                    return any(holds_enum(variant.type, schemas, seen) for variant in variants)
                case _:
                    return False
        case ir.ListOf(inner) | ir.MapOf(inner) | ir.Nullable(inner):
            return holds_enum(inner, schemas, seen)
        case ir.AnyOf(members):
            return any(holds_enum(member, schemas, seen) for member in members)
        case _:
            return False


def is_object(schema: ir.Schema | None, schemas: Mapping[str, ir.Schema], seen: frozenset[str] = frozenset()) -> bool:
    """Whether a JSON object can be a value of a schema."""
    match schema:
        case ir.Model():
            return True
        case ir.Union(name=name, variants=variants) if name not in seen:
            types = [variant.type for variant in variants]
        case ir.Alias(name=name, type=type_) if name not in seen:
            types = [type_]
        case _:
            return False
    return any(_is_object_type(type_, schemas, seen | {name}) for type_ in types)


def _is_object_type(type_: ir.Type, schemas: Mapping[str, ir.Schema], seen: frozenset[str]) -> bool:
    match type_:
        case ir.MapOf():
            return True
        case ir.Ref(name):
            return is_object(schemas.get(name), schemas, seen)
        case ir.Nullable(inner):
            return _is_object_type(inner, schemas, seen)
        case ir.AnyOf(members):
            return any(_is_object_type(member, schemas, seen) for member in members)
        case _:
            return False
