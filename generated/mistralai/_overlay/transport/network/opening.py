# Copied from overlay/transport/network/opening.py; edit it there.
"""Opening a synchronous connection, TCP and TLS, so that any thread can end it."""

from __future__ import annotations

import errno
import os
import select
import socket
import ssl
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from ...core.errors import ClientClosedError

if TYPE_CHECKING:
    from .secure_socket import SecureSocket

_BEGUN = (0, errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", 0))
_LONGEST = 2**31 - 1
"""Milliseconds: 24 days, and all that `poll` takes."""


class Openings:
    """The connections that a pool is opening. Thread-safe."""

    __slots__ = ("_sockets", "ended")

    def __init__(self) -> None:
        self._sockets: set[socket.socket] = set()
        self.ended = False

    def end(self) -> None:
        """End them, and let no other begin. Where the system does not end the wait for a peer that does not answer, it
        ends with its own time limit.
        """
        self.ended = True
        for sock in [*self._sockets]:
            with suppress(OSError):
                # The plain method, also for TLS: the closing handshake would wait for the peer.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    @contextmanager
    def _opening(self, sock: socket.socket) -> Generator[None]:
        """Have it ended with the others. It is closed if opening it fails."""
        self._sockets.add(sock)
        try:
            yield
            self.check()
        except OSError:
            sock.close()
            self.check()
            raise
        except BaseException:
            sock.close()
            raise
        finally:
            self._sockets.discard(sock)

    def check(self) -> None:
        """Raise `ClientClosedError` once they were ended."""
        if self.ended:
            raise ClientClosedError("the client was closed while it connected")

    def connect(
        self, host: str, port: int, timeout: float | None, local_address: str | None, options: Iterable[Any]
    ) -> socket.socket:
        """Return a socket that is connected to the first address of a host that answers; each has the time limit.
        Raises `OSError`, that of the first address, or `ClientClosedError`.
        """
        failed: OSError | None = None
        try:
            for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
                try:
                    sock = socket.socket(family, kind, protocol)
                    with self._opening(sock):
                        if local_address is not None:
                            sock.bind((local_address, 0))
                        self._connect(sock, address, timeout)
                        for option in options:
                            sock.setsockopt(*option)
                    return sock
                except OSError as error:
                    failed = failed or error
            raise failed or OSError("the host has no address")
        finally:
            del failed  # Its traceback holds this frame: without this, a cycle would keep both.

    def _connect(self, sock: socket.socket, address: Any, timeout: float | None) -> None:
        sock.setblocking(False)
        begun = sock.connect_ex(address)
        if begun not in _BEGUN:
            raise OSError(begun, os.strerror(begun))
        if begun:
            self.check()  # From now on shutting it down ends the wait.
            if not is_ready(sock, timeout, to_write=True):
                raise TimeoutError("timed out")
            if failed := sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
                raise OSError(failed, os.strerror(failed))
        sock.settimeout(timeout)

    def start_tls(
        self, sock: socket.socket, context: ssl.SSLContext, hostname: str | None, timeout: float | None
    ) -> SecureSocket:
        """Return the socket, which it takes over, under TLS. Raises `OSError` or `ClientClosedError`."""
        from .secure_socket import SecureSocket  # Few modules are loaded before the first reply.

        try:
            sock.settimeout(timeout)
            under = SecureSocket(sock, context, hostname, is_ready)
        except BaseException:
            sock.close()
            raise
        with self._opening(under):
            self.check()
            under.do_handshake()
        return under


def is_ready(sock: Any, timeout: float | None, *, to_write: bool = False) -> bool:
    """Wait for so many seconds at most until there is something in a socket, be it the end, or until it can be written
    to. Returns whether that is so.
    """
    number = sock.fileno()
    if number < 0:
        return True
    if not hasattr(select, "poll"):
        to_read, both = ([], [number]) if to_write else ([number], [])
        return any(select.select(to_read, both, both, timeout))
    poll = select.poll()
    poll.register(number, select.POLLOUT if to_write else select.POLLIN)
    return bool(poll.poll(None if timeout is None else min(timeout * 1000, _LONGEST)))
