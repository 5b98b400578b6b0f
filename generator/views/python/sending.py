"""Values that are checked on their way out: days, points in time, and decimals that are sent as text."""

from __future__ import annotations

from ... import ir
from .annotations import Schemas
from .code import Code, code, identifier, literal
from .imports import Imports

_CHECKS = {"date": "only_date", "date-time": "only_datetime", "decimal": "decimal_text"}


def check_of(type_: ir.Type, schemas: Schemas, imports: Imports) -> Code | None:
    """The function that a value of this type goes through when it is sent; None for most types."""
    kind = _kind(type_, schemas)
    if kind not in _CHECKS:
        return None
    imports.overlay("models.sent_values", _CHECKS[kind])
    return identifier(_CHECKS[kind])


def checked(value: Code, name: str, type_: ir.Type, schemas: Schemas, imports: Imports) -> Code:
    """An argument as it is sent; `name` is what an error calls it."""
    check = check_of(type_, schemas, imports)
    return value if check is None else code("{}({}, {})", check, literal(name), value)


def is_checked(type_: ir.Type, schemas: Schemas) -> bool:
    """Whether values of this type are checked when they are sent."""
    return _kind(type_, schemas) in _CHECKS


def _kind(type_: ir.Type, schemas: Schemas) -> str:
    """The scalar that a type consists of, in lists, dictionaries and under other names."""
    for _ in range(50):  # An alias may lead back to itself.
        match type_:
            case ir.Scalar(kind):
                return kind
            case ir.Nullable(inner) | ir.ListOf(inner) | ir.MapOf(inner):
                type_ = inner
            case ir.Ref(name):
                schema = schemas.get(name)
                if not isinstance(schema, ir.Alias):
                    return ""
                type_ = schema.type
            case _:
                return ""
    return ""
