"""The body of a webhook becomes an event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from .errors import InvalidWebhookError
from .signatures import TOLERANCE_MS, Body, Headers, Scheme, Secret, body_bytes, has_secret, verify_with

T = TypeVar("T")

_WRONG = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What decoding raises where JSON has another structure."""


def read(
    scheme: Scheme,
    decode: Callable[[Any], T],
    headers: Headers,
    body: Body,
    secret: Secret | None,
    now: float | None = None,
    tolerance_ms: int = TOLERANCE_MS,
    check: bool = True,
) -> T:
    """Return the event in a request's body, once its signature was checked.

    That is not done where `check` is False, or where the API is not known to sign and there is no secret. Unknown
    fields and values are kept, as in replies. Raises `InvalidWebhookError`.
    """
    if check and (scheme.required or has_secret(scheme, secret)):
        verify_with(scheme, headers, body, secret, now, tolerance_ms)
    content = body_bytes(body)
    try:
        payload = msgspec.json.decode(content)
    except (ValueError, RecursionError) as error:
        raise InvalidWebhookError(f"the body of the webhook is no JSON: {error}") from error
    try:
        return decode(payload)
    except _WRONG as first:
        from ..models.problems import read_leniently

        try:
            return read_leniently(decode, payload)[0]
        except _WRONG:
            raise InvalidWebhookError(f"the body of the webhook is no event: {first}") from first
