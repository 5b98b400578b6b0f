"""Decoding of JSON values to Python values, called by generated models.

Decoding is lenient: a null becomes None wherever it appears, scalars are taken as they come, and text that should be a
date but is not stays text. Only a different structure (no object or no array where the schema declares one) is an
error.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, TypeVar

from ..core.helper_errors import DecodeError as DecodeError

T = TypeVar("T")

EXCERPT = 200
"""Characters of an unexpected value that an error quotes."""


def mismatch(expected: str, value: Any) -> DecodeError:
    """Return the error for a value that is not what was expected."""
    got = repr(value)
    error = DecodeError(expected, got if len(got) <= EXCERPT else got[:EXCERPT] + "…")
    error.node = value
    return error


class Misfit:
    """Stands for a value whose structure is not the declared one, while a whole reply is read in spite of it."""

    __slots__ = ("expected", "value")

    def __init__(self, expected: str, value: Any) -> None:
        self.expected = expected
        self.value = value


lenient: ContextVar[bool] = ContextVar("lenient", default=False)
"""Whether a value of another structure becomes a `Misfit`; else it is an error."""


def misfit(expected: str, value: Any) -> Any:
    """Return what becomes of a value that is not what was expected. Raises `DecodeError`, unless the reading is
    lenient.
    """
    if lenient.get():
        return Misfit(expected, value)
    raise mismatch(expected, value)


def decode_list(value: Any, decode: Callable[[Any], Any]) -> list[Any]:
    """Decode each item of a JSON array; a null item becomes None. Raises `DecodeError` for anything but an array."""
    if value.__class__ is not list:
        other: list[Any] = misfit("an array", value)
        return other
    try:
        if len(value) == 1 and value[0] is not None:
            return [decode(value[0])]  # A comprehension costs a call of its own, and every chunk has a list of one.
        return [item if item is None else decode(item) for item in value]
    except DecodeError as error:
        error.at(value)
        raise


def decode_map(value: Any, decode: Callable[[Any], Any]) -> dict[str, Any]:
    """Decode each value of a JSON object that is used as a dictionary. Raises `DecodeError` for anything but an
    object.
    """
    if value.__class__ is not dict:
        other: dict[str, Any] = misfit("an object", value)
        return other
    try:
        return {key: item if item is None else decode(item) for key, item in value.items()}
    except DecodeError as error:
        error.at(value)
        raise


def list_of(decode: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    """Return `decode_list` with its second argument bound."""
    return lambda value: decode_list(value, decode)


def map_of(decode: Callable[[Any], T]) -> Callable[[Any], dict[str, T]]:
    """Return `decode_map` with its second argument bound."""
    return lambda value: decode_map(value, decode)


def optional(decode: Callable[[Any], T]) -> Callable[[Any], T | None]:
    """Return a decoder that also accepts null."""
    return lambda value: None if value is None else decode(value)


def decode_any(value: Any) -> Any:
    """Return the value unchanged."""
    return value


def decode_none(value: Any) -> None:
    """Return None whatever the value is: the decoder of an operation that returns nothing."""


def decode_datetime(value: Any) -> Any:
    """Return the `datetime` of RFC 3339 §5.6 text, aware where the text has an offset. Any other value is returned as
    it is.
    """
    if value.__class__ is not str or len(value) < 19 or value[10] not in "Tt ":
        return value
    text, digits = value.upper().replace("Z", "+00:00"), ""
    if text[19:20] == ".":
        # Python 3.10 reads three or six digits of a second only.
        end = next((at for at in range(20, len(text)) if not text[at].isdigit()), len(text))
        digits = "." + text[20:end][:6].ljust(6, "0")
        text = text[:19] + text[end:]
    try:
        return dt.datetime.fromisoformat(text[:19] + digits + text[19:])
    except ValueError:
        return value


def decode_date(value: Any) -> Any:
    """Return the `date` of an RFC 3339 §5.6 `full-date`. Any other value is returned as it is."""
    if value.__class__ is not str or len(value) != 10 or value[7] != "-":
        return value  # Python 3.11 reads more of ISO 8601, weeks for one, than 3.10 does.
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return value


def decode_uuid(value: Any) -> Any:
    """Return the `UUID` of RFC 9562 text. Any other value is returned as it is."""
    from uuid import UUID

    try:
        return UUID(value)
    except (AttributeError, TypeError, ValueError):
        return value


def decode_first(value: Any, *decoders: Callable[[Any], Any]) -> Any:
    """Return what the first decoder makes of a text that has its format. A text that has none of the formats is
    returned as it is.
    """
    for decode in decoders:
        decoded = decode(value)
        if decoded is not value:
            return decoded
    return value
