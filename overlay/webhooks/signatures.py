"""The body of a webhook becomes an event, if its signature is right
(https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).

The headers `webhook-id`, `webhook-timestamp` and `webhook-signature` come with the body. A signature is `v1,` and the
base64 of the HMAC-SHA256 of `id.timestamp.body`; there may be several, separated by spaces, while secrets change.

What can be wrong with such a request:

InvalidWebhookError         it is no event of the API: answer it with a status of 400 (also a ValueError)
└── WebhookSignatureError   its signature is missing, too old, or not made with the secret
"""

from __future__ import annotations

import binascii
import hmac
import os
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias, TypeVar, Union, cast

import msgspec

from ..core.describe import read_json
from ..core.errors import ClientError, ConfigurationError
from ..core.types import Record

Headers: TypeAlias = Union[Mapping[str, str], Iterable[tuple[Union[str, bytes], Union[str, bytes]]]]
"""The headers of a request: a mapping in any case of letters, or pairs, as ASGI has them."""
Body: TypeAlias = Union[bytes, bytearray, memoryview, str]
"""The body of a request as it came: parsed and written again it would be another."""
Secret: TypeAlias = Union[str, bytes, Iterable[Union[str, bytes]]]
"""`whsec_` and base64, or the bytes of a key; several of them while secrets change."""

TOLERANCE_MS = 300_000
"""How far the time of a webhook may be from now, either way."""
_MOST_SIGNATURES = 50
"""Signatures of one request that are looked at: a check costs the whole body only once, but not nothing."""

T = TypeVar("T")

_WRONG = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What decoding raises where JSON has another structure."""


class InvalidWebhookError(ClientError, ValueError):
    """The request is no event of the API: its body is no JSON, or JSON of another structure."""


class WebhookSignatureError(InvalidWebhookError):
    """The request does not show that the API sent it, and when: nothing of it was read."""


class Scheme(Record):
    """How an API signs its webhooks. `prefix` begins the names of the headers, `env` is the variable with the secret.

    `required` says that the API's document, or the settings of its package, tell of signatures.
    """

    def __init__(self, prefix: str = "webhook", env: str = "", required: bool = False) -> None:
        self.prefix = prefix
        self.env = env
        self.required = required


def verify_with(
    scheme: Scheme, headers: Headers, body: Body, secret: Secret | None, now: float | None, tolerance_ms: int
) -> None:
    """Check that a webhook was signed with the secret, or with one of them, and not too long ago.

    `now` is in seconds since 1970; the system's time unless told. Raises `WebhookSignatureError`, and
    `ConfigurationError` where there is no secret.
    """
    keys = _keys(scheme, secret)
    found = _headers(headers)
    id_, timestamp, signatures = (found.get(f"{scheme.prefix}-{name}", "") for name in ("id", "timestamp", "signature"))
    for name, value in (("id", id_), ("timestamp", timestamp), ("signature", signatures)):
        if not value:
            raise WebhookSignatureError(f"there is no header {scheme.prefix}-{name}")
    _check_time(scheme, timestamp, now, tolerance_ms)
    expected = [_signature(key, id_, timestamp, body).encode() for key in keys]
    given = [part[3:].encode() for part in signatures.split(" ")[:_MOST_SIGNATURES] if part.startswith("v1,")]
    # Every pair is compared, each in constant time, so that the time that this takes tells nothing.
    if not sum(hmac.compare_digest(one, other) for one in expected for other in given):
        raise WebhookSignatureError(f"no signature in {scheme.prefix}-signature was made with the secret")


def sign_with(scheme: Scheme, body: Body, secret: Secret | None, id: str, timestamp: int | None) -> dict[str, str]:
    """Return the headers of a webhook: for tests of what receives it. `timestamp` is in seconds since 1970, now unless
    told.
    """
    if timestamp is None:
        timestamp = int(time.time())
    signatures = [f"v1,{_signature(key, id, str(timestamp), body)}" for key in _keys(scheme, secret)]
    values = {"id": id, "timestamp": str(timestamp), "signature": " ".join(signatures)}
    return {f"{scheme.prefix}-{name}": value for name, value in values.items()}


def has_secret(scheme: Scheme, secret: Secret | None) -> bool:
    """Whether a secret was given, or stands in the environment."""
    return bool(secret) or bool(scheme.env and os.environ.get(scheme.env))


def body_bytes(body: Any) -> bytes:
    """Return a body as bytes. Raises `ConfigurationError` for one that was parsed already."""
    if isinstance(body, str):
        return body.encode("utf-8", "surrogatepass")
    given: Any = body
    if isinstance(body, (bytes, bytearray, memoryview)):
        return bytes(given)
    kind = type(given).__name__
    raise ConfigurationError(f"the body of a webhook is taken as it came, as bytes or text, not {kind}")


def _check_time(scheme: Scheme, timestamp: str, now: float | None, tolerance_ms: int) -> None:
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) < 16):
        raise WebhookSignatureError(f"{scheme.prefix}-timestamp is no number of seconds")
    apart = (time.time() if now is None else now) - int(timestamp)
    if abs(apart) * 1000 > tolerance_ms:
        when = f"{abs(apart):.0f} s {'old' if apart > 0 else 'ahead of now'}"
        raise WebhookSignatureError(f"the webhook is {when}: more than the tolerance of {tolerance_ms / 1000:g} s")


def _signature(key: bytes, id_: str, timestamp: str, body: Body) -> str:
    content = f"{id_}.{timestamp}.".encode("utf-8", "surrogatepass") + body_bytes(body)
    return b64encode(hmac.digest(key, content, "sha256")).decode("ascii")


def _headers(headers: Any) -> dict[str, str]:
    """Return headers by their names in lower case (RFC 9110 §5.1)."""
    pairs: Any = headers.items() if hasattr(headers, "items") else headers
    found: dict[str, str] = {}
    for name, value in pairs:
        if isinstance(value, (list, tuple)):
            value = cast("Any", value)[0] if value else ""
        found[_text(name).lower()] = _text(value)
    return found


def _text(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _keys(scheme: Scheme, secret: Any) -> list[bytes]:
    given = secret or (os.environ.get(scheme.env) if scheme.env else None)
    if not given:
        raise ConfigurationError(
            "there is no secret for webhooks: pass secret=" + (f" or set {scheme.env}" if scheme.env else "")
        )
    several: list[Any] = [given] if isinstance(given, (str, bytes)) else list(given)
    return [_key(each) for each in several]


def _key(secret: Any) -> bytes:
    """Return the bytes of a key. Raises `ConfigurationError`, which does not show it."""
    if isinstance(secret, bytes) and not secret.startswith(b"whsec_"):
        key = secret
    else:
        text = secret.decode("latin-1") if isinstance(secret, bytes) else secret
        try:
            key = b64decode(text.strip().removeprefix("whsec_"), validate=True)
        except (AttributeError, binascii.Error, ValueError):
            raise ConfigurationError("a secret for webhooks is `whsec_` and base64, or the bytes of a key") from None
    if not key:
        raise ConfigurationError("the secret for webhooks is empty")
    return key


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
        payload = read_json(content)
    except (msgspec.MsgspecError, ValueError) as error:
        raise InvalidWebhookError(f"the body of the webhook is no JSON: {error}") from error
    try:
        return decode(payload)
    except _WRONG as first:
        from ..models.problems import read_leniently

        try:
            return read_leniently(decode, payload)[0]
        except _WRONG:
            raise InvalidWebhookError(f"the body of the webhook is no event: {first}") from first
