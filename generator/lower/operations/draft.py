"""An operation between the two passes of lowering."""

from __future__ import annotations

from attrs import define, field

from ... import ir
from ...naming.inline_names import Hint
from ...naming.operations.subjects import Subject
from ...naming.registers import Scope
from ..reading.context import Node
from ..reading.ruled import Ruled
from .responses import Responses


@define(eq=False, repr=False)
class OperationDraft:
    """An operation while it is lowered: what was read of it so far, and the names that were decided."""

    id: str
    keys: tuple[str, ...]
    """What the settings may call it: its id, or `GET /path`."""
    subject: Subject
    items: tuple[Node, ...]
    node: Node
    path: str
    """As it is sent."""
    query: list[tuple[str, str]]
    """What the document writes into its paths."""
    ruled: Ruled
    scope: Scope
    """The names of its parameters and of its body's properties."""
    resource: tuple[str, ...] = field(init=False)
    """The names from the client to the resource."""
    candidates: tuple[str, ...] = field(init=False)
    """Names for the method, the best first; each later one says more."""
    hint: Hint = field(init=False)
    name: str = field(init=False)
    stream_name: str = field(init=False)
    kept: str = field(init=False)
    """The dotted name that it had in an earlier run."""
    fixed_name: bool = field(init=False)
    """The settings name it alone."""
    also: tuple[tuple[tuple[str, ...], str], ...] = ()
    """Other resources that have its first method, each with the name there."""
    by_rule: bool = field(init=False)
    """A rule of the settings gives the first of its candidates."""
    parameters: tuple[ir.Parameter, ...] = ()
    body: ir.Body | None = None
    responses: Responses = field(init=False)
    declared: tuple[tuple[str, str], ...] = ()
