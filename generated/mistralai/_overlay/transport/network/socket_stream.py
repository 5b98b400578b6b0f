# Copied from overlay/transport/network/socket_stream.py; edit it there.
"""The network stream over the socket of a synchronous connection."""

from __future__ import annotations

import errno
import socket
import ssl
from contextlib import suppress
from types import ModuleType
from typing import Any

from .opening import Openings, is_ready


class Use:
    """Whether a thread uses a socket now, and whether it was closed.

    The number of a closed socket goes to the next connection, and a thread that was about to wait for the one would
    wait for the other. So a socket in use is shut down, and closed by who uses it: who closes it says so before looking
    for a use, and who uses it does before looking whether it was closed.
    """

    __slots__ = ("closed", "reading", "writing")

    def __init__(self) -> None:
        self.closed = self.reading = self.writing = False


class SocketStream:
    """A network stream, as the HTTP library uses them. `core` is the module whose exceptions are raised."""

    __slots__ = ("_core", "_openings", "_socket", "use")

    def __init__(self, sock: socket.socket, core: ModuleType, openings: Openings) -> None:
        self._socket = sock
        self._core: Any = core
        self._openings = openings
        self.use = Use()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what comes next, b"" at the end."""
        self.use.reading = True
        try:
            self._check()
            self._socket.settimeout(timeout)
            return self._socket.recv(max_bytes)
        except TimeoutError as error:
            raise self._core.ReadTimeout(error) from error
        except OSError as error:
            raise self._core.ReadError(error) from error
        finally:
            self.use.reading = False
            self._close_unused()

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send these bytes. The time limit is for each part of them that the socket takes. Raises `ClientClosedError`:
        who closed the client may have missed a connection that was just made.
        """
        self._openings.check()
        left = memoryview(buffer)  # A large body is sent in many parts: the rest is not copied with each.
        self.use.writing = True
        try:
            self._check()
            while left:
                self._socket.settimeout(timeout)
                left = left[self._socket.send(left) :]
        except TimeoutError as error:
            raise self._core.WriteTimeout(error) from error
        except OSError as error:
            raise self._core.WriteError(error) from error
        finally:
            self.use.writing = False
            self._close_unused()

    def _check(self) -> None:
        if self.use.closed:
            raise OSError(errno.EBADF, "the connection was closed")

    def close(self) -> None:
        """Close the connection. A thread that waits for it, which closing alone would leave waiting, goes on."""
        with suppress(OSError):
            # The plain method, also for TLS: the closing handshake would wait for the peer.
            socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
        self.use.closed = True
        self._close_unused()

    def _close_unused(self) -> None:
        use = self.use
        if use.closed and not (use.reading or use.writing):
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
            return getattr(sock, "object", None)
        if info == "is_readable":
            return bool(getattr(sock, "pending", _nothing)()) or is_ready(sock, 0)
        if info == "client_addr":
            return sock.getsockname()
        return sock.getpeername() if info == "server_addr" else None


def _nothing() -> int:
    """How many bytes a socket without TLS holds that were received and not read."""
    return 0
