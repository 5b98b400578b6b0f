"""What happens around plain exchanges, beside the library's way: early replies, stalled and closed connections, bytes
that nobody asked for.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from overlay.transport.fast.transports import transport
from overlay.transport.network.socket_stream import SocketStream
from tests.support.raw_server import CHUNKED, Connection, chunk, raw_server, sized
from tests.support.stream_faults import then_stall
from tests.support.ways import MODES, OK, ask, why

LARGE = b"0123456789" * 1_000_000
"""More than the sockets of both sides hold."""


@contextlib.contextmanager
def before_the_body(*scripts: Callable[[socket.socket], Any]) -> Iterator[tuple[str, list[int]]]:
    """A server whose n-th connection is served by the n-th of these once the head of a request is read, the last one
    for all others. And which of them were.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
    served: list[int] = []
    sockets: list[socket.socket] = []

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                sock, _ = listener.accept()
                sockets.append(sock)
                served.append(min(len(served), len(scripts) - 1))
                while b"\r\n\r\n" not in sock.recv(300):
                    pass
                with contextlib.suppress(OSError):
                    scripts[served[-1]](sock)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", served
    finally:
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for sock in sockets:
            sock.close()
        thread.join(5)


def drained(sock: socket.socket) -> None:
    while sock.recv(1 << 20):
        pass


def refuse(sock: socket.socket) -> None:
    """Answer, end, and read what else comes."""
    sock.sendall(b"HTTP/1.1 413 Large\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno")
    sock.shutdown(socket.SHUT_WR)
    drained(sock)
    sock.close()


def go_away(sock: socket.socket) -> None:
    """Leave, so that the rest of a large request cannot be sent."""
    sock.close()


def stall(sock: socket.socket) -> None:
    """Do nothing."""


def answer(sock: socket.socket) -> None:
    sock.sendall(OK)


@MODES
@pytest.mark.parametrize(
    ("script", "expected"),
    [(refuse, 413), (go_away, ("RemoteProtocolError", "ReadError")), (stall, ("WriteTimeout",))],
)
def test_a_server_that_does_not_wait_for_the_request(mode: str, script: Any, expected: Any) -> None:
    ways: list[Any] = []
    for fast_path in (True, False):
        with before_the_body(script, answer) as (url, served):
            call = {"content": LARGE, "timeout": httpx.Timeout(5, write=0.05 if script is stall else 5)}
            found = ask(mode, url, call, {"content": b"{}"}, fast_path=fast_path)
        first, second = found
        if script is not refuse:
            assert first[0] in expected
        ways.append((first if script is not go_away else None, second, served))
    assert ways[0] == ways[1] and ways[0][1][:1] == (200,) and ways[0][2] == [0, 1]
    assert script is not refuse or ways[0][0][:1] == (expected,)


@MODES
@pytest.mark.parametrize(
    "sent", [b"", b"HTTP/1.1 200 OK\r\nContent-", OK[:-2], OK[:-1], CHUNKED, CHUNKED + chunk(b"a")]
)
def test_a_reply_that_does_not_go_on(mode: str, sent: bytes) -> None:
    def step(connection: Connection) -> None:
        connection.send(sent)
        connection.wait_closed()

    ways: list[Any] = []
    for fast_path in (True, False):
        with raw_server(step, OK) as server:
            short = {"timeout": httpx.Timeout(5, read=0.05)}
            ways.append(ask(mode, server.url, short, {}, fast_path=fast_path))
            assert server.connections == 2
    assert ways[0] == ways[1] and ways[0][0][0] == "ReadTimeout" and ways[0][1][0] == 200


@pytest.mark.parametrize("sent", [b"", OK[:-1]])
def test_a_client_that_another_thread_closes(sent: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told the same as the library's way does."""
    ways: list[Any] = []
    check = SocketStream._check
    for fast_path in (True, False):
        closing: list[threading.Thread] = []
        awaited = [True] * (2 if sent else 1)

        def watched(
            stream: SocketStream, closing: list[threading.Thread] = closing, awaited: list[bool] = awaited
        ) -> None:
            check(stream)
            if stream.use.reading and awaited and awaited.pop() and not awaited:
                closing[0].start()  # The read that is about to wait is the last.
                closing[0].join()

        monkeypatch.setattr(SocketStream, "_check", watched)
        with raw_server(then_stall(sent)) as server:
            http = httpx.Client(transport=transport(httpx, verify=False, fast_path=fast_path), timeout=5)
            pool: Any = http._transport
            closing.append(threading.Thread(target=pool.close))
            with pytest.raises(httpx.TransportError) as caught:
                http.get(server.url)
            ways.append(why(caught.value))
    assert ways[0] == ways[1] and ways[0][0] == "RemoteProtocolError"


@MODES
@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("body", [b"", b"one"])
def test_bytes_after_a_sized_body_are_no_answer_to_the_next_request(mode: str, at_once: bool, body: bytes) -> None:
    evil = sized(b"evil")

    def step(connection: Connection) -> bool:
        for piece in [sized(body) + evil] if at_once else [sized(body)[:-1], sized(body)[-1:] + evil]:
            connection.send(piece)
        return True

    with raw_server(step, OK) as server:
        found = ask(mode, server.url, {}, {})
    assert [reply[2] for reply in found] == [body, b"ok"] and server.connections == 2


@MODES
@pytest.mark.parametrize(
    "first",
    [
        OK,
        b"HTTP/1.1 103 Early Hints\r\n\r\n" + OK,
        OK.replace(b"\r\n", b"\n"),
        CHUNKED + chunk(b"ok") + b"0\r\n\r\n",
        CHUNKED + b"2;a=b\r\nok\r\n0\r\n\r\n",
    ],
)
def test_what_comes_beyond_a_reply_is_not_the_next_one(mode: str, first: bytes) -> None:
    """Whoever reads the reply, this or the library's parser, which alone would take it for that."""
    forged = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged"
    for call in ({}, {"extensions": {"trace": watching if mode == "sync" else watching_async}}):
        with raw_server(then(first + forged), OK) as server:
            found = ask(mode, server.url, call, {})
        assert [reply[2] for reply in found] == [b"ok", b"ok"] and server.connections == 2


def then(sent: bytes) -> Callable[[Connection], bool]:
    def step(connection: Connection) -> bool:
        connection.send(sent)
        return True

    return step


def watching(name: str, info: dict[str, Any]) -> None:
    """Be told of the library's steps, which it makes itself then."""


async def watching_async(name: str, info: dict[str, Any]) -> None:
    """The same."""
