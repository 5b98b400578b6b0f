"""What a decoded object remembers of the reply that it came with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..core.errors import request_id_of

if TYPE_CHECKING:
    from datetime import timedelta


class ResponseInfo:
    """What is known of the reply that an object was decoded from."""

    __slots__ = ("_headers", "elapsed", "retries_taken", "status_code")

    def __init__(self, status_code: int, headers: Mapping[str, str], retries_taken: int, elapsed: timedelta) -> None:
        self.status_code = status_code
        self._headers = headers
        self.retries_taken = retries_taken
        self.elapsed = elapsed

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, looked up in any case."""
        return self._headers

    @property
    def request_id(self) -> str | None:
        """The identifier that the server gave the request."""
        return request_id_of(self._headers)


def attach(result: Any, info: ResponseInfo) -> None:
    """Let a model know the reply it came with; lists and plain values cannot."""
    try:
        result._response = info
    except (AttributeError, TypeError):  # A UUID raises the latter.
        return
