"""What a call sends, by the place in the request where it goes."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..python.code import Code, identifier, literal


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


def placed(operation: ir.Operation) -> list[ValuesView]:
    """The parameters of an operation by their place."""
    return [ValuesView(Code(place), _entries(operation, location)) for place, location in _PLACES]


def _entries(operation: ir.Operation, location: ir.ParameterIn) -> tuple[EntryView, ...]:
    return tuple(
        EntryView(
            literal(parameter.wire),
            literal(parameter.type.value) if isinstance(parameter.type, ir.Constant) else identifier(parameter.name),
        )
        for parameter in operation.parameters
        if parameter.location == location
    )
