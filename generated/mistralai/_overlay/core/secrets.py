# Copied from overlay/core/secrets.py; edit it there.
"""Values that must not be shown: credentials and header values. They print as `[secret]`, and are checked before they
are sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .errors import ConfigurationError
from .types import is_tuple

# Deleting the characters of a set is quicker than a regular expression, and imports nothing.
_CONTROLS = bytes([*range(9), *range(10, 32), 127])
_TOKEN = b"!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""What the name of a header is made of (RFC 9110 §5.6.2)."""


class Secret(bytes):
    """Bytes that print as `[secret]`, so that a traceback with local variables shows no key."""

    def __repr__(self) -> str:
        return "b'[secret]'"

    __str__ = __repr__


class SecretText(str):
    """Text that prints as `[secret]`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'[secret]'"


def hidden(credentials: Mapping[str, Any]) -> dict[str, Any]:
    """Return the same credentials with keys that print as `[secret]`."""
    return {name: hidden_value(value) for name, value in credentials.items()}


def hidden_value(value: Any) -> Any:
    """Return a key, or a pair of texts, that prints as `[secret]`; anything else as it is."""
    if is_tuple(value):
        return tuple(SecretText(part) if isinstance(part, str) else part for part in value)
    return SecretText(value) if isinstance(value, str) else value


def basic(text: str) -> SecretText:
    """Return user and password as the value of an `Authorization` header (RFC 7617)."""
    from base64 import b64encode

    return SecretText("Basic " + b64encode(str.encode(text, "utf-8")).decode("ascii"))


class ClientCredentials:
    """The id and the secret of a client, for which an access token is fetched (RFC 6749 §4.4).

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
        """Return the value of the `Authorization` header; id and secret are form-urlencoded first (RFC 6749 §2.3.1)."""
        from urllib.parse import quote_plus

        pair = SecretText(f"{quote_plus(self.client_id)}:{quote_plus(self.client_secret)}")
        return Secret(basic(pair).encode("ascii"))

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


def header_bytes(name: str, value: object) -> tuple[bytes, bytes]:
    """Return a header as it is sent. Raises `ConfigurationError`, without showing the value, for what HTTP cannot carry
    (RFC 9110 §5.5).
    """
    key = name.encode("latin-1", "replace")
    if not key or key.translate(None, _TOKEN):
        raise ConfigurationError(f"{name!r} is not the name of a header")
    raw = value_bytes(value)
    value = None
    if isinstance(raw, str):
        raise ConfigurationError(f"the value of the header {name!r} {raw}")
    return key, raw


def value_bytes(value: object) -> bytes | str:
    """Return the bytes of a header value, or the text of what is wrong with it."""
    if not isinstance(value, (str, bytes)):
        return f"must be text, not {type(value).__name__}"
    try:
        raw = Secret(value if isinstance(value, bytes) else str.encode(value, "latin-1"))
    except UnicodeEncodeError:
        return "has a character outside Latin-1"
    if len(raw.translate(None, _CONTROLS)) < len(raw):
        return "has a line break or another control character in it"
    if raw != raw.strip(b" \t"):
        return "begins or ends with white space"
    return raw
