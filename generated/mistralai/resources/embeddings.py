# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from .. import errors, models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset, omit_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import ErrorSpec, Route

_CREATE = Route(
    id="embeddings_v1_embeddings_post",
    method="POST",
    path="/v1/embeddings",
    body="json",
    content_type="application/json",
    errors={"422": ErrorSpec(errors.HTTPValidationError, lambda body: models.HTTPValidationErrorData.from_dict(body))},
    security=(("ApiKey",),),
)


class Embeddings(Resource):
    """Vectors that stand for the meaning of texts."""

    @cached_property
    def with_raw_response(self) -> EmbeddingsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return EmbeddingsWithRawResponse(self)

    def create(
        self,
        *,
        inputs: str | Iterable[str],
        model: str,
        encoding_format: models.EncodingFormatParam | None | Unset = UNSET,
        metadata: Mapping[str, Any] | None | Unset = UNSET,
        output_dimension: int | None | Unset = UNSET,
        output_dtype: models.EmbeddingDtypeParam | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.EmbeddingResponse:
        """Create embeddings

        Turns each input text into a vector of numbers, so that texts can be compared by meaning.

        Args:
            inputs: The text to embed, or a list of texts.
            model: Name of the embedding model.
            encoding_format: How the vectors travel in the reply. One of "float" or "base64". Default:
                "float".
            metadata: Values of the caller's own that are stored with the request.
            output_dimension: Length of the vectors, where the model lets it be chosen. More than 0.
            output_dtype: Number type of the vectors, where the model lets it be chosen. One of "float",
                "int8", "uint8", "binary" or "ubinary". Default: "float".
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            EmbeddingResponse: The vectors.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = client.embeddings.create(
                inputs=["The first text.", "The second text."],
                model="mistral-embed",
            )
            ```
        """
        return self._client.request(
            _CREATE,
            models.EmbeddingResponse.from_dict,
            body={
                "input": inputs,
                "model": model,
                "encoding_format": omit_none(encoding_format),
                "metadata": metadata,
                "output_dimension": output_dimension,
                "output_dtype": omit_none(output_dtype),
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
        inputs: str | Iterable[str],
        model: str,
        encoding_format: models.EncodingFormatParam | None | Unset = UNSET,
        metadata: Mapping[str, Any] | None | Unset = UNSET,
        output_dimension: int | None | Unset = UNSET,
        output_dtype: models.EmbeddingDtypeParam | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.EmbeddingResponse:
        """Create embeddings

        Turns each input text into a vector of numbers, so that texts can be compared by meaning.

        Args:
            inputs: The text to embed, or a list of texts.
            model: Name of the embedding model.
            encoding_format: How the vectors travel in the reply. One of "float" or "base64". Default:
                "float".
            metadata: Values of the caller's own that are stored with the request.
            output_dimension: Length of the vectors, where the model lets it be chosen. More than 0.
            output_dtype: Number type of the vectors, where the model lets it be chosen. One of "float",
                "int8", "uint8", "binary" or "ubinary". Default: "float".
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            EmbeddingResponse: The vectors.

        Raises:
            HTTPValidationError: The request is not valid (422).
            MistralError: The root of all errors of this package.

        Example:
            ```python
            result = await client.embeddings.create_async(
                inputs=["The first text.", "The second text."],
                model="mistral-embed",
            )
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _CREATE,
            models.EmbeddingResponse.from_dict,
            body={
                "input": inputs,
                "model": model,
                "encoding_format": omit_none(encoding_format),
                "metadata": metadata,
                "output_dimension": output_dimension,
                "output_dtype": omit_none(output_dtype),
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


class EmbeddingsWithRawResponse:
    """The methods of Embeddings, returning the HTTP response."""

    def __init__(self, resource: Embeddings) -> None:
        self.create = raw(resource.create)
        self.create_async = raw_async(resource.create_async)
