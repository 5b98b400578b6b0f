# Copied from overlay/requests/arguments.py; edit it there.
"""Dictionaries as arguments: they may use the Python names of renamed properties, and leave out a discriminator that
follows from the rest.

Anything else in a dictionary is sent as it is. A dictionary that needs no change is returned as the same object.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ..core.errors import ConfigurationError
from ..core.lazy import on_use
from ..core.types import UNSET, Record, is_type

if TYPE_CHECKING:
    from ..models import encoding
    from ..models.encoding import Column, Dicts, Look
else:
    encoding = on_use("..models.encoding", __package__)


class ObjectShape(Record):
    """How a model's dictionary is completed: Python names to properties, the shapes of nested properties, checks of
    values, the constants that are sent whether a caller writes them or not, and the properties that may be absent but
    not null, for which None is left out.
    """

    def __init__(
        self,
        renamed: Mapping[str, str] | None = None,
        nested: Mapping[str, str] | None = None,
        checked: Mapping[str, Callable[[str, Any], Any]] | None = None,
        constants: Mapping[str, Any] | None = None,
        absent: tuple[str, ...] = (),
    ) -> None:
        self.constants = constants or {}
        self.absent = absent
        self.renamed = renamed or {}
        self.nested = nested or {}
        self.checked = checked or {}


class VariantShape(Record):
    """A variant of a tagged union: the properties that it requires, those that it knows, and the name of its own
    shape.
    """

    def __init__(self, tag: str, required: frozenset[str], known: frozenset[str], shape: str | None = None) -> None:
        self.tag = tag
        self.required = required
        self.known = known
        self.shape = shape

    def fits(self, data: Mapping[str, Any]) -> bool:
        """Return whether a dictionary can be this variant."""
        return self.required <= data.keys() <= self.known


class UnionShape(Record):
    """The variants of a union, by the value of the property `tag`. Several may have the same value."""

    def __init__(self, tag: str, variants: tuple[VariantShape, ...]) -> None:
        self.tag = tag
        self.variants = variants
        self.by_tag: dict[str, list[VariantShape]] = {}
        for variant in variants:
            self.by_tag.setdefault(variant.tag, []).append(variant)


Shapes: TypeAlias = Mapping[str, "ObjectShape | UnionShape"]

FEW = 16
"""Items of a list that are looked at one by one: columns pay for themselves with more."""

_BLOCK = 32
"""Items of a long list that are completed one by one where one of them needs it."""

_COLUMNS = 64
"""Properties of the dictionaries in a list beyond which these are completed one by one."""


def each(complete: Callable[[Any, str], Any], items: Any, name: str) -> Any:
    """Return the items of lines of JSON, each completed when it is sent. Text, bytes and files, which hold such lines
    already, are returned as they are, and so is what is no iterable.
    """
    if items.__class__ in (list, tuple):
        return complete(items, name)
    if hasattr(items, "__aiter__"):
        return _EachAsync(complete, items, name)
    whole = any(hasattr(items, name) for name in ("read", "keys", "model_dump")) or not hasattr(items, "__iter__")
    if not whole and not isinstance(items, (str, bytes, bytearray, memoryview)):
        return (complete(item, name) for item in cast("Iterable[Any]", items))
    return cast("object", items)


class _EachAsync:
    """The items of an asynchronous iterable, completed."""

    def __init__(self, complete: Callable[[Any, str], Any], items: Any, name: str) -> None:
        self.complete = complete
        self.items = items
        self.name = name

    async def __aiter__(self) -> AsyncIterator[Any]:
        async for item in self.items:
            yield self.complete(item, self.name)


def completer(make: Callable[[], Shapes]) -> Callable[[Any, str], Any]:
    """Return the function that completes an argument of a named shape: a dictionary, or any nesting of iterables of
    dictionaries. The shapes are made when they are first needed.
    """
    shapes: dict[str, ObjectShape | UnionShape] = {}

    def completed(value: Any, name: str) -> Any:
        if not shapes:
            shapes.update(make())
        try:
            return complete(value, name)
        except RecursionError as error:
            raise ConfigurationError(f"an argument ({name}) is nested too deeply, or holds itself") from error

    def complete(value: Any, name: str) -> Any:
        if value.__class__ is dict:
            shape = shapes[name]
            return _tagged(value, shape) if isinstance(shape, UnionShape) else _object(value, shape)
        if value.__class__ in (list, tuple):
            return listed(value, name)
        if isinstance(value, (str, bytes)) or hasattr(value, "model_dump") or is_type(value):
            return value  # A pydantic model iterates over its fields, and a type has what its objects have.
        if not hasattr(value, "__iter__") or hasattr(value, "keys"):
            return value
        return listed([*value], name)

    def listed(items: Sequence[Any], name: str) -> list[Any]:
        """Complete the items of a list, most of which need nothing in most lists."""
        if len(items) < FEW:
            return [complete(item, name) for item in items]
        look = _look(shapes, name)
        if encoding.are_settled(items, look):
            return encoding.Settled(items)
        plain = encoding.PLAIN
        whole = {kind for kind in {*map(type, items)} if hasattr(kind, "model_dump")}
        made: list[Any] = []
        rest: list[int] = []
        for start in range(0, len(items), _BLOCK):
            block = items[start : start + _BLOCK]
            given = [item for item in block if item.__class__ in plain]
            certain = bool(given) and encoding.are_settled(given, look)
            for item in block:
                if certain and item.__class__ in plain:
                    made.append(item)
                elif item is not UNSET:
                    rest.append(len(made))
                    made.append(item if item.__class__ in whole else complete(item, name))
        return encoding.Settled(made, rest)

    def _object(data: dict[str, Any], shape: ObjectShape) -> dict[str, Any]:
        renamed = {key: wire for key, wire in shape.renamed.items() if key in data and wire not in data}
        if renamed:
            data = {renamed.get(key, key): value for key, value in data.items()}
        for key, name in shape.nested.items():
            value = data.get(key)
            if value.__class__ is dict or value.__class__ is list or value.__class__ is tuple:
                data = {**data, key: complete(value, name)}
        for key in shape.absent:
            if key in data and data[key] is None:
                data = {name: item for name, item in data.items() if item is not None or name not in shape.absent}
                break
        for key, check in shape.checked.items():
            value = data.get(key)
            if value is not None and check(key, value) is not value:
                data = {**data, key: check(key, value)}
        return data if shape.constants.keys() <= data.keys() else {**shape.constants, **data}

    def _tagged(data: dict[str, Any], shape: UnionShape) -> dict[str, Any]:
        tag = data.get(shape.tag)
        if shape.tag in data:
            found = shape.by_tag.get(tag, []) if isinstance(tag, str) else []
            fitting = found if len(found) < 2 else [variant for variant in found if variant.fits(data)]
        else:
            fitting = [variant for variant in shape.variants if data and variant.fits(data)]  # `{}` tells nothing.
        if len(fitting) != 1:
            return data
        (variant,) = fitting
        if shape.tag not in data:
            data = {shape.tag: variant.tag, **data}
        inner = shapes.get(variant.shape) if variant.shape is not None else None
        return _object(data, inner) if isinstance(inner, ObjectShape) else data

    return completed


def _look(shapes: Shapes, name: str | None) -> Look:
    """Return what tells whether dictionaries of a shape need no completion; None for no shape."""
    shape = shapes.get(name) if name is not None else None
    if shape is None:
        return None
    if isinstance(shape, ObjectShape):
        return lambda dicts, keys: _columns(shapes, dicts, keys, {None: shape})
    return lambda dicts, keys: _columns_of_variants(shapes, dicts, keys, shape)


def _columns_of_variants(shapes: Shapes, dicts: Dicts, keys: set[str], union: UnionShape) -> list[Column] | None:
    """The columns of dictionaries that all say which variant they are; None where one does not."""
    values, whole = _values(dicts, union.tag)
    if not whole or not {*map(type, values)} <= encoding.SCALARS:
        return None
    tags = {*values}
    objects: dict[Any, ObjectShape | None] = {}
    for tag in tags if len(tags) <= len(union.by_tag) else ():  # As many as there are dictionaries tell nothing.
        variants = union.by_tag.get(tag, [])
        if len(variants) > 1:
            return None
        inner = shapes.get(variants[0].shape or "") if variants else None
        objects[tag] = inner if isinstance(inner, ObjectShape) else None
    return _columns(shapes, dicts, keys, objects, union.tag) if objects else None


def _columns(
    shapes: Shapes, dicts: Dicts, keys: set[str], objects: Mapping[Any, ObjectShape | None], tag: str = ""
) -> list[Column] | None:
    """The columns with lists and dictionaries in them, where nothing else is to be completed; None where something is.

    `objects` are the shapes of the dictionaries, by the value of their property `tag` where there are several.
    """
    if len(keys) > _COLUMNS:
        return None
    known = [shape for shape in objects.values() if shape is not None]
    columns: list[Column] = []
    for key in keys:
        if any(key in shape.renamed or key in shape.checked for shape in known):
            return None
        values, whole = ([*objects], True) if key == tag else _values(dicts, key)
        kinds = {*map(type, values)}
        if type(None) in kinds and any(key in shape.absent for shape in known):
            return None
        if not whole and any(key in shape.constants for shape in known):
            return None
        if kinds <= encoding.CERTAIN:
            continue
        names = {_nested(shape, key) for shape in objects.values()}
        for name in names:
            if len(names) > 1:
                values = [each[key] for each in dicts if key in each and _nested(objects[each[tag]], key) == name]
            columns.append((values, _look(shapes, name)))
    if any(not shape.constants.keys() <= keys for shape in known):
        return None
    return columns


def _values(dicts: Dicts, key: str) -> tuple[list[Any], bool]:
    """Return the values of a property, and whether each dictionary has it."""
    try:
        return [*map(itemgetter(key), dicts)], True
    except KeyError:
        return [each[key] for each in dicts if key in each], False


def _nested(shape: ObjectShape | None, key: str) -> str | None:
    return None if shape is None else shape.nested.get(key)
