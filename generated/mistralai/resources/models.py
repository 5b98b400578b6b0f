# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from .. import errors, models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import ErrorSpec, Route

_DELETE = Route(
    id="delete_model_v1_models__model_id__delete",
    method="DELETE",
    path="/v1/models/{model_id}",
    errors={"422": ErrorSpec(errors.HTTPValidationError, lambda body: models.HTTPValidationErrorData.from_dict(body))},
    security=(("ApiKey",),),
)
_LIST = Route(
    id="list_models_v1_models_get",
    method="GET",
    path="/v1/models",
    errors={"422": ErrorSpec(errors.HTTPValidationError, lambda body: models.HTTPValidationErrorData.from_dict(body))},
    security=(("ApiKey",),),
)
_RETRIEVE = Route(
    id="retrieve_model_v1_models__model_id__get",
    method="GET",
    path="/v1/models/{model_id}",
    errors={"422": ErrorSpec(errors.HTTPValidationError, lambda body: models.HTTPValidationErrorData.from_dict(body))},
    security=(("ApiKey",),),
)


class Models(Resource):
    """The models that an API key may use."""

    @cached_property
    def with_raw_response(self) -> ModelsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ModelsWithRawResponse(self)

    def delete(
        self,
        *,
        model_id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.DeleteModelOut:
        """Delete a model

        Deletes a fine-tuned model. Base models cannot be deleted.

        Args:
            model_id: ID of the fine-tuned model to delete.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            DeleteModelOut: The model is deleted.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = client.models.delete(model_id="ft:open-mistral-7b:587a6b29:20240514:7e773925")
            ```
        """
        return self._client.request(
            _DELETE,
            models.DeleteModelOut.from_dict,
            path={"model_id": model_id},
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

    async def delete_async(
        self,
        *,
        model_id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.DeleteModelOut:
        """Delete a model

        Deletes a fine-tuned model. Base models cannot be deleted.

        Args:
            model_id: ID of the fine-tuned model to delete.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            DeleteModelOut: The model is deleted.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = await client.models.delete_async(
                model_id="ft:open-mistral-7b:587a6b29:20240514:7e773925",
            )
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _DELETE,
            models.DeleteModelOut.from_dict,
            path={"model_id": model_id},
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
        provider: str | None | Unset = UNSET,
        model: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.ModelList:
        """List models

        Lists the models that this API key may use, the organisation's fine-tuned ones included.

        Args:
            provider: Only list models of this provider.
            model: Only list the model with this name.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            ModelList: The models.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = client.models.list()
            ```
        """
        return self._client.request(
            _LIST,
            models.ModelList.from_dict,
            query={"provider": provider, "model": model},
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
        provider: str | None | Unset = UNSET,
        model: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.ModelList:
        """List models

        Lists the models that this API key may use, the organisation's fine-tuned ones included.

        Args:
            provider: Only list models of this provider.
            model: Only list the model with this name.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            ModelList: The models.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = await client.models.list_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _LIST,
            models.ModelList.from_dict,
            query={"provider": provider, "model": model},
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

    def retrieve(
        self,
        *,
        model_id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.RetrieveModelResponse:
        """Retrieve a model

        Returns the card of one model: its capabilities, limits and life cycle.

        Args:
            model_id: ID of the model to look up.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            RetrieveModelResponse: The model.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = client.models.retrieve(model_id="ft:open-mistral-7b:587a6b29:20240514:7e773925")
            ```
        """
        return self._client.request(
            _RETRIEVE,
            models.decode_retrieve_model_response,
            path={"model_id": model_id},
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

    async def retrieve_async(
        self,
        *,
        model_id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.RetrieveModelResponse:
        """Retrieve a model

        Returns the card of one model: its capabilities, limits and life cycle.

        Args:
            model_id: ID of the model to look up.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            RetrieveModelResponse: The model.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = await client.models.retrieve_async(
                model_id="ft:open-mistral-7b:587a6b29:20240514:7e773925",
            )
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _RETRIEVE,
            models.decode_retrieve_model_response,
            path={"model_id": model_id},
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


class ModelsWithRawResponse:
    """The methods of Models, returning the HTTP response."""

    def __init__(self, resource: Models) -> None:
        self.delete = raw(resource.delete)
        self.delete_async = raw_async(resource.delete_async)
        self.list = raw(resource.list)
        self.list_async = raw_async(resource.list_async)
        self.retrieve = raw(resource.retrieve)
        self.retrieve_async = raw_async(resource.retrieve_async)
