"""Encoding of Python values as JSON: arguments of any kind, and attributes that were decoded before.

Values that are JSON as they stand are found first. Lists are looked at in columns, by functions of the interpreter, so
that a conversation of thousands of messages costs no step of Python for each of them. The answer may be no for values
that are JSON: `encode` then walks through them, with the same result.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from contextvars import ContextVar
from itertools import chain
from typing import Any, TypeAlias, Union, cast, get_origin

import msgspec

from ..core.helper_errors import WrongTypeError
from ..core.types import UNSET, is_type
from .decoding import EXCERPT, decode_date, decode_datetime, decode_uuid

SCALARS = frozenset({str, int, float, bool, type(None)})
CERTAIN = SCALARS - {float}
"""Classes whose values are JSON, each of them."""
PLAIN = SCALARS | {dict, list}
"""Classes whose values are JSON as they stand, if what is in them is."""

Dicts: TypeAlias = Collection["dict[Any, Any]"]
Look: TypeAlias = Union["Callable[[Dicts, set[str]], list[Column] | None]", None]
"""What is known of the dictionaries at one place: given them and all of their keys, returns the columns that are to be
looked at further, or None where something has to be changed. Without it every value is looked at.
"""
Column: TypeAlias = "tuple[list[Any], Look]"
"""The values of one property, and what is known of the dictionaries among them."""


class Settled(list[Any]):
    """Items that are JSON as they stand, without a NaN or an infinity, but for those at the positions `rest`, which are
    still to be encoded.
    """

    __slots__ = ("rest",)

    def __init__(self, items: Iterable[Any], rest: Iterable[int] = ()) -> None:
        super().__init__(items)
        self.rest = rest

    def encoded(self, encode: Callable[[Any], Any]) -> list[Any]:
        """Return all of it as JSON."""
        made = [*self]
        for at in self.rest:
            made[at] = encode(made[at])
        return made


def are_settled(values: Collection[Any], look: Look = None, above: tuple[Iterable[Any], ...] = ()) -> bool:
    """Return whether values are JSON as they stand, at any depth. `above` are the lists and dictionaries around them,
    level by level.
    """
    kinds = {*map(type, values)}
    if not kinds <= PLAIN or (float in kinds and _is_odd(values, kinds)):
        return False
    if kinds <= SCALARS:
        return True
    held = values if kinds.isdisjoint(SCALARS) else [value for value in values if value.__class__ not in SCALARS]
    if above and not {*map(id, chain.from_iterable(above))}.isdisjoint(map(id, held)):
        return False  # What holds itself has no end: the walk says so.
    if len(above) > _DEEP:
        return False
    above = (*above, held)
    if list not in kinds:
        return _are_settled(held, look, above)
    items = [*chain.from_iterable(value for value in held if value.__class__ is list)]
    dicts = [value for value in held if value.__class__ is dict]
    return are_settled(items, look, above) and (not dicts or _are_settled(dicts, look, above))


_DEEP = 100
"""Levels of lists and dictionaries in each other that are looked at."""


_values: Callable[[dict[Any, Any]], Iterable[Any]] = dict[Any, Any].values


def _are_settled(dicts: Dicts, look: Look, above: tuple[Iterable[Any], ...]) -> bool:
    keys: set[str] = set[str]().union(*dicts)
    if not {*map(type, keys)} <= {str}:
        return False
    if look is None:
        return are_settled([*chain.from_iterable(map(_values, dicts))], None, above)
    columns = look(dicts, keys)
    return columns is not None and all(are_settled(values, inner, above) for values, inner in columns)


def _is_odd(values: Collection[Any], kinds: set[type]) -> bool:
    """Return whether a NaN or an infinity is among values of these classes: JSON has no such numbers."""
    floats: Collection[float] = values if len(kinds) == 1 else [each for each in values if each.__class__ is float]
    total = sum(floats)
    # Neither leaves a sum finite. What is finite may still sum up to an infinity.
    return total - total != 0 and any(each - each != 0 for each in floats)


def may_hold_odd_numbers(data: Any) -> bool:
    """Return whether there may be a NaN or an infinity anywhere in JSON data."""
    level: list[Any] = [data]
    while level:
        kinds = {*map(type, level)}
        if not kinds <= PLAIN or (float in kinds and _is_odd(level, kinds)):
            return True
        held = () if kinds <= SCALARS else [value for value in level if value.__class__ not in SCALARS]
        level = [*chain.from_iterable(value.values() if value.__class__ is dict else value for value in held)]
    return False


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
