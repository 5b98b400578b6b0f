# Copied from overlay/transport/fast/backend_async.py; edit it there.
"""Connecting under asyncio."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from ...core.errors import ClientClosedError
from ...core.loops import is_trio, running_loop
from ..network.opening_async import OpeningsAsync
from .connecting import connect
from .heads import Heads
from .wire_async import WireAsync


class _Space(threading.local):
    """Where a loop, which runs in one thread, puts what it takes from a socket, for the time of one call."""

    def __init__(self) -> None:
        self.view = memoryview(bytearray(65_536))


_space = _Space()


class BufferedWire(WireAsync, asyncio.BufferedProtocol):
    """A network stream that is handed no bytes of the loop's making.

    asyncio cuts those from 256 KiB that it asks for anew: with each read memory is mapped, filled with zeros and given
    back, unless the process happens to have such a piece at hand. uvloop does not.
    """

    def get_buffer(self, sizehint: int) -> memoryview:
        """Return where to put what comes next."""
        return _space.view

    def buffer_updated(self, nbytes: int) -> None:
        """Take what was put there."""
        self.data_received(_space.view[:nbytes])


class BackendAsync:
    """Connects over TCP under asyncio; where that is `fast`, the connections are a `WireAsync` each. All others are the
    library's own, guarded.
    """

    def __init__(self, library: Any, core: ModuleType, most: int, fast: bool) -> None:
        self._library = library
        self._core: Any = core
        self._most = most
        self._fast = fast
        self.openings = OpeningsAsync()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Any:
        """Return a connection to a host."""
        loop = running_loop()
        if not self._fast or loop is None or is_trio(loop):
            with self.openings.within(None):
                stream = await self._library.connect_tcp(host, port, timeout, local_address, socket_options)
                return Guarded(stream, self._core, self._most, self.openings)
        made = BufferedWire if isinstance(loop, asyncio.BaseEventLoop) else WireAsync
        wire: WireAsync | None = None
        try:
            with self.openings.within(timeout):
                wire = await connect(
                    loop, lambda: made(loop, self._core, self._most, self.openings), host, port, local_address
                )
            _set_options(wire, socket_options or ())
        except ClientClosedError:
            if wire is not None:
                wire.abort()
            raise
        except TimeoutError as error:
            raise self._core.ConnectTimeout from error
        except OSError as error:
            raise self._core.ConnectError(error) from error
        return wire

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> Any:
        """Return a connection to a Unix domain socket."""
        with self.openings.within(None):
            stream = await self._library.connect_unix_socket(path, timeout, socket_options)
            return Guarded(stream, self._core, self._most, self.openings)

    async def sleep(self, seconds: float) -> None:
        """Wait between two attempts to connect."""
        await self._library.sleep(seconds)


def _set_options(wire: WireAsync, options: Iterable[Any]) -> None:
    """Set options of the socket. Where one is refused, the connection, which nobody has, is closed."""
    sock = wire.get_extra_info("socket")
    try:
        for option in options:
            sock.setsockopt(*option)
    except BaseException:
        wire.abort()
        raise


class Guarded(Heads):
    """A network stream of the library's, as under trio, that hands out heads as a whole: their limits hold there."""

    __slots__ = ("_openings", "core", "held", "stream")

    def __init__(self, stream: Any, core: ModuleType, most: int, openings: OpeningsAsync | None = None) -> None:
        super().__init__(most)
        self._openings = openings or OpeningsAsync()
        self.stream = stream
        self.core: Any = core
        self.held = b""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what comes next, b"" at the end; a whole head if one is awaited, and nothing beyond it."""
        while True:
            data, self.held = self.held, b""
            if not data:
                left = self.left(timeout)
                if left == 0 != timeout:
                    raise self.core.ReadTimeout("what the reply has beside its body took too long")
                data = await self.stream.read(max_bytes, left)
            cut = self.cut(data)
            if cut is not None:
                data, self.held = cut
                return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send these bytes, which are of a request."""
        self.await_head()
        self._openings.check()
        await self.stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self.stream.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Guarded:
        """Return the same connection under TLS."""
        stream = await self._openings.start_tls(self.stream, ssl_context, server_hostname, timeout)
        return Guarded(stream, self.core, self.most, self._openings)

    def get_extra_info(self, info: str) -> Any:
        """Return what the library's own stream knows. A connection that holds unread bytes is readable."""
        return (info == "is_readable" and bool(self.held)) or self.stream.get_extra_info(info)
