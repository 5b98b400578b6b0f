"""Compares the operations: methods that callers call, and what travels when they do."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .. import ir
from .compare import Comparison, similar
from .levels import level
from .rules import Level
from .schemas import default_of
from .types import nullable, show


@frozen
class Named:
    """An operation and the resource it stands on."""

    resource: str
    operation: ir.Operation

    @property
    def symbol(self) -> str:
        """`Chat.complete`: the first method, which is the one that does not stream."""
        return f"{self.resource}.{self.operation.methods[0].name}"

    @property
    def key(self) -> tuple[str, str]:
        return self.operation.method, self.operation.path


@frozen
class Keyword:
    """One keyword argument of a method, wherever it travels."""

    location: str
    thing: ir.Field | ir.Parameter
    style: str = ""


def named(resources: tuple[ir.Resource, ...]) -> Iterator[Named]:
    """Every operation of a package."""
    for resource in resources:
        for operation in resource.operations:
            if operation.methods:
                yield Named(resource.class_name, operation)
        yield from named(resource.children)


def compare_operations(comparison: Comparison) -> None:
    """Pairs operations by path and HTTP method, then by operationId, and compares each pair."""
    old = {item.key: item for item in named(comparison.old.package.resources)}
    new = {item.key: item for item in named(comparison.new.package.resources)}
    pairs = [(old[key], new[key]) for key in sorted(old.keys() & new.keys())]
    come = {item.operation.id: item for key, item in sorted(new.items()) if key not in old}
    for key, item in sorted(old.items()):
        if key in new:
            continue
        moved = come.pop(item.operation.id, None)
        if moved is None:
            comparison.add("operation-removed", "breaking", item.symbol, item.operation.place, None, " ".join(key))
            continue
        places = item.operation.place, moved.operation.place
        comparison.add("operation-path-changed", "notice", item.symbol, *places, " ".join(key), " ".join(moved.key))
        pairs.append((item, moved))
    for item in come.values():
        comparison.add(
            "operation-added", "compatible", item.symbol, None, item.operation.place, after=" ".join(item.key)
        )
    for before, after in pairs:
        _compare_pair(comparison, before, after)


def _compare_pair(comparison: Comparison, old: Named, new: Named) -> None:
    before, after = old.operation, new.operation
    places = before.place, after.place
    if old.resource != new.resource:
        comparison.add("operation-moved", "breaking", old.symbol, *places, old.symbol, new.symbol)
    elif old.symbol != new.symbol:
        comparison.add("operation-renamed", "breaking", old.symbol, *places, old.symbol, new.symbol)
    comparison.words("operation", old.symbol, before, after)
    _compare_keywords(comparison, old.symbol, before, after)
    _compare_results(comparison, old, new)
    _compare_declared(comparison, old.symbol, before, after)
    _compare_security(comparison, old.symbol, before, after)


def keywords(operation: ir.Operation) -> dict[str, Keyword]:
    """The keyword arguments by wire name; constants and what the method itself decides are nobody's argument."""
    found = {p.wire: Keyword(p.location, p, f"{p.style}{', exploded' if p.explode else ''}") for p in operation.parameters}
    for field in operation.body.fields if operation.body else ():
        if not isinstance(field.type, ir.Constant) and not field.read_only:
            found.setdefault(field.wire, Keyword("body", field))
    return found


def _compare_keywords(comparison: Comparison, symbol: str, old: ir.Operation, new: ir.Operation) -> None:
    before, after = keywords(old), keywords(new)
    gone = [word for wire, word in before.items() if wire not in after]
    come = [word for wire, word in after.items() if wire not in before]
    for word in list(gone):
        twin = next((other for other in come if _is_rename(comparison, word, other)), None)
        if twin is not None:
            gone.remove(word)
            come.remove(twin)
            places = word.thing.place, twin.thing.place
            names = word.thing.wire, twin.thing.wire
            comparison.add("parameter-renamed", "breaking", f"{symbol}({word.thing.name}=)", *places, *names, "send")
            _compare_keyword(comparison, f"{symbol}({word.thing.name}=)", word, twin)
    for word in gone:
        shown = show(word.thing.type, comparison.old)
        name = f"{symbol}({word.thing.name}=)"
        comparison.add("parameter-removed", "breaking", name, word.thing.place, None, shown, direction="send")
    for word in come:
        shown = show(word.thing.type, comparison.new) + (" (required)" if word.thing.required else "")
        found: Level = "breaking" if word.thing.required else "compatible"
        name = f"{symbol}({word.thing.name}=)"
        comparison.add("parameter-added", found, name, None, word.thing.place, after=shown, direction="send")
    for wire, word in before.items():
        if wire in after:
            _compare_keyword(comparison, f"{symbol}({word.thing.name}=)", word, after[wire])


def _is_rename(comparison: Comparison, old: Keyword, new: Keyword) -> bool:
    """The same place and type under another name; path parameters are known by the path alone."""
    a, b = old.thing, new.thing
    if old.location != new.location or a.required != b.required or comparison.relations.relate(a.type, b.type) != "equal":
        return False
    described = bool(a.description) and a.description == b.description
    return old.location == "path" or described or similar(a.wire, b.wire) >= 0.6


def _compare_keyword(comparison: Comparison, symbol: str, old: Keyword, new: Keyword) -> None:
    a, b = old.thing, new.thing
    places = a.place, b.place
    comparison.words("parameter", symbol, a, b)

    def found(change: str, before: str = "", after: str = "") -> None:
        comparison.add(f"parameter-{change}", level(change, "send"), symbol, *places, before, after, "send")

    if a.wire == b.wire and a.name != b.name:
        found("renamed", a.name, b.name)
    if old.location != new.location:
        found("moved", old.location, new.location)
    elif old.style != new.style:
        found("style-changed", old.style, new.style)
    if a.required != b.required:
        found("required" if b.required else "optional")
    nulls = nullable(a.type, comparison.old), nullable(b.type, comparison.new)
    if nulls[0] != nulls[1]:
        found("nullable" if nulls[1] else "not-nullable")
    comparison.types("parameter", symbol, (a.type, a.place), (b.type, b.place), "send")
    if default_of(a) != default_of(b):
        found("default-changed", default_of(a), default_of(b))


def _compare_results(comparison: Comparison, old: Named, new: Named) -> None:
    places = old.operation.place, new.operation.place
    before = {m.result == "stream": m for m in old.operation.methods}
    after = {m.result == "stream": m for m in new.operation.methods}
    if True in after and True not in before:
        symbol = f"{new.resource}.{after[True].name}"
        found: Level = "compatible" if False in after or False not in before else "breaking"
        comparison.add("streaming-added", found, symbol, *places, after=after[True].accept, direction="receive")
    if True in before and True not in after:
        symbol = f"{old.resource}.{before[True].name}"
        comparison.add(
            "streaming-removed", "breaking", symbol, *places, before[True].accept, direction="receive"
        )
    if True in before and True in after:
        _compare_streams(comparison, f"{old.resource}.{before[True].name}", before[True], after[True], places)
    for streams, one in before.items():
        other = after.get(streams)
        if other is None:
            continue
        if one is not old.operation.methods[0] and one.name != other.name:
            symbols = f"{old.resource}.{one.name}", f"{new.resource}.{other.name}"
            comparison.add("operation-renamed", "breaking", symbols[0], *places, *symbols)
        if streams:
            continue
        _compare_returned(comparison, f"{old.resource}.{one.name}", one, other, places)


def _compare_returned(
    comparison: Comparison, symbol: str, old: ir.Method, new: ir.Method, places: tuple[ir.Place, ir.Place]
) -> None:
    before, after = old.type or ir.Scalar("null"), new.type or ir.Scalar("null")
    nulls = nullable(before, comparison.old), nullable(after, comparison.new)
    relation = comparison.relations.relate(before, after)
    if old.result == new.result and relation == "equal" and nulls[0] == nulls[1]:
        return
    shown = (_shown(old, before, comparison, True), _shown(new, after, comparison, False))
    found: Level = "compatible" if old.result == new.result and relation == "narrowed" else "breaking"
    comparison.add("response-type-changed", found, symbol, *places, *shown, direction="receive")


def _shown(method: ir.Method, type_: ir.Type, comparison: Comparison, is_old: bool) -> str:
    if method.type is None:
        return {"binary": "bytes", "text": "str"}.get(method.result, "None")
    return show(type_, comparison.old if is_old else comparison.new)


def _compare_streams(
    comparison: Comparison, symbol: str, old: ir.Method, new: ir.Method, places: tuple[ir.Place, ir.Place]
) -> None:
    a, b = old.stream, new.stream
    if a is None or b is None:
        return
    event, other = a.event or a.payload, b.event or b.payload
    if comparison.relations.relate(event, other) != "equal":
        shown = show(event, comparison.old), show(other, comparison.new)
        comparison.add("stream-event-changed", "breaking", symbol, *places, *shown, "receive")
    framing = (a.format, a.dialect, a.sentinel or ""), (b.format, b.dialect, b.sentinel or "")
    if framing[0] != framing[1]:
        found: Level = "breaking" if a.dialect != b.dialect else "notice"
        shown = " ".join(framing[0]), " ".join(framing[1])
        comparison.add("stream-dialect-changed", found, symbol, *places, *shown, "receive")


def _compare_declared(comparison: Comparison, symbol: str, old: ir.Operation, new: ir.Operation) -> None:
    """Media types and statuses, used by the method or not."""
    places = old.place, new.place
    for side, other, change in ((old, new, "removed"), (new, old, "added")):
        theirs = set(other.declared)
        theirs_by_status = {status for status, _ in theirs}
        for status, media in side.declared:
            if (status, media) in theirs:
                continue
            text = {"before": media or status} if change == "removed" else {"after": media or status}
            if status not in theirs_by_status:
                subject, way = ("request-body", "send") if status == "request" else ("response", "receive")
                needed = status == "request" and bool(new.body and new.body.required)
                breaks = status == "request" and (change == "removed" or needed)
                text = {k: f"{status} {media}".strip() for k in text}
            else:
                subject, way = (
                    ("request-content-type", "send") if status == "request" else ("response-content-type", "receive")
                )
                if status != "request" and media == "text/event-stream":
                    continue  # streaming-added and streaming-removed say it
                breaks = change == "removed" and status == "request"
            found: Level = "breaking" if breaks else "compatible" if change == "added" else "notice"
            direction = "send" if way == "send" else "receive"
            comparison.add(f"{subject}-{change}", found, symbol, *places, direction=direction, **text)


def _compare_security(comparison: Comparison, symbol: str, old: ir.Operation, new: ir.Operation) -> None:
    before, after = set(old.security or ((),)), set(new.security or ((),))
    if before == after:
        return
    places = old.place, new.place
    shown = _alternatives(before), _alternatives(after)
    # Whatever satisfied the old operation must satisfy the new one.
    still_enough = all(any(set(b) <= set(a) for b in after) for a in before)
    rule = "security-added" if after - before - {()} else "security-removed"
    comparison.add(rule, "compatible" if still_enough else "breaking", symbol, *places, *shown, "send")


def _alternatives(security: set[tuple[str, ...]]) -> str:
    return " or ".join(sorted(" + ".join(names) or "none" for names in security))
