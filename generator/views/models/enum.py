"""What models/enum.py.jinja prints: one view per enum."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..python.code import Code, code, docstring, identifier, join, literal
from ..python.imports import Imports
from .model import deprecation


@frozen
class EnumView:
    imports: Imports
    name: Code
    doc: Code
    annotation: Code


def enum_view(enum: ir.Enum) -> EnumView:
    """An open enumeration: editors complete the known values, any other value is fine."""
    imports = Imports(depth=2, taken=frozenset((enum.name,)))
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
