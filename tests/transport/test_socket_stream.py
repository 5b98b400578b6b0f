"""The stream over a synchronous connection's socket: large bodies, and its end from another thread."""

from __future__ import annotations

import contextlib
import socket
import threading
import tracemalloc

import httpcore
import pytest

from overlay.core.errors import ClientClosedError
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
