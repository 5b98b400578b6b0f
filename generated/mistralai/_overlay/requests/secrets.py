# Copied from overlay/requests/secrets.py; edit it there.
"""Values that must not be seen: credentials and header values, which print as nothing and are checked before use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..core.errors import ConfigurationError

if TYPE_CHECKING:
    from .settings import Credential

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
    raw = value_bytes(value)
    value = None
    if isinstance(raw, str):
        raise ConfigurationError(f"the value of the header {name!r} {raw}")
    return key, raw


def value_bytes(value: object) -> bytes | str:
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
