"""How a model is made by keywords: what is left out reads as it would on a received object, dictionaries become models.

attrs writes the `__init__` that names and requires the attributes; this is what stands in front of it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import update_wrapper
from typing import Any, cast

from attrs import NOTHING

from ..core.errors import ConfigurationError
from ..core.types import UNSET
from .layout import layout_of


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
    for base in cls.__mro__[:-1]:
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
