"""A server that sends for ever, as its path says; run as a program, it prints its port.

What it sends is made when it is asked for, some 64 MiB of it at most.
"""

from __future__ import annotations

import contextlib
import gzip
import itertools
import socket
import threading
import zlib
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from attrs import frozen

from tests.support.raw_server import chunk
from tests.support.stream_support import text

MOST = 64 * 1024 * 1024
"""Bytes that are sent at most."""

MANY = 16_000_000
"""Bytes of a body that is small when it is compressed."""

BLOCK = b"a" * 65_536
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"


def head(status: str = "200 OK", *more: str, kind: str = "application/json") -> bytes:
    lines = "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", f"Content-Type: {kind}", *more))
    return lines.encode()


def endless(first: bytes, piece: bytes) -> Iterable[bytes]:
    return itertools.chain([first], itertools.repeat(piece))


def body(status: str, *more: str) -> Iterable[bytes]:
    return endless(head(status, *more) + CHUNKED, chunk(BLOCK))


def sized(whole: bytes, *more: str, kind: str = "application/json") -> Iterable[bytes]:
    return [head("200 OK", *more, f"Content-Length: {len(whole)}", kind=kind) + b"\r\n" + whole]


@cache
def packed(coding: str, kind: str = "application/json", first: bytes = b"") -> Iterable[bytes]:
    data = first + b"a" * MANY
    for name in coding.split(", "):
        data = zlib.compress(data) if name == "deflate" else gzip.compress(data)
    return sized(data, f"Content-Encoding: {coding}", kind=kind)


def events(*pieces: bytes) -> Iterable[bytes]:
    """One event, and then the last piece for ever."""
    first = b"".join(map(chunk, (text("a"), *pieces[:-1])))
    return endless(head(kind="text/event-stream") + CHUNKED + first, chunk(pieces[-1]))


@frozen
class Attack:
    """What is sent, to a call of which kind, and what its caller is told. `largest` is the limit on an event."""

    send: Callable[[], Iterable[bytes]]
    call: str
    error: str
    says: str
    largest: int = 262_144


BODY = "larger than max_response_bytes, 1048576 bytes"
EVENT = "larger than max_event_bytes, 262144 bytes"
LARGER = "larger than max_event_bytes, 8388608 bytes"
QUIET = "more than 524288 bytes came without an event, twice max_event_bytes"
HEAD = "max_header_bytes"
DEEP = "nested more deeply than max_json_depth, 500 levels"

ATTACKS = {
    "endless body": Attack(lambda: body("200 OK"), "whole", "ResponseTooLargeError", BODY),
    "endless body to the end of the connection": Attack(
        lambda: endless(head("200 OK", "Connection: close") + b"\r\n", BLOCK), "whole", "ResponseTooLargeError", BODY
    ),
    "body of a failure": Attack(lambda: body("400 Bad"), "whole", "BadRequestError", "Status 400"),
    "body of a failure, for a stream": Attack(lambda: body("400 Bad"), "stream", "BadRequestError", "Status 400"),
    "body of a redirect": Attack(lambda: body("303 See", "Location: look"), "whole", "SDKError", "Status 303"),
    "endless header": Attack(lambda: endless(b"HTTP/1.1 200 OK\r\nA: ", BLOCK), "whole", "ResponseTooLargeError", HEAD),
    "endless headers": Attack(
        lambda: endless(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n" * 5000), "whole", "ResponseTooLargeError", HEAD
    ),
    "many small headers": Attack(
        lambda: [head() + b"a:\r\n" * 20_000 + b"Content-Length: 2\r\n\r\n{}"], "whole", "ResponseTooLargeError", HEAD
    ),
    "endless interim replies": Attack(
        lambda: endless(b"", b"HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n" * 500),
        "whole",
        "ResponseTooLargeError",
        HEAD,
    ),
    "endless chunk extension": Attack(
        lambda: endless(head() + CHUNKED + b"1;", BLOCK), "whole", "ResponseTooLargeError", "chunk extension"
    ),
    "endless chunk extensions": Attack(
        lambda: endless(head() + CHUNKED, b"1;" + b"a" * 8000 + b"\r\n:\r\n"), "stream", "ResponseTooLargeError", HEAD
    ),
    "endless trailer": Attack(
        lambda: endless(head() + CHUNKED + chunk(b"{}") + b"0\r\nA: ", BLOCK),
        "whole",
        "ResponseTooLargeError",
        "trailer",
    ),
    "gzip": Attack(lambda: packed("gzip"), "whole", "ResponseTooLargeError", BODY),
    "deflate": Attack(lambda: packed("deflate"), "whole", "ResponseTooLargeError", BODY),
    "gzip of gzip": Attack(lambda: packed("gzip, gzip"), "whole", "ResponseTooLargeError", BODY),
    "more codings than anybody has": Attack(
        lambda: sized(b"a", "Content-Encoding: " + ", ".join(["gzip"] * 900)), "whole", "ResponseValidationError", "900"
    ),
    "deep JSON": Attack(lambda: sized(b"[" * 300_000), "whole", "ResponseValidationError", DEEP),
    "deep JSON between strings": Attack(
        lambda: sized(b'["]",' * 100_000, kind="application/json"), "whole", "ResponseValidationError", DEEP
    ),
    "deep JSON of an event": Attack(
        lambda: events(b'data: {"a":' + b"[" * 200_000 + b"\n\n"), "stream", "ResponseValidationError", DEEP
    ),
    "deep JSON of a failure": Attack(
        lambda: [head("400 Bad", "Content-Length: 300000") + b"\r\n" + b"[" * 300_000],
        "whole",
        "BadRequestError",
        "Status 400",
    ),
    "endless digits": Attack(lambda: sized(b"9" * 300_000), "whole", "ResponseValidationError", "digits"),
    "download of gzip of gzip": Attack(lambda: packed("gzip, gzip"), "download", "", ""),
    "endless line": Attack(lambda: events(b"data: ", BLOCK), "stream", "EventTooLargeError", EVENT),
    "endless lines": Attack(lambda: events(b"data: aaaaaaaaaaaa\n" * 3000), "stream", "EventTooLargeError", EVENT),
    "gzip, one line": Attack(
        lambda: packed("gzip", "text/event-stream", b"data: "), "stream", "EventTooLargeError", EVENT
    ),
    "gzip of gzip, one line": Attack(
        lambda: packed("gzip, gzip", "text/event-stream", b"data: "), "stream", "EventTooLargeError", EVENT
    ),
    "endless line, kept": Attack(lambda: events(b"data: ", BLOCK), "keep", "EventTooLargeError", LARGER, 8_388_608),
    "endless lines, kept": Attack(
        lambda: events(b"data: aaaaaaaaaaaa\n" * 3000), "keep", "EventTooLargeError", LARGER, 8_388_608
    ),
    "endless ids": Attack(lambda: events(b"id: 1\n\n" * 3000), "stream", "EventTooLargeError", QUIET),
    "endless fields": Attack(lambda: events(b"foo: bar bar bar bar\n" * 3000), "stream", "EventTooLargeError", QUIET),
    "endless comments": Attack(lambda: events(b": hi\n\n" * 3000), "stream", "EventTooLargeError", QUIET),
    "endless comment": Attack(lambda: events(b":", BLOCK), "stream", "EventTooLargeError", QUIET),
    "endless blank lines": Attack(lambda: events(b"\n" * 20_000), "stream", "EventTooLargeError", QUIET),
    "endless pings": Attack(lambda: events(b"event: ping\ndata: x\n\n" * 1000), "stream", "EventTooLargeError", QUIET),
    "endless answer, collected": Attack(
        lambda: events(text("a" * 30_000)), "collect", "ResponseTooLargeError", "max_response_bytes"
    ),
    "endless answer, kept": Attack(lambda: events(text("a" * 30_000)), "keep", "ResponseTooLargeError", "max_response"),
}


def serve(sock: socket.socket) -> None:
    with contextlib.suppress(OSError), sock:
        sock.settimeout(10)
        asked = b""
        while b"\r\n\r\n" not in asked:
            if not (received := sock.recv(65536)):
                return
            asked += received
        left = MOST
        for piece in list(ATTACKS.values())[int(asked.split(b"/")[1])].send():
            sock.sendall(piece)
            left -= len(piece)
            if left < 0:
                break
        sock.shutdown(socket.SHUT_WR)
        while sock.recv(65536):
            pass


def main() -> None:
    listener: Any = socket.create_server(("127.0.0.1", 0), backlog=64)
    print(listener.getsockname()[1], flush=True)
    while True:
        threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()


if __name__ == "__main__":
    main()
