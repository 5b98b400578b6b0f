"""Lowers responses: what a success returns, what streams, and what a failure carries."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from ... import ir
from ...naming.inline_names import Hint, extend
from ..reading import media_types, replies, vendor_streams
from ..reading.context import Context, Node, is_map
from ..schemas.binary import as_text
from ..schemas.schemas import Schemas, nullable
from ..unions import unions
from . import item_schemas
from .bodies import Offer, alike, is_bytes, offers

_EXPLICIT = re.compile(r"[1-5][0-9][0-9]$")
_RANGE = re.compile(r"[1-5]XX$")
_BODILESS = ("204", "205")
"""Statuses whose replies have no body, whatever a document says (RFC 9110 §15.3.5, §15.3.6)."""


@frozen(eq=False, repr=False)
class Result:
    """What a method returns that does not stream."""

    kind: ir.ResultKind
    type: ir.Type | None
    accept: str
    optional: bool = False
    """Another success has no body: then it is None."""


@frozen(eq=False, repr=False)
class StreamResult:
    """What a method streams, before the model of its events is known. `payload` is set where the document names it."""

    format: str
    type: ir.Type
    accept: str
    payloads: item_schemas.Payloads | None = None
    sentinel: str | None = None
    """The text that ends it, where the document names one."""
    flag: str = "stream"
    """The property of the request by which it is asked for."""


@frozen(eq=False, repr=False)
class Responses:
    """The responses of one operation."""

    result: Result | None
    stream: StreamResult | None
    errors: tuple[ir.ErrorResponse, ...]
    declared: tuple[tuple[str, str], ...]


def statuses(context: Context, operation: Node) -> list[tuple[str, Node]]:
    """Return the responses by status: explicit ones first, then ranges, then `default`."""
    found: list[tuple[str, Node]] = []
    for key, raw in replies.of(context, operation).members():
        status = key.upper() if _RANGE.match(key.upper()) else key.lower()
        if key.startswith("x-"):
            continue
        if not (_EXPLICIT.match(status) or _RANGE.match(status) or status == "default"):
            context.warn(raw.pointer, f"no such status: {key!r:.40}", "left out")
            continue
        found.append((status, context.follow(raw)))
    return sorted(found, key=lambda pair: (pair[0] == "default", pair[0].endswith("XX"), pair[0]))


def lower(schemas: Schemas, operation: Node, hint: Hint, method: str, *, told: bool) -> Responses:
    """Return the responses of an operation, with every schema in them lowered.

    `told` says that the settings declare what an operation without responses answers.
    """
    context = schemas.context
    found = statuses(context, operation)
    if not found and not told:
        context.warn(operation.pointer, "the operation declares no response", "its method returns what comes")
    good = [(status, node) for status, node in found if status.startswith("2")]
    if not good:
        good = [(status, node) for status, node in found if status == "default"]
    declared: list[tuple[str, str]] = []
    offered: list[Offer] = []
    bodiless: list[str] = []
    for status, node in good:
        here = [_as_bytes(schemas, offer) for offer in offers(schemas, node)]
        declared += [(status, offer.name) for offer in here] or [(status, "")]
        if method == "head" or status in _BODILESS or not here:
            bodiless.append(status)
        else:
            offered += here
    # A range has 204 in it, which is how a change is acknowledged.
    ranged = method != "get" and any(status == "2XX" for status, _ in good)
    errors = _errors(schemas, [pair for pair in found if pair not in good], hint, declared)
    streaming = [offer for offer in offered if offer.kind in ("sse", "jsonl") or "itemSchema" in offer.node.value]
    marked = None if method == "head" else vendor_streams.find(operation, {offer.name: offer.node for offer in offered})
    rest = [offer for offer in offered if offer not in streaming and (marked is None or offer.name not in marked.media)]
    stream = _stream(schemas, streaming, hint) if streaming else None
    if marked is not None:
        stream = _marked(schemas, marked, stream, hint)
    result: Result | None = None
    if marked is not None and marked.whole is not None:
        result = Result("json", schemas.type_of(marked.whole, extend(hint, "Response")), "application/json")
    elif rest:
        result = _result(schemas, rest, hint, bool(bodiless) or ranged)
    elif stream is None:
        silent = method != "head" and (not bodiless or any(status not in _BODILESS for status in bodiless))
        result = Result("any", ir.Scalar("any"), "*/*") if silent else Result("none", None, "*/*")
    return Responses(result, stream, errors, tuple(sorted(set(declared))))


def _marked(schemas: Schemas, marked: vendor_streams.Marked, stream: StreamResult | None, hint: Hint) -> StreamResult:
    """Return the stream with what an extension says of it. It is made where no content type declares one."""
    if stream is None:
        lowered = ir.Scalar("any") if marked.schema is None else schemas.type_of(marked.schema, extend(hint, "Event"))
        stream = StreamResult(marked.format, lowered, marked.accept)
    return evolve(stream, sentinel=marked.sentinel, flag=marked.flag)


def _as_bytes(schemas: Schemas, offer: Offer) -> Offer:
    """Return a response as one of bytes, if its schema says so where its media type says nothing (`*/*`, or none)."""
    if offer.kind != "json" or (offer.name.strip() and "*" not in offer.name) or offer.schema is None:
        return offer
    target = schemas.context.resolve(offer.schema)
    value = target.value if target is not None and is_map(target.value) else {}
    unnamed = not offer.name.strip() and value.get("type") == "string"
    media_type, encoding = str(value.get("contentMediaType", "")), str(value.get("contentEncoding", ""))
    if "contentSchema" in value or media_types.kind_of(media_type or "*/*") == "text":
        return offer
    # An encoding with a slash in it is a media type that a framework took for one: the body is not encoded at all.
    is_file = "/" in encoding or (media_type and not encoding)
    return evolve(offer, kind="binary") if is_file or unnamed else offer


def _result(schemas: Schemas, offered: list[Offer], hint: Hint, optional: bool) -> Result:
    files = [
        o
        for o in offered
        if o.kind == "binary" or (o.kind == "json" and o.schema is not None and _is_binary(schemas, o.schema))
    ]
    decoded = [o for o in offered if o.kind == "json" and o not in files]
    if files and all(_says_nothing(schemas, o) for o in decoded):
        decoded.clear()
    texts = [o for o in offered if o.kind == "text"]
    best = (decoded or files or texts or offered)[0]
    asked = decoded or [best]
    _leave_out(schemas, [o for o in offered if o not in asked], best)
    accept = media_types.accepted_as(best.name, best.kind)
    lowered: ir.Type
    if decoded:
        nodes = [o.schema for o in decoded if o.schema is not None]
        kind: ir.ResultKind = "json"
        lowered = as_text(_either(schemas, nodes, extend(hint, "Response")))
    else:
        if best.kind == "foreign":
            message = f"content type {best.name!r} is not known"
            schemas.context.warn_once(best.node.pointer, message, "the method returns the raw bytes")
        kind = "text" if best.kind == "text" else "binary"
        lowered = ir.Scalar("string" if kind == "text" else "binary")
    return Result(kind, nullable(lowered) if optional else lowered, accept, optional)


def _is_binary(schemas: Schemas, schema: Node) -> bool:
    """Whether what is documented as JSON is bytes. A `contentMediaType` there is that of what a JSON string holds."""
    target = schemas.context.follow(schema)
    return is_bytes(schemas, schema) and "contentMediaType" not in target.value


def _either(schemas: Schemas, nodes: list[Node], hint: Hint) -> ir.Type:
    """Return the type of several responses: a union if their schemas differ."""
    types = list(dict.fromkeys(schemas.type_of(node, hint) for node in nodes))
    if len(types) > 1:
        return unions.any_of(schemas, nodes, hint)
    return next(iter(types), ir.Scalar("any"))


def _says_nothing(schemas: Schemas, offer: Offer) -> bool:
    """Whether a JSON response is what frameworks declare by themselves beside a file: no schema, or merely a string."""
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
        accept = media_types.accepted_as(best.name, best.kind)
        carried = item_schemas.payloads(schemas, item, hint) if form == "sse" else None
        if carried is not None:
            return StreamResult(form, carried.type, accept, carried)
        return StreamResult(form, schemas.type_of(item, extend(hint, "Event")), accept)
    if best.schema is None:
        schemas.context.warn(best.node.pointer, "an event stream without a schema", "its events are of any type")
        return StreamResult(form, ir.Scalar("any"), best.name)
    return StreamResult(form, schemas.type_of(best.schema, extend(hint, "Event")), best.name)


def _errors(schemas: Schemas, found: list[tuple[str, Node]], hint: Hint,
            declared: list[tuple[str, str]]) -> tuple[ir.ErrorResponse, ...]:  # fmt: skip
    result: list[ir.ErrorResponse] = []
    for status, node in found:
        here = offers(schemas, node)
        declared += [(status, offer.name) for offer in here] or [(status, "")]
        schema = next((offer.schema for offer in here if offer.kind == "json" and offer.schema is not None), None)
        if schema is not None and status[0] in "45d":
            words = "Error" if status == "default" else f"{status}Error"
            result.append(ir.ErrorResponse(status, as_text(schemas.type_of(schema, extend(hint, words)))))
    return tuple(result)


def _leave_out(schemas: Schemas, offered: list[Offer], best: Offer) -> None:
    for other in offered:
        if best.kind == "json" and best.schema is not None and alike(schemas, best, other):
            continue  # The same object in another form: nothing is lost.
        reason = f"{best.name} is asked for instead"
        schemas.context.ledger.leave_out("content type", other.name, reason, schemas.context.place(other.node.pointer))
        schemas.context.warn_once(
            other.node.pointer,
            "response content types with other schemas are left out",
            "the ledger names each, and what is asked for instead",
        )
