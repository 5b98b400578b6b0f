"""Streams that a document declares by an extension: `x-fern-streaming` of an operation, `x-speakeasy-sse-sentinel` of a
media type. The content types beside them say JSON, or nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ..reading.context import Node, is_map
from .bodies import Offer


@frozen
class Marked:
    """What an extension says. `offers` are the media types that stream because of it."""

    format: str
    accept: str
    offers: tuple[Offer, ...] = ()
    schema: Node | None = None
    """What is streamed."""
    whole: Node | None = None
    """What is answered to a request that does not ask for a stream, where the extension says so itself."""
    sentinel: str | None = None
    flag: str = "stream"
    """The property of the request by which a stream is asked for."""


def find(operation: Node, offered: Sequence[Offer]) -> Marked | None:
    """What the document declares beside the content of a success; None where it declares nothing."""
    ending = [(o, o.node.value["x-speakeasy-sse-sentinel"]) for o in offered if _sentinel(o)]
    if ending:
        best, sentinel = next((pair for pair in ending if pair[0].kind == "sse"), ending[0])
        return Marked("sse", "text/event-stream", (best,), best.schema, None, sentinel)
    fern = operation.get("x-fern-streaming")
    if fern.value is not True and not is_map(fern.value):
        return None
    given = fern.value if is_map(fern.value) else {}
    json = [offer for offer in offered if offer.kind == "json"]
    sse = given.get("format") == "sse"
    form, accept = ("sse", "text/event-stream") if sse else ("jsonl", json[0].name if json else "application/json")
    condition, terminator = given.get("stream-condition"), given.get("terminator")
    flag = condition.rpartition(".")[2] if isinstance(condition, str) else "stream"
    sentinel = terminator if isinstance(terminator, str) else None
    if is_map(given.get("response-stream")):
        whole = fern.get("response") if is_map(given.get("response")) else None
        taken = tuple(json) if whole is not None else ()
        return Marked(form, accept, taken, fern.get("response-stream"), whole, sentinel, flag)
    declared = any(offer.kind in ("sse", "jsonl") for offer in offered)
    taken = () if declared or condition is not None else tuple(json)
    return Marked(form, accept, taken, json[0].schema if json else None, None, sentinel, flag)


def _sentinel(offer: Offer) -> bool:
    return isinstance(offer.node.value.get("x-speakeasy-sse-sentinel"), str)
