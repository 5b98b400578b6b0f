"""Credentials: where they come from, how they travel, and how they stay out of sight."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, Union, cast
from urllib.parse import quote_plus

from ..core.errors import ConfigurationError
from ..core.json_types import is_tuple

if TYPE_CHECKING:
    from .settings import SecuritySpec

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


class ClientCredentials:
    """The id and the secret of a client, for which a token is fetched (RFC 6749 §4.4).

    `token_url` and `scopes` replace those of the API's description.
    """

    __slots__ = ("client_id", "client_secret", "scopes", "token_url")

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        token_url: str | None = None,
        scopes: Iterable[str] | None = None,
    ) -> None:
        self.client_id = client_id
        self.client_secret = SecretText(client_secret)
        self.token_url = token_url
        self.scopes = None if scopes is None else tuple(scopes)

    def basic(self) -> Secret:
        """The `Authorization` header, id and secret form-urlencoded first (RFC 6749 §2.3.1)."""
        return Secret(_basic(SecretText(f"{quote_plus(self.client_id)}:{quote_plus(self.client_secret)}")).encode())

    def __repr__(self) -> str:
        return f"ClientCredentials({self.client_id!r}, '[secret]')"

    def _key(self) -> tuple[object, ...]:
        return self.client_id, str(self.client_secret), self.token_url, self.scopes

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ClientCredentials) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[Any, ...]:
        return _client_credentials, self._key()


def _client_credentials(client_id: str, secret: str, token_url: str | None, scopes: Any) -> ClientCredentials:
    return ClientCredentials(client_id, secret, token_url=token_url, scopes=scopes)


Pair: TypeAlias = "tuple[str, str]"
"""User and password, or the id and the secret of a client."""
Credential = Union[
    str, Pair, ClientCredentials, Callable[[], Union[str, Pair]], Callable[[], Awaitable[Union[str, Pair]]], None
]
"""A key or a pair, or a function that gives one for each attempt; on the asynchronous path that function may be
asynchronous."""


def hidden(credentials: Mapping[str, Credential]) -> dict[str, Credential]:
    """The same credentials, with keys that print as nothing."""
    return {name: _hidden(value) for name, value in credentials.items()}


def _hidden(value: Any) -> Any:
    if is_tuple(value):
        return tuple(SecretText(part) if isinstance(part, str) else part for part in value)
    return SecretText(value) if isinstance(value, str) else value


def key_or_pair(key: Credential, client_id: str | None, client_secret: str | None) -> Credential:
    """What a client was given for an API that takes tokens: its own token, or what one is fetched for.

    Raises `ConfigurationError` for half a pair.
    """
    if client_id is None and client_secret is None:
        return key
    if client_id is None or client_secret is None:
        raise ConfigurationError("client_id and client_secret go together: one of them is missing")
    return ClientCredentials(client_id, client_secret)


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
    """The credential that a variable of the environment holds, or two of them; None where there is none."""
    if scheme.env and (key := os.environ.get(scheme.env)):
        return SecretText(key)
    if scheme.token_url:
        client_id, secret = (os.environ.get(name) or None for name in scheme.env_client)
        if client_id and secret:
            return ClientCredentials(client_id, secret)
    return None


def ask(credential: Any) -> Any:
    """The credential itself, or an awaitable of it, where it is a function."""
    return _hidden(credential() if callable(credential) else credential)


def pair_of(scheme: SecuritySpec, value: Any) -> ClientCredentials | None:
    """The id and secret that a token has to be fetched for, where that is what was given."""
    if scheme.token_url and is_tuple(value) and len(value) == 2:
        return ClientCredentials(*value)
    return value if isinstance(value, ClientCredentials) else None


def present(scheme: SecuritySpec, value: Any) -> tuple[bytes, Secret]:
    """The header name (or query or cookie name) and the value that carry a credential.

    Raises `ConfigurationError`, without the credential, for an empty one or one that a header cannot carry.
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
        return _basic(value)
    return value


def _basic(text: str) -> str:
    from base64 import b64encode

    return "Basic " + b64encode(str.encode(text, "utf-8")).decode("ascii")


def _user_and_password(what: str, pair: tuple[Any, ...]) -> SecretText:
    if len(pair) != 2 or not all(isinstance(part, str) for part in pair):
        raise ConfigurationError(f"{what} is a user and a password")
    if ":" in pair[0]:
        raise ConfigurationError(f"{what} has a colon in the user's name, which HTTP cannot carry (RFC 7617 §2)")
    return SecretText(":".join(pair))
