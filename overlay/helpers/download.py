"""Downloads: methods that return bytes, in a form that gives an open reply instead, however large it is."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from types import TracebackType
from typing import Any, ParamSpec

from ..core.describe import request_id_of
from ..core.errors import ResponseValidationError
from ..core.http_library import httpx
from ..sse.codings import CodingError, Codings, inflater_for

P = ParamSpec("P")


class _Reply:
    """What both kinds of download share. The request is sent when the download is entered."""

    def __init__(self, call: Any) -> None:
        self._call = call
        self._response: Any = None
        self._inflater: Codings | None = None

    @property
    def response(self) -> httpx.Response:
        """The reply. Raises `RuntimeError` outside of the `with` block."""
        if self._response is None:
            raise RuntimeError("a download is open inside of its `with` block")
        response: httpx.Response = self._response
        return response

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, looked up in any case."""
        return self.response.headers

    @property
    def request_id(self) -> str | None:
        """The identifier that the server gave the request."""
        return request_id_of(self.headers)

    def _pieces(self, raw: str, decoded: str) -> Any:
        """Return what gives the body: by the method of the response named `decoded` if a hook has read it already."""
        response = self.response
        if response.is_stream_consumed:
            return getattr(response, decoded)()
        try:
            self._inflater = inflater_for(response)
        except LookupError as error:
            raise ResponseValidationError(str(error), response, None, "") from None
        return getattr(response, raw)()

    def _decoded(self, data: bytes) -> Iterator[bytes]:
        """Yield these bytes, their content coding undone, until the deadline."""
        try:
            for piece in (data,) if self._inflater is None else self._inflater.inflate(data):
                self._call.time_left()  # Raises once the deadline has passed.
                if piece:
                    yield piece
        except CodingError as error:
            raise self._undecodable(str(error)) from (error.__cause__ or error)

    def _end(self) -> None:
        if self._inflater is not None and not self._inflater.complete:
            raise self._undecodable("it ends too early")

    def _undecodable(self, why: str) -> ResponseValidationError:
        return ResponseValidationError(
            f"the body is not in the content encoding that it claims: {why}", self.response, None, ""
        )


class Download(_Reply):
    """An open reply. Iterate over its bytes, or `save` them."""

    def __enter__(self) -> Download:
        self._response = self._call.send()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.response.close()

    def __iter__(self) -> Iterator[bytes]:
        """Yield the body in pieces as they arrive, its content coding undone. Raises `APIConnectionError` if the
        connection breaks.
        """
        pieces = iter(self._pieces("iter_raw", "iter_bytes"))
        while True:
            try:
                piece = next(pieces, None)
            except Exception as error:
                self._call.raise_typed(error, self.response)
                raise
            if piece is None:
                self._end()
                return
            yield from self._decoded(piece)

    def save(self, path: str | os.PathLike[str]) -> int:
        """Write the body to a file and return its size in bytes. A download that breaks leaves what had arrived."""
        size = 0
        with open(path, "wb") as file:
            for piece in self:
                size += file.write(piece)
        return size


class DownloadAsync(_Reply):
    """The asynchronous twin of `Download`. `save` writes its file in blocking calls, as files are written elsewhere in
    Python.
    """

    def __init__(self, call: Coroutine[Any, Any, Any]) -> None:
        super().__init__(None)
        self._preparing = call

    async def __aenter__(self) -> DownloadAsync:
        self._call = await self._preparing
        self._response = await self._call.send()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.response.aclose()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        pieces = self._pieces("aiter_raw", "aiter_bytes").__aiter__()
        while True:
            try:
                piece = await pieces.__anext__()
            except StopAsyncIteration:
                self._end()
                return
            except Exception as error:
                self._call.raise_typed(error, self.response)
                raise
            for part in self._decoded(piece):
                yield part

    async def save(self, path: str | os.PathLike[str]) -> int:
        """Write the body to a file and return its size in bytes. A download that breaks leaves what had arrived."""
        size = 0
        with open(path, "wb") as file:
            async for piece in self:
                size += file.write(piece)
        return size


class _View:
    """Stands in for a client whose requests are not sent yet. Everything else is the client's."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def request(self, route: Any, decode: Any, **call: Any) -> Download:
        """Return the download of this call."""
        return Download(self._client._call(route, **call))

    async def request_async(self, route: Any, decode: Any, **call: Any) -> Any:
        """Return the call, for a `DownloadAsync`."""
        return self._client._call_async(route, **call)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


def download(method: Callable[P, bytes | None]) -> Callable[P, Download]:
    """Return a resource's method in the form that returns a `Download`, for a `with` block."""
    made: Callable[P, Download] = _on_view(method)
    return made


def download_async(method: Callable[P, Coroutine[Any, Any, bytes | None]]) -> Callable[P, DownloadAsync]:
    """Return a resource's asynchronous method in the form that returns a `DownloadAsync`, for `async with`."""
    on_view = _on_view(method)

    def call(*args: P.args, **kwargs: P.kwargs) -> DownloadAsync:
        return DownloadAsync(on_view(*args, **kwargs))

    return call


def _on_view(method: Any) -> Any:
    resource: Any = method.__self__
    return getattr(type(resource)(_View(resource._client)), method.__name__)
