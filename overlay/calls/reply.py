"""The body of a successful reply becomes what the operation returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec

from ..core.errors import ClientError, ResponseValidationError, excerpt

if TYPE_CHECKING:
    import httpx

    from ..requests.route import ResultKind

T = TypeVar("T")

EXCERPT = 500
"""Characters of an unexpected body that an error's message quotes; `body` holds all of it."""


def decode_reply(kind: ResultKind, response: httpx.Response, decode: Callable[[Any], T]) -> T:
    """Return what the operation returns. Raises `ResponseValidationError` for a body that does not decode to it."""
    if kind == "json":
        payload = json_payload(response)
        try:
            return decode(payload)
        except ClientError:
            raise
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            raise _invalid(f"Response validation failed: {error}", response, error) from error
    if kind == "none":
        return cast("T", None)
    return decode(response.text if kind == "text" else response.content)


def json_payload(response: httpx.Response) -> Any:
    """Return the JSON value of the body. A byte order mark, another charset, NaN and lone surrogates are accepted."""
    content = response.content
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        first: Exception = error
    if not content.strip():
        message = f"Expected JSON, got an empty body (status {response.status_code})"
        raise _invalid(message, response, first) from first
    import json

    try:
        text = content.decode(response.charset_encoding or "utf-8-sig")
        return json.loads(text.lstrip("\ufeff"))
    except (ValueError, LookupError, RecursionError):
        kind = response.headers.get("content-type", "none")
        message = f'Expected JSON, got content type "{kind}" (status {response.status_code}): {_text(response)}'
        raise _invalid(message, response, first) from first


def _text(response: httpx.Response) -> str:
    try:
        return excerpt(response.text, EXCERPT)
    except (LookupError, UnicodeError):
        return excerpt(response.content.decode("utf-8", "replace"), EXCERPT)


def _invalid(message: str, response: httpx.Response, cause: Exception) -> ResponseValidationError:
    try:
        body = response.text
    except (LookupError, UnicodeError):
        body = response.content.decode("utf-8", "replace")
    return ResponseValidationError(message, response, cause, body)
