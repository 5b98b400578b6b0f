"""Credentials: where they come from, how they travel, and how they stay out of sight."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Union, cast

from ..core.errors import ConfigurationError

if TYPE_CHECKING:
    from .settings import SecuritySpec

Credential = Union[str, Callable[[], str], Callable[[], Awaitable[str]], None]
"""A key, or a function that gives one for each attempt; on the asynchronous path that function may be asynchronous."""

_BAD_VALUE = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class Secret(bytes):
    """Bytes that are sent as they are and print as nothing: a traceback that shows local variables shows no key."""

    def __repr__(self) -> str:
        return "b'[secret]'"

    __str__ = __repr__


class SecretText(str):
    """Text that is used as it is and prints as nothing."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'[secret]'"


def hidden(credentials: Mapping[str, Credential]) -> dict[str, Credential]:
    """The same credentials, with keys that print as nothing."""
    return {name: SecretText(value) if isinstance(value, str) else value for name, value in credentials.items()}


def header_bytes(name: str, value: object) -> tuple[bytes, bytes]:
    """A header as it is sent. Raises `ConfigurationError`, without the value, for what HTTP cannot carry (RFC 9110
    §5.5)."""
    key = name.encode("latin-1", "replace")
    if not _NAME.fullmatch(key):
        raise ConfigurationError(f"{name!r} is not the name of a header")
    raw = _value_bytes(value)
    value = None
    if isinstance(raw, str):
        raise ConfigurationError(f"the value of the header {name!r} {raw}")
    return key, raw


def _value_bytes(value: object) -> bytes | str:
    """The value's bytes, or what is wrong with it."""
    if not isinstance(value, (str, bytes)):
        return f"must be text, not {type(value).__name__}"
    try:
        raw = Secret(value if isinstance(value, bytes) else str.encode(value, "latin-1"))
    except UnicodeEncodeError:
        return "has a character outside Latin-1"
    if _BAD_VALUE.search(raw):
        return "has a line break or another control character in it"
    if raw != raw.strip(b" \t"):
        return "begins or ends with white space"
    return raw


def choose(
    alternatives: tuple[tuple[str, ...], ...], schemes: Mapping[str, SecuritySpec], given: Mapping[str, Credential]
) -> list[tuple[SecuritySpec, Any]]:
    """The credentials of the first alternative that all are at hand for: what was passed in, else the environment.

    With none at hand the request goes out without credentials, and the server says what it thinks of that.
    """
    for alternative in alternatives:
        found: list[tuple[SecuritySpec, Any]] = []
        for name in alternative:
            scheme = schemes.get(name)
            credential = None if scheme is None else given.get(name)
            if scheme is not None and credential is None and scheme.env:
                credential = os.environ.get(scheme.env) or None
            if scheme is None or credential is None:
                break
            found.append((scheme, SecretText(credential) if isinstance(credential, str) else credential))
        else:
            if found:
                return found
    return []


def ask(credential: Any) -> Any:
    """The credential itself, or an awaitable of it, where it is a function."""
    value = credential() if callable(credential) else credential
    return SecretText(value) if isinstance(value, str) else value


def present(scheme: SecuritySpec, value: object) -> tuple[bytes, Secret]:
    """The header name (or query or cookie name) and the value that carry a credential.

    Raises `ConfigurationError`, without the credential, for an empty one or one that a header cannot carry.
    """
    what = f"the credential for {scheme.name} ({scheme.kind})"
    if not isinstance(value, str):
        if hasattr(value, "__await__") and hasattr(value, "close"):
            cast("Any", value).close()
            raise ConfigurationError(f"{what} is asynchronous (a coroutine), and the call is not")
        raise ConfigurationError(f"{what} must be text, not {type(value).__name__}")
    if not value:
        raise ConfigurationError(f"{what} is empty")
    if value != value.strip():
        value = ""
        raise ConfigurationError(f"{what} begins or ends with white space or a line break")
    text = SecretText(_written(scheme, value))
    value = None
    raw = _value_bytes(text)
    if isinstance(raw, str):
        raise ConfigurationError(f"{what} {raw}")
    return scheme.wire.encode("latin-1"), cast("Secret", raw)


def _written(scheme: SecuritySpec, value: str) -> str:
    if scheme.kind == "bearer":
        return value if value[:7].lower() == "bearer " else f"Bearer {value}"
    if scheme.kind == "basic":
        if value[:6].lower() == "basic ":
            return value
        from base64 import b64encode

        return "Basic " + b64encode(str.encode(value, "utf-8")).decode("ascii")
    return value
