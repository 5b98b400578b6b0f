"""Values that are JSON as they stand. Lists are looked at in columns, by functions of the interpreter, so that a
conversation of thousands of messages costs no step of Python for each of them.

The answer may be no for values that are JSON: `encode` then walks through them, with the same result.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import chain
from typing import Any, TypeAlias, Union

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
