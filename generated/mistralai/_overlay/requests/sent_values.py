# Copied from overlay/requests/sent_values.py; edit it there.
"""Checks of values that are about to be sent, where Python accepts one type for another. Generated code passes the
field's name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, cast

from ..core.errors import ConfigurationError


def only_date(name: str, value: Any) -> Any:
    """Return the value, which is a date or any nesting of lists and dictionaries of dates.

    Raises `ConfigurationError` for a `datetime`: Python counts it as a date, but which day it falls on depends on a
    time zone.
    """
    if isinstance(value, dt.datetime):
        raise ConfigurationError(f"{name} is a date (RFC 3339 full-date), not a datetime: pass its date()")
    for item in _parts(value):
        only_date(name, item)
    return value


def only_datetime(name: str, value: Any) -> Any:
    """Return the value, which is a `datetime` or any nesting of lists and dictionaries of them.

    Raises `ConfigurationError` for a `date`, which says no time of the day.
    """
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        raise ConfigurationError(f"{name} is a date-time (RFC 3339), not a date: say which time of the day")
    for item in _parts(value):
        only_datetime(name, item)
    return value


def decimal_text(name: str, value: Any) -> Any:
    """Return the value, with each `Decimal` in it as text, which is how the schema wants it."""
    if value.__class__.__name__ == "Decimal":
        return plain_decimal(name, value)
    if isinstance(value, (list, tuple)):
        return [decimal_text(name, item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {key: decimal_text(name, item) for key, item in cast("dict[str, Any]", value).items()}
    return value


def plain_decimal(name: str, value: Any) -> str:
    """Return a `Decimal` as text without an exponent. Raises `ConfigurationError` for NaN and infinity."""
    if not value.is_finite():
        raise ConfigurationError(f"{name} is a number, not {value}")
    return format(value, "f")


def _parts(value: Any) -> list[Any]:
    if isinstance(value, (list, tuple)):
        return list(cast("list[Any]", value))
    return list(cast("Mapping[str, Any]", value).values()) if isinstance(value, dict) else []
