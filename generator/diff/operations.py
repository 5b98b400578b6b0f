"""Compares the operations: methods that callers call, and what travels when they do."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .. import ir, naming
from .access import compare_security
from .compare import Comparison
from .keywords import compare_keywords, path_shape
from .results import compare_results


@frozen
class Named:
    """An operation, and the resource that it stands on as callers know it: `Beta.Conversations`."""

    resource: str
    operation: ir.Operation

    @property
    def symbol(self) -> str:
        """`Chat.complete`: the first method, which is the one that does not stream."""
        return f"{self.resource}.{self.operation.methods[0].name}"

    @property
    def key(self) -> tuple[str, str]:
        """What identifies the operation on the wire: names of path parameters are not sent."""
        return path_shape(self.operation.path), self.operation.method

    @property
    def shown(self) -> str:
        return f"{self.operation.method} {self.operation.path}"


def named(resources: tuple[ir.Resource, ...], above: str = "") -> Iterator[Named]:
    """Every operation of a package."""
    for resource in resources:
        name = f"{above}{naming.class_name(resource.name)}"
        for operation in resource.operations:
            if operation.methods:
                yield Named(name, operation)
        yield from named(resource.children, f"{name}.")


def compare_operations(comparison: Comparison) -> None:
    """Pairs operations by path and HTTP method, then by operationId, and compares each pair."""
    old = {item.key: item for item in named(comparison.old.package.resources)}
    new = {item.key: item for item in named(comparison.new.package.resources)}
    pairs = [(old[key], new[key]) for key in sorted(old.keys() & new.keys())]
    come = {item.operation.id: item for key, item in sorted(new.items()) if key not in old}
    for key, item in sorted(old.items()):
        if key in new:
            continue
        moved = come.pop(item.operation.id, None) or _twin(item, come)
        if moved is None:
            comparison.add("operation-removed", "breaking", item.symbol, item.operation.place, None, item.shown)
            continue
        places = item.operation.place, moved.operation.place
        comparison.add("operation-path-changed", "notice", item.symbol, *places, item.shown, moved.shown)
        pairs.append((item, moved))
    for item in come.values():
        comparison.add("operation-added", "compatible", item.symbol, None, item.operation.place, after=item.shown)
    for before, after in pairs:
        _compare_pair(comparison, before, after)


def _twin(item: Named, come: dict[str, Named]) -> Named | None:
    """The operation that has the same method name on the same resource: to callers, it is the same one."""
    for key, other in come.items():
        if other.symbol == item.symbol:
            return come.pop(key)
    return None


def _compare_pair(comparison: Comparison, old: Named, new: Named) -> None:
    before, after = old.operation, new.operation
    places = before.place, after.place
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
