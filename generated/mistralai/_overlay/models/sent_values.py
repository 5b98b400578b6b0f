# Copied from overlay/models/sent_values.py; edit it there.
"""Values on their way out: as JSON, and checked where Python takes one kind for another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, cast

import msgspec

from ..core.errors import ConfigurationError


def only_date(name: str, value: Any) -> Any:
    """The value, which is a day, or lists and dictionaries of days.

    Raises `ConfigurationError` for a `datetime`, which to Python is a date: the day that it falls on depends on a zone.
    """
    if isinstance(value, dt.datetime):
        raise ConfigurationError(f"{name} is a date (RFC 3339 full-date), not a datetime: pass its date()")
    for item in _parts(value):
        only_date(name, item)
    return value


def only_datetime(name: str, value: Any) -> Any:
    """The value, a point in time, or lists and dictionaries of them. Raises `ConfigurationError` for a `date`."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        raise ConfigurationError(f"{name} is a date-time (RFC 3339), not a date: say which time of the day")
    for item in _parts(value):
        only_datetime(name, item)
    return value


def decimal_text(name: str, value: Any) -> Any:
    """The value, with a `Decimal` as the text that the schema asks for."""
    if value.__class__.__name__ == "Decimal":
        return plain_decimal(name, value)
    if isinstance(value, (list, tuple)):
        return [decimal_text(name, item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {key: decimal_text(name, item) for key, item in cast("dict[str, Any]", value).items()}
    return value


def plain_decimal(name: str, value: Any) -> str:
    """A `Decimal` without an exponent. Raises `ConfigurationError` for one that is no number."""
    if not value.is_finite():
        raise ConfigurationError(f"{name} is a number, not {value}")
    return format(value, "f")


def _parts(value: Any) -> list[Any]:
    if isinstance(value, (list, tuple)):
        return list(cast("list[Any]", value))
    return list(cast("Mapping[str, Any]", value).values()) if isinstance(value, dict) else []


_write = msgspec.json.Encoder(decimal_format="number").encode


def to_json(data: Any) -> bytes:
    """JSON bytes, a `Decimal` as a number with all its digits. Numbers beyond 64 bits and lone surrogates, which
    msgspec refuses, are written too."""
    try:
        return _write(data)
    except (OverflowError, UnicodeError, msgspec.MsgspecError):
        import json

        return json.dumps(data, separators=(",", ":"), default=float).encode("ascii")
