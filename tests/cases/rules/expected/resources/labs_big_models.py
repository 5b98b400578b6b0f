# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from .. import models, types
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.requests.options import OnIncomplete, RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route, StreamPolicy

_ASK = Route(
    id="makeAnswer",
    method="POST",
    path="/v1/big-models/answers",
    body="json",
    content_type="application/json",
)
_TALK = Route(
    id="makeAnswer",
    method="POST",
    path="/v1/big-models/answers",
    accept="text/event-stream",
    body="json",
    content_type="application/json",
    result="stream",
)
_TALK_POLICY = StreamPolicy(
    last=("answer.done", "answer.error"),
)


class LabsBigModels(Resource):
    @cached_property
    def with_raw_response(self) -> LabsBigModelsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return LabsBigModelsWithRawResponse(self)

    def ask(
        self,
        *,
        request: Iterable[str],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Answer:
        return self._client.request(
            _ASK,
            models.Answer.from_dict,
            body=request,
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body=extra_body,
            ),
        )

    async def ask_async(
        self,
        *,
        request: Iterable[str],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Answer:
        """The asynchronous twin of `ask`."""
        await self._client.loaded()
        return await self._client.request_async(
            _ASK,
            models.Answer.from_dict,
            body=request,
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body=extra_body,
            ),
        )

    def talk(
        self,
        *,
        request: Iterable[str],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[models.DeltaEvent]:
        return self._client.stream(
            _TALK,
            models.DeltaEvent.from_event,
            _TALK_POLICY,
            body=request,
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body=extra_body,
                on_incomplete=on_incomplete,
            ),
        )

    def talk_async(
        self,
        *,
        request: Iterable[str],
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[models.DeltaEvent]:
        """The asynchronous twin of `talk`: await it, enter it, or iterate over it."""
        return self._client.stream_async(
            _TALK,
            models.DeltaEvent.from_event,
            _TALK_POLICY,
            body=request,
            options=RequestOptions(
                retries=retries,
                server_url=server_url,
                timeout_ms=timeout_ms,
                http_headers=http_headers,
                deadline_ms=deadline_ms,
                extra_query=extra_query,
                extra_body=extra_body,
                on_incomplete=on_incomplete,
            ),
        )


class LabsBigModelsWithRawResponse:
    """The methods of LabsBigModels, returning the HTTP response."""

    def __init__(self, resource: LabsBigModels) -> None:
        self.ask = raw(resource.ask)
        self.ask_async = raw_async(resource.ask_async)
