"""What paging is recognised by: the parameters of an operation, and the properties of its response."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..reading.context import Node
from ..schemas.schemas import Schemas


@frozen(eq=False, repr=False)
class Paged:
    """An operation that may answer in pages."""

    schemas: Schemas
    id: str
    method: str
    path: str
    node: Node
    parameters: tuple[ir.Parameter, ...]
    body: ir.Body | None
    result: ir.Type | None
    headers: frozenset[str]
    """The names of the headers that its successes declare, in lower case."""

    def query(self, wire: str) -> ir.Parameter | None:
        """Return the query parameter of a name, or None."""
        return next((p for p in self.parameters if p.location == "query" and p.wire == wire), None)

    def asks(self, *wires: str) -> bool:
        """Whether it has these query parameters."""
        return all(self.query(wire) is not None for wire in wires)

    def takes(self, wire: str) -> bool:
        """Whether a parameter or a property of the body has a name."""
        fields = self.body.fields if self.body is not None else ()
        return wire in {p.wire for p in self.parameters} | {f.wire for f in fields}

    def at(self, path: str) -> ir.Type | None:
        """Return the type at a path of the response; the response itself at an empty path.

        None where nothing is declared.
        """
        lowered = self.result
        for step in path.split(".") if path else ():
            target = self.schemas.resolved(lowered) if lowered is not None else None
            lowered = None
            if isinstance(target, ir.Model):
                lowered = next((f.type for f in target.fields if f.wire == step), target.additional)
            elif isinstance(target, ir.MapOf):
                lowered = target.value
            elif isinstance(target, ir.ListOf) and step.lstrip("-").isdigit():
                lowered = target.item
        return lowered

    def properties(self) -> tuple[str, ...]:
        """Return the wire names of the properties of the reply."""
        target = self.schemas.resolved(self.result) if self.result is not None else None
        return tuple(f.wire for f in target.fields) if isinstance(target, ir.Model) else ()

    def limits(self, wire: str) -> tuple[str, ...]:
        """Return what the document says of a property of the response beside its type."""
        target = self.schemas.resolved(self.result) if self.result is not None else None
        fields = target.fields if isinstance(target, ir.Model) else ()
        return next((f.limits for f in fields if f.wire == wire), ())

    def has(self, *paths: str) -> bool:
        """Whether the reply declares all of these."""
        return all(self.at(path) is not None for path in paths)

    def item_at(self, path: str) -> ir.Type | None:
        """Return the type of the items of the list at a path, or None where there is no list."""
        lowered = self.at(path)
        target = self.schemas.resolved(lowered) if lowered is not None else None
        return target.item if isinstance(target, ir.ListOf) else None

    def only_list(self, path: str = "") -> str | None:
        """Return the path of the one list in the object at a path, or None."""
        lowered = self.at(path)
        target = self.schemas.resolved(lowered) if lowered is not None else None
        fields = target.fields if isinstance(target, ir.Model) else ()
        lists = [f.wire for f in fields if isinstance(self.schemas.resolved(f.type), ir.ListOf)]
        return ".".join([path, *lists] if path else lists) if len(lists) == 1 else None


def first_page(parameter: ir.Parameter | None, otherwise: int) -> int:
    """Return the number of the first page: the default of its parameter, or the least number that it allows."""
    if parameter is not None:
        default = parameter.default.value if parameter.default is not None else None
        if isinstance(default, int) and not isinstance(default, bool) and default >= 0:
            return default
        least = next((limit.partition(" ")[2] for limit in parameter.limits if limit.startswith("minimum ")), "")
        if least.isdigit():
            return int(least)
    return otherwise
