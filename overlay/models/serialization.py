"""Conversion between JSON values and Python values, called by generated models and for arguments.

Decoding is lenient: a null becomes None wherever it appears, scalars are taken as they come, and text that should be a
date but is not stays text. Only a different structure (no object or no array where the schema declares one) is an
error.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from ..core.types import UNSET

T = TypeVar("T")

EXCERPT = 200
"""Characters of an unexpected value that an error quotes."""


class DecodeError(ValueError):
    """A JSON value has another structure than the schema declares.

    `place` is the path of the field from the outermost model on (`CompletionChunk.choices[0].delta`), `expected` what
    the schema declares, `got` an excerpt of what was found.
    """

    def __init__(self, expected: str, got: str, root: str = "", path: str = "") -> None:
        super().__init__(expected, got, root, path)
        self.expected = expected
        self.got = got
        self.root = root
        self.path = path

    @property
    def place(self) -> str:
        """The path of the field, from the outermost model on."""
        return self.root + self.path

    def within(self, model: object) -> None:
        """Prepend the attribute of `model` that was being decoded; paths are built from the inside out.

        A model assigns its attributes in order, so the one being decoded is the first that is not set yet.
        """
        names = [field.name for field in getattr(model, "__attrs_attrs__", ())]
        self._step(type(model).__name__, "." + next((name for name in names if not hasattr(model, name)), "?"))

    def at(self, key: int | str) -> None:
        """Prepend an index of an array or a key of a dictionary."""
        self._step("", f"[{key!r}]")

    def _step(self, root: str, step: str) -> None:
        self.root = root
        self.path = step + self.path
        self.args = (self.expected, self.got, self.root, self.path)

    def __str__(self) -> str:
        return f"{self.place or 'value'}: expected {self.expected}, got {self.got}"


def mismatch(expected: str, value: Any) -> DecodeError:
    """Return the error for a value that is not what was expected."""
    got = repr(value)
    return DecodeError(expected, got if len(got) <= EXCERPT else got[:EXCERPT] + "…")


def decode_list(value: Any, decode: Callable[[Any], Any]) -> list[Any]:
    """Decode each item of a JSON array; a null item becomes None. Raises `DecodeError` for anything but an array."""
    if value.__class__ is not list:
        raise mismatch("an array", value)
    try:
        if len(value) == 1 and value[0] is not None:
            return [decode(value[0])]  # A comprehension costs a call of its own, and every chunk has a list of one.
        return [item if item is None else decode(item) for item in value]
    except DecodeError as error:
        error.at(_failing(value, decode))
        raise


def decode_map(value: Any, decode: Callable[[Any], Any]) -> dict[str, Any]:
    """Decode each value of a JSON object that is used as a dictionary. Raises `DecodeError` for anything but an
    object.
    """
    if value.__class__ is not dict:
        raise mismatch("an object", value)
    try:
        return {key: item if item is None else decode(item) for key, item in value.items()}
    except DecodeError as error:
        error.at(list(value)[_failing(value.values(), decode)])
        raise


def _failing(items: Any, decode: Callable[[Any], Any]) -> int:
    """Return the index of the first item that does not decode. It decodes them again, so that a success pays nothing
    for this.
    """
    for index, item in enumerate(items):
        try:
            if item is not None:
                decode(item)
        except DecodeError:
            return index
    return -1


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
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        return value


def decode_uuid(value: Any) -> Any:
    """Return the `UUID` of RFC 9562 text. Any other value is returned as it is."""
    from uuid import UUID

    try:
        return UUID(value)
    except (AttributeError, TypeError, ValueError):
        return value


_PLAIN = frozenset({str, int, float, bool, type(None)})


def encode(value: Any) -> Any:
    """Return the JSON value of an argument: models, dictionaries, iterables, dates and enums in any nesting.

    A `Decimal` stays a `Decimal`, which `to_json` writes as a number with all its digits. Dictionary entries that are
    `UNSET` are left out. Raises `TypeError` for a value that has no JSON form.
    """
    kind = value.__class__
    if kind in _PLAIN:
        return value
    if kind is dict:
        return {_key(key): encode(item) for key, item in value.items() if item is not UNSET}
    if kind is list or kind is tuple:
        return [encode(item) for item in value if item is not UNSET]
    to_dict = getattr(value, "to_dict", None)
    if to_dict is not None:
        return to_dict()
    return _encode_other(value)


def encode_like(value: Any, raw: Any) -> Any:
    """Return the JSON value of an attribute that was decoded from `raw`. Text that still decodes to the same value is
    returned as it was.
    """
    kind = value.__class__
    if kind in _PLAIN:
        return value
    if raw.__class__ is str and _means(raw, value):
        return raw
    if kind is list and raw.__class__ is list:
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
            raise TypeError(f"{value} is no number")
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
        raise TypeError(f"{type(value).__name__} has no JSON form: {value!r:.{EXCERPT}}") from None
    return [encode(item) for item in items if item is not UNSET]


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
    except (OverflowError, UnicodeError, msgspec.MsgspecError):
        import json

        return json.dumps(data, separators=(",", ":"), default=float).encode("ascii")
