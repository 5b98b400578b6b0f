# Generated from openapi.yaml; do not edit.

from __future__ import annotations

import builtins
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from .. import models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.models.decoding import list_of
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import ErrorSpec, Route
from ..inputs import completed

_ADD = Route(
    id="addPet",
    method="POST",
    path="/pets",
    body="json",
    content_type="application/json",
    security=(("key",),),
)
_LIST = Route(
    id="listPets",
    method="GET",
    path="/pets",
    errors={"404": ErrorSpec(decode=lambda body: models.Owner.from_dict(body))},
    security=(("key",),),
)


class Pets(Resource):
    @cached_property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return PetsWithRawResponse(self)

    def add(
        self,
        *,
        limit: int | None | Unset = UNSET,
        lives: int | None | Unset = UNSET,
        next: models.DogParam | None | Unset = UNSET,
        owner: models.OwnerParam | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> builtins.list[models.AnyPet]:
        """POST /pets

        Args:
            limit: `int`.
            lives: `int`.
            next: `Dog`.
            owner: `Owner`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            builtins.list[AnyPet]: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.pets.add()
            ```
        """
        return self._client.request(
            _ADD,
            list_of(models.decode_any_pet),
            query={"limit": limit},
            body={
                "kind": "kitten",
                "lives": omit_none(lives),
                "next": omit_none(completed(next, "Dog")),
                "owner": omit_none(completed(owner, "Owner")),
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

    async def add_async(
        self,
        *,
        limit: int | None | Unset = UNSET,
        lives: int | None | Unset = UNSET,
        next: models.DogParam | None | Unset = UNSET,
        owner: models.OwnerParam | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> builtins.list[models.AnyPet]:
        """POST /pets

        Args:
            limit: `int`.
            lives: `int`.
            next: `Dog`.
            owner: `Owner`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            builtins.list[AnyPet]: Fine.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.pets.add_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _ADD,
            list_of(models.decode_any_pet),
            query={"limit": limit},
            body={
                "kind": "kitten",
                "lives": omit_none(lives),
                "next": omit_none(completed(next, "Dog")),
                "owner": omit_none(completed(owner, "Owner")),
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

    def list(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> builtins.list[models.AnyPet]:
        """GET /pets

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            builtins.list[AnyPet]: Fine.

        Raises:
            NotFoundError: None (404).
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.pets.list()
            ```
        """
        return self._client.request(
            _LIST,
            list_of(models.decode_any_pet),
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

    async def list_async(
        self,
        *,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> builtins.list[models.AnyPet]:
        """GET /pets

        Args:
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            builtins.list[AnyPet]: Fine.

        Raises:
            NotFoundError: None (404).
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.pets.list_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _LIST,
            list_of(models.decode_any_pet),
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


class PetsWithRawResponse:
    """The methods of Pets, returning the HTTP response."""

    def __init__(self, resource: Pets) -> None:
        self.add = raw(resource.add)
        self.add_async = raw_async(resource.add_async)
        self.list = raw(resource.list)
        self.list_async = raw_async(resource.list_async)
