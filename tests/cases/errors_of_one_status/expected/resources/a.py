# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from .. import errors, models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import ErrorSpec, Route

_READ = Route(
    id="readA",
    method="GET",
    path="/a",
    accept="*/*",
    result="none",
    errors={
        "400": ErrorSpec(errors.CommonError, lambda body: models.CommonErrorData.from_dict(body)),
        "404": ErrorSpec(errors.CommonError, lambda body: models.CommonErrorData.from_dict(body)),
        "422": ErrorSpec(errors.HTTPValidationError, lambda body: models.HTTPValidationErrorData.from_dict(body)),
    },
)


class A(Resource):
    @cached_property
    def with_raw_response(self) -> AWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return AWithRawResponse(self)

    def read(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /a

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Fine.

        Raises:
            CommonError: Bad (400). Bad (404).
            HTTPValidationError: Bad (422).
            CaseError: The root of all errors of this package.

        Example:
            ```python
            client.a.read()
            ```
        """
        return self._client.request(
            _READ,
            decode_none,
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

    async def read_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /a

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Fine.

        Raises:
            CommonError: Bad (400). Bad (404).
            HTTPValidationError: Bad (422).
            CaseError: The root of all errors of this package.

        Example:
            ```python
            await client.a.read_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _READ,
            decode_none,
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


class AWithRawResponse:
    """The methods of A, returning the HTTP response."""

    def __init__(self, resource: A) -> None:
        self.read = raw(resource.read)
        self.read_async = raw_async(resource.read_async)
