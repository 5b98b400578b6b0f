# Copied from overlay/transport/network/socket_stream.py; edit it there.
"""The network stream over the socket of a synchronous connection."""

from __future__ import annotations

import errno
import socket
import ssl
import struct
import sys
from collections.abc import Callable
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
            return sock if isinstance(sock, ssl.SSLSocket) else None
        if info == "is_readable":
            return is_ready(sock, 0)
        if info == "client_addr":
            return sock.getsockname()
        return sock.getpeername() if info == "server_addr" else None


_LEAST = 1e-3
"""Seconds: the system counts in its ticks, and takes none for no limit at all."""

_MOST = 1e8


def receiver(sock: Any, timeout: float | None) -> Callable[[int], bytes]:
    """Return what receives up to so many bytes, waiting for `timeout` seconds each time. Over the limit it raises
    `TimeoutError`, or `BlockingIOError`. `unlimited` has to be called before the socket is used otherwise.

    Python asks the system twice for each read from a socket that has a time limit: to wait for it, and to read. Where
    the system can bound the read itself (`SO_RCVTIMEO` of Linux), that is one call.
    """
    found: Callable[[int], bytes]
    if _is_bounded(sock, timeout):
        sock.settimeout(None)
        _bound(sock, timeout or 0)
        found = sock.recv
    else:
        if sock.gettimeout() != timeout:
            sock.settimeout(timeout)
        found = sock.recv
    return found


def unlimited(sock: Any, timeout: float | None) -> None:
    """Be done with receiving: a read without a time limit has none again."""
    if _is_bounded(sock, timeout):
        with suppress(OSError):  # It is closed.
            _bound(sock, 0)


def _is_bounded(sock: Any, timeout: float | None) -> bool:
    # Other classes wait by other means: those of gevent for a loop of theirs.
    plain = sys.platform == "linux" and type(sock) is socket.socket and socket.socket.recv is _recv
    return plain and timeout is not None and _LEAST <= timeout <= _MOST


_recv = sys.modules["_socket"].socket.recv


def _bound(sock: socket.socket, seconds: float) -> None:
    whole = int(seconds)
    limit = struct.pack("@ll", whole, int((seconds - whole) * 1e6))
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)
