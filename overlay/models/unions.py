"""Unions: how the variant of a JSON value is found, by its discriminator or else by the properties that only one
variant requires.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Literal, TypeAlias, TypeVar

from ..core.record import Record
from .serialization import decode_any, encode

U = TypeVar("U")

Decoders: TypeAlias = Mapping[Any, Callable[[], Callable[[Any], U]]]
"""Tag to decoder, each behind a function so that a model's module loads when the first such value arrives."""


class Evidence(Record):
    """What tells apart variants that require the same properties: the values of constants, the types of values (null
    says nothing), and the names of all properties that the variant knows.
    """

    def __init__(
        self,
        constants: Mapping[str, Any] | None = None,
        types: Mapping[str, tuple[type, ...]] | None = None,
        known: frozenset[str] = frozenset(),
    ) -> None:
        self.constants = constants or {}
        self.types = types or {}
        self.known = known

    def points(self, value: Mapping[str, Any]) -> int:
        """Return how well an object fits the variant. More is better; a negative number means that it does not fit."""
        for name, constant in self.constants.items():
            if value.get(name) != constant:
                return -1
        for name, classes in self.types.items():
            found = value.get(name)
            if found is not None and found.__class__ not in classes:
                return -1
        return 1000 * len(self.constants) + sum(name in self.known for name in value)


Shapes: TypeAlias = Sequence[
    tuple[frozenset[str], Callable[[], Callable[[Any], U]]]
    | tuple[frozenset[str], Callable[[], Callable[[Any], U]], Evidence]
]
"""Required properties, decoder, and further evidence where it is needed; the most specific member first."""


def decode_tagged(value: Any, tag: str, decoders: Decoders[U], unknown: Callable[[Any], U]) -> U:
    """Decode the variant that the property `tag` names, in O(1). A missing tag, or one without a decoder, goes to
    `unknown`.
    """
    if value.__class__ is dict:
        name = value.get(tag)
        if name.__class__ is str:
            decoder = decoders.get(name)
            if decoder is not None:
                return decoder()(value)
    return unknown(value)


def decode_shaped(value: Any, shapes: Shapes[U], unknown: Callable[[Any], U]) -> U:
    """Decode the variant that an object fits best by its properties.

    The first variant whose required properties are all present wins; among variants that have `Evidence`, the one with
    the most points. If no variant is fully there, the one with the largest share of its required properties wins. A
    value that has none goes to `unknown`.
    """
    if value.__class__ is not dict:
        return unknown(value)
    partly, share = None, 0.0
    whole, most = None, -2
    for shape in shapes:
        required, decoder = shape[0], shape[1]
        present = sum(name in value for name in required)
        if present < len(required):
            if present / len(required) > share:
                partly, share = decoder, present / len(required)
        elif len(shape) == 3:
            points = shape[2].points(value)
            if points > most:
                whole, most = decoder, points
        elif most < 0:
            return decoder()(value)
    found = whole or partly
    return unknown(value) if found is None else found()(value)


keep: Callable[[Any], Any] = decode_any
"""`unknown` for a union that has no class for it: the value stays as it is."""


class UnknownVariant:
    """A value of a union whose variant the schema does not declare. It is kept as received, and sent back unchanged."""

    __slots__ = ("raw",)

    is_unknown: ClassVar[Literal[True]] = True

    def __init__(self, raw: Any) -> None:
        self.raw = raw

    def to_dict(self) -> Any:
        """Return the JSON value as it was received."""
        return encode(self.raw)

    model_dump = to_dict

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, UnknownVariant) or type(other) is not type(self):
            return NotImplemented
        return bool(self.raw == other.raw)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(raw={self.raw!r})"
