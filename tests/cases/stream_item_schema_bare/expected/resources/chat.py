# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from .. import models, types
from .._overlay.client.resource import Resource
from .._overlay.core.types import UNSET, Unset
from .._overlay.requests.options import OnIncomplete, RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route, StreamPolicy
from .._overlay.streams.events import StreamEvent

_CREATE = Route(
    id="createChat",
    method="POST",
    path="/chat",
    accept="application/jsonl",
    body="json",
    content_type="application/json",
    result="stream",
)
_CREATE_POLICY = StreamPolicy(
    format="jsonl",
)


class Chat(Resource):
    def create(
        self,
        *,
        model: str,
        stream: Literal[True] = True,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStream[StreamEvent[models.Chunk]]:
        return self._client.stream(
            _CREATE,
            StreamEvent.decoder(models.Chunk.from_dict),
            _CREATE_POLICY,
            body={"model": model, "stream": True},
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

    def create_async(
        self,
        *,
        model: str,
        stream: Literal[True] = True,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> types.EventStreamAsync[StreamEvent[models.Chunk]]:
        """The asynchronous twin of `create`: await it, enter it, or iterate over it."""
        return self._client.stream_async(
            _CREATE,
            StreamEvent.decoder(models.Chunk.from_dict),
            _CREATE_POLICY,
            body={"model": model, "stream": True},
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
