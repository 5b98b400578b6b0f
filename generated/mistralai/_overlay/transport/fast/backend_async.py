# Copied from overlay/transport/fast/backend_async.py; edit it there.
"""Connecting under asyncio."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterable
from types import ModuleType
from typing import Any

import anyio

from ...core.loops import is_trio, running_loop
from .connecting import connect
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
    """Connects over TCP under asyncio; the connections are a `WireAsync` each. All others are the library's own."""

    def __init__(self, library: Any, core: ModuleType) -> None:
        self._library = library
        self._core: Any = core

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
        if loop is None or is_trio(loop):
            return await self._library.connect_tcp(host, port, timeout, local_address, socket_options)
        made = BufferedWire if isinstance(loop, asyncio.BaseEventLoop) else WireAsync
        try:
            with anyio.fail_after(timeout):
                wire = await connect(loop, lambda: made(loop, self._core), host, port, local_address)
        except TimeoutError as error:
            raise self._core.ConnectTimeout from error
        except OSError as error:
            raise self._core.ConnectError(error) from error
        sock = wire.get_extra_info("socket")
        for option in socket_options or ():
            sock.setsockopt(*option)
        return wire

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> Any:
        """Return a connection to a Unix domain socket."""
        return await self._library.connect_unix_socket(path, timeout, socket_options)

    async def sleep(self, seconds: float) -> None:
        """Wait between two attempts to connect."""
        await self._library.sleep(seconds)
