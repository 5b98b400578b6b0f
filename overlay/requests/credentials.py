"""Credentials: which ones a request needs, where they come from, and where in the request they travel."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from attrs import define

from ..core.errors import ConfigurationError
from .secrets import Secret, SecretText, value_bytes

if TYPE_CHECKING:
    from .settings import Credential, SecuritySpec


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
    raw = value_bytes(text)
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


@define(eq=False)
class SentCredentials:
    """The credentials of one attempt, each where it travels: headers, query string, cookies."""

    headers: list[tuple[bytes, bytes]]
    query: str = ""
    cookies: str = ""


NO_CREDENTIALS = SentCredentials([])


def sent_credentials(pairs: Iterable[tuple[SecuritySpec, Any]]) -> SentCredentials:
    """Where each credential travels. Raises `ConfigurationError` for one that cannot be sent."""
    sent = NO_CREDENTIALS
    for scheme, value in pairs:
        if sent is NO_CREDENTIALS:
            sent = SentCredentials([])
        name, raw = present(scheme, value)
        if scheme.kind == "query":
            text = f"{quote(name, safe='')}={quote(raw, safe='')}"
            sent.query = SecretText(sent.query + ("&" if sent.query else "") + text)
        elif scheme.kind == "cookie":
            sent.cookies = SecretText(sent.cookies + ("; " if sent.cookies else "") + f"{name.decode()}={quote(raw)}")
        else:
            sent.headers.append((name, raw))
    return sent
