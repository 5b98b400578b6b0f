"""The rows of the table of outcomes over HTTP/1.1, and a server that fails as the path says."""

from __future__ import annotations

import contextlib
import gzip
import os
import socket
import ssl
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from attrs import frozen

from tests.support.raw_server import CHUNKED, END, HEAD, Connection, RawServer, chunk
from tests.support.stream_support import text

A = text("a")


@frozen
class Told:
    """What a caller is told: the class of the error, how many events came before it, how often it was tried, and of
    which kind its cause is.
    """

    error: str
    events: int = 0
    attempts: int = 1
    cause: str = ""


@frozen
class Row:
    """A fault, and what it is for a whole reply and for a stream. `waits` is for one that is noticed by the clock, and
    `without` names the columns that know no better.
    """

    name: str
    fail: Callable[[Any], Any]
    whole: Told
    stream: Told
    waits: bool = False
    without: tuple[str, ...] = ()


# -- HTTP/1.1 ---------------------------------------------------------------------------------------------------------


def then_close(*pieces: bytes) -> Callable[[Connection], None]:
    """Send these, one write each, so that they arrive apart, and end the connection."""

    def step(connection: Connection) -> None:
        for piece in pieces:
            connection.send(piece)

    return step


def then_reset(piece: bytes) -> Callable[[Connection], None]:
    def step(connection: Connection) -> None:
        connection.send(piece)
        connection.reset()

    return step


def then_wait(piece: bytes) -> Callable[[Connection], None]:
    def step(connection: Connection) -> None:
        connection.send(piece)
        connection.wait_closed()

    return step


def then_drip(piece: bytes, drop: bytes) -> Callable[[Connection], None]:
    def step(connection: Connection) -> None:
        connection.send(piece)
        while not connection.wait_closed(0.01):
            connection.send(drop)

    return step


FULL = CHUNKED + chunk(A)
PACKED = HEAD + b"Connection: close\r\nContent-Encoding: gzip\r\n"  # Else it might be used again, and is closed.
BROKEN_GZIP = gzip.compress(A)[:-8] + b"\0" * 8
NEVER = Told("NoResponseError", attempts=2, cause="protocol")
LOST = Told("APIConnectionError", attempts=2, cause="connection")
CUT = Told("APIConnectionError", attempts=2, cause="protocol")
TIMEOUT = Told("APITimeoutError", attempts=2, cause="timeout")
FRAMING = Told("FramingError", cause="protocol")
TOO_LARGE = Told("ResponseTooLargeError", cause="any")


def of_stream(error: str, events: int, cause: str) -> Told:
    """Before its first event a stream is tried again, afterwards never."""
    return Told(error, events, 1 if events else 2, cause)


ROWS = [
    Row("closed before a head", then_close(b""), NEVER, NEVER),
    Row("closed in a head", then_close(b"HTTP/1.1 200 OK\r\nA: "), NEVER, NEVER),
    Row("no HTTP", then_close(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), CUT, CUT),
    Row("reset before a head", then_reset(b""), LOST, LOST),
    Row("no head in time", then_wait(b""), TIMEOUT, TIMEOUT, waits=True),
    Row("a head that drips", then_drip(b"HTTP/1.1 200 OK\r\nA: ", b"a"), TIMEOUT, TIMEOUT, waits=True),
    Row(
        "interim replies that drip",
        then_drip(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
        TIMEOUT,
        TIMEOUT,
        waits=True,
    ),
    Row("a head that is too large", then_close(b"HTTP/1.1 200 OK\r\nA: " + b"a" * 120_000), TOO_LARGE, TOO_LARGE),
    Row("too many headers", then_close(b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 2000 + b"\r\n"), TOO_LARGE, TOO_LARGE),
    Row("reset after the head", then_reset(CHUNKED), LOST, of_stream("StreamInterrupted", 0, "connection")),
    Row("reset after an event", then_reset(FULL), LOST, of_stream("StreamInterrupted", 1, "connection")),
    Row("chunks cut short", then_close(FULL), CUT, of_stream("StreamInterrupted", 1, "protocol")),
    Row("cut inside a chunk", then_close(FULL + b"ff\r\nda"), CUT, of_stream("StreamInterrupted", 1, "protocol")),
    Row(
        "shorter than its length",
        then_close(HEAD + b"Content-Length: 9999\r\n\r\n" + A),
        CUT,
        of_stream("StreamInterrupted", 1, "protocol"),
    ),
    Row("a bad size", then_close(FULL + b"zz\r\n"), FRAMING, Told("StreamFramingError", 1, 1, "protocol")),
    Row(
        "a bad size, apart",
        then_drip(FULL, b"zz\r\n"),
        FRAMING,
        Told("StreamFramingError", 1, 1, "protocol"),
    ),
    Row("a bad size first", then_close(CHUNKED + b"zz\r\n"), FRAMING, Told("StreamFramingError", 0, 1, "protocol")),
    Row(
        "a chunk without its end",
        then_close(FULL + b"1\r\n::\r\n" + END),
        FRAMING,
        Told("StreamFramingError", 1, 1, "protocol"),
    ),
    Row(
        "a bad trailer",
        then_close(FULL + b"0\r\nno field\r\n\r\n"),
        FRAMING,
        Told("StreamFramingError", 1, 1, "protocol"),
    ),
    Row(
        "a trailer that is too large",
        then_close(FULL + b"0\r\nA: " + b"a" * 400_000 + b"\r\n\r\n"),
        TOO_LARGE,
        Told("ResponseTooLargeError", 1, 1, "any"),
    ),
    Row(
        "a chunk extension that is too large",
        then_close(FULL + b"1;" + b"a" * 400_000 + b"\r\n:\r\n" + END),
        TOO_LARGE,
        Told("ResponseTooLargeError", 1, 1, "any"),
    ),
    Row(
        "an extension that drips",
        then_drip(FULL + b"1;", b"a"),
        TIMEOUT,
        Told("StreamTimeoutError", 1, 1, "timeout"),
        waits=True,
    ),
    Row("no event in time", then_wait(CHUNKED), TIMEOUT, Told("StreamTimeoutError", attempts=2, cause="timeout"), True),
    Row("no second event in time", then_wait(FULL), TIMEOUT, Told("StreamTimeoutError", 1, 1, "timeout"), True),
    Row(
        "compression that is none",
        then_close(PACKED + b"Content-Length: %d\r\n\r\n" % len(A) + A),
        Told("ResponseValidationError", cause="coding"),
        of_stream("StreamInterrupted", 0, "coding"),
    ),
    Row(
        "compression with a wrong sum",
        then_close(PACKED + b"Content-Length: %d\r\n\r\n" % len(BROKEN_GZIP) + BROKEN_GZIP),
        Told("ResponseValidationError", cause="coding"),
        of_stream("StreamInterrupted", 1, "coding"),
    ),
]


def then_broken_record(piece: bytes) -> Callable[[Connection], None]:
    """Send this, and then what is no record of TLS."""

    def step(connection: Connection) -> None:
        connection.send(piece)
        with socket.socket(fileno=os.dup(connection.sock.fileno())) as beneath:
            beneath.sendall(b"\x17\x03\x03\x00\x20" + b"x" * 32)
        connection.wait_closed()

    return step


TLS_ROWS = [
    Row("closed before a head", then_close(b""), NEVER, NEVER),
    Row("closed after an event", then_close(FULL), CUT, of_stream("StreamInterrupted", 1, "protocol")),
    # asyncio's own TLS drops what came together with a broken record.
    Row(
        "a broken record",
        then_broken_record(FULL),
        LOST,
        of_stream("StreamInterrupted", 1, "connection"),
        without=("aiohttp",),
    ),
]


def named(path: bytes, rows: list[Row]) -> Row:
    """The row that a path begins with."""
    number = int(path.split(b"/")[1])
    return rows[number]


class FaultyServer(RawServer):
    """Fails as the path says: `/3/...` as the third row. `attempts` counts the requests by the caller's path."""

    def __init__(self, rows: list[Row], context: ssl.SSLContext | None = None) -> None:
        self.context = context
        self.attempts: Counter[str] = Counter()

        def fail(connection: Connection) -> None:
            path = connection.head.split(b" ")[1]
            self.attempts[path.decode()] += 1
            named(path, rows).fail(connection)

        super().__init__(fail)
        if context is not None:
            self.url = self.url.replace("http:", "https:")

    def _serve(self, sock: socket.socket) -> None:
        try:
            super()._serve(sock if self.context is None else self.context.wrap_socket(sock, server_side=True))
        except OSError:
            sock.close()


@contextlib.contextmanager
def running(server: Any) -> Iterator[Any]:
    """A running server, stopped at the end."""
    try:
        yield server
    finally:
        server.stop()
