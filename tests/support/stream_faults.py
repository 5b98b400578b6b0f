"""The faults that a stream is known to have, as bytes on a socket, and the documented result of each."""

from __future__ import annotations

import gzip
import json
import zlib
from typing import Any

from attrs import frozen

from overlay.core import errors
from overlay.core.errors import StreamTimeoutError
from tests.support.raw_server import CHUNKED, CLOSE, END, HEAD, Connection, Script, chunk, chunked, drip, sized
from tests.support.stream_support import ANSWER, DONE, PLAIN, data, delta, text

Interrupted = errors.StreamInterrupted
Invalid = errors.ResponseValidationError


@frozen
class Fault:
    """A script, the text that must have arrived, and the class of the error, None for a normal end."""

    name: str
    script: Script
    text: str = "ab"
    error: type[Exception] | None = None
    options: dict[str, Any] = {}
    says: str = ""
    status: int | None = None


def head(content_type: str | None, status: str = "200 OK", more: bytes = b"") -> bytes:
    line = b"" if content_type is None else f"Content-Type: {content_type}\r\n".encode()
    return f"HTTP/1.1 {status}\r\n".encode() + line + more


def closing(body: bytes, content_type: str | None = "text/event-stream") -> bytes:
    return head(content_type) + b"Connection: close\r\n\r\n" + body


def then_reset(body: bytes) -> Script:
    def step(connection: Connection) -> None:
        connection.send(body)
        connection.reset()

    return step


def then_stall(body: bytes) -> Script:
    def step(connection: Connection) -> None:
        connection.send(body)
        connection.wait_closed()

    return step


def then_keep_alive(body: bytes, beat: bytes) -> Script:
    """Comments, or whatever is no event, forever."""

    def step(connection: Connection) -> None:
        connection.send(body)
        while not connection.wait_closed(0.03):
            connection.send(chunk(beat))

    return step


def then_end(body: bytes) -> Script:
    def step(connection: Connection) -> None:
        connection.send(body)

    return step


def packed(body: bytes, coding: str = "gzip") -> bytes:
    encoded = gzip.compress(body) if coding == "gzip" else zlib.compress(body)
    return sized(encoded, HEAD + f"Content-Encoding: {coding}\r\n".encode())


def flushed(*events: bytes) -> bytes:
    packer = zlib.compressobj(wbits=31)
    pieces = [packer.compress(event) + packer.flush(zlib.Z_SYNC_FLUSH) for event in events] + [packer.flush()]
    return HEAD + b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n" + b"".join(map(chunk, pieces)) + END


def named(name: str, payload: Any) -> bytes:
    return f"event: {name}\n".encode() + (payload if isinstance(payload, bytes) else data(payload))


A, B = text("a"), text("b", "stop")
QUICK = {"timeout_ms": 200}
SLOW = {"timeout_ms": 5000}
BAD = {"message": "too many", "type": "rate_limit_error", "code": 429}


def wrong_checksum(body: bytes) -> bytes:
    return gzip.compress(body)[:-8] + b"\0" * 8


GZIP = b"Content-Encoding: gzip\r\n"
gzip_cut = gzip.compress(ANSWER)[:-12]
gzip_second = gzip.compress(B + DONE)
gzip_two = sized(gzip.compress(A) + gzip_second, HEAD + GZIP)

FAULTS = [
    Fault("plain", chunked(ANSWER)),
    Fault("one write per event", chunked(A, B, DONE)),
    Fault("one byte per write", drip(chunked(ANSWER))),
    Fault("one byte per chunk", chunked(*(ANSWER[i : i + 1] for i in range(len(ANSWER))))),
    Fault("content length", sized(ANSWER)),
    Fault("close-delimited", closing(ANSWER)),
    Fault("http 1.0", closing(ANSWER).replace(b"HTTP/1.1", b"HTTP/1.0")),
    Fault("crlf", chunked(ANSWER.replace(b"\n", b"\r\n"))),
    Fault("cr", chunked(ANSWER.replace(b"\n", b"\r"))),
    Fault("byte-order mark", chunked(b"\xef\xbb\xbf" + ANSWER)),
    Fault("byte-order mark apart", chunked(b"\xef", b"\xbb", b"\xbf", ANSWER)),
    # -- ends
    Fault("clean end after finish", chunked(A, B)),
    Fault("close-delimited end after finish", closing(A + B)),
    Fault("clean end, unfinished", chunked(A, A), "aa", Interrupted),
    Fault("close-delimited cut", closing(A), "a", Interrupted),
    Fault("one of two choices unfinished", chunked(A, text("x", index=1), B), "axb", Interrupted),
    Fault("done, unfinished", chunked(A, DONE), "a", Interrupted),
    Fault("done at once", chunked(DONE), "", Interrupted),
    Fault("pings, then done", chunked(b": ping\n\n" * 3, DONE), "", Interrupted),
    Fault("comments, then end", chunked(b": hello\n\n"), "", Interrupted),
    Fault("empty body", sized(b""), "", Interrupted, says="nothing was streamed"),
    Fault("empty chunked body", chunked(), "", Interrupted),
    Fault("empty close-delimited body", closing(b""), "", Interrupted),
    Fault("no content", head(None, "204 No Content") + b"\r\n", "", Interrupted, says="204", status=204),
    Fault("ignored, unfinished", chunked(A), "a", None, {"on_incomplete": "ignore"}),
    Fault("ignored, done at once", chunked(DONE), "", None, {"on_incomplete": "ignore"}),
    Fault("ignored, but empty", chunked(), "", Interrupted, {"on_incomplete": "ignore"}),
    Fault("nothing declared, clean end", chunked(A), "a", None, {"policy": PLAIN}),
    Fault("nothing declared, no events", chunked(), "", None, {"policy": PLAIN}),
    Fault("half an event", chunked(A, b'data: {"choices":[{"ind'), "a", Interrupted, says='{"choices"'),
    Fault("half an event after finish", chunked(A, B, b'data: {"usa'), "ab", Interrupted),
    Fault("last event without blank line", chunked(A, B[:-1])),
    Fault("last event without line end", chunked(A, B[:-2])),
    Fault("done without line end", chunked(A, B, b"data: [DONE]")),
    Fault("cut inside a character", chunked(A, '{"choices":"é'.encode()[:-1]), "a", Interrupted),
    # -- the connection
    Fault("reset", then_reset(CHUNKED + chunk(A)), "a", Interrupted),
    Fault("reset before any event", then_reset(CHUNKED), "", Interrupted),
    Fault("chunked body cut", then_end(CHUNKED + chunk(A)), "a", Interrupted),
    Fault("cut inside a chunk", then_end(CHUNKED + chunk(A) + chunk(B)[:20]), "a", Interrupted),
    Fault("content length cut", then_end(HEAD + b"Content-Length: 9999\r\n\r\n" + A), "a", Interrupted),
    Fault("garbage for a chunk size", then_end(CHUNKED + chunk(A) + b"zzz\r\n"), "a", Interrupted),
    Fault("stall", then_stall(CHUNKED + chunk(A)), "a", StreamTimeoutError, QUICK),
    Fault("stall before any event", then_stall(CHUNKED), "", StreamTimeoutError, QUICK),
    Fault("comments only", then_keep_alive(CHUNKED + chunk(A), b": hi\n\n"), "a", StreamTimeoutError, QUICK),
    Fault("comments only, from the start", then_keep_alive(CHUNKED, b": hi\n\n"), "", StreamTimeoutError, QUICK),
    Fault("endless event", then_keep_alive(CHUNKED + chunk(A), b"data: x\n"), "a", StreamTimeoutError, QUICK),
    Fault(
        "comments, then silence",
        then_stall(CHUNKED + chunk(A) + chunk(b": hi\n\n")),
        "a",
        StreamTimeoutError,
        QUICK,
    ),
    Fault("comments close-delimited", then_stall(CLOSE + A + b": hi\n"), "a", StreamTimeoutError, QUICK),
    Fault("deadline", then_stall(CHUNKED + chunk(A)), "a", StreamTimeoutError, {**SLOW, "deadline_ms": 250}),
    Fault(
        "deadline with keep-alives",
        then_keep_alive(CHUNKED + chunk(A), b": hi\n\n"),
        "a",
        StreamTimeoutError,
        {**SLOW, "deadline_ms": 250},
    ),
    Fault("no reply", then_end(b""), "", errors.APIConnectionError),
    Fault("stall after done", then_stall(CHUNKED + chunk(ANSWER)), "ab", None, SLOW),
    Fault("reset after done", then_reset(CHUNKED + chunk(ANSWER)), "ab", None, SLOW),
    # -- bodies that are no stream
    Fault("html", sized(b"<html>502 Bad Gateway</html>", head("text/html")), "", Invalid, says="502 Bad Gateway"),
    Fault("html as a stream", chunked(b"<!doctype html><h1>Oops"), "", Invalid, says="Oops"),
    Fault("json answer", sized(b'{"id":"x"}', head("application/json")), "", Invalid, says='"id"', status=200),
    Fault("json answer as a stream", sized(b'{"id":"x","choices":[]}'), "", Invalid, says='"choices"'),
    Fault("json error as a stream", sized(json.dumps({"error": BAD}).encode()), "", errors.RateLimitError, status=429),
    Fault("json error, pretty", sized(json.dumps({"error": BAD}, indent=1).encode()), "", errors.RateLimitError),
    Fault("plain text", sized(b"upstream went away", head("text/plain")), "", Invalid, says="went away"),
    Fault("text as a stream", chunked(b"Internal Server Error\n"), "", Interrupted, says="Internal Server Error"),
    Fault(
        "502 page",
        sized(b"<html>bad", head("text/html", "502 Bad Gateway")),
        "",
        errors.InternalServerError,
        says="bad",
    ),
    Fault("no content type", closing(ANSWER, None)),
    Fault("text/plain stream", closing(ANSWER, "text/plain; charset=utf-8")),
    Fault("json-typed stream", closing(b": hi\n\n" + ANSWER, "application/json")),
    Fault("json-typed stream, drip", drip(closing(ANSWER, "application/json"))),
    Fault("latin-1 charset", closing(text("ä") + B, "text/event-stream; charset=iso-8859-1"), "äb"),
    # -- errors inside
    Fault("error event", chunked(A, named("error", BAD)), "a", errors.RateLimitError, status=429, says="too many"),
    Fault(
        "error event, text",
        chunked(A, named("error", b"data: overloaded\n\n")),
        "a",
        errors.SDKError,
        says="overloaded",
    ),
    Fault("error object", chunked(A, data({"error": BAD})), "a", errors.RateLimitError, status=429),
    Fault("error text", chunked(A, data({"error": "it broke"})), "a", errors.SDKError, says="it broke"),
    Fault("error, status as text", chunked(A, data({"error": {"code": "500"}})), "a", errors.InternalServerError),
    Fault(
        "object error",
        chunked(A, data({"object": "error", "message": "no", "code": 401})),
        "a",
        errors.AuthenticationError,
    ),
    Fault("error first", chunked(data({"error": BAD})), "", errors.RateLimitError),
    Fault("error field", chunked(A, b'error: {"code":400,"message":"context"}\n\n'), "a", errors.BadRequestError),
    Fault("error field at the end", chunked(A, b'error: {"code":400}'), "a", errors.BadRequestError),
    Fault("null error", chunked(data({**delta("a"), "error": None}), B, DONE)),
    Fault(
        "error not declared as one",
        chunked(data({**delta("a"), "error": "x"})),
        "a",
        None,
        {"policy": PLAIN.__class__(error_field=False)},
    ),
    # -- events
    Fault("malformed json", chunked(A, b"data: {nope\n\n", B), "a", Invalid, says="{nope"),
    Fault("not an object", chunked(A, b"data: [1]\n\n", B), "a", Invalid, says="[1]"),
    Fault("nested too deeply", chunked(A, b"data: {" + b'"a":{' * 20_000 + b"\n\n"), "a", Invalid),
    Fault("invalid utf-8", chunked(text("aX").replace(b"X", b"\xff"), B, DONE), "a\ufffdb"),
    Fault("too large", chunked(A, b"data: " + b"x" * 5000), "a", Invalid, says="4000 bytes"),
    Fault("too many lines", chunked(A, b"data: x\n" * 2000), "a", Invalid, says="4000 bytes"),
    Fault("too large, one feed", sized(A + b"data: " + b"x" * 5000 + b"\n\n"), "a", Invalid, says="4000 bytes"),
    Fault("empty data", chunked(A, b"data:\n\n", B, b"data\n\n", DONE)),
    Fault("keep-alive data", chunked(A, b"data: : keepalive\n\n", B, DONE)),
    Fault("ping event", chunked(A, named("ping", b"data: 2026-01-01T00:00\n\n"), B, DONE)),
    Fault("null data", chunked(A, b"data: null\n\n", B, DONE)),
    Fault(
        "message events, done event", chunked(named("message", A), named("message", B), named("done", b"data: {}\n\n"))
    ),
    Fault("named chunks", chunked(named("completion.chunk", A), B, DONE)),
    Fault("done with spaces", chunked(A, B, b"data:  [DONE]  \n\n")),
    Fault("bytes after done", chunked(ANSWER, b"data: {broken\n\n<html>")),
    Fault("retry first", chunked(b"retry: 3000\n\n", b": x\n\n", A, B, DONE)),
    Fault("comment after id", chunked(b"id: 7\n\n: x\n\n", A, b"id: 8\n: y\n" + B, DONE)),
    Fault("usage only", chunked(A, B, data({"choices": [], "usage": {"total_tokens": 3}}), DONE)),
    Fault("null choices", chunked(data({"choices": None}), A, data({}), B, DONE)),
    Fault("null delta", chunked(data({"choices": [{"delta": None}]}), A, B, DONE)),
    Fault("finish only at the end", chunked(data({"choices": [{"index": 0, "delta": {"content": "a"}}]}), B, DONE)),
    Fault("odd index", chunked(data({"choices": [{"index": [], "delta": {"content": "a"}}]}), B, DONE)),
    Fault("not a number", chunked(A.replace(b"null", b"NaN"), B, DONE)),
    Fault("half surrogates", chunked(A.replace(b'"a"', b'"a\\ud83d"'), B.replace(b'"b"', b'"\\ude00b"'), DONE), "a😀b"),
    Fault("lone surrogate", chunked(A.replace(b'"a"', b'"a\\ude00"'), B, DONE), "a\ufffdb"),
    # -- codings
    Fault("gzip", packed(ANSWER)),
    Fault("deflate", packed(ANSWER, "deflate")),
    Fault("gzip, flushed", flushed(A, B, DONE)),
    Fault("gzip, one byte per write", drip(flushed(A, B, DONE))),
    Fault("gzip cut", sized(gzip_cut[: len(gzip_cut) // 2], HEAD + b"Content-Encoding: gzip\r\n"), "", Interrupted),
    Fault(
        "gzip without its trailer",
        sized(gzip.compress(A + B)[:-4], HEAD + b"Content-Encoding: gzip\r\n"),
        "ab",
        Interrupted,
    ),
    Fault("gzip that is none", sized(ANSWER, HEAD + b"Content-Encoding: gzip\r\n"), "", Interrupted),
    Fault("two gzip members", sized(gzip.compress(A) + gzip.compress(B + DONE), HEAD + b"Content-Encoding: gzip\r\n")),
    Fault("gzip members, cut in the second one's mark", drip(gzip_two, len(gzip_two) - len(gzip_second) + 1)),
    Fault("gzip with a wrong checksum", sized(wrong_checksum(ANSWER), HEAD + GZIP)),
    Fault("gzip with a wrong checksum, unfinished", sized(wrong_checksum(A), HEAD + GZIP), "a", Interrupted),
    Fault("gzip bomb", packed(A + b"data: " + b"x" * 50_000_000), "a", Invalid, says="4000 bytes"),
    Fault("coding not known", sized(ANSWER, HEAD + b"Content-Encoding: identity\r\n")),
]
