"""What a call sends, by the place in the request where it goes."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..python.annotations import Schemas
from ..python.code import Code, identifier, literal
from ..python.imports import Imports
from ..python.sending import checked


@frozen
class EntryView:
    """A value on its way out: wire name (a literal) and expression."""

    wire: Code
    value: Code


@frozen
class ValuesView:
    """What goes out in one place: `path`, `query`, `headers`, `cookies`, or the properties of `body`."""

    place: Code
    entries: tuple[EntryView, ...]


_PLACES: tuple[tuple[str, ir.ParameterIn], ...] = (
    ("path", "path"),
    ("query", "query"),
    ("headers", "header"),
    ("cookies", "cookie"),
)


def placed(operation: ir.Operation, schemas: Schemas, imports: Imports) -> list[ValuesView]:
    """The parameters of an operation by their place."""

    def entry(parameter: ir.Parameter) -> EntryView:
        if parameter.required and isinstance(parameter.type, ir.Constant):
            return EntryView(literal(parameter.wire), literal(parameter.type.value))
        name = identifier(parameter.name)
        return EntryView(literal(parameter.wire), checked(name, parameter.name, parameter.type, schemas, imports))

    return [
        ValuesView(Code(place), tuple(entry(p) for p in operation.parameters if p.location == location))
        for place, location in _PLACES
    ]
