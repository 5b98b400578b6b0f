"""What a value can be: scalars, lists, dictionaries, unions, and references to named schemas."""

from __future__ import annotations

from typing import Literal, TypeAlias
from typing import Union as TypingUnion

from attrs import frozen

JSON: TypeAlias = TypingUnion[None, bool, int, float, str, list["JSON"], dict[str, "JSON"]]


ScalarKind = Literal[
    "any", "string", "integer", "number", "boolean", "null", "date-time", "date", "uuid", "decimal", "binary"
]


@frozen
class Scalar:
    """A value without parts. `binary` is bytes (a file part, a raw body); base64 text stays `string`. `decimal` is the
    text of a decimal number."""

    kind: ScalarKind


@frozen
class Constant:
    """A `const`, or an enum with one value. Where it is required it is always sent, never asked of the caller."""

    value: TypingUnion[str, int, float, bool]


@frozen
class ListOf:
    item: Type


@frozen
class MapOf:
    """An object that is used as a dictionary: `additionalProperties` without properties."""

    value: Type


@frozen
class Ref:
    """A named schema of the package, by its Python name."""

    name: str


@frozen
class AnyOf:
    """A union without a name of its own: scalars, lists and dictionaries, at most one reference."""

    members: tuple[Type, ...]


@frozen
class Nullable:
    """The inner type or JSON null. Never nested; never inside another Nullable."""

    inner: Type


Type: TypeAlias = TypingUnion[Scalar, Constant, ListOf, MapOf, Ref, AnyOf, Nullable]
