# Copied from overlay/calls/response_info.py; edit it there.
"""What a decoded object remembers of the reply that it came in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from ..core.describe import request_id_of


class ResponseInfo:
    """Status, headers, duration and number of retries of the reply that an object was decoded from."""

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
    """Let a model remember its reply. Lists and plain values cannot, and are left as they are."""
    try:
        result._response = info
    except (AttributeError, TypeError):  # A UUID raises the latter.
        return
