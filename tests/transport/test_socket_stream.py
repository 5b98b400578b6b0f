"""The stream over a synchronous connection's socket: large bodies, and its end from another thread."""

from __future__ import annotations

import contextlib
import socket
import threading
import tracemalloc
from typing import Any

import httpcore
import pytest

from overlay.core.errors import ClientClosedError
from overlay.transport.fast.body import Body
from overlay.transport.fast.wire import Wire
from overlay.transport.network.opening import Openings
from overlay.transport.network.socket_stream import SocketStream


def test_the_rest_of_a_large_body_is_not_copied() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 65_536)
        body, received = b"x" * 4_000_000, bytearray(4_000_000)
        reading = threading.Thread(target=lambda: theirs.recv_into(received, 0, socket.MSG_WAITALL))
        reading.start()
        tracemalloc.start()
        SocketStream(ours, httpcore, Openings()).write(body, 5.0)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        reading.join()
        assert received == body and most < 1_000_000


def test_closing_ends_a_read() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        openings, reached = Openings(), threading.Event()
        sock = openings.connect(*listener.getsockname(), 5.0, None, ())
        stream = SocketStream(sock, httpcore, openings)

        def read() -> None:
            reached.set()
            with contextlib.suppress(httpcore.ReadError):
                stream.read(1, 20.0)

        reading = threading.Thread(target=read)
        with listener.accept()[0]:
            reading.start()
            reached.wait()
            reading.join(0.2)  # It has begun to read then, or fails at once.
            stream.close()
            reading.join(5)
            assert not reading.is_alive()


def test_nothing_is_sent_after_the_end() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        openings = Openings()
        stream = SocketStream(openings.connect(*listener.getsockname(), 5.0, None, ()), httpcore, openings)
        openings.end()
        with pytest.raises(ClientClosedError):
            stream.write(b"x", 5.0)
        stream.close()


class Held(socket.socket):
    """A socket that waits, before each wait of its own, until it may."""

    def __init__(self, sock: socket.socket) -> None:
        super().__init__(fileno=sock.detach())
        self.entered, self.go = threading.Event(), threading.Event()

    def recv(self, *arguments: Any) -> bytes:
        self.entered.set()
        assert self.go.wait(5)
        return super().recv(*arguments)

    def send(self, *arguments: Any) -> int:
        self.entered.set()
        assert self.go.wait(5)
        return super().send(*arguments)


@pytest.mark.parametrize("to_write", [False, True], ids=["read", "write"])
def test_a_socket_in_use_is_closed_by_who_uses_it(to_write: bool) -> None:
    """Another connection could be given its number, and the thread would wait for what comes over that."""
    near, far = socket.socketpair()
    with far, Held(near) as sock:
        stream = SocketStream(sock, httpcore, Openings())
        found: list[Any] = []

        def go_on() -> None:
            try:
                if to_write:
                    stream.write(b"x", 5.0)
                else:
                    found.append(stream.read(9, 5.0))
            except httpcore.WriteError:
                found.append("failed")

        thread = threading.Thread(target=go_on)
        thread.start()
        assert sock.entered.wait(5)
        stream.close()
        assert sock.fileno() >= 0
        assert far.recv(1) == b""  # The peer is told at once.
        sock.go.set()
        thread.join(5)
        assert found == ["failed" if to_write else b""] and sock.fileno() == -1
        with pytest.raises(httpcore.ReadError):
            stream.read(9, 5.0)
        with pytest.raises(httpcore.WriteError):
            stream.write(b"x", 5.0)


def test_so_is_that_of_a_body_in_chunks() -> None:
    near, far = socket.socketpair()
    with far, Held(near) as sock:
        wire = Wire(SocketStream(sock, httpcore, Openings()), httpcore, 9999)
        wire.at_body = True
        body = Body(iter(()), wire, 5.0, True)
        thread = threading.Thread(target=lambda: [*body])
        thread.start()
        assert sock.entered.wait(5)
        wire.close()
        assert sock.fileno() >= 0
        sock.go.set()
        thread.join(5)
        assert not thread.is_alive() and sock.fileno() == -1
