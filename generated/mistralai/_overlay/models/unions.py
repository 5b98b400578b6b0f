# Copied from overlay/models/unions.py; edit it there.
"""Unions: which variant a JSON value is, told by its discriminator, or else by what the value itself shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal, TypeAlias, TypeVar, Union

from ..core.types import Record
from .decoding import DecodeError, decode_any
from .encoding import encode

U = TypeVar("U")

Decoders: TypeAlias = Mapping[Any, Callable[[], Callable[[Any], U]]]
"""Tag to decoder, each behind a function so that a model's module loads when the first such value arrives."""

_NEVER = -3
"""Points of an object with another constant: no guess makes it this member."""

_LOOKED_AT = 8
"""Items of a list that are looked at: enough to tell what it holds, whatever its length."""


class Items(Record):
    """A kind of value: a list whose items are of these kinds."""

    def __init__(self, *kinds: Kind) -> None:
        self.kinds = kinds

    def points(self, value: Any) -> int:
        """Return how well a value fits. More is better; a negative number means that it does not fit."""
        if value.__class__ is not list:
            return -1
        total = 0
        for item in value[:_LOOKED_AT]:
            points = 0 if item is None else _points(item, self.kinds)
            if points < 0:
                return -1
            total += points
        return total


class Evidence(Record):
    """What tells apart variants that require the same properties.

    `constants` are the values that certain properties must have, `words` those that other properties are known to have
    (a server may send new ones). `types` are the kinds of certain properties; null says nothing, except for a property
    that can be nothing else. `known` are the properties that the object declares, and `required` those that it
    requires, for objects within others.
    """

    def __init__(
        self,
        constants: Mapping[str, Any] | None = None,
        types: Mapping[str, tuple[Kind, ...]] | None = None,
        known: frozenset[str] = frozenset(),
        words: Mapping[str, tuple[Any, ...]] | None = None,
        required: frozenset[str] = frozenset(),
    ) -> None:
        self.constants = constants or {}
        self.types = types or {}
        self.known = known
        self.words = words or {}
        self.required = required

    def contradicts(self, value: Mapping[str, Any]) -> bool:
        """Return whether a property has another value than the variant's constant."""
        return any(name in value and value[name] != constant for name, constant in self.constants.items())

    def points(self, value: Any) -> int:
        """Return how well a value fits the variant. More is better; -1 means that it does not fit, less that it cannot
        be this variant.
        """
        if value.__class__ is not dict or not self.required <= value.keys():
            return _NEVER
        for name, constant in self.constants.items():
            if value.get(name) != constant:
                return _NEVER
        total = 1000 * len(self.constants)
        for name, kinds in self.types.items():
            found = value.get(name)
            if found is None:
                total += name in value and kinds == (_NULL,)
                continue
            points = _points(found, kinds)
            if points < 0:
                return -1
            total += points
        for name, words in self.words.items():
            if value.get(name) in words:
                total += 100
        return total + sum(name in self.known for name in value)


Kind: TypeAlias = Union[type, Items, Evidence]
"""What a value can be: of a class that JSON is decoded to, a list of certain items, or a certain object."""

_NULL = type(None)


def _points(value: Any, kinds: tuple[Kind, ...]) -> int:
    best = -1
    for kind in kinds:
        if isinstance(kind, (Items, Evidence)):
            points = kind.points(value)
        else:
            points = 0 if value.__class__ is kind else -1
        best = max(best, points)
    return best


Shapes: TypeAlias = Sequence[
    Union[
        tuple[frozenset[str], Callable[[], Callable[[Any], U]]],
        tuple[frozenset[str], Callable[[], Callable[[Any], U]], Evidence],
    ]
]
"""Required properties, decoder, and further evidence where it is needed; the most specific member first."""


class Variants:
    """The members of a named union, beside its types, for whoever reads the annotation (pydantic does).

    `unknown` keeps what nobody declared. With a `tag`, `decoders` has a member for each of its values, and `shapes`
    those that share one, or may lack it (see `decode_tagged`). `open` says that a server may send others: requests may
    not.
    """

    def __init__(
        self,
        unknown: type[UnknownVariant],
        tag: str | None = None,
        decoders: Decoders[Any] | None = None,
        shapes: Mapping[str | None, Shapes[Any]] | None = None,
        open: bool = True,
    ) -> None:
        self.unknown = unknown
        self.tag = tag
        self.decoders: Decoders[Any] = decoders or {}
        self.shapes: Mapping[str | None, Shapes[Any]] = shapes or {}
        self.open = open

    def kinds(self) -> dict[Any, type[Any]]:
        """Return the class of each tag, and by their names those that share one. A member that is a union has none."""
        found: dict[Any, type[Any]] = {}
        for tag, decoder in self.decoders.items():
            owner = getattr(decoder(), "__self__", None)
            if isinstance(owner, type):
                found[tag] = owner
        for shapes in self.shapes.values():
            for shape in shapes:
                owner = getattr(shape[1](), "__self__", None)
                if isinstance(owner, type) and owner not in found.values():
                    found[owner.__name__] = owner
        return found

    def kind_of(self, value: Any) -> type[Any] | None:
        """Return the class of the member that the shape of an object shows, where its tag alone does not."""
        shapes = self.shapes.get(value.get(self.tag))
        if shapes is None:
            return None
        try:
            made: object = decode_shaped(value, shapes, self.unknown, guess=value.get(self.tag) is not None)
            return type(made)
        except DecodeError:
            return None

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from .pydantic_schema import union_schema_of

        return union_schema_of(self, source, handler)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        from .pydantic_schema import union_json_schema_of

        return union_json_schema_of(self, schema, handler)


def decode_tagged(
    value: Any,
    tag: str,
    decoders: Decoders[U],
    unknown: Callable[[Any], U] = decode_any,
    shapes: Mapping[str | None, Shapes[U]] | None = None,
) -> U:
    """Decode the variant that the property `tag` names, in O(1). A missing tag, or an unknown one, goes to `unknown`.

    For a union that has no class for those, the value stays as it is.

    `shapes` describe the variants that share a tag and, under None, those that may come without it.
    """
    if value.__class__ is dict:
        name = value.get(tag)
        if name.__class__ is str:
            decoder = decoders.get(name)
            if decoder is not None:
                return decoder()(value)
        if shapes is not None and (name is None or name.__class__ is str) and name in shapes:
            return decode_shaped(value, shapes[name], unknown, guess=name is not None)
    return value if hasattr(value, "to_dict") else unknown(value)


def decode_shaped(value: Any, shapes: Shapes[U], unknown: Callable[[Any], U] = decode_any, guess: bool = True) -> U:
    """Decode the variant that an object fits best by its properties.

    The first variant whose required properties are all present wins; among variants with `Evidence`, the one with the
    most points. If none is fully present, the one with the largest share of its required properties wins. A value that
    has none goes to `unknown`. Without `guess`, so does a value that fits two variants equally well, or has less than
    half of what the nearest one requires.
    """
    if value.__class__ is not dict:
        return value if hasattr(value, "to_dict") else unknown(value)
    partly, share, tied = None, 0.0, False
    whole, most, again = None, (-2, 0), False
    for shape in shapes:
        required, decoder = shape[0], shape[1]
        present = sum(name in value for name in required)
        if present < len(required):
            if len(shape) == 3 and shape[2].contradicts(value):
                continue
            part = present / len(required)
            tied = part == share if part >= share else tied
            if part > share:
                partly, share = decoder, part
        elif len(shape) == 3:
            points = shape[2].points(value), 0 if guess else present
            if points > most and (guess or points[0] >= 0):
                whole, most, again = decoder, points, False
            elif points == most:
                again = True
        elif most[0] < 0:
            return decoder()(value)
    if not guess and (again or (whole is None and (tied or share < 0.5))):
        return unknown(value)
    found = whole or partly
    return unknown(value) if found is None else found()(value)


class UnknownVariant:
    """A value of a union whose variant the schema does not declare. It is kept as received, and sent back unchanged."""

    __slots__ = ("raw",)

    is_unknown: ClassVar[Literal[True]] = True
    _decoder: ClassVar[str]
    """The name of the function that decodes the union, in the module of the class."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw

    def to_dict(self) -> Any:
        """Return the JSON value as it was received."""
        return encode(self.raw)

    model_dump = to_dict

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """The properties, so that `dict(variant)` works as it does for a model; nothing where it is no object."""
        raw = self.to_dict()
        yield from raw.items() if isinstance(raw, dict) else ()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, UnknownVariant) or type(other) is not type(self):
            return NotImplemented
        return bool(self.raw == other.raw)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(raw={self.raw!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from .pydantic_schema import unknown_schema_of

        return unknown_schema_of(cls)
