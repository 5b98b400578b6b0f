# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from .. import errors, models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, Unset
from .._overlay.helpers.download import download, download_async
from .._overlay.models.decoding import decode_any, decode_none, optional
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import ErrorSpec, Route

_DELETE = Route(
    id="deleteThing",
    method="DELETE",
    path="/things/{id}",
    accept="*/*",
    result="any",
)
_EXPORT = Route(
    id="exportThing",
    method="PATCH",
    path="/things/{id}",
    accept="application/pdf",
    result="binary",
)
_GET = Route(
    id="getThing",
    method="GET",
    path="/things/{id}",
    optional=True,
    errors={
        "404": ErrorSpec(errors.NotFoundProblem, lambda body: models.NotFoundProblemData.from_dict(body)),
        "4XX": ErrorSpec(decode=lambda body: models.Oops.from_dict(body)),
        "default": ErrorSpec(decode=lambda body: models.Oops.from_dict(body)),
    },
)
_PRINT = Route(
    id="printThing",
    method="POST",
    path="/things/{id}",
    accept="text/plain",
    result="text",
)
_PROBE = Route(
    id="probeThing",
    method="HEAD",
    path="/things/{id}",
    accept="*/*",
    result="none",
)
_REPLACE_XML = Route(
    id="xmlThing",
    method="PUT",
    path="/things/{id}",
    accept="application/xml",
    result="binary",
)
_WORDLESS = Route(
    id="wordless",
    method="OPTIONS",
    path="/things/{id}",
    accept="*/*",
    result="any",
)


class Things(Resource):
    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return ThingsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The methods that return bytes, for a `with` block in which these come in pieces, or go to a file."""
        return ThingsWithStreamingResponse(self)

    def delete(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Any:
        """DELETE /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Any: Done.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.things.delete(id="id")
            ```
        """
        return self._client.request(
            _DELETE,
            decode_any,
            path={"id": id},
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
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Any:
        """DELETE /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Any: Done.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.things.delete_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _DELETE,
            decode_any,
            path={"id": id},
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

    def export(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> bytes:
        """PATCH /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            bytes: File.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.things.export(id="id")
            ```
        """
        return self._client.request(
            _EXPORT,
            bytes,
            path={"id": id},
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

    async def export_async(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> bytes:
        """PATCH /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            bytes: File.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.things.export_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _EXPORT,
            bytes,
            path={"id": id},
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
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.GetThingResponse | None:
        """GET /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            GetThingResponse | None: Fine.

        Raises:
            NotFoundProblem: None (404).
            SDKError: Yours (4XX). Ours (other statuses).
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.things.get(id="id")
            ```
        """
        return self._client.request(
            _GET,
            optional(models.decode_get_thing_response),
            path={"id": id},
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
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.GetThingResponse | None:
        """GET /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            GetThingResponse | None: Fine.

        Raises:
            NotFoundProblem: None (404).
            SDKError: Yours (4XX). Ours (other statuses).
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.things.get_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _GET,
            optional(models.decode_get_thing_response),
            path={"id": id},
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

    def print(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> str:
        """POST /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            str: Text.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.things.print(id="id")
            ```
        """
        return self._client.request(
            _PRINT,
            str,
            path={"id": id},
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

    async def print_async(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> str:
        """POST /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            str: Text.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.things.print_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _PRINT,
            str,
            path={"id": id},
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

    def probe(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """HEAD /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Perhaps.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            client.things.probe(id="id")
            ```
        """
        return self._client.request(
            _PROBE,
            decode_none,
            path={"id": id},
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

    async def probe_async(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """HEAD /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Perhaps.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            await client.things.probe_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _PROBE,
            decode_none,
            path={"id": id},
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

    def replace_xml(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> bytes:
        """PUT /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            bytes: XML.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.things.replace_xml(id="id")
            ```
        """
        return self._client.request(
            _REPLACE_XML,
            bytes,
            path={"id": id},
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

    async def replace_xml_async(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> bytes:
        """PUT /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            bytes: XML.

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.things.replace_xml_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _REPLACE_XML,
            bytes,
            path={"id": id},
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

    def wordless(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Any:
        """OPTIONS /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Any

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = client.things.wordless(id="id")
            ```
        """
        return self._client.request(
            _WORDLESS,
            decode_any,
            path={"id": id},
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

    async def wordless_async(
        self,
        *,
        id: str,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Any:
        """OPTIONS /things/{id}

        Args:
            id: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Any

        Raises:
            CaseError: The root of all errors of this package.

        Example:
            ```python
            result = await client.things.wordless_async(id="id")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _WORDLESS,
            decode_any,
            path={"id": id},
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


class ThingsWithRawResponse:
    """The methods of Things, returning the HTTP response."""

    def __init__(self, resource: Things) -> None:
        self.delete = raw(resource.delete)
        self.delete_async = raw_async(resource.delete_async)
        self.export = raw(resource.export)
        self.export_async = raw_async(resource.export_async)
        self.get = raw(resource.get)
        self.get_async = raw_async(resource.get_async)
        self.print = raw(resource.print)
        self.print_async = raw_async(resource.print_async)
        self.probe = raw(resource.probe)
        self.probe_async = raw_async(resource.probe_async)
        self.replace_xml = raw(resource.replace_xml)
        self.replace_xml_async = raw_async(resource.replace_xml_async)
        self.wordless = raw(resource.wordless)
        self.wordless_async = raw_async(resource.wordless_async)


class ThingsWithStreamingResponse:
    """The methods of Things that return bytes, giving the open reply."""

    def __init__(self, resource: Things) -> None:
        self.delete = download(resource.delete)
        self.delete_async = download_async(resource.delete_async)
        self.export = download(resource.export)
        self.export_async = download_async(resource.export_async)
        self.replace_xml = download(resource.replace_xml)
        self.replace_xml_async = download_async(resource.replace_xml_async)
        self.wordless = download(resource.wordless)
        self.wordless_async = download_async(resource.wordless_async)
