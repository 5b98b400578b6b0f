"""Network streams of connections that may speak HTTP/2, over the library's or our own."""

from __future__ import annotations

import ssl
from types import ModuleType
from typing import Any

from .frames import PREFACE, Frames
from .opening_async import OpeningsAsync
from .patience import Rest


class _Nothing(bytes):
    """No bytes, and unlike an empty read no end: the library looks at the time and reads on."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = bytes.__hash__


NOTHING = _Nothing()


class _Watched:
    """What both kinds of streams do alike. Where HTTP/2 is spoken, the size of heads is limited, and a read that only
    had the rest of a time limit does not end the connection. `core` is the module whose exceptions are raised.
    """

    __slots__ = ("_begun", "_frames", "core", "most", "stream")

    def __init__(self, stream: Any, core: ModuleType, most: int) -> None:
        self.stream = stream
        self.core: Any = core
        self.most = most
        self._frames: Frames | None = None  # Set where HTTP/2 is spoken. The first bytes say so.
        self._begun = False

    def get_extra_info(self, info: str) -> Any:
        """Return what the stream below knows."""
        return self.stream.get_extra_info(info)

    def _sending(self, buffer: bytes) -> None:
        if buffer and not self._begun:
            self._begun = True
            if buffer.startswith(PREFACE):
                self._frames = Frames(self.most)

    def _seen(self, data: bytes) -> bytes:
        if self._frames is not None:
            self._frames.take(data)
        return data

    def _read_on(self, timeout: float | None) -> bool:
        return self._frames is not None and isinstance(timeout, Rest)


class Framed(_Watched):
    """The network stream of a synchronous connection."""

    __slots__ = ()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what comes next, b"" at the end."""
        try:
            return self._seen(self.stream.read(max_bytes, timeout))
        except self.core.ReadTimeout:
            if self._read_on(timeout):
                return NOTHING
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send these bytes."""
        self._sending(buffer)
        self.stream.write(buffer, timeout)

    def close(self) -> None:
        """Close the connection."""
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Framed:
        """Return the same connection under TLS."""
        return Framed(self.stream.start_tls(ssl_context, server_hostname, timeout), self.core, self.most)


class FramedAsync(_Watched):
    """The network stream of an asynchronous connection."""

    __slots__ = ("openings",)

    def __init__(self, stream: Any, core: ModuleType, most: int, openings: OpeningsAsync | None = None) -> None:
        super().__init__(stream, core, most)
        self.openings = openings or OpeningsAsync()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what comes next, b"" at the end."""
        try:
            return self._seen(await self.stream.read(max_bytes, timeout))
        except self.core.ReadTimeout:
            if self._read_on(timeout):
                return NOTHING
            raise

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send these bytes."""
        self.openings.check()
        self._sending(buffer)
        await self.stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self.stream.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> FramedAsync:
        """Return the same connection under TLS."""
        stream = await self.openings.start_tls(self.stream, ssl_context, server_hostname, timeout)
        return FramedAsync(stream, self.core, self.most, self.openings)


class FramingBackend:
    """Connects asynchronously as the library does; the connections are a `FramedAsync` each."""

    knows_rest = True

    def __init__(self, library: Any, core: ModuleType, most: int) -> None:
        self._library = library
        self._core = core
        self._most = most
        self.openings = OpeningsAsync()

    async def connect_tcp(self, *arguments: Any, **options: Any) -> FramedAsync:
        """Return a connection to a host."""
        with self.openings.within(None):
            stream = await self._library.connect_tcp(*arguments, **options)
            return FramedAsync(stream, self._core, self._most, self.openings)

    async def connect_unix_socket(self, *arguments: Any, **options: Any) -> FramedAsync:
        """Return a connection to a Unix domain socket."""
        with self.openings.within(None):
            stream = await self._library.connect_unix_socket(*arguments, **options)
            return FramedAsync(stream, self._core, self._most, self.openings)

    async def sleep(self, seconds: float) -> None:
        """Wait between two attempts to connect."""
        await self._library.sleep(seconds)
