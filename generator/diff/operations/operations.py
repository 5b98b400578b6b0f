"""Compares the operations: the methods that callers call, and what they send and receive."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from ... import ir, naming
from ..rules.comparison import Comparison
from .access import compare_security
from .keywords import compare_keywords, path_shape
from .results import compare_results


@frozen
class Named:
    """An operation, and the resource that callers know it by, such as `Beta.Conversations`."""

    resource: str
    operation: ir.Operation

    @property
    def symbol(self) -> str:
        """`Chat.complete`: the operation's first method, which is the one that does not stream."""
        return f"{self.resource}.{self.operation.methods[0].name}"

    @property
    def key(self) -> tuple[str, str]:
        """What identifies the operation in a request. Names of path parameters are not sent."""
        return path_shape(self.operation.path), self.operation.method

    @property
    def shown(self) -> str:
        """The operation as a report prints it: `POST /v1/chat/completions`."""
        return f"{self.operation.method} {self.operation.path}"


def named(resources: tuple[ir.Resource, ...], above: str = "") -> Iterator[Named]:
    """Iterate over every operation of a package."""
    for resource in resources:
        name = f"{above}{naming.class_name(resource.name)}"
        for operation in resource.operations:
            if operation.methods:
                yield Named(name, operation)
        yield from named(resource.children, f"{name}.")


def compare_operations(comparison: Comparison) -> None:
    """Pair the operations of both sides by what identifies them, the surest first, and compare each pair."""
    gone = sorted(named(comparison.old.package.resources), key=_order)
    come = sorted(named(comparison.new.package.resources), key=_order)
    pairs: list[tuple[Named, Named]] = []
    for same in _SAME:
        known: dict[object, list[Named]] = {}
        for item in come:
            known.setdefault(same(item), []).append(item)
        for item in list(gone):
            twins = known.get(same(item), [])
            if twins:
                gone.remove(item)
                come.remove(twins[0])
                pairs.append((item, twins.pop(0)))
    for item in gone:
        comparison.add("operation-removed", "breaking", item.symbol, item.operation.place, None, item.shown)
    for item in come:
        comparison.add("operation-added", "compatible", item.symbol, None, item.operation.place, after=item.shown)
    for before, after in pairs:
        _compare_pair(comparison, before, after)


def _order(item: Named) -> tuple[str, ...]:
    return (*item.key, item.symbol, item.operation.id)


# Operations may share an address (`/transcriptions` and `/transcriptions#stream`), so the address alone comes third.
# An operation that has the same method on the same resource is the same one to callers, wherever it is sent.
_SAME: tuple[Callable[[Named], object], ...] = (
    lambda item: (item.key, item.operation.id),
    lambda item: (item.key, item.symbol),
    lambda item: item.key,
    lambda item: item.operation.id,
    lambda item: item.symbol,
)


def _compare_pair(comparison: Comparison, old: Named, new: Named) -> None:
    before, after = old.operation, new.operation
    places = before.place, after.place
    if old.key != new.key:
        comparison.add("operation-path-changed", "notice", old.symbol, *places, old.shown, new.shown)
    if old.resource != new.resource:
        comparison.add("operation-moved", "breaking", old.symbol, *places, old.symbol, new.symbol)
    elif old.symbol != new.symbol:
        comparison.add("operation-renamed", "breaking", old.symbol, *places, old.symbol, new.symbol)
    comparison.words("operation", old.symbol, before, after)
    compare_keywords(comparison, old.symbol, before, after)
    compare_results(comparison, (old.resource, new.resource), before, after)
    compare_security(comparison, old.symbol, before, after)
    if before.server != after.server:
        comparison.add(
            "server-changed", "notice", old.symbol, *places, before.server or "", after.server or "", direction="send"
        )
