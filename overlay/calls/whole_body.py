"""Reads a whole body into memory: at most so many bytes, be it as they are sent or as they are decoded."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from io import SEEK_END, BytesIO

from ..core.errors import ResponseTooLargeError, ResponseValidationError
from ..core.http_library import httpx
from ..core.loops import running_loop
from ..sse.codings import CodingError, Codings, inflater_for
from ..transport.release import close_here, close_sync

BLOCK = 256 * 1024
"""Bytes that are kept in one place: many small ones between others that are soon freed would take twice the memory."""

LARGE = 32 * 1024 * 1024
"""Bytes from which on a body is kept in one place, and not copied at the end. So large a memory grows without being
copied.
"""

FAILURE = 256 * 1024
"""The bytes that are kept of the body of a failure or of a redirect: an error holds them as text, too."""


def read(response: httpx.Response, limit: int, cut: bool = False) -> None:
    """Read the body, so that `response.content` has it, and close the response.

    Raises `ResponseTooLargeError` for a body over the limit; with `cut` the first bytes, as many as fit, are the body.
    """
    body = _Body(response, limit, cut)
    if body.needed:
        source, ended = body.source(), False
        try:
            ended = not any(map(body.take, source))
            body.finish()
        finally:
            if not ended:
                close_sync(response)  # Over HTTP/2, the server is to send no more of it.
    response.close()


async def read_async(response: httpx.Response, limit: int, cut: bool = False) -> None:
    """Read the body as `read` does."""
    body = _Body(response, limit, cut)
    if body.needed:
        source, ended = body.source_async(), False
        try:
            async for data in source:
                if body.take(data):
                    break
            else:
                ended = True
            body.finish()
        except Exception:
            await close_here(running_loop(), response, source)
            raise
        if not ended:
            await close_here(running_loop(), response, source)
    await response.aclose()


class _Body:
    """The bytes of a body so far."""

    def __init__(self, response: httpx.Response, limit: int, cut: bool) -> None:
        self._response = response
        self._limit = limit
        self._cut = cut
        self._blocks: list[bytearray] = []
        self._large: BytesIO | None = None
        self._size = 0
        self._sent = self._empty = 0
        # A coding makes a body larger by a few bytes at most, and what two of them hold between them is smaller, too.
        self._most = limit + FAILURE
        self._inflater: Codings | None = None
        if self.needed:
            with suppress(LookupError):  # Then it is kept as it came.
                self._inflater = inflater_for(response, self._most)
        length = response.headers.get("content-length", "")
        most = limit if self._inflater is None else self._most
        if self.needed and not cut and length.isdecimal() and (len(length) > 20 or int(length) > most):
            raise self._too_large()

    @property
    def needed(self) -> bool:
        """Whether the body has not been read: a hook may have done so."""
        return "_content" not in vars(self._response)

    def source(self) -> Iterator[bytes]:
        """The pieces as they are sent."""
        return self._response.iter_raw()

    def source_async(self) -> AsyncIterator[bytes]:
        """The pieces as they are sent."""
        return self._response.aiter_raw()

    def take(self, data: bytes) -> bool:
        """Keep these bytes, decoded. Returns whether no more are wanted."""
        if not data:  # Over HTTP/2 there may be frames without any, for ever.
            self._empty += 1
            if self._empty > self._limit:
                raise self._too_large()
        if self._inflater is None:
            return self._keep(data)
        self._sent += len(data)
        if self._sent > self._most and not self._cut:
            raise self._too_large()
        try:
            return any(map(self._keep, self._inflater.inflate(data)))
        except CodingError as error:
            raise self._undecodable(str(error)) from (error.__cause__ or error)

    def finish(self) -> None:
        """Make what was kept the response's content, as the library's own `read` does."""
        if self._inflater is not None and not self._inflater.complete and self._size < self._limit:
            raise self._undecodable("it ends too early")
        content = b"".join(self._blocks) if self._large is None else self._large.getvalue()
        vars(self._response)["_content"] = content  # Nothing public of the library takes a body in.

    def _keep(self, data: bytes) -> bool:
        if len(data) > (left := self._limit - self._size):
            if not self._cut:
                self._blocks.clear()
                self._large = None
                raise self._too_large()
            data = data[:left]
        self._size += len(data)
        if self._large is not None:
            self._large.write(data)
        elif self._size > LARGE:
            self._large = BytesIO(b"".join(self._blocks))
            self._large.seek(0, SEEK_END)
            self._large.write(data)
            self._blocks.clear()
        elif self._blocks and len(self._blocks[-1]) < BLOCK:
            self._blocks[-1] += data
        else:
            self._blocks.append(bytearray(data))
        return self._cut and self._size == self._limit

    def _too_large(self) -> ResponseTooLargeError:
        message = f"the body of the reply is larger than max_response_bytes, {self._limit} bytes"
        return ResponseTooLargeError(message, self._response, None, "")

    def _undecodable(self, why: str) -> ResponseValidationError:
        return ResponseValidationError(
            f"the body is not in the content encoding that it claims: {why}", self._response, None, ""
        )
