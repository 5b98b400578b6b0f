"""Types: scalars, constants, lists, dictionaries, unions, and references to named schemas."""

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
    """A value without parts. `binary` is raw bytes (a file in a form, a body); base64 text is a `string`."""

    kind: ScalarKind


@frozen
class Constant:
    """A `const`, or an enum with one value: it is always sent, and no caller is asked for it."""

    value: TypingUnion[str, int, float, bool]


@frozen
class ListOf:
    """A JSON array whose items have one type."""

    item: Type


@frozen
class MapOf:
    """A JSON object that is used as a dictionary: a schema with `additionalProperties` and no properties."""

    value: Type


@frozen
class Ref:
    """A reference to a named schema of the package, by its Python name."""

    name: str


@frozen
class AnyOf:
    """A union without a name of its own: of scalars, lists and dictionaries, and at most one reference."""

    members: tuple[Type, ...]


@frozen
class Nullable:
    """The inner type, or JSON null. One Nullable never holds another."""

    inner: Type


Type: TypeAlias = TypingUnion[Scalar, Constant, ListOf, MapOf, Ref, AnyOf, Nullable]
