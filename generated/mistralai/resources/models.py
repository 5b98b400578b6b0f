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
        """The asynchronous twin of `delete`."""
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
        """The asynchronous twin of `list`."""
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
        """The asynchronous twin of `retrieve`."""
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
