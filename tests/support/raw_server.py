"""A scripted server over raw sockets: each connection plays steps, and the test sees what the client did to it."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
CLOSE = HEAD + b"Connection: close\r\n\r\n"
END = b"0\r\n\r\n"


def chunk(data: bytes) -> bytes:
    """One chunk of a chunked body."""
    return b"%x\r\n%s\r\n" % (len(data), data) if data else b""


def sized(data: bytes, head: bytes = HEAD) -> bytes:
    """A whole reply with its length."""
    return head + b"Content-Length: %d\r\n\r\n%s" % (len(data), data)


def chunked(*pieces: bytes, end: bytes = END) -> bytes:
    """A whole chunked reply."""
    return CHUNKED + b"".join(chunk(piece) for piece in pieces) + end


class Connection:
    """What a script is handed for each request: the socket, the request's head, and a count of requests before it."""

    def __init__(self, sock: socket.socket, server: RawServer) -> None:
        self.sock = sock
        self.server = server
        self.head = b""

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def reset(self) -> None:
        """Close with RST."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()

    def fin(self) -> None:
        with contextlib.suppress(OSError):
            self.sock.shutdown(socket.SHUT_WR)

    def wait_closed(self, seconds: float = 5.0) -> bool:
        """Whether the client closed its side in time."""
        self.sock.settimeout(seconds)
        try:
            return self.sock.recv(1) == b""
        except TimeoutError:
            return False
        except OSError:
            return True

    def read_request(self) -> bool:
        data = b""
        self.sock.settimeout(10)
        while b"\r\n\r\n" not in data:
            piece = self.sock.recv(65536)
            if not piece:
                return False
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        length = 0
        for line in head.split(b"\r\n"):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        while len(body) < length:
            body += self.sock.recv(65536)
        self.head = head
        return True


Step = Callable[[Connection], Any]
Script = bytes | Step


class RawServer:
    """Answers request n with `scripts[n]`, the last one over and over: bytes to send, or a function of the connection.

    A function that returns True keeps the connection for a next request; bytes always do.
    """

    def __init__(self, *scripts: Script) -> None:
        self.scripts = scripts
        self.requests = 0
        self.connections = 0
        self.heads: list[bytes] = []
        self.closed = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []
        self._stopping = False
        self._lock = threading.Lock()
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        thread = threading.Thread(target=self._accept, daemon=True)
        thread.start()
        self._threads.append(thread)

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self.connections += 1
                self._sockets.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            thread.start()
            self._threads.append(thread)

    def _serve(self, sock: socket.socket) -> None:
        connection = Connection(sock, self)
        with contextlib.suppress(OSError):
            while connection.read_request():
                with self._lock:
                    script = self.scripts[min(self.requests, len(self.scripts) - 1)]
                    self.requests += 1
                    self.heads.append(connection.head)
                if isinstance(script, bytes):
                    connection.send(script)
                    if b"connection: close" in script.partition(b"\r\n\r\n")[0].lower():
                        break
                elif not script(connection):
                    break
        sock.close()
        self.closed.set()

    def stop(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # Wakes the thread that accepts.
        self._listener.close()
        for sock in self._sockets:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()
        for thread in self._threads:
            thread.join(5)


@contextlib.contextmanager
def raw_server(*scripts: Script) -> Iterator[RawServer]:
    """A running server, stopped at the end."""
    server = RawServer(*scripts)
    try:
        yield server
    finally:
        server.stop()


def drip(data: bytes, size: int = 1, pause: float = 0.0) -> Step:
    """Send in pieces, one write each."""

    def step(connection: Connection) -> None:
        for start in range(0, len(data), size):
            connection.send(data[start : start + size])
            if pause:
                time.sleep(pause)

    return step


def kept(step: Step) -> Step:
    """The same step, after which the connection goes on."""
    return lambda connection: bool(step(connection)) or True
