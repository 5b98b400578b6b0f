"""Dictionaries as arguments: they may use the Python names of renamed properties, and leave out a discriminator that
follows from the rest.

Anything else in a dictionary is sent as it is. A dictionary that needs no change is returned as the same object.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from typing import Any, TypeAlias, cast

from ..core.types import Record, is_type


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

    def complete(value: Any, name: str) -> Any:
        if not shapes:
            shapes.update(make())
        if value.__class__ is dict:
            shape = shapes[name]
            return _tagged(value, shape) if isinstance(shape, UnionShape) else _object(value, shape)
        if value.__class__ in (list, tuple):
            return [complete(item, name) for item in value]
        if isinstance(value, (str, bytes)) or not hasattr(value, "__iter__") or hasattr(value, "keys"):
            return value
        if hasattr(value, "model_dump") or is_type(value):
            return value  # A pydantic model iterates over its fields, and a type has what its objects have.
        return [complete(item, name) for item in value]

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

    return complete
