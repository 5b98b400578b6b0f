# Copied from overlay/transport/fast/wire.py; edit it there.
"""The network stream of a synchronous connection, beneath the library's own code for HTTP/1.1."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from .heads import Heads


class Wire(Heads):
    """A network stream of the library's, of which nothing beyond a reply's head is read for the library, unless it asks
    for more.

    `held` is what came after the head. `failed` is the failure of a read that was not the library's: it learns of it
    with its next read. `core` is the module whose exceptions a read raises.
    """

    __slots__ = ("core", "failed", "held", "socket", "stream")

    def __init__(self, stream: Any, core: ModuleType) -> None:
        super().__init__()
        self.stream = stream
        self.core: Any = core
        self.socket: Any = stream.get_extra_info("socket")
        self.held = b""
        self.failed: OSError | None = None

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what comes next, b"" at the end, up to the end of a head if one is awaited."""
        held = self.held
        if held:
            data, self.held = held[:max_bytes], held[max_bytes:]
        elif self.failed is not None:
            failed, self.failed = self.failed, None
            raise (self.core.ReadTimeout if isinstance(failed, TimeoutError) else self.core.ReadError)(
                failed
            ) from failed
        else:
            data = self.stream.read(max_bytes, timeout)
        end = self.cut(data)
        if end < len(data):
            data, self.held = data[:end], data[end:] + self.held
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send these bytes, which are of a request."""
        self.await_head()
        self.stream.write(buffer, timeout)

    def close(self) -> None:
        """Close the connection."""
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Wire:
        """Return the same connection under TLS."""
        return Wire(self.stream.start_tls(ssl_context, server_hostname, timeout), self.core)

    def get_extra_info(self, info: str) -> Any:
        """Return what the library's own stream knows. A connection that holds unread bytes is readable."""
        return (info == "is_readable" and bool(self.held)) or self.stream.get_extra_info(info)


class Backend:
    """Connects as the library does; the connections are a `Wire` each."""

    def __init__(self, library: Any, core: ModuleType) -> None:
        self._library = library
        self._core = core

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Wire:
        """Return a connection to a host."""
        return Wire(self._library.connect_tcp(host, port, timeout, local_address, socket_options), self._core)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> Wire:
        """Return a connection to a Unix domain socket."""
        return Wire(self._library.connect_unix_socket(path, timeout, socket_options), self._core)

    def sleep(self, seconds: float) -> None:
        """Wait between two attempts to connect."""
        self._library.sleep(seconds)
