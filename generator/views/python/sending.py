"""Writes how arguments are checked before they are sent.

It is days, which are no points in time, and decimals, which are sent as text.
"""

from __future__ import annotations

from ... import ir
from .annotations import Schemas
from .code import Code, code, literal
from .imports import Imports

_CHECKS = {"date": "only_date", "date-time": "only_datetime", "decimal": "decimal_text"}


def check_of(type_: ir.Type, schemas: Schemas, imports: Imports) -> Code | None:
    """Return the function that checks a value of this type before it is sent. None for most types."""
    kind = _kind(type_, schemas)
    if kind not in _CHECKS:
        return None
    return imports.overlay("requests.parameters", _CHECKS[kind])


def checked(value: Code, name: str, type_: ir.Type, schemas: Schemas, imports: Imports) -> Code:
    """Return the expression for an argument as it is sent. `name` is what an error calls it."""
    check = check_of(type_, schemas, imports)
    return value if check is None else code("{}({}, {})", check, literal(name), value)


def is_checked(type_: ir.Type, schemas: Schemas) -> bool:
    """Whether values of this type are checked before they are sent."""
    return _kind(type_, schemas) in _CHECKS


def _kind(type_: ir.Type, schemas: Schemas) -> str:
    """Return the scalar that a type consists of, inside of lists, dictionaries and aliases."""
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
