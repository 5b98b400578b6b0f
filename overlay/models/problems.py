"""Replies that break their own schema: what can be decoded is decoded, and every other value is kept as it came, with a
note.

Decoding raises at a value of another structure. The reply is then decoded a second time, with a `Misfit` in place of
each such value, and afterwards the misfits are replaced by the values themselves. A reply that follows its schema pays
nothing for this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar, Union

from ..core.errors import ResponseValidationError
from ..core.types import Record, is_array, is_object
from .decoding import Misfit, lenient, mismatch
from .encoding import SCALARS
from .layout import Structure, layout_of
from .scalars import fits, wrong_in

T = TypeVar("T")

Key = Union[str, int]

_PROBLEMS = "_problems"

_KINDS: dict[type, str] = {
    str: "a string", int: "a number", float: "a number", bool: "a boolean", list: "an array", dict: "an object",
}  # fmt: skip


class DecodingProblem(Record):
    """A value that is not what the schema declares. It was kept as it came.

    `place` is its path from a model on (`Order.lines[0].price`), `expected` what the schema declares, `value` what
    came.
    """

    def __init__(self, place: str, expected: str, value: Any) -> None:
        self.place = place
        self.expected = expected
        self.value = value

    def __str__(self) -> str:
        return f"{self.place}: expected {self.expected}, got {_KINDS.get(self.value.__class__, 'null')}"


def read_leniently(
    decode: Callable[[Any], T], payload: Any, owner: Structure | None = None
) -> tuple[T, list[DecodingProblem]]:
    """Return what `decode` makes of a payload, with values that break its schema as they came, and the list of these as
    problems.

    `owner` is the model that the payload is a part of. Raises `DecodeError` if the payload as a whole is something
    else.
    """
    token = lenient.set(True)
    try:
        result = decode(payload)
        if isinstance(result, Misfit):
            raise mismatch(result.expected, result.value)
        return result, [*_settled(result, owner)]
    finally:
        lenient.reset(token)


def problems_of(model: Structure) -> Iterator[DecodingProblem]:
    """Yield the problems of a model and of all that it holds, as long as the values are still in place."""
    for place, part in _models(model):
        known: set[tuple[Key, ...]] = set()
        for steps, problem in _noted(part):
            known.add(steps)
            yield DecodingProblem(place + _shown(steps), problem.expected, problem.value)
        for steps, expected, value in wrong_in(part):
            if steps not in known:
                yield DecodingProblem(place + _shown(steps), expected, value)


def problems_of_reply(result: Any, found: list[DecodingProblem]) -> list[DecodingProblem]:
    """Return the problems of a whole reply: those that decoding has `found`, and values of another kind."""
    if fits(result):
        return found
    known = {problem.place for problem in found}
    wrong: list[DecodingProblem] = []
    for place, part in _models(result):
        wrong += [DecodingProblem(place + _shown(steps), expected, value) for steps, expected, value in wrong_in(part)]
    return [*found, *(problem for problem in wrong if problem.place not in known)]


def refuse_problems(model: Any) -> None:
    """Raise `ResponseValidationError` for a reply of another structure than its schema's. Helpers call this before they
    look into a reply.
    """
    for place, part in _models(model) if isinstance(model, Structure) else ():
        for steps, problem in _noted(part):
            shown = DecodingProblem(place + _shown(steps), problem.expected, problem.value)
            raise ResponseValidationError(f"Response validation failed: {shown}", None)


def _noted(model: Structure) -> list[tuple[tuple[Key, ...], DecodingProblem]]:
    """Return the problems that decoding has noted in a model, where the values are still in place."""
    noted = getattr(model, _PROBLEMS, ())
    return [(steps, problem) for steps, problem in noted if _value_at(model, steps) is problem.value]


def _settled(result: Any, owner: Structure | None) -> Iterator[DecodingProblem]:
    """Replace every misfit by its value, and note it in the nearest model around it."""
    root = type(result).__name__ if isinstance(result, Structure) else ""
    waiting: list[tuple[Any, Structure | None, tuple[Key, ...], str]] = [(result, owner, (), root)]
    while waiting:
        held, owner, steps, place = waiting.pop()
        inner: list[tuple[Any, Structure | None, tuple[Key, ...], str]] = []
        for key, value in _inner(held):
            mine = held if isinstance(held, Structure) else owner
            path: tuple[Key, ...] = (key,) if mine is held else (*steps, key)
            whole = place + _shown((key,), mine is held)
            if isinstance(value, Misfit):
                _put(held, key, value.value)
                problem = DecodingProblem(whole, value.expected, value.value)
                if mine is not None:
                    setattr(mine, _PROBLEMS, [*getattr(mine, _PROBLEMS, ()), (path, problem)])
                yield problem
            elif _holds_values(value):
                inner.append((value, mine, path, whole))
        waiting += reversed(inner)


def _models(root: Any) -> Iterator[tuple[str, Structure]]:
    """Yield a model, and all models in it or in a list or dictionary, each with its path."""
    waiting: list[tuple[Any, str]] = [(root, type(root).__name__ if isinstance(root, Structure) else "")]
    if not _holds_values(root):
        return
    while waiting:
        held, place = waiting.pop()
        attribute = isinstance(held, Structure)
        inner = [(value, place + _shown((key,), attribute)) for key, value in _inner(held) if _holds_values(value)]
        if isinstance(held, Structure):
            yield place, held
        waiting += reversed(inner)


def _parts(held: Any) -> list[tuple[Key, Any]]:
    """Return the attributes of a model with its undeclared properties, or the members of a container, by their names or
    keys.
    """
    if isinstance(held, Structure):
        layout = layout_of(type(held))
        known = list(zip(layout.names, layout.read(held), strict=True))
        typed = sum("_decode_additional" in vars(cls) for cls in type(held).__mro__) > 1  # The base class has one, too.
        return [*known, *(held.additional_properties.items() if typed else ())]
    items: Any = held.items() if held.__class__ is dict else enumerate(held)
    return list(items)


def _inner(held: Any) -> list[tuple[Key, Any]]:
    """Return the parts of a model or a container; none where all are scalars, be they thousands of numbers."""
    if not isinstance(held, Structure):
        members: Any = held.values() if held.__class__ is dict else held
        if SCALARS.issuperset(map(type, members)):
            return []
    return _parts(held)


def _holds_values(value: Any) -> bool:
    return isinstance(value, Structure) or is_array(value) or is_object(value)


def _put(held: Any, key: Any, value: Any) -> None:
    if not isinstance(held, Structure):
        held[key] = value
    elif key in layout_of(type(held)).names:
        setattr(held, key, value)
    else:
        held.additional_properties[key] = value


def _value_at(model: Structure, steps: tuple[Key, ...]) -> Any:
    found: Any = model
    for step in steps:
        if not _holds_values(found):
            return None
        found = dict(_parts(found)).get(step)
    return found


def _shown(steps: tuple[Key, ...], attribute: bool = True) -> str:
    """Return a path as Python writes it. Its first step is an attribute, or else a key."""
    first = f".{steps[0]}" if attribute else f"[{steps[0]!r}]"
    return first + "".join(f"[{step!r}]" for step in steps[1:])
