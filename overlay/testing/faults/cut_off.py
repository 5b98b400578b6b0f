"""Streams that end too early, or never."""

from __future__ import annotations

from ..http.reply import Forever, HangUp, Reply, Stall, dump, frame
from .registry import fault

DONE = frame("[DONE]")


@fault("StreamInterrupted", after=3, whole=True)
def cut(reply: Reply, after: int) -> Reply:
    """The connection closes (FIN) in the middle of an event, inside an HTTP chunk."""
    removed = reply.truncate(after, announce=True)
    half = removed[0][: max(1, len(removed[0]) // 2)] if removed else b"data: "
    reply.steps.append(HangUp(half=half))
    return reply


@fault("StreamInterrupted", after=3)
def cut_clean(reply: Reply, after: int) -> Reply:
    """The HTTP body ends properly between two events: no finish_reason, no [DONE]."""
    reply.truncate(after)
    return reply


@fault("StreamInterrupted", after=3)
def cut_unframed(reply: Reply, after: int) -> Reply:
    """A body without chunks or length, as from an HTTP/1.0 gateway, just stops: it looks like a clean end."""
    reply.truncate(after)
    reply.framing = "close"
    return reply


@fault("StreamInterrupted", after=3)
def half_event(reply: Reply, after: int) -> Reply:
    """The HTTP body ends properly in the middle of an event."""
    removed = reply.truncate(after)
    reply.steps.append(removed[0][: len(removed[0]) // 2] if removed else b"data: {")
    return reply


@fault("StreamInterrupted", after=3, whole=True)
def reset(reply: Reply, after: int) -> Reply:
    """The connection is reset (RST) between two events."""
    reply.truncate(after, announce=True)
    reply.steps.append(HangUp(reset=True))
    return reply


@fault("StreamInterrupted", after=3, whole=True)
def stall(reply: Reply, after: int) -> Reply:
    """Nothing more comes, and the connection stays open."""
    reply.truncate(after, announce=True)
    reply.steps.append(Stall())
    return reply


@fault("StreamInterrupted", after=3)
def comments_only(reply: Reply, after: int, pause: float = 0.05) -> Reply:
    """Nothing more comes but keep-alive comments, `pause` seconds apart."""
    reply.truncate(after)
    reply.steps.append(Forever(b": keep-alive\n\n", pause))
    return reply


@fault("StreamInterrupted", after=3)
def done_without_finish(reply: Reply, after: int) -> Reply:
    """[DONE] comes although no choice got its finish_reason, as from an interrupted llama-cpp-python."""
    reply.truncate(after)
    reply.steps.append(DONE)
    return reply


@fault("StreamInterrupted")
def done_only(reply: Reply) -> Reply:
    """[DONE] is the only event."""
    reply.steps = [DONE]
    return reply


@fault("StreamInterrupted")
def null_finish(reply: Reply) -> Reply:
    """The last chunk's finish_reason is null, as from Ollama; then comes [DONE]."""
    reply.map_bytes(lambda piece: piece.replace(b'"finish_reason":"stop"', b'"finish_reason":null'))
    return reply


@fault("StreamInterrupted", whole=True)
def empty_body(reply: Reply) -> Reply:
    """A 200 with the right content type and not one byte."""
    reply.steps = []
    return reply


@fault("StreamInterrupted", after=3)
def gzip_cut(reply: Reply, after: int) -> Reply:
    """A gzip body is cut in its middle, while the HTTP body ends properly."""
    from .odd_bytes import compressed

    reply.truncate(after)
    compressed(reply, finish=False)
    return reply


@fault("StreamFramingError", after=3)
def broken_chunk(reply: Reply, after: int) -> Reply:
    """The HTTP chunk framing turns to garbage."""
    from ..http.reply import Raw

    reply.truncate(after)
    reply.steps += [Raw(b"not a chunk size\r\n"), HangUp()]
    return reply


# The same failures, told by the server.


@fault("InternalServerError", after=3)
def error_event(reply: Reply, after: int, status: int = 500) -> Reply:
    """An event of type `error` with a JSON payload."""
    reply.truncate(after)
    reply.steps.append(
        b"event: error\n" + frame({"message": "scripted error", "type": "scripted", "code": str(status)})
    )
    return reply


@fault("SDKError", after=3)
def error_text(reply: Reply, after: int) -> Reply:
    """An event of type `error` with plain text."""
    reply.truncate(after)
    reply.steps.append(b"event: error\ndata: the model went away\n\n")
    return reply


@fault("InternalServerError", after=3)
def error_payload(reply: Reply, after: int, status: int = 500) -> Reply:
    """A chunk that is `{"error": {...}}`, as litellm sends it when its upstream fails."""
    reply.truncate(after)
    error = {"message": "scripted error", "type": "scripted", "param": None, "code": str(status)}
    reply.steps.append(frame({"error": error}))
    return reply


@fault("InternalServerError", after=3)
def error_object(reply: Reply, after: int, status: int = 500) -> Reply:
    """A chunk that is `{"object": "error", ...}`, the API's own error shape."""
    reply.truncate(after)
    reply.steps.append(frame({"object": "error", "message": "scripted error", "type": "scripted", "code": str(status)}))
    return reply


@fault("InternalServerError", after=3)
def error_field(reply: Reply, after: int) -> Reply:
    """An `error:` field instead of `data:`, as from old llama.cpp servers."""
    reply.truncate(after)
    reply.steps.append(b"error: " + dump({"message": "scripted error", "code": 500}) + b"\n\n")
    return reply
