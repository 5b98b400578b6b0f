# Copied from overlay/transport/network/receiving.py; edit it there.
"""Receiving from the socket of a synchronous connection, many times with the same time limit.

Python asks the system twice for each read from a socket that has a time limit: to wait for it, and to read. Where the
system can bound the read itself (`SO_RCVTIMEO` of Linux), that is one call.
"""

from __future__ import annotations

import socket
import ssl
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

_LEAST = 1e-3
"""Seconds: the system counts in its ticks, and takes none for no limit at all."""

_MOST = 1e8


def receiver(sock: Any, timeout: float | None) -> Callable[[int], bytes]:
    """Return what receives up to so many bytes, waiting for `timeout` seconds each time. Over the limit it raises
    `TimeoutError`, or `BlockingIOError`. `unlimited` has to be called before the socket is used otherwise.
    """
    found: Callable[[int], bytes]
    if _is_bounded(sock, timeout):
        sock.settimeout(None)
        _bound(sock, timeout or 0)
        found = sock.recv
    else:
        if sock.gettimeout() != timeout:
            sock.settimeout(timeout)
        found = sock.read if isinstance(sock, ssl.SSLSocket) else sock.recv  # What that calls, and nothing more.
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
