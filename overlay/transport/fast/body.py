"""The body of a synchronous reply, read from its connection's socket."""

from __future__ import annotations

import signal
import socket
import struct
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ...core.http_library import httpx
from .chunks import CRLF, END, Chunks, heads
from .wire import Wire

if TYPE_CHECKING:
    SyncBody = httpx.SyncByteStream
else:
    SyncBody = object  # `made_for` gives it the base that it has in its library.

READ = 65_536
"""The most bytes that are read at once."""


class Body(SyncBody):
    """A body in chunks. `inner` is the library's own, which reads what is not plain, and the end, unless the connection
    `beneath` passes its parser by.

    `ready` holds what was read and not given out, the next piece last: its reader may take it from there. A failure of
    a read is left to the library, too: it raises its own exception for it and closes the connection.
    """

    def __init__(self, inner: Any, wire: Wire, timeout: float | None, fast: bool, beneath: Any = None) -> None:
        self._inner = inner
        self._beneath = beneath
        self._wire = wire
        self._timeout = timeout
        self._fast = fast
        self.ready: list[bytes] = []

    def __iter__(self) -> Iterator[bytes]:
        wire, chunks, ready = self._wire, Chunks(), self.ready
        if not self._fast or not wire.at_body:  # Else something has begun to read it.
            yield from self._by_library()
            return
        wire.at_body = False
        feed, known, use = chunks.feed, heads.get, wire.use
        data, wire.held = wire.held, b""
        try:
            recv = receiver(wire.socket, self._timeout)
            while True:
                if data:
                    head = known(len(data))
                    # A whole chunk, read alone: what servers send.
                    if head and chunks.between and head + (piece := data[len(head) : -2]) + CRLF == data:
                        yield piece
                    else:
                        ready += reversed(feed(data))
                        while ready:
                            yield ready.pop()
                        if chunks.over:
                            break
                use.reading = True
                data = b"" if use.closed else recv(READ)
                use.reading = False
                if not data:
                    break
            unlimited(wire.socket, self._timeout)
        except BlockingIOError:
            use.reading = False
            wire.failed = TimeoutError("timed out")
        except OSError as error:
            use.reading = False
            wire.failed = error
        except BaseException:
            use.reading = False
            self.close()
            raise
        if use.closed:
            wire.close()  # Another thread has, and left the socket to this one.
        if not chunks.over:
            chunks.break_off()
        if chunks.onward == END and self._beneath is not None and self._beneath.replied is not None:
            self._beneath.whole = True
        elif not chunks.surplus:
            wire.held = chunks.onward
            rest = self._by_library()
            if chunks.spare:
                next(rest, None)
            yield from rest

    def _by_library(self) -> Iterator[bytes]:
        wire = self._wire
        wire.begin_framed()
        for piece in self._inner:
            wire.took(len(piece))
            yield piece

    def close(self) -> None:
        """Close the body: the connection is kept if this was read to its end."""
        self._inner.close()


_LEAST, _MOST = 1e-3, 1e8
"""Seconds: the system counts in its ticks, and takes none for no limit at all."""


def receiver(sock: Any, timeout: float | None) -> Callable[[int], bytes]:
    """Return what receives up to so many bytes, waiting for `timeout` seconds each time. Over the limit it raises
    `TimeoutError`, or `BlockingIOError`. `unlimited` has to be called before the socket is used otherwise.

    Python asks the system twice for each read from a socket that has a time limit: to wait for it, and to read. Where
    the system can bound the read itself (`SO_RCVTIMEO` of Linux), that is one call.
    """
    if _can_be_bounded(sock, timeout):
        sock.settimeout(None)
        _bound(sock, timeout or 0)
    elif sock.gettimeout() != timeout:
        sock.settimeout(timeout)
    found: Callable[[int], bytes] = sock.receiver(timeout) if hasattr(sock, "receiver") else sock.recv
    return found


def unlimited(sock: Any, timeout: float | None) -> None:
    """Be done with receiving: a read without a time limit has none again."""
    if _is_ours(sock) and timeout is not None and sock.gettimeout() is None:  # The system has bounded it.
        with suppress(OSError):  # It is closed.
            _bound(sock, 0)


def _is_ours(sock: Any) -> bool:
    """Return whether a socket is Python's own, or one under TLS. Others wait by other means, such as gevent's loop."""
    return (type(sock) is socket.socket or hasattr(sock, "receiver")) and socket.socket.recv is _recv


def _can_be_bounded(sock: Any, timeout: float | None) -> bool:
    if sys.platform != "linux" or not _is_ours(sock) or timeout is None or not _LEAST <= timeout <= _MOST:
        return False
    # After a signal Python reads again with the whole limit: over a timer of the program it would never be reached.
    return bool(signal.getsignal(signal.SIGALRM) == signal.SIG_DFL)


_recv = sys.modules["_socket"].socket.recv  # Also where another library has put its own class there.


def _bound(sock: socket.socket, seconds: float) -> None:
    whole = int(seconds)
    limit = struct.pack("@ll", whole, int((seconds - whole) * 1e6))
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)
