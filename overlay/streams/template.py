"""Events of an answer that are like the one before but for a text: it alone is read, and put in the other's place.

A template is right by construction: what is before the text ends where a value is due, and what is after it begins
where that ends, so that JSON with another string between the two is the same value with another text. That the text is
the one that it is taken for is tried out when a template is made.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from ..models.base import UNSET, Model, new
from ..models.layout import layout_of, state_of

_decode = msgspec.json.decode
_encode = msgspec.json.encode

_OTHER = "."
"""What is put behind the text to try out another one."""

_PLACES = 3
"""How often a text may be found in an event, as another one that is equal."""

_BEGIN = b"data: "
_END = b"\n\n"


class Template:
    """An event in whose `data` one member holds an object with a text, such as `choices`, `delta` and `content`.

    The data are `data_begin`, the text as JSON, and `data_end`; `data_between` is where the text is. Of the event as
    it was sent, these are `begin`, `end` and `between`.
    """

    __slots__ = ("_make", "begin", "between", "data_begin", "data_between", "data_end", "end", "parts", "path", "text")

    def __init__(self, data: bytes, at: int, to: int, path: tuple[str, str, str], parts: _Parts, text: str) -> None:
        self.path, self.parts, self.text = path, parts, text
        self.data_begin, self.data_end = data[:at], data[to:]
        self.data_between = slice(at, to - len(data))
        self.begin, self.end = _BEGIN + self.data_begin, self.data_end + _END
        self.between = slice(at + len(_BEGIN), to - len(data) - len(_END))
        self._make: Callable[[str], Any] = self.payload

    def made(self, written: bytes) -> Any:
        """Return the payload of an event with this text, which is JSON, or the event; None if that is more than a
        string. Raises `msgspec.DecodeError`. Nothing that could be changed is another event's.
        """
        text = _decode(written)
        if text.__class__ is not str or 10 in written or 13 in written:
            return None
        return self._make(text)

    def payload(self, text: str) -> dict[str, Any]:
        """Return the payload of an event with this text."""
        (listed, key, leaf), (payload, member, inner) = self.path, self.parts
        return {**payload, listed: [{**member, key: {**inner, leaf: text}}]}

    def make_events(self, decode: Callable[[Any], Any]) -> type[Any] | None:
        """Have it make whole events, as this decoder of payloads does, where these are plain models all through.
        Returns their class then.
        """
        make = maker(self, decode)
        if make is None:
            return None
        self._make = make
        return type(make(self.text))


_Parts = tuple[dict[str, Any], dict[str, Any], dict[str, Any]]
"""The payload, its member, and the object in that."""


def template(before: Any, listed: str, data: bytes) -> Template | None:
    """Return the template that an event is of, None if it is of none. In its `data` one member is `listed`; `before` is
    the payload of the event before it.
    """
    payload = _decode(data)  # Its own: the event is its user's, who may change it.
    (member,) = payload[listed]
    if not isinstance(member, dict):
        return None
    keys = [key for key, value in member.items() if isinstance(value, dict)]
    inner = member[keys[0]] if len(keys) == 1 else None
    if inner is None or not (_is_flat(payload, listed) and _is_flat(member, keys[0]) and _is_flat(inner, "")):
        return None
    leaf = _changed(inner, before, listed, keys[0])
    if leaf is None:
        return None
    text, at = inner[leaf], -1
    written = _encode(text)
    for _ in range(_PLACES):
        at = data.find(written, at + 1)
        if at < 0:
            return None
        path, parts = (listed, keys[0], leaf), (payload, member, inner)
        found = Template(data, at, at + len(written), path, parts, text)
        if _holds(found, text + _OTHER):
            return found
    return None


def _is_flat(value: dict[str, Any], key: str) -> bool:
    """Return whether nothing but this key's value is an object or a list."""
    return not any(isinstance(each, (dict, list)) for name, each in value.items() if name != key)


def _changed(inner: dict[str, Any], before: Any, listed: str, key: str) -> str | None:
    """Return the key of the text that is another one than before; of the last one if none is."""
    try:
        (member,) = before[listed]
        old = dict(member[key])
    except (LookupError, TypeError, ValueError):
        old = {}
    texts = [name for name, value in inner.items() if isinstance(value, str)]
    changed = [name for name in texts if inner[name] != old.get(name)]
    return (changed or texts or [None])[-1]


def _holds(found: Template, text: str) -> bool:
    try:
        tried = _decode(found.data_begin + _encode(text) + found.data_end)
    except msgspec.DecodeError:
        return False
    return bool(tried == found.payload(text))


_TEXTS = ("", ".", "2024-02-29", "2024-02-29T12:00:00Z", "c0ffee00-0000-4000-8000-000000000000")
"""Texts of all the kinds that a model reads as something else."""

_makers: dict[tuple[Any, ...], Callable[..., Callable[[str], Any]] | None] = {}
"""What was written for models of these classes, None where it does not do what their decoder does."""

_REMEMBERED = 64


def maker(found: Template, decode: Callable[[Any], Any]) -> Callable[[str], Any] | None:
    """Return what makes the event with a text, as this decoder of payloads does; None if that is not to be had."""
    payload = found.payload(found.text)
    event = decode(payload)
    (member,) = payload[found.path[0]]
    levels: list[tuple[Any, str]] = []  # Each model, and its attribute that holds the next one.
    holder = event
    for raw in (payload, member, member[found.path[1]]):
        held = _holding(holder, raw)
        if held is None:
            return None
        levels.append((holder, held[0]))
        holder = held[1]
    layout = layout_of(type(holder)) if isinstance(holder, Model) else None
    if layout is None or found.path[2] not in layout.wires or not _is_plain(event, levels):
        return None
    levels.append((holder, layout.names[layout.wires.index(found.path[2])]))
    key = (*found.path, *((type(model), name, tuple(_values(model))) for model, name in levels))
    if key not in _makers:
        if len(_makers) >= _REMEMBERED:
            return None
        _makers[key] = _written(levels, found.path)
        if not _does(_makers[key], levels, found, decode):
            _makers[key] = None
    factory = _makers[key]
    return None if factory is None else _given(factory, levels, found)


def _holding(model: Any, raw: dict[str, Any]) -> tuple[str, Any] | None:
    """Return the attribute that holds the model of this JSON object, alone or as the only item of a list."""
    if isinstance(model, Model):
        for name, value in _values(model).items():
            inner = value[0] if isinstance(value, list) and len(value) == 1 else value
            if isinstance(inner, Model) and getattr(inner, "_raw", None) is raw:
                return name, inner
    return None


def _is_plain(event: Any, levels: list[tuple[Any, str]]) -> bool:
    """Return whether these models hold nothing that can be changed, but each the next one."""
    values = [value for model, held in levels for name, value in _values(model).items() if name != held]
    return not hasattr(event, "_raw") and all(value is UNSET or isinstance(value, _FIXED) for value in values)


_FIXED = (str, int, float, type(None))


def _values(model: Any) -> dict[str, Any]:
    return {name: value for name, value in state_of(model).items() if name != "_raw"}


def _written(levels: list[tuple[Any, str]], path: tuple[str, str, str]) -> Callable[..., Callable[[str], Any]]:
    """Write the function that `_given` calls: it assigns each attribute, as `from_dict` of the classes does."""
    listed, key, leaf = path
    parameters = ["new", "payload", "member", "inner"]
    lines = ["raw3 = inner.copy()", f"raw3[{leaf!r}] = text", "raw2 = member.copy()", f"raw2[{key!r}] = raw3"]
    lines += ["raw1 = payload.copy()", f"raw1[{listed!r}] = [raw2]"]
    for number in reversed(range(len(levels))):
        model, held = levels[number]
        lines += [f"model{number} = new(class{number})", f"model{number}._raw = raw{number}"][: 1 + (number > 0)]
        parameters.append(f"class{number}")
        for name, value in _values(model).items():
            if name == held:
                given = "text" if number == len(levels) - 1 else f"model{number + 1}"
                given = f"[{given}]" if isinstance(value, list) else given
            else:
                given = f"value{len(parameters)}"
                parameters.append(given)
            lines.append(f"model{number}.{name} = {given}")
    body = "\n        ".join([*lines, "return model0"])
    source = f"def factory({', '.join(parameters)}):\n    def make(text):\n        {body}\n    return make\n"
    names: dict[str, Any] = {}
    exec(compile(source, "<template>", "exec"), names)
    factory: Callable[..., Callable[[str], Any]] = names["factory"]
    return factory


def _given(
    factory: Callable[..., Callable[[str], Any]], levels: list[tuple[Any, str]], found: Template
) -> Callable[[str], Any]:
    values: list[Any] = []
    for model, held in reversed(levels):
        values.append(type(model))
        values += [value for name, value in _values(model).items() if name != held]
    return factory(new, *found.parts, *values)


def _does(
    factory: Callable[..., Callable[[str], Any]] | None,
    levels: list[tuple[Any, str]],
    found: Template,
    decode: Callable[[Any], Any],
) -> bool:
    """Return whether what was written makes the same as the decoder, of texts of all kinds."""
    make = _given(factory, levels, found) if factory is not None else None
    return make is not None and all(_is_same(make(text), decode(found.payload(text))) for text in _TEXTS)


def _is_same(one: Any, other: Any) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, Model):
        states = state_of(one), state_of(other)
        return states[0].keys() == states[1].keys() and all(_is_same(states[0][name], states[1][name]) for name in states[0])
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return bool(one == other)
