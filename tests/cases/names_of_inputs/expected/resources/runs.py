# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from .. import models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route
from ..inputs import completed

_CREATE = Route(
    id="createRun",
    method="POST",
    path="/runs",
    accept="*/*",
    body="json",
    content_type="application/json",
    result="none",
)


class Runs(Resource):
    @cached_property
    def with_raw_response(self) -> RunsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return RunsWithRawResponse(self)

    def create(
        self,
        *,
        tool: models.ToolInput,
        steps: Iterable[models.StepParam],
        last: models.StepParam | None | Unset = UNSET,
        param: models.ToolParamInput | None | Unset = UNSET,
        plan: models.PlanParam | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /runs

        Args:
            tool: An object that a request holds; the name of its alias is taken.
            steps: `list[Step]`.
            last: A union whose members stand in a list and alone.
            param: `ToolParam`.
            plan: A union that holds itself in a list.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            client.runs.create(tool={}, steps=[{"kind": "Call", "tool": {}}])
            ```
        """
        return self._client.request(
            _CREATE,
            decode_none,
            body={
                "tool": completed(tool, "Tool"),
                "steps": completed(steps, "Step"),
                "last": omit_none(completed(last, "Step")),
                "param": omit_none(completed(param, "ToolParam")),
                "plan": omit_none(plan),
            },
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

    async def create_async(
        self,
        *,
        tool: models.ToolInput,
        steps: Iterable[models.StepParam],
        last: models.StepParam | None | Unset = UNSET,
        param: models.ToolParamInput | None | Unset = UNSET,
        plan: models.PlanParam | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /runs

        Args:
            tool: An object that a request holds; the name of its alias is taken.
            steps: `list[Step]`.
            last: A union whose members stand in a list and alone.
            param: `ToolParam`.
            plan: A union that holds itself in a list.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            await client.runs.create_async(tool={}, steps=[{"kind": "Call", "tool": {}}])
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _CREATE,
            decode_none,
            body={
                "tool": completed(tool, "Tool"),
                "steps": completed(steps, "Step"),
                "last": omit_none(completed(last, "Step")),
                "param": omit_none(completed(param, "ToolParam")),
                "plan": omit_none(plan),
            },
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


class RunsWithRawResponse:
    """The methods of Runs, returning the HTTP response."""

    def __init__(self, resource: Runs) -> None:
        self.create = raw(resource.create)
        self.create_async = raw_async(resource.create_async)
