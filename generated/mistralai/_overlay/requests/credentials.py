# Copied from overlay/requests/credentials.py; edit it there.
"""Credentials: which ones a request needs, where they come from, and where in the request they travel."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, cast
from urllib.parse import quote

from ..core.errors import ConfigurationError
from ..core.helper_errors import MissingKeyError
from ..core.secrets import ClientCredentials, Secret, SecretText, basic, hidden_value, value_bytes
from ..core.types import Record, is_tuple

if TYPE_CHECKING:
    from .settings import Credential, SecuritySpec


def choose(
    alternatives: tuple[tuple[str, ...], ...], schemes: Mapping[str, SecuritySpec], given: Mapping[str, Credential]
) -> list[tuple[SecuritySpec, Any]]:
    """Return the credentials of the first alternative that are all available: passed in, or else from the environment.

    None where none is at hand.
    """
    for alternative in alternatives:
        found: list[tuple[SecuritySpec, Any]] = []
        for name in alternative:
            scheme = schemes.get(name)
            credential = None if scheme is None else given.get(name)
            if scheme is not None and credential is None:
                credential = _from_environment(scheme)
            if scheme is None or credential is None:
                break
            found.append((scheme, credential))
        else:
            if found:
                return found
    return []


def _from_environment(scheme: SecuritySpec) -> Any:
    """Return the credential in an environment variable, or the pair in two of them; None where they are not set."""
    if scheme.env and (key := os.environ.get(scheme.env)):
        return SecretText(key)
    if scheme.token_url:
        client_id, secret = (os.environ.get(name) or None for name in scheme.env_client)
        if client_id and secret:
            return ClientCredentials(client_id, secret)
    return None


class Call(Protocol):
    """What of a call may hold a credential."""

    @property
    def headers(self) -> list[tuple[bytes, bytes]]: ...
    @property
    def url(self) -> str: ...
    @property
    def cookies(self) -> str: ...


def refuse_missing(
    alternatives: tuple[tuple[str, ...], ...], schemes: Mapping[str, SecuritySpec], call: Call, client: Any
) -> None:
    """Raises `MissingKeyError` where a call needs a credential that nobody gave, in headers, query, cookies or address,
    and that an injected `client` does not add either (its `headers`, or its `auth`)."""
    if not alternatives or () in alternatives or getattr(client, "auth", None) is not None:
        return
    names = {name.lower() for name, _ in call.headers}
    names |= {name.lower().encode("latin-1", "replace") for name in getattr(client, "headers", None) or ()}
    ways: list[str] = []
    for name in dict.fromkeys(name for names in alternatives for name in names if name in schemes):
        scheme = schemes[name]
        sent = scheme.wire.encode("latin-1").lower() in names or b"authorization" in names
        if sent or (scheme.kind == "query" and f"{quote(scheme.wire, safe='')}=" in call.url):
            return
        if scheme.kind == "cookie" and (call.cookies or b"cookie" in names):
            return
        variables = (scheme.env, *scheme.env_client) if scheme.token_url else (scheme.env,)
        ways += [f"{variable} is not set in the environment" for variable in variables if variable]
        ways.append(f"{scheme.parameter} was not passed")
    raise MissingKeyError(f"no API key: {', and '.join(ways)} (any text will do for a server that needs none)")


def ask(credential: Any) -> Any:
    """Return a credential; where it is a function, what it returns, which may be awaitable."""
    return hidden_value(credential() if callable(credential) else credential)


def pair_of(scheme: SecuritySpec, value: Any) -> ClientCredentials | None:
    """Return the client id and secret that a token has to be fetched for, None where the credential is something
    else.
    """
    if scheme.token_url and is_tuple(value) and len(value) == 2:
        return ClientCredentials(*value)
    return value if isinstance(value, ClientCredentials) else None


def key_or_pair(key: Credential, client_id: str | None, client_secret: str | None) -> Credential:
    """Return the credential of an API that takes tokens: the user's own token, or the pair to fetch one for.

    Raises `ConfigurationError` for half a pair.
    """
    if client_id is None and client_secret is None:
        return key
    if client_id is None or client_secret is None:
        raise ConfigurationError("client_id and client_secret go together: one of them is missing")
    return ClientCredentials(client_id, client_secret)


def present(scheme: SecuritySpec, value: Any) -> tuple[bytes, Secret]:
    """Return the header name (or query or cookie name) and the value that carry a credential.

    Raises `ConfigurationError`, without showing the credential, for an empty one or one that a header cannot carry.
    """
    what = f"the credential for {scheme.name} ({scheme.kind})"
    if is_tuple(value) and scheme.kind == "basic":
        value = _user_and_password(what, value)
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
        return basic(value)
    return value


def _user_and_password(what: str, pair: tuple[Any, ...]) -> SecretText:
    if len(pair) != 2 or not all(isinstance(part, str) for part in pair):
        raise ConfigurationError(f"{what} is a user and a password")
    if ":" in pair[0]:
        raise ConfigurationError(f"{what} has a colon in the user's name, which HTTP cannot carry (RFC 7617 §2)")
    return SecretText(":".join(pair))


class SentCredentials(Record):
    """The credentials of one attempt, by where they travel: headers, query string, cookies."""

    def __init__(self, headers: list[tuple[bytes, bytes]]) -> None:
        self.headers = headers
        self.query = ""
        self.cookies = ""


NO_CREDENTIALS = SentCredentials([])


def sent_credentials(pairs: Iterable[tuple[SecuritySpec, Any]]) -> SentCredentials:
    """Return where each credential travels. Raises `ConfigurationError` for one that cannot be sent."""
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
