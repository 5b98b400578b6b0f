"""Complete streams that arrive in unusual bytes, and unusual payloads."""

from __future__ import annotations

import zlib

from ..http.reply import EVENT_STREAM, Reply, Step, dump, frame
from .registry import fault

DONE = frame("[DONE]")
BOM = b"\xef\xbb\xbf"


@fault(whole=True)
def no_content_type(reply: Reply) -> Reply:
    """No content-type header."""
    reply.headers.pop("content-type", None)
    return reply


@fault()
def wrong_content_type(reply: Reply, content_type: str = "text/plain") -> Reply:
    """An event stream that calls itself `text/plain`."""
    reply.headers["content-type"] = content_type
    return reply


@fault(whole=True)
def bom(reply: Reply) -> Reply:
    """A byte-order mark in front."""
    reply.steps.insert(0, BOM)
    return reply


@fault(whole=True)
def bom_split(reply: Reply) -> Reply:
    """A byte-order mark in front, its three bytes apart."""
    reply.steps[:0] = [BOM[:1], BOM[1:2], BOM[2:]]
    return reply


@fault(whole=True)
def gzip(reply: Reply) -> Reply:
    """The body is gzip, flushed after each event."""
    compressed(reply, finish=True)
    return reply


def compressed(reply: Reply, finish: bool) -> None:
    """Turn the body into gzip (RFC 1952), flushed per piece; without `finish` its end is missing."""
    packer = zlib.compressobj(level=1, wbits=31)
    reply.map_bytes(lambda piece: packer.compress(piece) + packer.flush(zlib.Z_SYNC_FLUSH))
    reply.headers["content-encoding"] = "gzip"
    if finish:
        reply.steps.append(packer.flush())


@fault(whole=True)
def byte_by_byte(reply: Reply) -> Reply:
    """Each byte in an HTTP chunk and a TCP write of its own."""
    reply.map_bytes(lambda piece: [piece[i : i + 1] for i in range(len(piece))])
    return reply


@fault()
def all_at_once(reply: Reply) -> Reply:
    """Everything in one piece at the end, as from a gateway that buffers."""
    whole = reply.body()
    reply.steps = [step for step in reply.steps if not isinstance(step, bytes)]
    reply.steps.append(whole)
    return reply


@fault()
def crlf(reply: Reply) -> Reply:
    """Lines end with CR LF."""
    reply.map_bytes(lambda piece: piece.replace(b"\n", b"\r\n"))
    return reply


@fault()
def cr(reply: Reply) -> Reply:
    """Lines end with CR."""
    reply.map_bytes(lambda piece: piece.replace(b"\n", b"\r"))
    return reply


@fault()
def no_done(reply: Reply) -> Reply:
    """No [DONE] after the last chunk with its finish_reason, as from transformers."""
    reply.steps = [step for step in reply.steps if step != DONE]
    return reply


@fault()
def spaced_done(reply: Reply) -> Reply:
    """[DONE] has spaces around it."""
    reply.map_bytes(lambda piece: b"data:   [DONE]  \n\n" if piece == DONE else piece)
    return reply


@fault()
def after_done(reply: Reply) -> Reply:
    """More bytes follow [DONE]."""
    reply.steps.append(b": goodbye\n\ndata: {not json}\n\n")
    return reply


@fault()
def no_last_blank(reply: Reply) -> Reply:
    """The last event lacks its blank line."""
    reply.map_bytes(lambda piece: piece.rstrip(b"\n") if piece == DONE else piece)
    return reply


@fault()
def named_events(reply: Reply) -> Reply:
    """Each event is named `message`, and has an id."""
    count = iter(range(1, 1 << 30))
    reply.map_bytes(lambda piece: b"event: message\nid: %d\n" % next(count) + piece)
    return reply


@fault()
def done_event(reply: Reply) -> Reply:
    """An event of type `done` with `{}` ends the stream."""
    reply.map_bytes(lambda piece: b"event: done\ndata: {}\n\n" if piece == DONE else piece)
    return reply


@fault(after=1)
def keep_alives(reply: Reply, after: int) -> Reply:
    """Comments, pings, empty and null events stand between the chunks."""
    noise: list[Step] = [b": OPENROUTER PROCESSING\n\n", b"event: ping\ndata: {}\n\n", b"data:\n\n", b"data: null\n\n"]
    noise += [b"data: : keepalive\n\n", b"id: 7\n\n: comment\n\n"]
    at = reply.position(after)
    reply.steps[at:at] = noise
    return reply


@fault()
def retry_first(reply: Reply) -> Reply:
    """A `retry:` field comes before anything else."""
    reply.steps.insert(0, b"retry: 3000\n\n")
    return reply


@fault(after=1)
def invalid_utf8(reply: Reply, after: int) -> Reply:
    """A comment holds bytes that are not UTF-8."""
    reply.steps.insert(reply.position(after), b": \xff\xfe\xf0\x28\n\n")
    return reply


@fault("ResponseValidationError", after=3)
def malformed_json(reply: Reply, after: int) -> Reply:
    """An event whose data is not JSON."""
    reply.steps.insert(reply.position(after), b'data: {"id": "x", "choices": [}\n\n')
    return reply


@fault("ResponseValidationError", after=3)
def oversized_event(reply: Reply, after: int, size: int = 65 << 20) -> Reply:
    """One event of `size` bytes, 65 MiB unless told otherwise."""
    piece = b"x" * min(size, 1 << 16)
    rest = [piece] * (size // len(piece))
    at = reply.position(after)
    reply.steps[at:at] = [b'data: {"id":"', *rest, b'"}\n\n']
    return reply


@fault("ResponseValidationError", after=3)
def gzip_bomb(reply: Reply, after: int, size: int = 65 << 20) -> Reply:
    """One event of `size` bytes that travels as a few kilobytes of gzip."""
    oversized_event(reply, after, size)
    at = reply.position(after)
    bomb = b"".join(step for step in reply.steps[at:] if isinstance(step, bytes))
    reply.steps[at:] = [bomb]
    compressed(reply, finish=True)
    return reply


@fault("BadRequestError")
def json_as_stream(reply: Reply) -> Reply:
    """The content type says event stream, the body is one JSON object."""
    reply.steps = [dump({"object": "error", "message": "the prompt is too long", "type": "scripted", "code": "400"})]
    reply.headers["content-type"] = EVENT_STREAM
    return reply
