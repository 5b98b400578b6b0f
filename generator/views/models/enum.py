"""What models/enum.py.jinja prints: the alias of an enumeration."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..python.code import Code, code, deprecation, docstring, identifier, join, literal
from ..python.imports import Imports


@frozen(eq=False, repr=False)
class EnumView:
    """One enumeration, and the annotation that it stands for."""

    imports: Imports
    name: Code
    doc: Code
    annotation: Code


def enum_view(enum: ir.Enum, imports: Imports) -> EnumView:
    """Return the view of an enumeration that stays open: editors offer the known values, any other value is fine.

    `imports` are those of its module.
    """
    imports.add("typing", "TypeAlias")
    base = {"string": "str", "integer": "int", "number": "float"}[enum.base]
    known = [literal(value) for value in enum.values if not isinstance(value, float)]
    if known:
        annotation = code("{}[{}] | {}", imports.add("typing", "Literal"), join(", ", known), Code(base))
    else:
        annotation = Code(base)
    return EnumView(
        imports, identifier(enum.name), docstring(deprecation(enum.description, enum.deprecated)), annotation
    )
