"""Replies on the wire: Werkzeug's server with keep-alive, prompt chunks, and connections that can be cut on purpose.

Werkzeug's own handler closes each connection after one response and cannot hang up in the middle of a chunk, so this
one writes the response itself. Everything in front of that (parsing, the WSGI environment, threads) is Werkzeug's.
"""

from __future__ import annotations

import io
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain
from typing import Any

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from .reply import Forever, Framing, HangUp, Pause, Permit, Raw, Reply, Stall, Step

CONNECTION = "local.connection"
"""Key in the WSGI environment under which a request's `Connection` is found."""

_GLANCE = 0.02  # seconds between two looks at the client while something else is waited for


class ClientGone(ConnectionError):
    """The client closed its side, or the server is stopping."""


class _HungUp(Exception):
    """The script said to close the connection here."""


class Connection(WSGIRequestHandler):
    """One client connection; `run_wsgi` answers one request on it."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    framing: Framing | None = None

    def setup(self) -> None:
        """Count the connection and remember it, so that the server can close it."""
        super().setup()
        assert isinstance(self.server, WireServer)
        self.number = self.server.opened(self.connection)

    def run_wsgi(self) -> None:
        """Answer one request. The body is read first, so that the next request starts where this one ended."""
        if self.headers.get("Expect", "").lower() == "100-continue":
            self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        self.environ = environ = self.make_environ()
        environ["wsgi.input"] = io.BytesIO(self._read_body(environ))
        environ["wsgi.input_terminated"] = True
        environ[CONNECTION] = self
        self.framing = None
        head: list[Any] = []

        def start_response(status: str, headers: list[tuple[str, str]], _error: Any = None) -> Callable[[bytes], None]:
            head[:] = [status, headers]
            return self._write

        pieces: Iterable[bytes] = ()
        try:
            pieces = self.server.app(environ, start_response)
            iterator = iter(pieces)
            first = next(iterator, None)
            self._send_head(*head)
            self._send_body(iterator, first)
        except _HungUp:
            self.close_connection = True
        except OSError:  # the client left: its right
            self.close_connection = True
        finally:
            close = getattr(pieces, "close", None)
            if close is not None:
                close()

    def _read_body(self, environ: dict[str, Any]) -> bytes:
        if environ.get("wsgi.input_terminated"):
            data: bytes = environ["wsgi.input"].read()
            return data
        return self.rfile.read(int(environ.get("CONTENT_LENGTH") or 0))

    def _send_head(self, status: str, headers: list[tuple[str, str]]) -> None:
        code = int(status.split(None, 1)[0])
        names = {name.lower() for name, _ in headers}
        empty = self.command == "HEAD" or code in (204, 304)
        if self.framing is None:
            self.framing = "length" if empty or "content-length" in names else "chunked"
        self.send_response_only(code, status.partition(" ")[2])
        for name, value in headers:
            self.send_header(name, value)
        if self.framing == "chunked":
            self.send_header("Transfer-Encoding", "chunked")
        if self.framing == "close":
            self.send_header("Connection", "close")  # sets close_connection too
        self.end_headers()

    def _send_body(self, pieces: Iterator[bytes], first: bytes | None) -> None:
        if self.command == "HEAD":
            return
        if first:
            self._write(first)
        for piece in pieces:
            if piece:
                self._write(piece)
        if self.framing == "chunked":
            self.wfile.write(b"0\r\n\r\n")

    def _write(self, data: bytes) -> None:
        if self.framing == "chunked":
            data = b"%x\r\n%b\r\n" % (len(data), data)
        self.wfile.write(data)  # unbuffered: one write, one send

    # What a script may do besides sending bytes.

    def play(self, reply: Reply) -> Iterator[bytes]:
        """Carry out the steps of a reply's body, yielding the bytes to send."""
        if reply.framing == "close":
            self.framing = "close"
        yield b""  # the head goes out now, however long the first piece takes
        for step in chain(reply.steps, reply.source or ()):
            if isinstance(step, bytes):
                yield step
            elif isinstance(step, Forever):
                while True:
                    yield step.data
                    self.wait(step.seconds)
            else:
                self.act(step)

    def act(self, step: Step) -> None:
        """Carry out one step that sends nothing by itself."""
        if isinstance(step, Pause):
            self.wait(step.seconds)
        elif isinstance(step, Stall):
            self.wait(float("inf"))
        elif isinstance(step, Permit):
            while not step.gate.pass_one(_GLANCE):
                self.wait(0)
        elif isinstance(step, Raw):
            self.wfile.write(step.data)
        elif isinstance(step, HangUp):
            self._hang_up(step)

    def wait(self, seconds: float) -> None:
        """Wait; raise `ClientGone` as soon as the client closes its side or the server stops."""
        until = time.monotonic() + seconds
        try:
            while True:
                left = max(0.0, until - time.monotonic())
                self.connection.settimeout(min(left, 1.0))
                try:
                    if not self.connection.recv(1, socket.MSG_PEEK):
                        raise ClientGone("the client closed the connection")
                    time.sleep(min(left, _GLANCE))  # the next request is already here; look again later
                except (BlockingIOError, TimeoutError):
                    pass
                if time.monotonic() >= until:
                    return
        finally:
            self.connection.settimeout(None)

    def _hang_up(self, step: HangUp) -> None:
        if step.half:
            announced = len(step.half) * 2 + 64
            self.wfile.write(b"%x\r\n%b" % (announced, step.half) if self.framing == "chunked" else step.half)
        if step.reset:
            # With SO_LINGER at zero seconds, close() sends a RST (POSIX; socket(7)). The reader holds a reference.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.rfile.close()
            self.connection.close()
        raise _HungUp

    def log(self, type: str, message: str, *args: Any) -> None:
        """Say nothing: the calls are recorded by the server."""


class WireServer(ThreadedWSGIServer):
    """Werkzeug's threaded server, which also knows its live connections, so that stopping doesn't leave any."""

    def __init__(self, host: str, port: int, app: Any) -> None:
        self._lock = threading.Lock()
        self._live: set[socket.socket] = set()
        self.connections = 0
        super().__init__(host, port, app, Connection)

    def opened(self, connection: socket.socket) -> int:
        """Note a new connection; return its number, from 1."""
        with self._lock:
            self._live.add(connection)
            self.connections += 1
            return self.connections

    def shutdown_request(self, request: Any) -> None:
        """Close a connection whose thread has ended, and forget it."""
        with self._lock:
            self._live.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """Close every live connection; their threads end."""
        with self._lock:
            live = list(self._live)
        for connection in live:
            with suppress(OSError):  # it was closed a moment ago
                connection.shutdown(socket.SHUT_RDWR)
