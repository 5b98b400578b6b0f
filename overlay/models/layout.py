"""What a model is before its class exists: an object with a layout, which says which attribute stands for which JSON
property, whose values can be replaced. Layouts are made once per class, when they are first needed.

And how a model is made by keywords: what is left out reads as it would on a received object, dictionaries become
models. attrs writes the `__init__` that names and requires the attributes; this is what stands in front of it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import update_wrapper
from itertools import compress
from operator import attrgetter
from typing import Any, TypeVar, cast

from attrs import NOTHING

from ..core.errors import ConfigurationError
from ..core.types import UNSET

S = TypeVar("S", bound="Structure")


class Layout:
    """The attributes of a model class and the JSON properties that they stand for.

    `names` are the attributes and `wires` their properties, in the same order; `known` is the set of the properties.
    `read` returns the values of all attributes of an object at once, and `sent` checks them too. `renamed` maps the
    attributes whose property is called otherwise; `unsent` are attributes that stand for no property. `always` are the
    attributes that an object has and sends without being told: constants, and defaults of required properties.
    `not_null` are those that may be absent, but not null.
    """

    __slots__ = ("_absent", "_cls", "_outlines", "always", "known", "names", "not_null", "read", "sent", "wires")

    def __init__(self, cls: type[Any]) -> None:
        renamed: Mapping[str, str] = cls._wire
        unsent: tuple[str, ...] = cls._unsent
        fields = [field for field in getattr(cls, "__attrs_attrs__", ()) if field.name not in unsent]
        self.names: tuple[str, ...] = tuple(field.name for field in fields)
        self.wires = tuple(renamed.get(name, name) for name in self.names)
        self.known = frozenset(self.wires)
        self.always = frozenset(f.name for f in fields if f.default is not NOTHING and f.default is not UNSET)
        self.not_null: frozenset[str] = frozenset(cls._not_null)
        self.read = _reader(self.names)
        self.sent = _checking(self.names, self.wires, cls._checked, self.read)
        self._cls = cls
        self._absent: tuple[Any, ...] | None = None
        self._outlines: dict[frozenset[str], Outline | None] = {}

    def absent(self) -> tuple[Any, ...]:
        """Return the attribute values of an object that was decoded from `{}`: what each attribute reads as when its
        property is absent.
        """
        if self._absent is None:
            self._absent = self.read(self._cls.from_dict({}))
        return self._absent

    def outline(self, given: frozenset[str]) -> Outline | None:
        """Return how objects are sent whose maker set these attributes; None where values are checked first."""
        found = self._outlines.get(given, self)
        if not isinstance(found, Layout):
            return found
        made = None if self._cls._checked else Outline(self, given)
        if len(self._outlines) < _REMEMBERED:
            self._outlines[given] = made
        return made


class Outline:
    """The properties that an object has if nothing was changed since it was made.

    `read` returns the values of `wires`; `read_rest` those of the other attributes, which are `rest` in such an object.
    """

    __slots__ = ("read", "read_rest", "rest", "wires")

    def __init__(self, layout: Layout, given: frozenset[str]) -> None:
        there = [name in given or name in layout.always for name in layout.names]
        self.read = _reader(tuple(compress(layout.names, there)))
        self.wires = tuple(compress(layout.wires, there))
        missing = [not each for each in there]
        self.read_rest = _reader(tuple(compress(layout.names, missing)))
        self.rest = tuple(compress(layout.absent(), missing))


_REMEMBERED = 64
"""Combinations of attributes that are remembered for a class."""


def _reader(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    if not names:
        return lambda model: ()
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda model: (read(model),)


def _checking(
    names: tuple[str, ...],
    wires: tuple[str, ...],
    checked: Mapping[str, Callable[[str, Any], Any]],
    read: Callable[[Any], tuple[Any, ...]],
) -> Callable[[Any], tuple[Any, ...]]:
    if not checked:
        return read
    places = [(at, checked[name], wires[at]) for at, name in enumerate(names) if name in checked]

    def sent(model: Any) -> tuple[Any, ...]:
        values = list(read(model))
        for at, check, wire in places:
            values[at] = check(wire, values[at])
        return tuple(values)

    return sent


_layouts: dict[type[Any], Layout] = {}


def layout_of(cls: type[Any]) -> Layout:
    """Return the layout of a model class."""
    layout = _layouts.get(cls)
    if layout is None:
        layout = _layouts[cls] = Layout(cls)
    return layout


class Structure:
    """The part of a model that exists before models do: what `problems` reads and mends in a decoded reply.

    `_problems` are the values that broke the schema, each with its path from this object on.
    """

    __slots__ = ("_problems",)
    _problems: list[Any]

    @classmethod
    def _decode_additional(cls, value: Any) -> Any:
        """Decode the value of a property that the schema does not name. Generated classes override this where the
        schema types such properties.
        """
        return value

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The properties that the schema does not declare."""
        raise NotImplementedError


def state_of(model: Structure) -> dict[str, Any]:
    """Return the slots that hold a value, by name, for copying and pickling."""
    slots = (slot for base in type(model).__mro__ for slot in base.__dict__.get("__slots__", ()))
    return {name: getattr(model, name) for name in slots if name != "__weakref__" and hasattr(model, name)}


def restored(cls: type[S], state: Mapping[str, Any]) -> S:
    """Return a model with these slots."""
    model = object.__new__(cls)
    for name, value in state.items():
        setattr(model, name, value)
    return model


def constructor(cls: Any, init: Callable[..., None]) -> Callable[..., None]:
    """The `__init__` of a class around the one that attrs wrote.

    It also takes attributes by the names of their JSON properties, and keywords that it does not know: kept where the
    schema allows other properties, else dropped, as the official package does.
    """
    fields = cls.__dict__["__attrs_attrs__"]
    names = frozenset(field.name for field in fields)
    optional = tuple(field.name for field in fields if field.default is UNSET)
    renamed = {wire: name for name, wire in cls._wire.items() if wire not in names}
    # attrs runs its code among names of its own, where the annotations that it copied mean nothing.
    known: dict[str, Any] = cast("Any", init).__globals__
    for base in cls.__mro__:
        if "__attrs_attrs__" in base.__dict__:  # Others have no attributes.
            for name, value in vars(sys.modules[base.__module__]).items():
                known.setdefault(name, value)
    known.setdefault(cls.__name__, cls)

    constants = {
        field.name: field.default
        for field in fields
        if str(field.type).startswith("Literal[") and field.default is not NOTHING and field.default is not UNSET
    }

    def __init__(self: Any, **values: Any) -> None:
        extra = None
        if not names.issuperset(values):
            values, extra = _told_apart(values, names, renamed)
        for name in constants:
            if name in values:
                _check_constant(self.__class__, name, values, constants[name])
        for name, value in values.items():
            if value.__class__ is dict or value.__class__ is list or value.__class__ is tuple:
                values[name] = modelled(self.__class__, name, value)
        init(self, **values)
        finish(self, values, optional)
        if extra and not self._closed:
            self._extra = extra

    return update_wrapper(__init__, init)


def finish(model: Any, values: dict[str, Any], optional: tuple[str, ...]) -> None:
    """Note what was set, and let what was not read as it does on a received object: as its default, or None."""
    for value in values.values():
        if value is UNSET:
            values = {name: value for name, value in values.items() if value is not UNSET}
            break
    model._set = frozenset(values)
    model._raw = model._extra = None  # Asking for a slot that was never set costs ten times as much.
    blank: Any = None
    for name in optional:
        if name not in values:
            if blank is None:
                blank = model.__class__.from_dict({})  # Made anew each time: a default may be a list.
            setattr(model, name, getattr(blank, name))


def _check_constant(cls: Any, name: str, values: dict[str, Any], constant: Any) -> None:
    """Take out None, and refuse what contradicts the class."""
    value = values[name]
    if value is None or value is UNSET:
        del values[name]
    elif value != constant:
        raise ConfigurationError(f"{cls.__name__}.{name} is always {constant!r}, not {value!r:.200}")


def _told_apart(
    values: dict[str, Any], names: frozenset[str], renamed: dict[str, str]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The attributes by their names, and what is none."""
    known = {name: value for name, value in values.items() if name in names}
    extra: dict[str, Any] = {}
    for key, value in values.items():
        if key in renamed:
            known.setdefault(renamed[key], value)
        elif key not in names:
            extra[key] = value
    return known, extra


def modelled(cls: Any, name: str, value: Any) -> Any:
    """The value of an attribute with the dictionaries in it as the models that the schema says; models stay."""
    if name in cls._unsent:
        return value
    wire = cls._wire.get(name, name)
    if value.__class__ is dict:
        return own(getattr(cls.from_dict({wire: value}), name))
    if not any(item.__class__ is dict for item in value):
        return value
    made: list[Any] = []
    for item in value:
        if item.__class__ is dict:
            (item,) = getattr(cls.from_dict({wire: [item]}), name)
        made.append(own(item))
    return made


def own(value: Any) -> Any:
    """What was decoded from a user's dictionary, which may use Python's names, and None for what is not to be sent."""
    if value.__class__ is list:
        return [own(item) for item in value]
    raw: dict[str, Any] | None = getattr(value, "_raw", None)
    if raw is None:
        return value
    cls = cast("Any", type(value))
    layout = layout_of(cls)
    renamed = {name: wire for name, wire in cls._wire.items() if name in raw and wire not in raw}
    wires = dict(zip(layout.names, layout.wires, strict=True))
    absent = {wires[name] for name in layout.not_null if raw.get(wires[name], UNSET) is None}
    if renamed or absent:
        value = cls.from_dict({renamed.get(key, key): item for key, item in raw.items() if key not in absent})
    for name in layout.names:
        inner = getattr(value, name)
        if inner.__class__ is list or getattr(inner, "_raw", None) is not None:
            setattr(value, name, own(inner))
    return value
