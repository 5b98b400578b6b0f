# Copied from overlay/transport/network/secure_socket.py; edit it there.
"""A socket under TLS that is received from as any other is: what comes is decrypted in memory.

Python's own asks the system four times for each record: for one that is not there yet, to wait for it, for its head and
for the rest. This asks once, for all that has come.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from time import monotonic
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")

_PIECE = 65_536
"""Bytes that are received or encrypted at once. No record has as many."""


class SecureSocket(socket.socket):
    """The client's side of a TLS connection, over a socket that it takes over. One thread may read while another one
    writes: they take turns with the state of the connection, and never wait for the network meanwhile. `is_ready` waits
    for so many seconds until there is something in a socket, and returns whether there is.
    """

    __slots__ = ("_incoming", "_is_ready", "_outgoing", "_sending", "_turn", "object")

    def __init__(
        self, sock: socket.socket, context: ssl.SSLContext, hostname: str | None, is_ready: Callable[[Any, float], bool]
    ) -> None:
        if context.check_hostname and not hostname:  # In memory, Python would check the certificate alone.
            raise ValueError("check_hostname requires server_hostname")
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._turn, self._sending = Lock(), Lock()
        self._is_ready = is_ready
        self.object = context.wrap_bio(self._incoming, self._outgoing, server_hostname=hostname)
        timeout = sock.gettimeout()
        super().__init__(sock.family, sock.type, sock.proto, fileno=sock.detach())
        self.settimeout(timeout)

    def do_handshake(self) -> None:
        """Begin, before anything else. The time limit is for all of it."""
        self._do(self.object.do_handshake, super().recv, self.gettimeout())

    def pending(self) -> int:
        """Return how many bytes have been received and not read, encrypted ones included."""
        return self._incoming.pending + self.object.pending()

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        """Return what comes next, b"" at the end, also at one that the peer has not announced. The time limit is for a
        whole record.
        """
        return self._read(size, super().recv, self.gettimeout())

    def receiver(self, timeout: float | None) -> Callable[[int], bytes]:
        """Return what does the same, many times, while no other thread uses the socket. For `timeout` seconds it waits,
        which may be bounded otherwise than by `settimeout`.
        """
        receive, read_on = super().recv, self._read
        incoming, outgoing = self._incoming, self._outgoing
        write, read = incoming.write, self.object.read

        def received(size: int) -> bytes:
            if incoming.pending or size < _PIECE:  # Of a record that was not read at once, a part may be left.
                return read_on(size, receive, timeout)
            if data := receive(size):
                write(data)
            else:
                incoming.write_eof()
            try:
                data = read(size)
            except ssl.SSLWantReadError:
                return read_on(size, receive, timeout)
            except ssl.SSLEOFError:
                return b""
            except ssl.SSLError:
                self._send_alert()
                raise
            if outgoing.pending:
                self._flush(timeout)
            return data

        if self.object.pending():
            return lambda size: read_on(size, receive, timeout)
        return received

    def _read(self, size: int, receive: Callable[[int], bytes], timeout: float | None) -> bytes:
        if not self.pending():
            self._take(receive)
        try:
            return self._do(lambda: self.object.read(size), receive, timeout)
        except ssl.SSLEOFError:
            return b""

    def send(self, data: Any, flags: int = 0, /) -> int:
        """Send as much of this as is encrypted at once, and return how much. The time limit is for each part of it that
        the network takes.
        """
        piece = memoryview(data)[:_PIECE]
        self._do(lambda: self.object.write(piece), super().recv, self.gettimeout(), to_write=True)
        return len(piece)

    def _do(
        self, step: Callable[[], T], receive: Callable[[int], bytes], timeout: float | None, *, to_write: bool = False
    ) -> T:
        """Return what a step returns, once the peer was told and has said what it takes for that."""
        until = None if timeout is None else monotonic() + timeout
        while True:
            try:
                with self._turn:
                    found = step()
            except ssl.SSLWantReadError:
                pass
            except ssl.SSLError:
                self._send_alert()
                raise
            else:
                self._flush(timeout, wait=to_write)
                return found
            self._flush(timeout)
            if until is not None and not self._is_ready(self, max(until - monotonic(), 0)):
                raise TimeoutError("timed out")
            self._take(receive)

    def _take(self, receive: Callable[[int], bytes]) -> None:
        data = receive(_PIECE)
        with self._turn:
            if data:
                self._incoming.write(data)
            else:
                self._incoming.write_eof()

    def _flush(self, timeout: float | None, *, wait: bool = False) -> None:
        """Send what there is to be sent. A thread that sends already sends this, too, unless it is to `wait`."""
        while self._outgoing.pending and self._sending.acquire(wait):
            before = self.gettimeout()
            try:
                if before != timeout:
                    self.settimeout(timeout)
                with self._turn:
                    left = memoryview(self._outgoing.read())
                while left:
                    left = left[super().send(left) :]
            finally:
                self._sending.release()
                if before != timeout:
                    self.settimeout(before)

    def _send_alert(self) -> None:
        """Tell the peer what is wrong, if it listens."""
        with suppress(OSError):
            self._flush(0)


def _refuse(*_: object) -> NoReturn:
    raise NotImplementedError("this would pass TLS by")


for _name in (
    *("recv_into", "recvfrom", "recvfrom_into", "recvmsg", "recvmsg_into"),
    *("sendall", "sendfile", "sendmsg", "sendmsg_afalg", "sendto"),
):
    if hasattr(SecureSocket, _name):
        setattr(SecureSocket, _name, _refuse)
