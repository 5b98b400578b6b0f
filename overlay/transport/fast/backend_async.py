"""Connecting under asyncio."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType
from typing import Any

import anyio

from ...core.loops import is_trio, running_loop
from .connecting import connect
from .guarded_async import Guarded
from .wire_async import WireAsync


class BackendAsync:
    """Connects over TCP under asyncio; where that is `fast`, the connections are a `WireAsync` each. All others are the
    library's own, guarded.
    """

    def __init__(self, library: Any, core: ModuleType, most: int, fast: bool) -> None:
        self._library = library
        self._core: Any = core
        self._most = most
        self._fast = fast

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
            stream = await self._library.connect_tcp(host, port, timeout, local_address, socket_options)
            return Guarded(stream, self._core, self._most)
        try:
            with anyio.fail_after(timeout):
                wire = await connect(loop, lambda: WireAsync(loop, self._core, self._most), host, port, local_address)
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
        stream = await self._library.connect_unix_socket(path, timeout, socket_options)
        return Guarded(stream, self._core, self._most)

    async def sleep(self, seconds: float) -> None:
        """Wait between two attempts to connect."""
        await self._library.sleep(seconds)
