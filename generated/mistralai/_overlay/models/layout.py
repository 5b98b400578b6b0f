# Copied from overlay/models/layout.py; edit it there.
"""What a model is before its class exists: an object with a layout, which says which attribute stands for which JSON
property, whose values can be replaced. Layouts are made once per class, when they are first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import compress
from operator import attrgetter
from typing import Any, TypeVar

from attrs import NOTHING

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
