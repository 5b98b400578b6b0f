# Copied from overlay/transport/fast/wire.py; edit it there.
"""The network stream of a synchronous connection, beneath the library's own code for HTTP/1.1."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

from ..network.opening import Openings
from ..network.socket_stream import SocketStream, Use
from .heads import Heads


class Wire(Heads):
    """A network stream of the library's, of which nothing beyond a reply's head is read for the library, unless it asks
    for more.

    `held` is what came after the head. `failed` is the failure of a read that was not the library's: it learns of it
    with its next read. `core` is the module whose exceptions a read raises.
    """

    __slots__ = ("core", "failed", "held", "socket", "stream", "use")

    def __init__(self, stream: Any, core: ModuleType, most: int) -> None:
        super().__init__(most)
        self.stream = stream
        self.core: Any = core
        self.socket: Any = stream.get_extra_info("socket")
        self.use: Use = getattr(stream, "use", None) or Use()
        self.held = b""
        self.failed: OSError | None = None

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what comes next, b"" at the end; a whole head if one is awaited, and nothing beyond it."""
        while True:
            data, self.held = self.held, b""
            if not data:
                data = self._receive(max_bytes, timeout)
            cut = self.cut(data)
            if cut is not None:
                data, self.held = cut
                return data

    def _receive(self, max_bytes: int, timeout: float | None) -> bytes:
        failed, self.failed = self.failed, None
        if failed is not None:
            error = self.core.ReadTimeout if isinstance(failed, TimeoutError) else self.core.ReadError
            raise error(failed) from failed
        left = self.left(timeout)
        if left == 0 != timeout:
            raise self.core.ReadTimeout("what the reply has beside its body took too long")
        received: bytes = self.stream.read(max_bytes, left)
        return received

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
        return Wire(self.stream.start_tls(ssl_context, server_hostname, timeout), self.core, self.most)

    def get_extra_info(self, info: str) -> Any:
        """Return what the library's own stream knows. A connection that holds unread bytes is readable."""
        return (info == "is_readable" and bool(self.held)) or self.stream.get_extra_info(info)


class Backend:
    """Connects over TCP, so that `end` ends that from any thread; each connection is wrapped by `made`, a `Wire`."""

    def __init__(self, library: Any, core: ModuleType, most: int, made: Callable[..., Any] = Wire) -> None:
        self._library = library
        self._core: Any = core
        self._most = most
        self._made = made
        self.knows_rest = made is not Wire
        self._openings = Openings()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Any:
        """Return a connection to a host."""
        options = [*(socket_options or ()), (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]
        try:
            sock = self._openings.connect(host, port, timeout, local_address, options)
        except TimeoutError as error:
            raise self._core.ConnectTimeout(error) from error
        except OSError as error:
            raise self._core.ConnectError(error) from error
        return self._made(SocketStream(sock, self._core, self._openings), self._core, self._most)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> Any:
        """Return a connection to a Unix domain socket."""
        return self._made(self._library.connect_unix_socket(path, timeout, socket_options), self._core, self._most)

    def sleep(self, seconds: float) -> None:
        """Wait between two attempts to connect."""
        self._library.sleep(seconds)

    def end(self) -> None:
        """End all connecting, at once and for good."""
        self._openings.end()
