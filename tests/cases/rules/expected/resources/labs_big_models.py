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
        """POST /v1/big-models/answers

        Args:
            request: The body of the request.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Answer: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.labs.big_models.ask(body=["body"])
            ```
        """
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
        """POST /v1/big-models/answers

        Args:
            request: The body of the request.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Answer: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.labs.big_models.ask_async(body=["body"])
            ```
        """
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
        """POST /v1/big-models/answers

        Args:
            request: The body of the request.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStream[DeltaEvent]: Events as they come. Use it in a `with` block.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            with client.labs.big_models.talk(body=["body"]) as stream:
                for event in stream:
                    print(event)
            ```
        """
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
        """POST /v1/big-models/answers

        Args:
            request: The body of the request.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.
            on_incomplete: What an answer that breaks off does: "raise", "warn" or "ignore".

        Returns:
            types.EventStreamAsync[DeltaEvent]: Events as they come. Await it, enter it, or iterate over it.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            async with client.labs.big_models.talk_async(body=["body"]) as stream:
                async for event in stream:
                    print(event)
            ```
        """
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
