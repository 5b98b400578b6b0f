"""Reads streams that a document declares by an extension, while its content types say JSON, or nothing.

The extensions are `x-fern-streaming` of an operation, and `x-speakeasy-sse-sentinel` of a media type.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from .context import Node, is_map
from .media_types import kind_of


@frozen(eq=False, repr=False)
class Marked:
    """What an extension says of a stream. `media` are the media types that stream because of it."""

    format: str
    accept: str
    media: tuple[str, ...] = ()
    schema: Node | None = None
    """What is streamed."""
    whole: Node | None = None
    """What is answered to a request that does not ask for a stream, where the extension says so itself."""
    sentinel: str | None = None
    flag: str = "stream"
    """The property of the request by which a stream is asked for."""


def find(operation: Node, content: Mapping[str, Node]) -> Marked | None:
    """Return what extensions declare beside the content of a success. None where they declare nothing."""
    ending = {name: node for name, node in content.items() if _sentinel(node) is not None}
    if ending:
        name = next((name for name in ending if kind_of(name) == "sse"), next(iter(ending)))
        return Marked("sse", "text/event-stream", (name,), _schema(ending[name]), None, _sentinel(ending[name]))
    fern = operation.get("x-fern-streaming")
    if fern.value is not True and not is_map(fern.value):
        return None
    given = fern.value if is_map(fern.value) else {}
    json = tuple(name for name in content if kind_of(name) == "json")
    sse = given.get("format") == "sse"
    form, accept = ("sse", "text/event-stream") if sse else ("jsonl", json[0] if json else "application/json")
    condition, terminator = given.get("stream-condition"), given.get("terminator")
    flag = condition.rpartition(".")[2] if isinstance(condition, str) else "stream"
    sentinel = terminator if isinstance(terminator, str) else None
    if is_map(given.get("response-stream")):
        whole = fern.get("response") if is_map(given.get("response")) else None
        taken = json if whole is not None else ()
        return Marked(form, accept, taken, fern.get("response-stream"), whole, sentinel, flag)
    declared = any(kind_of(name) in ("sse", "jsonl") for name in content)
    taken = () if declared or condition is not None else json
    return Marked(form, accept, taken, _schema(content[json[0]]) if json else None, None, sentinel, flag)


def _sentinel(media: Node) -> str | None:
    value = media.value.get("x-speakeasy-sse-sentinel") if is_map(media.value) else None
    return value if isinstance(value, str) else None


def _schema(media: Node) -> Node | None:
    return media.get("schema") if "schema" in media.value else None
