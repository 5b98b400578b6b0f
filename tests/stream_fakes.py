"""A logical call in few lines, over plain httpx: enough to test the stream shells without the client above them."""

from __future__ import annotations

import time
from typing import Any

import httpx

from overlay.errors import APITimeoutError, ClientError
from overlay.failures import error_from_payload


class FakeClient:
    secret_names: frozenset[str] = frozenset({"authorization"})


class FakeCallBase:
    transport_errors = (httpx.RequestError, httpx.StreamError, OSError)
    timeout_errors = (httpx.TimeoutException,)

    def __init__(
        self,
        http: Any,
        url: str,
        *,
        idle: float | None = 5.0,
        deadline: float | None = None,
        retries: int = 0,
        max_event_bytes: int = 64 * 1024 * 1024,
        on_incomplete: str = "raise",
    ) -> None:
        self.http = http
        self.url = url
        self.idle = idle
        self.started = time.monotonic()
        self.deadline = None if deadline is None else self.started + deadline
        self.left = retries
        self.retries_taken = 0
        self.max_event_bytes = max_event_bytes
        self.on_incomplete = on_incomplete
        self.client = FakeClient()

    def _request(self) -> httpx.Request:
        request: httpx.Request = self.http.build_request(
            "POST", self.url, json={}, headers={"authorization": "Bearer secret-key"}, timeout=self.idle
        )
        return request

    def error_from_payload(self, payload: Any, response: httpx.Response) -> ClientError:
        return error_from_payload(payload, response, {})

    def _again(self, error: Exception) -> bool:
        assert isinstance(error, ClientError)
        if self.left == 0:
            return False
        self.left -= 1
        self.retries_taken += 1
        return True


class FakeCall(FakeCallBase):
    def send(self) -> httpx.Response:
        try:
            return self.http.send(self._request(), stream=True)  # type: ignore[no-any-return]
        except httpx.TimeoutException as error:
            raise APITimeoutError(str(error)) from error

    def retry(self, error: Exception) -> bool:
        return self._again(error)


class FakeCallAsync(FakeCallBase):
    async def send(self) -> httpx.Response:
        try:
            return await self.http.send(self._request(), stream=True)  # type: ignore[no-any-return]
        except httpx.TimeoutException as error:
            raise APITimeoutError(str(error)) from error

    async def retry(self, error: Exception) -> bool:
        return self._again(error)
