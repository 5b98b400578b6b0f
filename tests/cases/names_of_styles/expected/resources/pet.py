# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import Route

_FIND_BY_STATUS = Route(
    id="findPetsByStatus",
    method="GET",
    path="/pet/findByStatus",
    accept="*/*",
    result="none",
)
_GET = Route(
    id="getPetById",
    method="GET",
    path="/pet/{petId}",
    accept="*/*",
    result="none",
)
_UPDATE_WITH_FORM = Route(
    id="updatePetWithForm",
    method="POST",
    path="/pet/{petId}",
    accept="*/*",
    result="none",
)


class Pet(Resource):
    @cached_property
    def with_raw_response(self) -> PetWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return PetWithRawResponse(self)

    def find_by_status(
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
        """GET /pet/findByStatus

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
            CaseError: The root of all errors of this package.

        Example:
            ```python
            client.pet.find_by_status()
            ```
        """
        return self._client.request(
            _FIND_BY_STATUS,
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

    async def find_by_status_async(
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
        """GET /pet/findByStatus

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
            CaseError: The root of all errors of this package.

        Example:
            ```python
            await client.pet.find_by_status_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _FIND_BY_STATUS,
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

    def get(
        self,
        *,
        pet_id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /pet/{petId}

        Args:
            pet_id: `str`.
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
            CaseError: The root of all errors of this package.

        Example:
            ```python
            client.pet.get(pet_id="petId")
            ```
        """
        return self._client.request(
            _GET,
            decode_none,
            path={"petId": pet_id},
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

    async def get_async(
        self,
        *,
        pet_id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """GET /pet/{petId}

        Args:
            pet_id: `str`.
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
            CaseError: The root of all errors of this package.

        Example:
            ```python
            await client.pet.get_async(pet_id="petId")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _GET,
            decode_none,
            path={"petId": pet_id},
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

    def update_with_form(
        self,
        *,
        pet_id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /pet/{petId}

        Args:
            pet_id: `str`.
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
            CaseError: The root of all errors of this package.

        Example:
            ```python
            client.pet.update_with_form(pet_id="petId")
            ```
        """
        return self._client.request(
            _UPDATE_WITH_FORM,
            decode_none,
            path={"petId": pet_id},
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

    async def update_with_form_async(
        self,
        *,
        pet_id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /pet/{petId}

        Args:
            pet_id: `str`.
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
            CaseError: The root of all errors of this package.

        Example:
            ```python
            await client.pet.update_with_form_async(pet_id="petId")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _UPDATE_WITH_FORM,
            decode_none,
            path={"petId": pet_id},
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


class PetWithRawResponse:
    """The methods of Pet, returning the HTTP response."""

    def __init__(self, resource: Pet) -> None:
        self.find_by_status = raw(resource.find_by_status)
        self.find_by_status_async = raw_async(resource.find_by_status_async)
        self.get = raw(resource.get)
        self.get_async = raw_async(resource.get_async)
        self.update_with_form = raw(resource.update_with_form)
        self.update_with_form_async = raw_async(resource.update_with_form_async)
