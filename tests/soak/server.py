"""A server of streams and whole answers, most of which fail, one in its own way; it speaks HTTP/1.1 and HTTP/2."""

from __future__ import annotations

import asyncio
import gzip
import json
import random
import socket
import struct
import sys
from collections.abc import Callable
from typing import Any

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import StreamEnded
from h2.exceptions import ProtocolError

TEXT = "Hello, world"

Reply = tuple[list[bytes], str]
"""What is written, and what becomes of the connection: `keep`, `close`, `reset` or `stall`."""


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


def event(content: str, finish: str | None = None, **more: Any) -> bytes:
    choice = {"index": 0, "delta": {"role": "assistant", "content": content}, "finish_reason": finish}
    payload = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice], **more}
    return b"data: " + json.dumps(payload).encode() + b"\n\n"


def head(status: str, kind: str, more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\ncontent-type: {kind}\r\n{more}\r\n".encode()


def sized(status: str, kind: str, body: bytes, more: str = "") -> bytes:
    return head(status, kind, f"content-length: {len(body)}\r\n{more}") + body


CHUNKED = "transfer-encoding: chunked\r\n"
STREAM = head("200 OK", "text/event-stream", CHUNKED)
EVENTS = [event("Hello"), event(", "), event("world", "stop"), b"data: [DONE]\n\n"]
BEGUN = STREAM + chunk(EVENTS[0])
MESSAGE = {"role": "assistant", "content": TEXT}
WHOLE = json.dumps(
    {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        "choices": [{"index": 0, "message": MESSAGE, "finish_reason": "stop"}],
    }
).encode()
JSON = "application/json"

FAILURES: list[tuple[int, Reply]] = [
    (6, ([sized("400 Bad Request", JSON, b'{"message": "no"}')], "keep")),
    (4, ([sized("429 Too Many Requests", JSON, b'{"message": "later"}')], "keep")),
    (3, ([sized("200 OK", "text/html", b"<p>Hello</p>")], "keep")),
    (2, ([], "close")),
    (2, ([], "reset")),
    (1, ([], "stall")),
]
"""Weights, and failures of both kinds of calls."""

STREAMS: list[tuple[int, Reply]] = [
    *FAILURES,
    (55, ([STREAM + chunk(EVENTS[0]), *map(chunk, EVENTS[1:]), b"0\r\n\r\n"], "keep")),
    (
        4,
        ([sized("200 OK", "text/event-stream", gzip.compress(b"".join(EVENTS)), "content-encoding: gzip\r\n")], "keep"),
    ),
    (5, ([BEGUN], "close")),
    (4, ([BEGUN], "reset")),
    (1, ([BEGUN], "stall")),
    (3, ([BEGUN + b"zz\r\n"], "close")),
    (4, ([BEGUN + chunk(b"data: {nope\n\n") + b"0\r\n\r\n"], "keep")),
    (4, ([BEGUN + chunk(b"data: [1]\n\n") + b"0\r\n\r\n"], "keep")),
    (4, ([BEGUN + chunk(b'data: {"error": {"message": "busy", "code": 503}}\n\n') + b"0\r\n\r\n"], "keep")),
]
ANSWERS: list[tuple[int, Reply]] = [
    *FAILURES,
    (60, ([sized("200 OK", JSON, WHOLE)], "keep")),
    (10, ([head("200 OK", JSON, CHUNKED) + chunk(WHOLE) + b"0\r\n\r\n"], "keep")),
    (4, ([sized("200 OK", JSON, b'{"choices": ')], "keep")),
    (4, ([head("200 OK", JSON, CHUNKED) + chunk(WHOLE[:50])], "close")),
    (3, ([head("200 OK", JSON, CHUNKED) + chunk(WHOLE[:50]) + b"zz\r\n"], "close")),
    (3, ([head("200 OK", JSON, "content-length: 5000\r\n") + WHOLE[:50]], "reset")),
]


def deck(replies: list[tuple[int, Reply]]) -> Callable[[], Reply]:
    """Give out as many of each reply as its weight says, in an order that is the same in every run, over and over."""
    cards = [reply for weight, reply in replies for _ in range(weight)]
    random.Random(1).shuffle(cards)
    given = 0

    def next_one() -> Reply:
        nonlocal given
        given += 1
        return cards[given % len(cards)]

    return next_one


class Connection(asyncio.Protocol):
    """A connection, whose first bytes say which version of HTTP it speaks."""

    decks: dict[bool, Callable[[], Reply]] = {True: deck(STREAMS), False: deck(ANSWERS)}
    transport: asyncio.Transport

    def __init__(self) -> None:
        self.data = b""
        self.h2: H2Connection | None = None

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def data_received(self, data: bytes) -> None:
        self.data += data
        if self.h2 is None and self.data.startswith(b"PRI"):
            self.h2 = H2Connection(H2Configuration(client_side=False))
            self.h2.initiate_connection()
        if self.h2 is not None:
            data, self.data = self.data, b""
            self._receive_h2(self.h2, data)
            return
        found, _, body = self.data.partition(b"\r\n\r\n")
        length = found.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
        if length and len(body) >= int(length):
            self.data = b""
            self._answer(self.decks[b"event-stream" in found]())

    def _answer(self, reply: Reply) -> None:
        pieces, then = reply
        for piece in pieces:
            self.transport.write(piece)
        if then == "close":
            self.transport.close()
        elif then == "reset":
            sock = self.transport.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.transport.abort()

    def _receive_h2(self, state: H2Connection, data: bytes) -> None:
        try:
            for event in state.receive_data(data):
                if isinstance(event, StreamEnded):
                    self._answer_h2(state, event.stream_id, *self.decks[True]())
        except ProtocolError:
            self.transport.close()
            return
        self.transport.write(state.data_to_send())

    def _answer_h2(self, state: H2Connection, number: int, pieces: list[bytes], then: str) -> None:
        """The same, as HTTP/2 has it: its status, whole events, and an end, a reset or nothing more."""
        status = pieces[0][9:12].decode() if pieces else "200"
        body = b"".join(EVENTS) if then == "keep" else EVENTS[0] if pieces else b""
        if pieces:
            state.send_headers(number, [(":status", status), ("content-type", "text/event-stream")])
            state.send_data(number, body)
        if then == "keep":
            state.end_stream(number)
        elif then != "stall":
            state.reset_stream(number, 2)


async def serve() -> None:
    """Serve until the parent ends, which closes what is read here: print the port first."""
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0, backlog=1000)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve())
