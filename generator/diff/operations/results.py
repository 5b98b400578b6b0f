"""Compares what operations answer: results, streams, errors, and every status and media type that is declared."""

from __future__ import annotations

from ... import ir
from ..rules.comparison import Comparison, Typed
from ..rules.rules import Direction, Level
from ..rules.sides import nullable, show


def compare_results(comparison: Comparison, resources: tuple[str, str], old: ir.Operation, new: ir.Operation) -> None:
    """Compare what the methods of one operation return: the one that streams, and the one that does not."""
    places = old.place, new.place
    before = {m.result == "stream": m for m in old.methods}
    after = {m.result == "stream": m for m in new.methods}
    if True in after and True not in before:
        symbol = f"{resources[1]}.{after[True].name}"
        found: Level = "compatible" if False in after or False not in before else "breaking"
        comparison.add("streaming-added", found, symbol, *places, after=after[True].accept, direction="receive")
    if True in before and True not in after:
        symbol = f"{resources[0]}.{before[True].name}"
        comparison.add("streaming-removed", "breaking", symbol, *places, before[True].accept, direction="receive")
    for streams, one in before.items():
        other = after.get(streams)
        if other is None:
            continue
        symbol = f"{resources[0]}.{one.name}"
        if one is not old.methods[0] and one.name != other.name:
            comparison.add("operation-renamed", "breaking", symbol, *places, symbol, f"{resources[1]}.{other.name}")
        if one.stream is not None and other.stream is not None:
            _compare_streams(comparison, symbol, (one.stream, places[0]), (other.stream, places[1]))
        else:
            _compare_returned(comparison, symbol, one, other, places)
    _compare_errors(comparison, f"{resources[0]}.{old.methods[0].name}", old, new)
    _compare_declared(comparison, f"{resources[0]}.{old.methods[0].name}", old, new)
    _compare_headers(comparison, f"{resources[0]}.{old.methods[0].name}", old, new)
    _compare_pages(comparison, resources, old, new)


def _compare_headers(comparison: Comparison, symbol: str, old: ir.Operation, new: ir.Operation) -> None:
    """Compare the headers of the statuses that both sides declare. Callers rely on those that are required."""
    kept = {status for status, _ in old.declared} & {status for status, _ in new.declared}
    before = {(header.status, header.name): header for header in old.headers if header.status in kept}
    after = {(header.status, header.name): header for header in new.headers if header.status in kept}
    for key in sorted(before.keys() | after.keys()):
        one, other = before.get(key), after.get(key)
        if one is not None and other is not None:
            if (one.type, one.required) != (other.type, other.required):
                shown = _header(one), _header(other)
                comparison.add(
                    "response-header-changed", "notice", symbol, one.place, other.place, *shown, direction="receive"
                )
        elif one is not None:
            found: Level = "breaking" if one.required else "notice"
            comparison.add("response-header-removed", found, symbol, one.place, None, _header(one), direction="receive")
        elif other is not None:
            comparison.add(
                "response-header-added", "compatible", symbol, None, other.place, "", _header(other), "receive"
            )


def _header(header: ir.ReplyHeader) -> str:
    return f"{header.status} {header.name}: {header.type}{' (required)' if header.required else ''}"


def _compare_pages(comparison: Comparison, resources: tuple[str, str], old: ir.Operation, new: ir.Operation) -> None:
    """Compare the iterators over pages, which come and go with what the document says of its pages."""
    before = next((m.pagination for m in old.methods if m.pagination), None)
    after = next((m.pagination for m in new.methods if m.pagination), None)
    places = old.place, new.place
    if before is not None and after is None:
        comparison.add("pages-removed", "breaking", f"{resources[0]}.{before.iterator}", *places, before.kind)
    elif before is None and after is not None:
        symbol = f"{resources[1]}.{after.iterator}"
        comparison.add("pages-added", "compatible", symbol, *places, "", after.kind, "receive")


def _compare_returned(
    comparison: Comparison, symbol: str, old: ir.Method, new: ir.Method, places: tuple[ir.Place, ir.Place]
) -> None:
    before, after = old.type or ir.Scalar("null"), new.type or ir.Scalar("null")
    shown = _shown(old, before, comparison, True), _shown(new, after, comparison, False)
    if old.result != new.result:
        # Nobody reads the result of a method that has none.
        found: Level = "compatible" if old.result == "none" else "breaking"
        comparison.add("response-type-changed", found, symbol, *places, *shown, direction="receive")
        return
    compare_received(comparison, "response-type-changed", symbol, (before, places[0]), (after, places[1]))


def compare_received(comparison: Comparison, rule: str, symbol: str, old: Typed, new: Typed) -> None:
    """Compare a type that is received. One that became narrower is no trouble for callers."""
    nulls = nullable(old[0]), nullable(new[0])
    if nulls[0] == nulls[1] and comparison.opened(symbol, old, new, "receive"):
        return
    relation = comparison.relations.relate(old[0], new[0])
    if nulls[0] != nulls[1] or relation != "equal":
        narrower = nulls[0] >= nulls[1] and relation in ("equal", "narrowed")
        shown = show(old[0], comparison.old), show(new[0], comparison.new)
        found: Level = "compatible" if narrower else "breaking"
        comparison.add(rule, found, symbol, old[1], new[1], *shown, "receive")


def _shown(method: ir.Method, type_: ir.Type, comparison: Comparison, is_old: bool) -> str:
    if method.type is None:
        return {"binary": "bytes", "text": "str"}.get(method.result, "None")
    return show(type_, comparison.old if is_old else comparison.new)


def _compare_streams(
    comparison: Comparison, symbol: str, old: tuple[ir.Stream, ir.Place], new: tuple[ir.Stream, ir.Place]
) -> None:
    a, b = old[0], new[0]
    event, other = (a.event or a.payload, old[1]), (b.event or b.payload, new[1])
    compare_received(comparison, "stream-event-changed", symbol, event, other)
    framing = (a.format, a.dialect, a.sentinel or ""), (b.format, b.dialect, b.sentinel or "")
    if framing[0] != framing[1]:
        found: Level = "breaking" if a.dialect != b.dialect else "notice"
        shown = " ".join(framing[0]).strip(), " ".join(framing[1]).strip()
        comparison.add("stream-dialect-changed", found, symbol, old[1], new[1], *shown, "receive")


def _compare_errors(comparison: Comparison, symbol: str, old: ir.Operation, new: ir.Operation) -> None:
    """Compare the bodies of failures, status by status."""
    after = {error.status: error.type for error in new.errors}
    for error in old.errors:
        if error.status in after:
            before, other = (error.type, old.place), (after[error.status], new.place)
            compare_received(comparison, "error-type-changed", symbol, before, other)


def _compare_declared(comparison: Comparison, symbol: str, old: ir.Operation, new: ir.Operation) -> None:
    """Compare the media types and statuses that are declared, whether the method uses them or not."""
    for side, other, change in ((old, new, "removed"), (new, old, "added")):
        theirs = {status: {media for s, media in other.declared if s == status} for status, _ in other.declared}
        for status, media in side.declared:
            if media in theirs.get(status, ()):
                continue
            request = status == "request"
            if status in theirs:
                if not media or (not request and media == "text/event-stream"):
                    continue  # the types, and the rules of streaming, say it
                subject = "request-content-type" if request else "response-content-type"
                needed = False
            else:
                subject = "request-body" if request else "response"
                needed = bool(new.body and new.body.required)
            breaks = request and (change == "removed" or needed)
            found: Level = "breaking" if breaks else "compatible" if change == "added" else "notice"
            text = media if status in theirs else f"{status} {media}".strip()
            shown = (text, "") if change == "removed" else ("", text)
            way: Direction = "send" if request else "receive"
            comparison.add(f"{subject}-{change}", found, symbol, old.place, new.place, *shown, way)
    if old.body is not None and new.body is not None and old.body.required != new.body.required:
        if old.body.fields and new.body.fields:  # a body that is one keyword has been compared as one
            change, found = ("required", "breaking") if new.body.required else ("optional", "compatible")
            level: Level = "breaking" if found == "breaking" else "compatible"
            places = old.body.place, new.body.place
            comparison.add(f"request-body-{change}", level, symbol, *places, direction="send")
