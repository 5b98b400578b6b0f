"""Responses: what a success returns, what streams, and what a failure carries."""

from __future__ import annotations

import re

from attrs import frozen

from ... import ir
from ...naming.inline_names import Hint, extend
from ..reading import media_types
from ..reading.context import Context, Node, is_map
from ..schemas.schemas import Schemas, nullable
from ..unions import unions
from .bodies import Offer, is_bytes, offers

_EXPLICIT = re.compile(r"[1-5][0-9][0-9]$")
_RANGE = re.compile(r"[1-5]XX$")


@frozen
class Result:
    """What a call returns that does not stream."""

    kind: ir.ResultKind
    type: ir.Type | None
    accept: str


@frozen
class StreamResult:
    """What a call streams, before the event's model is known. `payload` is given where the document names it itself."""

    format: str
    type: ir.Type
    accept: str
    payload: ir.Type | None = None


@frozen
class Responses:
    """The responses of an operation."""

    result: Result | None
    stream: StreamResult | None
    errors: tuple[ir.ErrorResponse, ...]
    declared: tuple[tuple[str, str], ...]


def statuses(context: Context, operation: Node) -> list[tuple[str, Node]]:
    """The responses by status, explicit ones first, then ranges, then `default`."""
    found: list[tuple[str, Node]] = []
    for key, raw in operation.mapping("responses").members():
        status = key.upper() if _RANGE.match(key.upper()) else key.lower()
        if key.startswith("x-"):
            continue
        if not (_EXPLICIT.match(status) or _RANGE.match(status) or status == "default"):
            context.warn(raw.pointer, f"no such status: {key!r:.40}", "left out")
            continue
        found.append((status, context.follow(raw)))
    return sorted(found, key=lambda pair: (pair[0] == "default", pair[0].endswith("XX"), pair[0]))


def lower(schemas: Schemas, operation: Node, hint: Hint) -> Responses:
    """The responses of an operation, with every schema in them lowered."""
    context = schemas.context
    found = statuses(context, operation)
    if not found:
        context.warn(operation.pointer, "the operation declares no response", "its method returns None")
    good = [(status, node) for status, node in found if status.startswith("2")]
    if not good:
        good = [(status, node) for status, node in found if status == "default"][:1]
    declared: list[tuple[str, str]] = []
    offered: list[Offer] = []
    empty = False
    for status, node in good:
        here = offers(schemas, node)
        declared += [(status, offer.name) for offer in here] or [(status, "")]
        offered += here
        empty = empty or not here
    errors = _errors(schemas, [pair for pair in found if pair not in good], hint, declared)
    streaming = [offer for offer in offered if offer.kind in ("sse", "jsonl") or "itemSchema" in offer.node.value]
    rest = [offer for offer in offered if offer not in streaming]
    stream = _stream(schemas, streaming, hint) if streaming else None
    result = _result(schemas, rest, hint, empty) if rest or stream is None else None
    return Responses(result, stream, errors, tuple(sorted(set(declared))))


def _result(schemas: Schemas, offered: list[Offer], hint: Hint, empty: bool) -> Result:
    if not offered:
        return Result("none", None, "*/*")
    files = [
        o
        for o in offered
        if o.kind == "binary" or (o.kind == "json" and o.schema is not None and is_bytes(schemas, o.schema))
    ]
    decoded = [o for o in offered if o.kind == "json" and o not in files]
    if files and all(_says_nothing(schemas, o) for o in decoded):
        decoded = []
    texts = [o for o in offered if o.kind == "text"]
    chosen = decoded or files or texts or offered
    best = chosen[0]
    alike = [o for o in chosen if decoded or o.name == best.name]
    _leave_out(schemas, [o for o in offered if o not in alike and o.name != best.name], best)
    if not decoded:
        if best.kind == "foreign":
            schemas.context.warn(
                best.node.pointer, f"content type {best.name!r} is not known", "the method returns the raw bytes"
            )
        text = best.kind == "text"
        return Result(
            "text" if text else "binary",
            ir.Scalar("string" if text else "binary"),
            media_types.accepted_as(best.name, best.kind),
        )
    nodes = [o.schema for o in decoded if o.schema is not None]
    lowered = _either(schemas, nodes, extend(hint, "Response"))
    return Result("json", nullable(lowered) if empty else lowered, media_types.accepted_as(best.name, best.kind))


def _either(schemas: Schemas, nodes: list[Node], hint: Hint) -> ir.Type:
    """The type of several responses' schemas: usually one, a union where they differ."""
    types = list(dict.fromkeys(schemas.type_of(node, hint) for node in nodes[:1]))
    for node in nodes[1:]:
        other = schemas.type_of(node, hint)
        if other not in types:
            types.append(other)
    if len(types) < 2:
        return types[0] if types else ir.Scalar("any")
    return unions.any_of(schemas, nodes, hint)


def _says_nothing(schemas: Schemas, offer: Offer) -> bool:
    """Whether a JSON offer is what frameworks add on their own beside a file: no schema, or merely a string."""
    if offer.schema is None or not offer.schema.value:
        return True
    target = schemas.context.resolve(offer.schema)
    return (
        target is not None
        and is_map(target.value)
        and target.value.get("type") == "string"
        and "enum" not in target.value
    )


def _stream(schemas: Schemas, offered: list[Offer], hint: Hint) -> StreamResult:
    best = next((o for o in offered if o.kind == "sse"), offered[0])
    _leave_out(schemas, [o for o in offered if o.name != best.name], best)
    form = "sse" if best.kind == "sse" else "jsonl"
    item = best.node.get("itemSchema")
    if is_map(item.value):
        payload = _content_schema(schemas, item, hint) if form == "sse" else None
        lowered = ir.Scalar("any") if payload is not None else schemas.type_of(item, extend(hint, "Event"))
        return StreamResult(form, lowered, media_types.accepted_as(best.name, best.kind), payload)
    if best.schema is None:
        schemas.context.warn(best.node.pointer, "an event stream without a schema", "its events are of any type")
        return StreamResult(form, ir.Scalar("any"), best.name)
    return StreamResult(form, schemas.type_of(best.schema, extend(hint, "Event")), best.name)


def _content_schema(schemas: Schemas, item: Node, hint: Hint) -> ir.Type | None:
    """The payload that an `itemSchema` declares as the `contentSchema` of its events' `data` (OpenAPI 3.2 §4.14.4)."""
    found: list[Node] = []
    context = schemas.context
    waiting, seen = [item], set[str]()
    while waiting and len(seen) < 500:
        node = context.follow(waiting.pop(0))
        if node.pointer in seen:
            continue
        seen.add(node.pointer)
        for key in ("oneOf", "anyOf", "allOf"):
            waiting += node.sequence(key)
        data = context.follow(node.mapping("properties").get("data"))
        if is_map(data.value.get("contentSchema")):
            found.append(data.get("contentSchema"))
    return unions.any_of(schemas, found, extend(hint, "EventData")) if found else None


def _errors(
    schemas: Schemas, found: list[tuple[str, Node]], hint: Hint, declared: list[tuple[str, str]]
) -> tuple[ir.ErrorResponse, ...]:
    result: list[ir.ErrorResponse] = []
    for status, node in found:
        here = offers(schemas, node)
        declared += [(status, offer.name) for offer in here] or [(status, "")]
        best = next((offer for offer in here if offer.kind == "json" and offer.schema is not None), None)
        if best is not None and best.schema is not None and status[0] in "45d":
            words = "Error" if status == "default" else f"{status}Error"
            result.append(ir.ErrorResponse(status, schemas.type_of(best.schema, extend(hint, words))))
    return tuple(result)


def _leave_out(schemas: Schemas, offered: list[Offer], best: Offer) -> None:
    for other in offered:
        reason = f"{best.name} is asked for instead"
        schemas.context.ledger.leave_out("content type", other.name, reason, schemas.context.place(other.node.pointer))
        schemas.context.warn(other.node.pointer, f"response content type {other.name!r} is left out: {reason}")
