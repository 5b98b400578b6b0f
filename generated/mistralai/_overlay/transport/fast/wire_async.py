# Copied from overlay/transport/fast/wire_async.py; edit it there.
"""The network stream of a connection under asyncio, beneath the library's own code for HTTP/1.1."""

from __future__ import annotations

import asyncio
import ssl
from types import ModuleType
from typing import Any, cast

import anyio

from ..network.opening import is_ready
from ..network.opening_async import OpeningsAsync
from .heads import Heads
from .tls import Tls
from .waiter import TimeLimit, Waiter

_MOST = 65_536
"""Bytes that wait to be read, from which on no more are taken from the socket."""


class WireAsync(Heads, asyncio.Protocol):
    """A network stream of which nothing beyond a reply's head is given to the library, unless it asks for more.

    One task reads at a time, by `read` or by `receive`; a second one is refused, since only one can be woken. `parts`
    is what came and was not read. `limit` is the number of seconds that `receive` waits, None for ever. `failed` is the
    failure of a read that was not the library's. `core` is the module whose exceptions are raised.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, core: ModuleType, most: int, openings: OpeningsAsync | None = None
    ) -> None:
        super().__init__(most)
        self.core: Any = core
        self._openings = openings or OpeningsAsync()
        self.limit: float | None = None
        self.parts: list[bytes] = []
        self.failed: OSError | None = None
        self._loop = loop
        self._transport: Any = None
        self._tls: Tls | None = None
        self._waiter = Waiter(loop)
        self._drained: asyncio.Future[None] | None = None  # Set while more is to be sent than the socket takes.
        self._error: Exception | None = None
        self._ended = self._closed = self._paused = False
        self._size = 0
        self._due: float | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._timer_due = 0.0

    # -- what asyncio calls -------------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Use this transport."""
        self._transport = transport
        cast("asyncio.WriteTransport", transport).set_write_buffer_limits(0)

    def data_received(self, data: bytes | memoryview) -> None:
        """Keep what came, and wake who waits for it."""
        if self._tls is None:
            self.parts.append(bytes(data))
        else:
            self._decrypt(data)
        self._size += len(data)
        if self._size <= _MOST:
            self._waiter.wake_now()
            return
        # uvloop reads on within a turn, megabytes of what has come: the loop's other tasks have theirs before that.
        self._waiter.wake()
        if not self._paused:
            self._paused = True
            self._transport.pause_reading()

    def eof_received(self) -> bool:
        """Note the end. Returns True: the library closes the connection."""
        self._ended = True
        self._waiter.wake()
        return True

    def connection_lost(self, exc: Exception | None) -> None:
        """Note that the connection is no more."""
        self._ended = True
        self._error = self._error or exc
        self._waiter.wake()
        self.resume_writing()
        if hasattr(self._transport, "_read_ready_cb"):
            self._transport._read_ready_cb = None  # A method of its own, by which asyncio's transport refers to itself.

    def pause_writing(self) -> None:
        """Let writers wait."""
        if self._drained is None:
            self._drained = self._loop.create_future()

    def resume_writing(self) -> None:
        """Let writers go on."""
        drained, self._drained = self._drained, None
        if drained is not None and not drained.done():
            drained.set_result(None)

    # -- reading ------------------------------------------------------------------------------------------------------

    async def receive(self) -> bytes:
        """Return all that came, as soon as there is something; b"" at the end. Raises `OSError`, also after a time
        limit.
        """
        while not self.parts and (waiter := self.wait()) is not None:
            await waiter
        return self.take()

    def wait(self) -> Waiter | None:
        """Return what to wait with for more; None at the end. Raises `OSError`, and so does waiting, after a time
        limit.
        """
        if self._closed:
            raise ConnectionAbortedError
        if self._error is not None:
            # Kept, it would keep the frames that it passes, which refer to this.
            error, self._error, self._ended = self._error, None, True
            raise error
        return None if self._ended else self._armed()

    def take(self) -> bytes:
        """Return all that came and was not read."""
        parts = self.parts
        data = parts[0] if len(parts) == 1 else b"".join(parts)
        parts.clear()
        self._size = 0
        if self._paused:
            self._paused = False
            if not self._transport.is_closing():
                self._transport.resume_reading()
        return data

    def _armed(self) -> Waiter:
        """Return what to wait with until something happens. It raises `TimeLimit` after `limit`."""
        waiter = self._waiter
        if waiter.busy:
            raise RuntimeError("another task reads from this connection")
        if self.limit is None:
            self._due = None
        else:
            # One timer serves many waits: it looks, when it is due, how long the wait at hand may still take.
            self._due = due = self._loop.time() + self.limit
            if self._timer is None or self._timer_due > due:
                self._set_timer(due)
        return waiter

    def _set_timer(self, due: float) -> None:
        self._clear_timer()
        self._timer, self._timer_due = self._loop.call_at(due, self._look), due

    def _clear_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        self._timer = None
        if self._waiter.waits and self._due is not None:
            if self._loop.time() < self._due:
                self._set_timer(self._due)
            else:
                self._waiter.wake(TimeLimit())

    # -- TLS ----------------------------------------------------------------------------------------------------------

    def _decrypt(self, data: bytes | memoryview) -> None:
        assert self._tls is not None
        try:
            self._ended = not self._tls.decrypt(data, self.parts) or self._ended
        except ssl.SSLError as error:
            self._error = error.with_traceback(None)  # Which refers to this.
        self._send_tls()

    def _send_tls(self) -> None:
        assert self._tls is not None
        if data := self._tls.outgoing():
            self._transport.write(data)

    # -- what the library calls ---------------------------------------------------------------------------------------

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what comes next, b"" at the end; a whole head if one is awaited, and nothing beyond it."""
        failed, self.failed = self.failed, None
        try:
            if failed is not None:
                raise failed
            while True:
                self.limit = self.left(timeout)
                data = await self.receive()
                if len(data) > max_bytes:
                    self.parts.insert(0, data[max_bytes:])
                    data = data[:max_bytes]
                cut = self.cut(data)
                if cut is not None:
                    break
        except TimeLimit as error:
            raise self.core.ReadTimeout from error
        except ssl.SSLError:
            raise
        except OSError as error:
            raise self.core.ReadError from error
        if cut[1]:
            self.parts.insert(0, cut[1])
        return cut[0]

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send these bytes, which are of a request."""
        self.await_head()
        self._openings.check()  # Who closed the client may have missed a connection that was just made.
        try:
            self._check_open()
            encrypted = self._send(buffer)
            if not encrypted or self._drained is not None:
                with anyio.fail_after(timeout):
                    await self._send_on(encrypted, buffer)
        except TimeoutError as error:
            raise self.core.WriteTimeout from error
        except OSError as error:
            raise self.core.WriteError from error

    def _send(self, buffer: bytes) -> bool:
        """Hand these bytes to the transport. Returns False if TLS has to hear the peer before."""
        tls = self._tls
        if tls is None:
            self._transport.write(buffer)
            return True
        encrypted = tls.encrypt(buffer)
        self._send_tls()
        return encrypted

    async def _send_on(self, encrypted: bool, buffer: bytes) -> None:
        """Wait until these bytes are encrypted, and until the socket took them."""
        self.limit = None
        while not encrypted:
            await self._armed()
            self._check_open()
            encrypted = self._send(buffer)
        if self._drained is not None:
            await self._drained
            self._check_open()

    def _check_open(self) -> None:
        if self._error is not None or self._transport.is_closing():
            raise ConnectionAbortedError from self._error
        if self._tls is not None and self._ended:
            raise ConnectionAbortedError

    async def aclose(self) -> None:
        """Close the connection. A task that reads from it fails."""
        self.abort()
        await asyncio.sleep(0)

    def abort(self) -> None:
        """Close the connection, with the loop's next turn."""
        self._closed = True
        self._clear_timer()
        self._transport.close()  # In 3.12 and 3.13 `abort` alone leaves the transport in a cycle with its own method.
        self._transport.abort()
        self._waiter.wake()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> WireAsync:
        """Go on under TLS, once the handshake is over."""
        try:
            tls = Tls(ssl_context, server_hostname)
            self.limit, data = None, b""
            with self._openings.within(timeout):
                while not tls.handshake(data):
                    self._transport.write(tls.outgoing())
                    if not (data := await self.receive()):
                        raise ConnectionAbortedError
            self._tls = tls
            self._decrypt(b"")
        except TimeoutError as error:
            await self.aclose()
            raise self.core.ConnectTimeout from error
        except OSError as error:
            await self.aclose()
            raise self.core.ConnectError(error if isinstance(error, ssl.SSLError) else "") from error
        except BaseException:
            await self.aclose()
            raise
        return self

    def get_extra_info(self, info: str) -> Any:
        """Return what is known of the connection, by the library's names."""
        if info == "ssl_object":
            return self._tls and self._tls.object
        if info == "is_readable":
            sock = self._transport.get_extra_info("socket")  # It may hold what asyncio has not read, such as the end.
            return self._ended or bool(self.parts) or sock is None or is_ready(sock, 0)
        name = {"client_addr": "sockname", "server_addr": "peername"}.get(info, info)
        return self._transport.get_extra_info(name)
