"""Applies the rules of the settings to single operations: `[[tool.sdk.rules]]`.

Each thing that rules can say of an operation comes from the first rule that is about it and says it, so that a broad
rule may stand after a narrow one. What `[tool.sdk.operations]`, `streams` and `pagination` say by name beats all rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from attrs import evolve, field, frozen

from ...settings.operations import OperationNames, key_of
from ...settings.pagination import PaginationRule
from ...settings.rules import Facts, Rule
from ...settings.streams import StreamRule
from . import replies
from .context import Context, Node, is_list

T = TypeVar("T")


@frozen(eq=False, repr=False)
class Ruled:
    """What the settings say of one operation. `named` is what they say by its name, and `names` all together."""

    facts: Facts
    named: OperationNames = OperationNames()
    names: OperationNames = OperationNames()
    """What callers of the package see; its `method` may come from a rule."""
    resource: tuple[str, ...] = ()
    """Where it is. Empty if the document decides; the method's name may be the document's all the same."""
    id: str = ""
    """Its operationId without what rules drop of it."""
    rank: int = 0
    """Where the rule that names it stands among all of them: of two of one name, the earlier rule's keeps it."""
    also: tuple[str, ...] = ()
    """Other dotted names of its first method."""
    body: str = ""
    """The argument for a body that is one argument."""
    others: str = ""
    """The argument for properties that the body allows and does not name."""
    arguments: Mapping[str, str] = field(factory=dict[str, str])
    """Wire name -> argument."""
    pages: tuple[PaginationRule, ...] = ()
    """How its pages may be asked for: the first that fits its parameters and its reply."""

    @property
    def is_fixed(self) -> bool:
        """Whether the settings name it alone, so that its name is kept or refused, never changed."""
        return bool(self.named.name)


def of_operation(context: Context, id: str, method: str, path: str, node: Node) -> Ruled:
    """Return what the settings say of an operation."""
    key = key_of(context.config.operations, id, method, path)
    named = context.config.operations[key] if key is not None else OperationNames()
    tags = node.value.get("tags")
    facts = Facts(
        id,
        method,
        path,
        tuple(str(tag) for tag in tags) if is_list(tags) else (),
        tuple(sorted(replies.media(context, node))) if any(rule.match.content for rule in context.config.rules) else (),
    )
    found = list(_about(context, facts))
    placed = next((rule for rule in found if rule.method or rule.resource or rule.stream), None)
    names = evolve(
        named,
        method=named.method or ("" if named.name or placed is None else placed.method),
        stream=named.stream or ("" if named.name or placed is None else placed.stream),
        streams=named.streams or (not named.declares and any(rule.streams for rule in found)),
        event=named.event or _first(rule.event for rule in found) or "",
        format=named.format or _first(rule.format for rule in found),
    )
    dropped = next((rule.drop for rule in found if rule.drop and id.startswith(rule.drop)), "")
    resource = names.name.split(".")[:-1] or ["default"] if names.name else []
    if not resource and placed is not None:
        resource = placed.resource.split(".")
    return Ruled(
        facts,
        named,
        names,
        tuple(resource),
        id.removeprefix(dropped),
        0 if placed is None else placed.rank,
        tuple(dict.fromkeys(rule.also for rule in found if rule.also)),
        _first(rule.body for rule in found) or "",
        _first(rule.others for rule in found) or "",
        {wire: name for rule in reversed(found) for wire, name in rule.arguments},
        tuple(rule.pages for rule in found if rule.pages is not None),
    )


def end_of(context: Context, facts: Facts, events: Sequence[str]) -> StreamRule | None:
    """Return what the settings say of the end of a stream: by the names of its event and payload, else by a rule."""
    streams = context.config.streams
    named = next((streams[name] for name in events if name in streams), None)
    return named or _first(rule.end for rule in _about(context, facts, events))


def attributes_of(context: Context, schema: str) -> dict[str, str]:
    """Return what rules call the attributes of a class, by the wire names of the properties."""
    found: dict[str, str] = {}
    for rule in context.config.rules:
        if any(glob.fits((schema,)) is not None for glob in rule.match.schema):
            context.ledger.rules.add(rule.key)
            found = {**dict(rule.properties), **found}
    return found


def _about(context: Context, facts: Facts, events: Sequence[str] | None = None) -> Iterator[Rule]:
    """Yield the rules that are about an operation, with their names filled in, and note that they are of use."""
    for rule in context.config.rules:
        captured = rule.match.captured(facts, events)
        if captured is not None:
            context.ledger.rules.add(rule.key)
            yield rule.filled(captured)


def _first(values: Iterator[T | None]) -> T | None:
    return next((value for value in values if value), None)
