# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from .. import models
from .._overlay.client.resource import Resource, raw, raw_async
from .._overlay.core.types import UNSET, FileSource, Unset, omit_none
from .._overlay.helpers.download import download, download_async
from .._overlay.models.decoding import decode_none
from .._overlay.requests.options import RequestOptions
from .._overlay.requests.retries import RetryConfig
from .._overlay.requests.route import OptionalBody, Route

_EITHER = Route(
    id="either",
    method="POST",
    path="/either",
    accept="*/*",
    body="json",
    content_type="application/json",
    multipart=True,
    optional_body=OptionalBody(needs=("x", "y")),
    result="none",
    security=(("key",),),
)
_EITHER_FILE = Route(
    id="either_file",
    method="POST",
    path="/either_file",
    accept="*/*",
    body="multipart",
    optional_body=OptionalBody(),
    result="none",
    security=(("key",),),
)
_FORM = Route(
    id="form",
    method="POST",
    path="/form",
    accept="text/plain",
    body="form",
    content_type="application/x-www-form-urlencoded",
    optional_body=OptionalBody(needs=("name",)),
    result="text",
    security=(("key",),),
)
_NOTE = Route(
    id="note",
    method="POST",
    path="/note",
    accept="*/*",
    body="text",
    content_type="text/plain",
    result="none",
    security=(("key",),),
)
_PUT_RAW = Route(
    id="put_raw",
    method="PUT",
    path="/raw",
    accept="application/octet-stream",
    body="binary",
    content_type="application/octet-stream",
    result="binary",
    security=(("key",),),
)
_UPLOAD = Route(
    id="upload",
    method="POST",
    path="/upload",
    body="multipart",
    optional_body=OptionalBody(needs=("file",)),
    encodings={"file": "text/csv"},
    security=(("key",),),
)


class Bodies(Resource):
    @cached_property
    def with_raw_response(self) -> BodiesWithRawResponse:
        """The same methods, returning the HTTP response; its `parse()` gives what they return otherwise."""
        return BodiesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BodiesWithStreamingResponse:
        """The methods that return bytes, for a `with` block in which these come in pieces, or go to a file."""
        return BodiesWithStreamingResponse(self)

    def either(
        self,
        *,
        x: int | None | Unset = UNSET,
        y: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /either

        Args:
            x: `int`.
            y: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            client.bodies.either(x=1, y=1)
            ```
        """
        return self._client.request(
            _EITHER,
            decode_none,
            body={"x": omit_none(x), "y": omit_none(y)},
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

    async def either_async(
        self,
        *,
        x: int | None | Unset = UNSET,
        y: int | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /either

        Args:
            x: `int`.
            y: `int`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            await client.bodies.either_async(x=1, y=1)
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _EITHER,
            decode_none,
            body={"x": omit_none(x), "y": omit_none(y)},
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

    def either_file(
        self,
        *,
        images: Iterable[FileSource] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /either_file

        Args:
            images: `list[bytes]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            client.bodies.either_file()
            ```
        """
        return self._client.request(
            _EITHER_FILE,
            decode_none,
            body={"images": omit_none(images)},
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

    async def either_file_async(
        self,
        *,
        images: Iterable[FileSource] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /either_file

        Args:
            images: `list[bytes]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            await client.bodies.either_file_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _EITHER_FILE,
            decode_none,
            body={"images": omit_none(images)},
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

    def form(
        self,
        *,
        name: str | None | Unset = UNSET,
        active: bool | None | Unset = UNSET,
        tags: Iterable[str] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> str:
        """POST /form

        Args:
            name: `str`.
            active: `bool`.
            tags: `list[str]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            str: Text

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            result = client.bodies.form(name="name")
            ```
        """
        return self._client.request(
            _FORM,
            str,
            body={"name": omit_none(name), "active": omit_none(active), "tags": omit_none(tags)},
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

    async def form_async(
        self,
        *,
        name: str | None | Unset = UNSET,
        active: bool | None | Unset = UNSET,
        tags: Iterable[str] | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> str:
        """POST /form

        Args:
            name: `str`.
            active: `bool`.
            tags: `list[str]`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            str: Text

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            result = await client.bodies.form_async(name="name")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _FORM,
            str,
            body={"name": omit_none(name), "active": omit_none(active), "tags": omit_none(tags)},
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

    def note(
        self,
        *,
        body: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /note

        Args:
            body: The body of the request.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            client.bodies.note()
            ```
        """
        return self._client.request(
            _NOTE,
            decode_none,
            body=body,
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

    async def note_async(
        self,
        *,
        body: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """POST /note

        Args:
            body: The body of the request.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            None: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            await client.bodies.note_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _NOTE,
            decode_none,
            body=body,
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

    def put_raw(
        self,
        *,
        body: FileSource | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> bytes:
        """PUT /raw

        Args:
            body: The body of the request.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            bytes: The bytes

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            result = client.bodies.put_raw()
            ```
        """
        return self._client.request(
            _PUT_RAW,
            bytes,
            body=body,
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

    async def put_raw_async(
        self,
        *,
        body: FileSource | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> bytes:
        """PUT /raw

        Args:
            body: The body of the request.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            bytes: The bytes

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            result = await client.bodies.put_raw_async()
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _PUT_RAW,
            bytes,
            body=body,
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

    def upload(
        self,
        *,
        file: FileSource | None | Unset = UNSET,
        loud: bool | None | Unset = UNSET,
        meta: models.PointParam | None | Unset = UNSET,
        more: Iterable[FileSource] | None | Unset = UNSET,
        purpose: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Upload:
        """POST /upload

        Args:
            file: `bytes`.
            loud: `bool`.
            meta: `Point`.
            more: `list[bytes]`.
            purpose: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Upload: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            result = client.bodies.upload(file=b"...")
            ```
        """
        return self._client.request(
            _UPLOAD,
            models.Upload.from_dict,
            body={
                "file": omit_none(file),
                "loud": omit_none(loud),
                "meta": omit_none(meta),
                "more": omit_none(more),
                "purpose": omit_none(purpose),
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

    async def upload_async(
        self,
        *,
        file: FileSource | None | Unset = UNSET,
        loud: bool | None | Unset = UNSET,
        meta: models.PointParam | None | Unset = UNSET,
        more: Iterable[FileSource] | None | Unset = UNSET,
        purpose: str | None | Unset = UNSET,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        deadline_ms: int | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> models.Upload:
        """POST /upload

        Args:
            file: `bytes`.
            loud: `bool`.
            meta: `Point`.
            more: `list[bytes]`.
            purpose: `str`.
            retries: How failures are retried, or how often; 0 for never.
            server_url: The address of another server.
            timeout_ms: Milliseconds of each wait for the network.
            http_headers: Headers to add, or to replace those of the same name.
            deadline_ms: Milliseconds for the whole call with its retries.
            extra_query: Query parameters to add.
            extra_body: Properties to add to the body.

        Returns:
            Upload: Done

        Raises:
            CallsError: The root of all errors of this package.

        Example:
            ```python
            result = await client.bodies.upload_async(file=b"...")
            ```
        """
        await self._client.loaded()
        return await self._client.request_async(
            _UPLOAD,
            models.Upload.from_dict,
            body={
                "file": omit_none(file),
                "loud": omit_none(loud),
                "meta": omit_none(meta),
                "more": omit_none(more),
                "purpose": omit_none(purpose),
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


class BodiesWithRawResponse:
    """The methods of Bodies, returning the HTTP response."""

    def __init__(self, resource: Bodies) -> None:
        self.either = raw(resource.either)
        self.either_async = raw_async(resource.either_async)
        self.either_file = raw(resource.either_file)
        self.either_file_async = raw_async(resource.either_file_async)
        self.form = raw(resource.form)
        self.form_async = raw_async(resource.form_async)
        self.note = raw(resource.note)
        self.note_async = raw_async(resource.note_async)
        self.put_raw = raw(resource.put_raw)
        self.put_raw_async = raw_async(resource.put_raw_async)
        self.upload = raw(resource.upload)
        self.upload_async = raw_async(resource.upload_async)


class BodiesWithStreamingResponse:
    """The methods of Bodies that return bytes, giving the open reply."""

    def __init__(self, resource: Bodies) -> None:
        self.put_raw = download(resource.put_raw)
        self.put_raw_async = download_async(resource.put_raw_async)
