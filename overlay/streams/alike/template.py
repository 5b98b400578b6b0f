"""Events of an answer that are like the one before but for a text: it alone is read, and put in the other's place.

A template is right by construction: what is before the text ends where a value is due, and what is after it begins
where that ends, so that JSON with another string between the two is the same value with another text. That the text is
the one that it is taken for is tried out when a template is made.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from ...core.types import is_array, is_object
from ...models.base import UNSET, Model, new
from ...models.layout import layout_of, state_of

_decode = msgspec.json.decode
_encode = msgspec.json.encode

_OTHER = "."
"""What is put behind the text to try out another one."""

_PLACES = 3
"""How often a text may be found in an event, as another one that is equal."""

_LARGEST = 8192
"""The most bytes of an event that others are compared with."""

_ENDED: set[type[Any]] = {dict, list}
"""What nothing may be in, where the text is."""

_BEGIN = b"data: "
_END = b"\n\n"


class Template:
    """An event in whose `data` one member holds an object with a text, such as `choices`, `delta` and `content`.

    The data are `data_begin`, the text as JSON, and `data_end`; `data_between` is where the text is. Of the event as
    it was sent, these are `begin`, `end` and `between`.
    """

    __slots__ = ("begin", "between", "data_begin", "data_between", "data_end", "end", "make", "parts", "path", "text")

    def __init__(self, data: bytes, at: int, to: int, path: tuple[str, str, str], parts: _Parts, text: str) -> None:
        self.path, self.parts, self.text = path, parts, text
        self.data_begin, self.data_end = data[:at], data[to:]
        self.data_between = slice(at, to - len(data))
        self.begin, self.end = _BEGIN + self.data_begin, self.data_end + _END
        self.between = slice(at + len(_BEGIN), to - len(data) - len(_END))
        self.make: Callable[[str], Any]
        """Makes the event with a text. Nothing of it that could be changed is another event's."""

    def payload(self, text: str) -> dict[str, Any]:
        """Return the payload of the event with a text."""
        (listed, key, leaf), (payload, member, inner) = self.path, self.parts
        return {**payload, listed: [{**member, key: {**inner, leaf: text}}]}


_Parts = tuple[dict[str, Any], dict[str, Any], dict[str, Any]]
"""The payload, its member, and the object in that."""


def template(before: Any, listed: str, data: bytes, decode: Callable[[Any], Any]) -> Template | None:
    """Return the template that an event is of, None if it is of none. In its `data` one member is `listed`; `before` is
    the payload of the event before it; `decode` makes events of payloads.
    """
    if len(data) > _LARGEST:
        return None
    payload: dict[str, Any] = _decode(data)  # Its own: the event is its user's, who may change it.
    member: Any
    (member,) = payload[listed]
    key = _only(member, dict) if is_object(member) and _only(payload, list) else None
    inner: dict[str, Any] = {} if key is None else member[key]
    if key is None or not _ENDED.isdisjoint(map(type, inner.values())):
        return None
    leaf = _changed(inner, before, listed, key)
    if leaf is None:
        return None
    text: str = inner[leaf]
    at = -1
    written = _encode(text)
    for _ in range(_PLACES):
        at = data.find(written, at + 1)
        if at < 0:
            return None
        path, parts = (listed, key, leaf), (payload, member, inner)
        found = Template(data, at, at + len(written), path, parts, text)
        if _holds(found, text + _OTHER):
            make = _maker(found, decode)
            if make is None:
                return None
            found.make = make
            return found
    return None


def _only(value: dict[str, Any], kind: type[Any]) -> str | None:
    """Return the key of the only value that is an object or a list, if it is of this kind."""
    kinds = [*map(type, value.values())]
    return [*value][kinds.index(kind)] if kind in kinds and kinds.count(dict) + kinds.count(list) == 1 else None


def _changed(inner: dict[str, Any], before: Any, listed: str, key: str) -> str | None:
    """Return the key of the text that is another one than before; of the last one if none is."""
    try:
        (member,) = before[listed]
        old = dict(member[key])
    except (LookupError, TypeError, ValueError):
        old = {}
    texts = [name for name, value in inner.items() if isinstance(value, str)]
    changed = [name for name in texts if inner[name] != old.get(name)]
    return (changed or texts)[-1] if texts else None


def _holds(found: Template, text: str) -> bool:
    if found.data_end.lstrip().startswith(b":"):
        return False  # It is a key. Where keys come twice, the trial may go well with that one, and no other.
    try:
        tried = _decode(found.data_begin + _encode(text) + found.data_end)
    except msgspec.DecodeError:
        return False
    return bool(tried == found.payload(text))


_TEXTS = ("", ".", "2024-02-29", "2024-02-29T12:00:00Z", "c0ffee00-0000-4000-8000-000000000000")
"""Texts of all the kinds that a model reads as something else."""

_Factory = Callable[[Any, _Parts], "tuple[Callable[[str], Any], tuple[Any, ...]] | None"]
"""Takes an event and the parts of its payload. Returns what makes events like it, and what they will all hold; None for
an event of other classes.
"""

_factories: dict[tuple[Any, ...], _Factory | None] = {}
"""What was written for payloads with these keys, None where models are not as simple."""

_REMEMBERED = 64

_FIXED: set[type[Any]] = {str, int, float, bool, type(None), type(UNSET)}
"""Types of what nobody can change."""


def _maker(found: Template, decode: Callable[[Any], Model]) -> Callable[[str], Any] | None:
    """Return what makes the event with a text, as this decoder of payloads does; None if that is not to be had."""
    text = _Watched(found.text)
    event = decode(found.payload(text))
    if text.noted:
        return None
    payload, member, inner = found.parts
    key = (type(event), found.path, tuple(payload), tuple(member), tuple(inner))
    if key not in _factories:
        if len(_factories) >= _REMEMBERED:
            return None
        _factories[key] = _factory(found, decode)
    factory = _factories[key]
    made = None if factory is None else factory(event, found.parts)
    return made[0] if made is not None and _FIXED.issuperset(map(type, made[1])) else None


def _factory(found: Template, decode: Callable[[Any], Model]) -> _Factory | None:
    payload = found.payload(found.text)
    (member,) = payload[found.path[0]]
    event = decode(payload)
    model = event
    levels: list[tuple[Model, str]] = []  # Each model, and its attribute that holds the next one, or the text.
    for raw in (payload, member, member[found.path[1]]):
        held = _holding(model, raw)
        if held is None:
            return None
        levels.append((model, held[0]))
        model = held[1]
    layout = layout_of(type(model))
    if found.path[2] not in layout.wires:
        return None
    levels.append((model, layout.names[layout.wires.index(found.path[2])]))
    # Attributes, and the JSON object but for the event, are all that is assigned.
    if any(state_of(each).keys() != {*_attributes(each), *(["_raw"] * (each is not event))} for each, _ in levels):
        return None
    factory = _written(levels, found.path)
    made = factory(event, found.parts)
    same = made is not None and all(_is_same(made[0](text), decode(found.payload(text))) for text in _TEXTS)
    return factory if same else None


def _noting(name: str) -> Callable[..., Any]:
    def noting(self: Any, *others: Any) -> Any:
        self.noted = True
        return getattr(str, name)(self, *others)

    return noting


_LOOKS = ("__eq__", "__ne__", "__hash__", "__len__", "__getitem__", "__contains__")
_watched = {"__class__": property(lambda self: str), "noted": False, **{name: _noting(name) for name in _LOOKS}}
_Watched: Any = type("_Watched", (str,), _watched)
"""A text that notes whether a decoder looks at what it says: another one may then be of another class, as the member of
a union is that a constant tells.
"""


def _holding(model: Model, raw: dict[str, Any]) -> tuple[str, Model] | None:
    """Return the attribute that holds the model of this JSON object, alone or as the only item of a list."""
    for name in _attributes(model):
        value = getattr(model, name)
        inner: Any = value[0] if is_array(value) and len(value) == 1 else value
        if isinstance(inner, Model) and getattr(inner, "_raw", None) is raw:
            return name, inner
    return None


def _attributes(model: Model) -> list[str]:
    return [field.name for field in getattr(type(model), "__attrs_attrs__", ())]


def _written(levels: list[tuple[Model, str]], path: tuple[str, str, str]) -> _Factory:
    """Write the function: it assigns each attribute, as `from_dict` of the classes does."""
    listed, key, leaf = path
    known: dict[str, Any] = {"new": new}
    takes = ["payload, member, inner = parts"]
    values: list[str] = []
    makes = ["raw3 = inner.copy()", f"raw3[{leaf!r}] = text", "raw2 = member.copy()", f"raw2[{key!r}] = raw3"]
    makes += ["raw1 = payload.copy()", f"raw1[{listed!r}] = [raw2]"]
    for number, (model, held) in enumerate(levels):
        known[f"class{number}"] = type(model)
        takes.append(f"if type(old{number}) is not class{number}: return None")
        makes += [f"model{number} = new(class{number})", f"model{number}._raw = raw{number}"][: 1 + (number > 0)]
        for name in _attributes(model):
            if name != held:
                values.append(f"value{len(values)}")
                takes.append(f"{values[-1]} = old{number}.{name}")
                makes.append(f"model{number}.{name} = {values[-1]}")
        if number < len(path):
            in_list = isinstance(getattr(model, held), list)
            takes.append(f"old{number + 1} = old{number}.{held}{'[0]' if in_list else ''}")
    for number, (model, held) in enumerate(levels):
        given = f"model{number + 1}" if number < len(path) else "text"
        makes.append(f"model{number}.{held} = {f'[{given}]' if isinstance(getattr(model, held), list) else given}")
    lines = [*takes, "def make(text):", *(f"    {line}" for line in makes), "    return model0"]
    lines.append(f"return make, ({', '.join(values)},)")
    source = "def factory(old0, parts):\n" + "".join(f"    {line}\n" for line in lines)
    exec(compile(source, "<template>", "exec"), known)
    factory: _Factory = known["factory"]
    return factory


def _is_same(one: Any, other: Any) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, Model):
        raws = getattr(one, "_raw", None), getattr(other, "_raw", None)
        return raws[0] == raws[1] and all(
            _is_same(getattr(one, name), getattr(other, name)) for name in _attributes(one)
        )
    if is_array(one):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return bool(one == other)
