# Copied from overlay/calls/whole_body.py; edit it there.
"""Reads a whole body into memory: at most so many bytes, be it as they are sent or as they are decoded."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from ..core.errors import ResponseTooLargeError, ResponseValidationError
from ..core.http_library import httpx
from ..sse.inflate import Inflater, inflater_for

FAILURE = 1024 * 1024
"""The bytes that are kept of the body of a failure or of a redirect."""


def read(response: httpx.Response, limit: int, cut: bool = False) -> None:
    """Read the body, so that `response.content` has it, and close the response.

    Raises `ResponseTooLargeError` for a body over the limit; with `cut` the first bytes, as many as fit, are the body.
    """
    body = _Body(response, limit, cut)
    if body.needed:
        for data in body.source():
            if body.take(data):
                break
        body.finish()
    response.close()


async def read_async(response: httpx.Response, limit: int, cut: bool = False) -> None:
    """Read the body as `read` does."""
    body = _Body(response, limit, cut)
    if body.needed:
        async for data in body.source_async():
            if body.take(data):
                break
        body.finish()
    await response.aclose()


class _Body:
    """The bytes of a body so far."""

    def __init__(self, response: httpx.Response, limit: int, cut: bool) -> None:
        self._response = response
        self._limit = limit
        self._cut = cut
        self._pieces: list[bytes] = []
        self._size = 0
        self._inflater: Inflater | None = None
        self._raw = True
        try:
            self._inflater = inflater_for(response.headers.get("content-encoding", ""))
        except LookupError:
            self._raw = False  # Several codings, or one that only the library may know.
        length = response.headers.get("content-length", "")
        if self.needed and not cut and length.isdecimal() and int(length) > limit:
            raise self._too_large()

    @property
    def needed(self) -> bool:
        """Whether the body has not been read: a hook may have done so."""
        return "_content" not in vars(self._response)

    def source(self) -> Iterator[bytes]:
        return self._response.iter_raw() if self._raw else self._response.iter_bytes()

    def source_async(self) -> AsyncIterator[bytes]:
        return self._response.aiter_raw() if self._raw else self._response.aiter_bytes()

    def take(self, data: bytes) -> bool:
        """Keep these bytes, decoded. Returns whether no more are wanted."""
        if self._inflater is None:
            return self._keep(data)
        import zlib

        try:
            return any(map(self._keep, self._inflater.inflate(data)))
        except zlib.error as error:
            raise self._undecodable(str(error)) from error

    def finish(self) -> None:
        """Make what was kept the response's content, as the library's own `read` does."""
        if self._inflater is not None and not self._inflater.complete and self._size < self._limit:
            raise self._undecodable("it ends too early")
        vars(self._response)["_content"] = b"".join(self._pieces)  # Nothing public of the library takes a body in.

    def _keep(self, data: bytes) -> bool:
        if len(data) > (left := self._limit - self._size):
            if not self._cut:
                self._pieces.clear()
                raise self._too_large()
            data = data[:left]
        self._pieces.append(data)
        self._size += len(data)
        return self._cut and self._size == self._limit

    def _too_large(self) -> ResponseTooLargeError:
        message = f"the body of the reply is larger than max_response_bytes, {self._limit} bytes"
        return ResponseTooLargeError(message, self._response, None, "")

    def _undecodable(self, why: str) -> ResponseValidationError:
        return ResponseValidationError(
            f"the body is not in the content encoding that it claims: {why}", self._response, None, ""
        )
