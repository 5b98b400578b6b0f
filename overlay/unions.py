"""How a member of a union is told from the others: by its tag, or by the properties that only it requires."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Literal, TypeAlias, TypeVar

from .serialization import decode_any, encode

U = TypeVar("U")

Decoders: TypeAlias = Mapping[Any, Callable[[], Callable[[Any], U]]]
"""Tag to decoder, each behind a function so that a model's module loads when the first such value arrives."""

Shapes: TypeAlias = Sequence[tuple[frozenset[str], Callable[[], Callable[[Any], U]]]]
"""Required properties and decoder, the most specific member first."""


def decode_tagged(value: Any, tag: str, decoders: Decoders[U], unknown: Callable[[Any], U]) -> U:
    """The member that the property `tag` names, in O(1); an unknown tag, or none, gives `unknown`."""
    if value.__class__ is dict:
        name = value.get(tag)
        if name.__class__ is str:
            decoder = decoders.get(name)
            if decoder is not None:
                return decoder()(value)
    return unknown(value)


def decode_shaped(value: Any, shapes: Shapes[U], unknown: Callable[[Any], U]) -> U:
    """The first member whose required properties are all there, else the one that has most of its own.

    A value with none of anybody's required properties gives `unknown`.
    """
    if value.__class__ is not dict:
        return unknown(value)
    best, score = None, 0.0
    for required, decoder in shapes:
        present = sum(name in value for name in required)
        if present == len(required):
            return decoder()(value)
        if present / len(required) > score:
            best, score = decoder, present / len(required)
    return unknown(value) if best is None else best()(value)


keep: Callable[[Any], Any] = decode_any
"""`unknown` for a union that has no class for it: the value stays as it is."""


class UnknownVariant:
    """A member of a union that the schema does not declare, kept as it came; it is sent back as exactly that."""

    __slots__ = ("raw",)

    is_unknown: ClassVar[Literal[True]] = True

    def __init__(self, raw: Any) -> None:
        self.raw = raw

    def to_dict(self) -> Any:
        """The JSON value as it was received."""
        return encode(self.raw)

    model_dump = to_dict

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, UnknownVariant) or type(other) is not type(self):
            return NotImplemented
        return bool(self.raw == other.raw)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(raw={self.raw!r})"
