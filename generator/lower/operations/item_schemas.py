"""Reads the `itemSchema` of an event stream: which payloads its events carry in `data`, by the names of the events.

The schema describes an event; the payload is the `contentSchema` of its `data` (OpenAPI 3.2 §4.14.4). Where there are
several payloads, each branch of a `oneOf` has the event's name as a constant, or no name for events that only their
content tells apart. A constant in place of a payload ends the stream.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ... import ir
from ...naming.inline_names import Hint, extend
from ..reading.context import Context, Node, is_list, is_map
from ..schemas.schemas import Schemas
from ..unions import unions

_MOST = 500
"""Branches that are looked at: more than anybody writes."""


@frozen(eq=False, repr=False)
class Payloads:
    """What the events of a stream carry. `by_name` leaves out events that are decoded like all others."""

    type: ir.Type
    """Any of them."""
    unnamed: ir.Type
    """That of events with another name than those of `by_name`, or none."""
    by_name: tuple[ir.NamedPayload, ...]
    sentinel: str | None
    all_text: bool
    """Whether the data of every event is text as it stands."""


@frozen(eq=False, repr=False)
class _Branch:
    name: str | None
    data: Node

    @property
    def content(self) -> Node | None:
        """The schema of the payload, or None."""
        found = self.data.get("contentSchema")
        return found if is_map(found.value) else None

    @property
    def is_text(self) -> bool:
        """Whether the data of the events is text instead of JSON."""
        kind = self.data.value.get("contentMediaType")
        return self.content is None or (isinstance(kind, str) and kind.startswith("text/"))


def payloads(schemas: Schemas, item: Node, hint: Hint) -> Payloads | None:
    """Return the payloads that an `itemSchema` declares. None if it has no `contentSchema`, and is itself the event."""
    branches = _branches(schemas.context, schemas.context.follow(item), None, None, iter(range(_MOST)))
    ends = sorted(end for branch in branches if (end := _constant(branch.data)) is not None)
    branches = [branch for branch in branches if _constant(branch.data) is None]
    if all(branch.content is None for branch in branches):
        return None
    everything = _type(schemas, branches, extend(hint, "EventData"))
    others = [branch for branch in branches if branch.name is None]
    unnamed = _type(schemas, others, extend(hint, "UnnamedEventData")) if others else everything
    by_name: list[ir.NamedPayload] = []
    for name in dict.fromkeys(branch.name for branch in branches):
        alike = [branch for branch in branches if branch.name == name]
        if name is not None:
            lowered = _type(schemas, alike, extend(hint, f"{name} EventData"))
            named = ir.NamedPayload(name, lowered, all(branch.is_text for branch in alike))
            by_name += [named] if named.text or named.type != unnamed else []
    all_text = all(branch.is_text for branch in branches)
    return Payloads(everything, unnamed, () if all_text else tuple(by_name), ends[0] if ends else None, all_text)


def _type(schemas: Schemas, branches: list[_Branch], hint: Hint) -> ir.Type:
    nodes = [branch.content or Node({"type": "string"}, branch.data.pointer) for branch in branches]
    return unions.any_of(schemas, nodes, hint)


def _branches(context: Context, node: Node, name: str | None, data: Node | None, left: Iterator[int]) -> list[_Branch]:
    """Return the branches of an event's schema, each with the name and the data that it asks for."""
    if next(left, None) is None:
        return []
    properties = node.mapping("properties")
    name = _constant(context.follow(properties.get("event"))) or name
    own = context.follow(properties.get("data"))
    data = own if own.value else data
    found = [_Branch(name, data or own)]
    for part in node.sequence("allOf"):
        target = context.follow(part)
        found = [branch for one in found for branch in _branches(context, target, one.name, one.data, left)]
    options = [*node.sequence("oneOf"), *node.sequence("anyOf")]
    if not options:
        return found
    return [
        branch
        for one in found
        for option in options
        for branch in _branches(context, context.follow(option), one.name, one.data, left)
    ]


def _constant(node: Node) -> str | None:
    """Return the one text that a schema allows, or None."""
    values = node.value.get("enum")
    found = values[0] if is_list(values) and len(values) == 1 else node.value.get("const")
    return found if isinstance(found, str) else None
