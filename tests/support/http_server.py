"""An HTTP server over plain sockets that answers what a test says, and remembers what it was asked."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Union


@dataclass
class Asked:
    """A request as it came: `headers` in order and as written, `connection` counts from 0."""

    method: str
    path: str
    headers: list[tuple[str, str]]
    body: bytes
    connection: int

    def header(self, name: str) -> str | None:
        """The value of a header that must not be there twice."""
        values = self.values(name)
        assert len(values) <= 1, f"{name} was sent {len(values)} times"
        return values[0] if values else None

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def reply(status: int = 200, body: Any = b"", headers: dict[str, str] | None = None) -> bytes:
    """A whole reply; a body that is not bytes or text is sent as JSON."""
    kind = "text/plain"
    if isinstance(body, str):
        body = body.encode()
    if not isinstance(body, bytes):
        body, kind = json.dumps(body).encode(), "application/json"
    given = {name.lower(): value for name, value in (headers or {}).items()}
    lines = {"content-type": kind, "content-length": str(len(body)), **given}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status} Status\r\n{head}\r\n".encode("latin-1") + body


Step = Union[bytes, None, Callable[[Asked, socket.socket], Union[bytes, None]]]
"""Bytes to send; None to close without a reply; or a function that does as it likes with the socket."""


class HttpServer:
    """Plays `steps` in order, one per request, the last one again and again."""

    def __init__(self, *steps: Step) -> None:
        self.steps = list(steps) or [reply(200, {"ok": True})]
        self.asked: list[Asked] = []
        self.connections = 0
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                with self._lock:
                    number, self.connections = self.connections, self.connections + 1
                    self._open.append(connection)
                threading.Thread(target=self._serve, args=(connection, number), daemon=True).start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        with contextlib.suppress(OSError, ValueError), connection, connection.makefile("rb") as stream:
            while line := stream.readline():
                method, path, _ = line.decode("latin-1").split(" ", 2)
                headers: list[tuple[str, str]] = []
                while (line := stream.readline().rstrip(b"\r\n")) != b"":
                    name, _, value = line.decode("latin-1").partition(":")
                    headers.append((name, value.strip()))
                asked = Asked(method, path, headers, b"", number)
                asked.body = self._body(asked, stream)
                with self._lock:
                    self.asked.append(asked)
                    step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
                answer = step(asked, connection) if callable(step) else step
                if answer is None:
                    connection.shutdown(socket.SHUT_RDWR)
                    return
                connection.sendall(answer)

    @staticmethod
    def _body(asked: Asked, stream: Any) -> bytes:
        if asked.header("transfer-encoding") != "chunked":
            return stream.read(int(asked.header("content-length") or 0))
        body = b""
        while size := int(stream.readline(), 16):
            body += stream.read(size)
            stream.readline()
        stream.readline()
        return body

    def drop_connections(self) -> None:
        """Close every open connection, as a server does with idle ones."""
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            self._open.clear()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)
        self.drop_connections()

    def __enter__(self) -> HttpServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
