# Copied from overlay/transport/fast/guarded_async.py; edit it there.
"""Asynchronous connections that are the library's own, as under trio: limits on heads and framing hold there, too."""

from __future__ import annotations

import ssl
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ...core.http_library import httpx
from .heads import Heads

if TYPE_CHECKING:
    AsyncBody = httpx.AsyncByteStream
else:
    AsyncBody = object  # `made_for` gives it the base that it has in its library.


class Guarded(Heads):
    """A network stream of the library's that hands out heads as a whole."""

    __slots__ = ("core", "held", "stream")

    def __init__(self, stream: Any, core: ModuleType, most: int) -> None:
        super().__init__(most)
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
        await self.stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self.stream.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Guarded:
        """Return the same connection under TLS."""
        return Guarded(await self.stream.start_tls(ssl_context, server_hostname, timeout), self.core, self.most)

    def get_extra_info(self, info: str) -> Any:
        """Return what the library's own stream knows. A connection that holds unread bytes is readable."""
        return (info == "is_readable" and bool(self.held)) or self.stream.get_extra_info(info)


class CountedBody(AsyncBody):
    """A body in chunks that the library reads, and the iteration over it."""

    def __init__(self, inner: Any, wire: Guarded) -> None:
        self._inner = inner
        self._guarded = wire
        self._pieces: Any = None

    def __aiter__(self) -> CountedBody:
        return self

    async def __anext__(self) -> bytes:
        """Return the next piece of the body."""
        if self._pieces is None:
            self._guarded.begin_framed()
            self._pieces = aiter(self._inner)
        piece: bytes = await self._pieces.__anext__()
        self._guarded.took(len(piece))
        return piece

    async def aclose(self) -> None:
        """Close the body: the connection is kept if this was read to its end."""
        await self._inner.aclose()
