# Copied from overlay/models/encoding.py; edit it there.
"""Encoding of Python values as JSON: arguments of any kind, and attributes that were decoded before."""

from __future__ import annotations

import datetime as dt
from contextvars import ContextVar
from typing import Any, cast, get_origin

import msgspec

from ..core.helper_errors import WrongTypeError
from ..core.types import UNSET, is_type
from .decoding import EXCERPT, decode_date, decode_datetime, decode_uuid
from .settled import SCALARS, Settled

sending: ContextVar[bool] = ContextVar("sending", default=False)
"""Whether what is encoded is sent: a null that was received is then left out where the schema does not allow it."""


def encode(value: Any) -> Any:
    """Return the JSON value of an argument: models, dictionaries, iterables, dates and enums in any nesting.

    A `Decimal` stays a `Decimal`, which `to_json` writes as a number with all its digits. Dictionary entries that are
    `UNSET` are left out. Raises `WrongTypeError` for a value that has no JSON form.
    """
    kind = value.__class__
    if kind in SCALARS:
        return value
    if kind is dict:
        return {_key(key): encode(item) for key, item in value.items() if item is not UNSET}
    if kind is list or kind is tuple:
        if SCALARS.issuperset(map(type, value)):
            return [*value]  # Thousands of numbers cost no step of Python each.
        return [encode(item) for item in value if item is not UNSET]
    if kind is Settled:
        return value.encoded(encode)
    to_dict = getattr(value, "to_dict", None)
    if to_dict is not None and kind is not type:
        return to_dict()
    return _encode_other(value)


def encode_like(value: Any, raw: Any) -> Any:
    """Return the JSON value of an attribute that was decoded from `raw`. Text that still decodes to the same value is
    returned as it was.
    """
    kind = value.__class__
    if kind in SCALARS:
        return value
    if raw.__class__ is str and _means(raw, value):
        return raw
    if kind is list and raw.__class__ is list:
        if SCALARS.issuperset(map(type, value)):
            return [*value]
        known = len(raw)
        return [
            encode_like(item, raw[at] if at < known else None) for at, item in enumerate(value) if item is not UNSET
        ]
    if kind is dict and raw.__class__ is dict:
        return {_key(key): encode_like(item, raw.get(key)) for key, item in value.items() if item is not UNSET}
    if isinstance(value, dt.datetime) and value.tzinfo is None and raw.__class__ is str:
        before = decode_datetime(raw)
        if isinstance(before, dt.datetime) and before.tzinfo is None:
            return value.isoformat()  # The server writes no zone there.
    return encode(value)


def _means(raw: Any, value: Any) -> bool:
    """Return whether a text decodes to this date, time or UUID."""
    if isinstance(value, dt.datetime):
        decoded = decode_datetime(raw)
    elif isinstance(value, dt.date):
        decoded = decode_date(raw)
    else:
        decoded = decode_uuid(raw) if value.__class__.__name__ == "UUID" else raw
    return decoded is not raw and bool(decoded == value)


def _key(key: Any) -> str:
    return key if key.__class__ is str else str(encode(key))


def _encode_other(value: Any) -> Any:
    if is_type(value):
        raise WrongTypeError(f"{type_in_words(value)}, not a value")
    from decimal import Decimal
    from enum import Enum
    from uuid import UUID

    if isinstance(value, Enum):
        return encode(value.value)
    if isinstance(value, dt.datetime):
        return encode_datetime(value)
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise WrongTypeError(f"{value} is no number")
        return value
    for plain in (str, bool, int, float):
        if isinstance(value, plain):
            return plain(value)
    if isinstance(value, (bytes, bytearray)):
        from base64 import b64encode

        return b64encode(value).decode("ascii")
    if hasattr(value, "keys"):
        return encode({key: value[key] for key in value})
    dump = getattr(value, "model_dump", None)
    if dump is not None:
        return encode(dump(mode="json", by_alias=True))
    kind: Any = value.__class__
    fields = getattr(kind, "__dataclass_fields__", None)
    if fields is not None:
        return encode({name: getattr(value, name) for name in fields})
    try:
        items = iter(value)
    except TypeError:
        raise WrongTypeError(f"{type(value).__name__} has no JSON form: {value!r:.{EXCERPT}}") from None
    return [encode(item) for item in items if item is not UNSET]


def type_in_words(value: Any) -> str:
    """Say what a class or a type such as `list[int]` is."""
    if get_origin(value) is None:
        return f"{value.__name__} is a class"
    return f"{value!r:.{EXCERPT}} is a type"


def encode_datetime(value: dt.datetime) -> str:
    """Return RFC 3339 §5.6 text in UTC, written with `Z`: some servers read no other offset. A naive `datetime` is
    taken as UTC.
    """
    if value.tzinfo is not None:
        try:
            value = value.astimezone(dt.timezone.utc)
        except OverflowError:  # The first or last hours of the calendar.
            return value.isoformat()
    return value.replace(tzinfo=None).isoformat() + "Z"


_write = msgspec.json.Encoder(decimal_format="number").encode


def to_json(data: Any) -> bytes:
    """Return JSON bytes. Unlike msgspec this also writes numbers beyond 64 bits and lone surrogates; a `Decimal` keeps
    all its digits.
    """
    try:
        return _write(data)
    except (OverflowError, ValueError, msgspec.MsgspecError):  # An integer of thousands of digits is a ValueError.
        return _spelled(data).encode("ascii")


def _spelled(data: Any) -> str:
    """Return JSON text, item by item, of the same meaning as msgspec's: a NaN is null, and a `Decimal` its digits."""
    import json
    from decimal import Decimal

    if isinstance(data, dict):
        items = cast("dict[str, Any]", data).items()
        return "{" + ",".join(f"{json.dumps(key)}:{_spelled(item)}" for key, item in items) + "}"
    if isinstance(data, (list, tuple)):
        return "[" + ",".join(map(_spelled, cast("list[Any]", data))) + "]"
    if isinstance(data, Decimal) or (data.__class__ is int and not -_LONG < data < _LONG):
        return str(Decimal(data))  # Python's own text of an integer has a limit of its own.
    if isinstance(data, float) and data - data != 0:
        return "null"
    return json.dumps(data)


_LONG = 2**64


def without_none(value: Any) -> Any:
    """Return JSON without the properties that are null."""
    if value.__class__ is dict:
        return {key: without_none(item) for key, item in value.items() if item is not None}
    return [without_none(item) for item in value] if value.__class__ is list else value
