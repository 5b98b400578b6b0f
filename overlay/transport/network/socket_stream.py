"""The network stream over the socket of a synchronous connection."""

from __future__ import annotations

import socket
import ssl
from types import ModuleType
from typing import Any

from .opening import Openings, is_ready


class SocketStream:
    """A network stream, as the HTTP library uses them. `core` is the module whose exceptions are raised."""

    __slots__ = ("_core", "_openings", "_socket")

    def __init__(self, sock: socket.socket, core: ModuleType, openings: Openings) -> None:
        self._socket = sock
        self._core: Any = core
        self._openings = openings

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what comes next, b"" at the end."""
        try:
            self._socket.settimeout(timeout)
            return self._socket.recv(max_bytes)
        except TimeoutError as error:
            raise self._core.ReadTimeout(error) from error
        except OSError as error:
            raise self._core.ReadError(error) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send these bytes. The time limit is for each part of them that the socket takes."""
        try:
            while buffer:
                self._socket.settimeout(timeout)
                buffer = buffer[self._socket.send(buffer) :]
        except TimeoutError as error:
            raise self._core.WriteTimeout(error) from error
        except OSError as error:
            raise self._core.WriteError(error) from error

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> SocketStream:
        """Return the same connection under TLS."""
        try:
            under = self._openings.start_tls(self._socket, ssl_context, server_hostname, timeout)
        except TimeoutError as error:
            raise self._core.ConnectTimeout(error) from error
        except OSError as error:
            raise self._core.ConnectError(error) from error
        return SocketStream(under, self._core, self._openings)

    def get_extra_info(self, info: str) -> Any:
        """Return what is known of the connection, by the library's names."""
        sock = self._socket
        if info == "socket":
            return sock
        if info == "ssl_object":
            return sock if isinstance(sock, ssl.SSLSocket) else None
        if info == "is_readable":
            return is_ready(sock, 0)
        if info == "client_addr":
            return sock.getsockname()
        return sock.getpeername() if info == "server_addr" else None
