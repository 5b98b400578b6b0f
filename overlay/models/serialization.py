"""Between JSON values and Python values: what every generated model leans on.

Decoding is lenient. A null stands for None wherever it appears, scalars are taken as they come, and text that should be
a date but is not stays text; only another structure than the declared one (where an object or an array was expected) is
an error.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, TypeVar

from ..core.types import UNSET

T = TypeVar("T")

EXCERPT = 200
"""Characters of an unexpected value that an error quotes."""


class DecodeError(ValueError):
    """A JSON value has another structure than the schema declares.

    `place` names the field from the outermost model on (`CompletionChunk.choices[0].delta`), `expected` what the schema
    says, `got` an excerpt of what was found.
    """

    def __init__(self, expected: str, got: str, root: str = "", path: str = "") -> None:
        super().__init__(expected, got, root, path)
        self.node: Any = None
        """The value that does not decode, or what is being decoded around it: by this, a list finds the place."""
        self.expected = expected
        self.got = got
        self.root = root
        self.path = path

    @property
    def place(self) -> str:
        return self.root + self.path

    def within(self, model: object) -> None:
        """Add one step of the way in, from the inside out: the attribute that the model was about to be given.

        Models are decoded in the order of their attributes, so that is the first which is not there.
        """
        names = [field.name for field in getattr(model, "__attrs_attrs__", ())]
        self.node = getattr(model, "_raw", None)
        self._step(type(model).__name__, "." + next((name for name in names if not hasattr(model, name)), "?"))

    def at(self, container: list[Any] | dict[str, Any]) -> None:
        """Add the step into an array or a dictionary."""
        items = container.items() if isinstance(container, dict) else enumerate(container)
        key = next((key for key, item in items if item is self.node), "?")
        self.node = container
        self._step("", f"[{key!r}]")

    def _step(self, root: str, step: str) -> None:
        self.root = root
        self.path = step + self.path
        self.args = (self.expected, self.got, self.root, self.path)

    def __str__(self) -> str:
        return f"{self.place or 'value'}: expected {self.expected}, got {self.got}"


def mismatch(expected: str, value: Any) -> DecodeError:
    """The error for a value that is not what was expected."""
    got = repr(value)
    error = DecodeError(expected, got if len(got) <= EXCERPT else got[:EXCERPT] + "…")
    error.node = value
    return error


class Misfit:
    """A value of another structure than the declared one, where a whole reply is to be read all the same."""

    __slots__ = ("expected", "value")

    def __init__(self, expected: str, value: Any) -> None:
        self.expected = expected
        self.value = value


lenient: ContextVar[bool] = ContextVar("lenient", default=False)
"""Whether a value of another structure becomes a `Misfit`; else it is an error."""


def misfit(expected: str, value: Any) -> Any:
    """What becomes of a value that is not what was expected. Raises DecodeError, unless the reading is lenient."""
    if lenient.get():
        return Misfit(expected, value)
    raise mismatch(expected, value)


def decode_list(value: Any, decode: Callable[[Any], Any]) -> list[Any]:
    """The items of a JSON array, decoded; a null item stays None. Raises DecodeError for anything but an array."""
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
    """The values of a JSON object used as a dictionary, decoded. Raises DecodeError for anything but an object."""
    if value.__class__ is not dict:
        other: dict[str, Any] = misfit("an object", value)
        return other
    try:
        return {key: item if item is None else decode(item) for key, item in value.items()}
    except DecodeError as error:
        error.at(value)
        raise


def list_of(decode: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    """`decode_list` as a function of the value alone."""
    return lambda value: decode_list(value, decode)


def map_of(decode: Callable[[Any], T]) -> Callable[[Any], dict[str, T]]:
    """`decode_map` as a function of the value alone."""
    return lambda value: decode_map(value, decode)


def optional(decode: Callable[[Any], T]) -> Callable[[Any], T | None]:
    """The decoder of a value that may be null."""
    return lambda value: None if value is None else decode(value)


def decode_any(value: Any) -> Any:
    """The value as it is."""
    return value


def decode_none(value: Any) -> None:
    """None, whatever the value is: an operation that returns nothing."""


def decode_datetime(value: Any) -> Any:
    """The datetime of RFC 3339 §5.6 text, aware where the text has an offset; other values stay as they are."""
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
    """The date of RFC 3339 §5.6 `full-date` text; other values stay as they are."""
    if value.__class__ is not str or len(value) != 10 or value[7] != "-":
        return value  # Python 3.11 reads more of ISO 8601, weeks for one, than 3.10 does.
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return value


def decode_uuid(value: Any) -> Any:
    """The UUID of RFC 9562 text; other values stay as they are."""
    from uuid import UUID

    try:
        return UUID(value)
    except (AttributeError, TypeError, ValueError):
        return value


def decode_first(value: Any, *decoders: Callable[[Any], Any]) -> Any:
    """What the first of these makes of a text that is of its format; a text of none of their formats stays as it is."""
    for decode in decoders:
        decoded = decode(value)
        if decoded is not value:
            return decoded
    return value


_PLAIN = frozenset({str, int, float, bool, type(None)})


def encode(value: Any) -> Any:
    """The JSON value of any argument: models, dictionaries, iterables, dates, enums, in any nesting.

    A `Decimal` stays itself: `to_json` writes it as a number with all its digits.
    Entries of a dictionary that are UNSET are left out. Raises TypeError for a value that JSON has no form for.
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
    """The JSON value of what was decoded from `raw`: text that still means the value stays as it was written."""
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
    """Whether a text decodes to this date, time or UUID."""
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
    """RFC 3339 §5.6 text in UTC, with `Z`: some servers read no other offset. Without a zone it is taken as UTC."""
    if value.tzinfo is not None:
        try:
            value = value.astimezone(dt.timezone.utc)
        except OverflowError:  # The first or last hours of the calendar.
            return value.isoformat()
    return value.replace(tzinfo=None).isoformat() + "Z"
