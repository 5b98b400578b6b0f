"""The values that a call sends, by the part of the request that they go to."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..python.annotations import Schemas
from ..python.code import Code, identifier, literal
from ..python.imports import Imports
from ..python.sending import checked


@frozen(eq=False, repr=False)
class EntryView:
    """One value that is sent: its wire name as a literal, and the expression for it."""

    wire: Code
    value: Code


@frozen(eq=False, repr=False)
class ValuesView:
    """What goes into one part of a request: `path`, `query`, `headers`, `cookies`, or the properties of the `body`."""

    place: Code
    entries: tuple[EntryView, ...]


_PLACES: tuple[tuple[str, ir.ParameterIn], ...] = (
    ("path", "path"),
    ("query", "query"),
    ("headers", "header"),
    ("cookies", "cookie"),
)


def placed(operation: ir.Operation, schemas: Schemas, imports: Imports) -> list[ValuesView]:
    """Return the parameters of an operation by the part of the request that they go to."""

    def entry(parameter: ir.Parameter) -> EntryView:
        if parameter.required and isinstance(parameter.type, ir.Constant):
            return EntryView(literal(parameter.wire), literal(parameter.type.value))
        name = identifier(parameter.name)
        return EntryView(literal(parameter.wire), checked(name, parameter.name, parameter.type, schemas, imports))

    return [
        ValuesView(Code(place), tuple(entry(p) for p in operation.parameters if p.location == location))
        for place, location in _PLACES
    ]
