# Copied from overlay/calls/raw_response.py; edit it there.
"""The reply of a method that was called through `with_raw_response`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, ParamSpec, TypeVar

from ..core.describe import request_id_of
from ..core.http_library import httpx
from .response_info import ResponseInfo, attach

P = ParamSpec("P")
T = TypeVar("T")


class RawResponse(Generic[T]):
    """A successful reply whose body was read, and which is decoded only when `parse()` is called."""

    def __init__(self, response: httpx.Response, decode: Callable[[], T], info: ResponseInfo) -> None:
        self.http_response = response
        self.retries_taken = info.retries_taken
        self.elapsed = info.elapsed
        self._info = info
        self._decode: Callable[[], T] | None = decode
        self._parsed: Any = None

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code}, {len(self.content)} bytes, request id {self.request_id}>"

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, looked up in any case."""
        return self.http_response.headers

    @property
    def request_id(self) -> str | None:
        """The identifier that the server gave the request."""
        return request_id_of(self.headers)

    @property
    def content(self) -> bytes:
        """The body, its content coding undone."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.http_response.text

    def json(self) -> Any:
        """Return the body as plain JSON values."""
        return self.http_response.json()

    def parse(self) -> T:
        """Return what the method returns without `with_raw_response`, the same object each time. Raises what that
        method raises.
        """
        if self._decode is not None:
            self._parsed = self._decode()
            self._decode = None
            attach(self._parsed, self._info)
        parsed: T = self._parsed
        return parsed
