"""The named schemas: models, enums, unions and aliases."""

from __future__ import annotations

from typing import Literal, TypeAlias
from typing import Union as TypingUnion

from attrs import field, frozen

from ..document.diagnostics import Place
from .types import JSON, Type


@frozen
class Default:
    """A default that the document declares. Held in a class of its own, since `null` is a default too."""

    value: JSON


@frozen
class Field:
    """A property of a model."""

    name: str
    wire: str
    type: Type
    required: bool
    place: Place = field(eq=False)
    default: Default | None = None
    description: str = ""
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    limits: tuple[str, ...] = ()
    """Bounds, patterns and formats, `maximum 1.5`: for `diff`, which tells that they changed."""


@frozen
class Model:
    """An object schema: one attrs class in one module."""

    name: str
    module: str
    fields: tuple[Field, ...]
    place: Place = field(eq=False)
    additional: Type | None = None
    """The type of properties beyond the declared ones, where the schema declares one; others are kept untyped."""
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    """Reachable from a request: gets a TypedDict for dict inputs."""
    received: bool = False
    """Reachable from a response or an event."""
    envelope: bool = False
    """An event envelope: the class is what a stream yields, its `data` the payload."""
    limits: tuple[str, ...] = ()
    """Of the object as a whole, `no other properties`: for `diff`."""


@frozen
class Enum:
    """An open enumeration: a Literal of the known values, or any other value of the base type."""

    name: str
    module: str
    values: tuple[TypingUnion[str, int, float], ...]
    base: Literal["string", "integer", "number"]
    place: Place = field(eq=False)
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    received: bool = False


@frozen
class Variant:
    """One member of a named union.

    `tags` are the discriminator values that select it; `required` are wire names whose presence tells it from the
    others when there is no discriminator (the most specific variant comes first).
    """

    type: Type
    tags: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    constants: tuple[tuple[str, TypingUnion[str, int, float, bool]], ...] = ()
    """Without a discriminator: properties with the one value that they have in this variant, (wire name, value)."""


@frozen
class Union:
    """A named union. `discriminator` is the wire name of the tag, or None for a plain union."""

    name: str
    module: str
    variants: tuple[Variant, ...]
    place: Place = field(eq=False)
    discriminator: str | None = None
    unknown: str | None = None
    """The name of the class that keeps a variant nobody declared; None when no variant is a model."""
    tag_name: str | None = None
    """The attribute that holds the tag, which objects of that class have too; None where it is one of theirs anyway."""
    nullable: bool = False
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    received: bool = False


@frozen
class Alias:
    """A name for a list, dictionary or scalar that the document gave a name to."""

    name: str
    module: str
    type: Type
    place: Place = field(eq=False)
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    received: bool = False


Schema: TypeAlias = TypingUnion[Model, Enum, Union, Alias]
