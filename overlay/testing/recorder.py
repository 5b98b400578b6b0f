"""Recordings of real exchanges: one JSON object per line, bytes with their times, no credentials.

Lines of one exchange share its number `n`. `request` holds method, path, headers and body; `response` status and
headers; each `chunk` the seconds since the request and the bytes as the transport gave them (`text`, or `base64` where
they aren't UTF-8); `end` the error that cut the body, or null.
"""

from __future__ import annotations

import base64
import json
import re
import threading
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from attrs import define, field

from ..core.http_library import httpx, library_of, made_for
from ..core.types import StrPath
from .http.calls import HIDDEN, without_secrets

if TYPE_CHECKING:
    Transport = httpx.BaseTransport
    AsyncTransport = httpx.AsyncBaseTransport
    SyncBody = httpx.SyncByteStream
    AsyncBody = httpx.AsyncByteStream
else:
    Transport = AsyncTransport = SyncBody = AsyncBody = object  # Either library's: that of the request decides.

_KEY = re.compile(rb'("(?:api_?key|access_token|token|password|secret)"\s*:\s*)"(?:[^"\\]|\\.)*"', re.IGNORECASE)
CONNECTION_HEADERS = frozenset({"connection", "keep-alive", "transfer-encoding", "content-length", "date"})
"""Headers about one connection, or one moment: a replay makes its own (RFC 9110 §7.6.1)."""


class Recorder:
    """Writes what goes through its transports to a file; use it as a context manager, or `close()` it.

    with Recorder("poem.jsonl") as recorder:
        client = Mistral(client=httpx.Client(transport=recorder.transport()))

    The transports serve a client of any library of the HTTPX family.
    """

    def __init__(self, path: StrPath) -> None:
        self._file = Path(path).open("w", encoding="utf-8", errors="backslashreplace")  # noqa: SIM115  # close() ends it
        self._lock = threading.Lock()
        self._count = 0

    def transport(self, inner: httpx.BaseTransport | None = None) -> httpx.BaseTransport:
        """Return a transport for `httpx.Client` that records; `inner` does the work, by default httpx's own."""
        return _Recording(self, inner)

    def async_transport(self, inner: httpx.AsyncBaseTransport | None = None) -> httpx.AsyncBaseTransport:
        """Return a transport for `httpx.AsyncClient` that records."""
        return _RecordingAsync(self, inner)

    def close(self) -> None:
        """Close the file. Streams that are still read go on, unrecorded."""
        with self._lock:
            self._file.close()

    def __enter__(self) -> Recorder:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def begin(self, request: httpx.Request, body: bytes) -> _Exchange:
        """Return the writer of one exchange, for its request."""
        with self._lock:
            self._count += 1
            exchange = _Exchange(self, self._count, time.monotonic(), _secrets(request))
        headers = without_secrets(request.headers)
        exchange.write("request", method=request.method, path=request.url.path, headers=headers, **exchange.coded(body))
        return exchange

    def write(self, line: dict[str, Any]) -> None:
        """Write one line."""
        with self._lock:
            if not self._file.closed:
                self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
                self._file.flush()


def _secrets(request: httpx.Request) -> list[bytes]:
    """Return the credentials of a request, to be hidden wherever they turn up."""
    values = [request.headers.get(name, "") for name in ("authorization", "x-api-key", "api-key", "cookie")]
    words = [value.rpartition(" ")[2] for value in values]
    return [word.encode() for word in words if len(word) >= 4]


def without_keys(data: bytes) -> bytes:
    """Return a body without the values of JSON properties that are called as credentials are."""
    return _KEY.sub(rb'\1"' + HIDDEN.encode() + b'"', data)


@define
class _Exchange:
    """Writes the lines of one request and its reply."""

    recorder: Recorder
    number: int
    started: float
    secrets: list[bytes] = field(repr=False)

    def write(self, kind: str, **fields: Any) -> None:
        """Write one line of this exchange."""
        self.recorder.write({"n": self.number, "kind": kind, **fields})

    def coded(self, data: bytes) -> dict[str, str]:
        """Return bytes as they stand in the file, without the credentials that an echo or a body may hold."""
        for secret in self.secrets:
            data = data.replace(secret, HIDDEN.encode())
        data = without_keys(data)
        try:
            return {"text": data.decode()}
        except UnicodeDecodeError:
            return {"base64": base64.b64encode(data).decode()}

    def response(self, response: httpx.Response) -> None:
        """Record the status and the headers of the reply."""
        self.write("response", status=response.status_code, headers=without_secrets(response.headers))

    def chunk(self, data: bytes) -> None:
        """Record a piece of the body."""
        self.write("chunk", t=round(time.monotonic() - self.started, 4), **self.coded(data))

    def end(self, error: BaseException | None) -> None:
        """Record the end of the body, or the error that cut it."""
        self.write("end", error=None if error is None else type(error).__name__)


@define
class _Recording(Transport):
    """A transport that records what passes through it."""

    recorder: Recorder
    inner: httpx.BaseTransport | None

    def __enter__(self) -> _Recording:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request and record the exchange."""
        exchange = self.recorder.begin(request, request.read())
        made_by: Any = library_of(request)
        self.inner = self.inner or cast("httpx.BaseTransport", made_by.HTTPTransport())
        try:
            response = self.inner.handle_request(request)
        except Exception as error:
            exchange.end(error)
            raise
        exchange.response(response)
        body = cast("httpx.SyncByteStream", response.stream)
        response.stream = made_for(_Tee, made_by.SyncByteStream)(exchange, body)
        return response

    def close(self) -> None:
        """Close the transport that does the work."""
        if self.inner is not None:
            self.inner.close()


@define
class _RecordingAsync(AsyncTransport):
    """An asynchronous transport that records what passes through it."""

    recorder: Recorder
    inner: httpx.AsyncBaseTransport | None

    async def __aenter__(self) -> _RecordingAsync:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request and record the exchange."""
        exchange = self.recorder.begin(request, await request.aread())
        made_by: Any = library_of(request)
        self.inner = self.inner or cast("httpx.AsyncBaseTransport", made_by.AsyncHTTPTransport())
        try:
            response = await self.inner.handle_async_request(request)
        except Exception as error:
            exchange.end(error)
            raise
        exchange.response(response)
        body = cast("httpx.AsyncByteStream", response.stream)
        response.stream = made_for(_TeeAsync, made_by.AsyncByteStream)(exchange, body)
        return response

    async def aclose(self) -> None:
        """Close the transport that does the work."""
        if self.inner is not None:
            await self.inner.aclose()


@define
class _Tee(SyncBody):
    """A body whose pieces are recorded as they are read."""

    exchange: _Exchange
    inner: httpx.SyncByteStream

    def __iter__(self) -> Iterator[bytes]:
        try:
            for data in self.inner:
                self.exchange.chunk(data)
                yield data
        except BaseException as error:
            self.exchange.end(None if isinstance(error, GeneratorExit) else error)
            raise
        self.exchange.end(None)

    def close(self) -> None:
        """Close the body."""
        self.inner.close()


@define
class _TeeAsync(AsyncBody):
    """An asynchronous body whose pieces are recorded as they are read."""

    exchange: _Exchange
    inner: httpx.AsyncByteStream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for data in self.inner:
                self.exchange.chunk(data)
                yield data
        except BaseException as error:
            self.exchange.end(None if isinstance(error, GeneratorExit) else error)
            raise
        self.exchange.end(None)

    async def aclose(self) -> None:
        """Close the body."""
        await self.inner.aclose()
