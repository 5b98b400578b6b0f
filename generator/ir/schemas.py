"""Named schemas: models, enums, unions and aliases."""

from __future__ import annotations

from typing import Literal, TypeAlias
from typing import Union as TypingUnion

from attrs import field, frozen

from ..document.diagnostics import Place
from .types import JSON, Constant, Type


@frozen
class Default:
    """A default that the document declares.

    It has a class of its own because None would mean that there is no default.
    """

    value: JSON


@frozen
class Example:
    """A value that the document shows for something. None would mean null, so it has a class of its own."""

    value: JSON


@frozen
class Field:
    """A property of a model. `name` is its Python name, `wire` the name in JSON."""

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
    tag: bool = False
    """The constant that names this model in a union: an object of the class has it, required or not."""
    limits: tuple[str, ...] = ()
    """Bounds, patterns and formats, `maximum 1.5`: for `diff`, which tells that they changed, and for docstrings."""
    example: Example | None = field(default=None, eq=False)

    @property
    def fixed(self) -> bool:
        """Whether it is required and has one value only, so that no caller is asked for it."""
        return self.required and isinstance(self.type, Constant)


@frozen
class Model:
    """An object schema: an attrs class. `module` is its own, unless it is defined in that of another schema."""

    name: str
    module: str
    fields: tuple[Field, ...]
    place: Place = field(eq=False)
    additional: Type | None = None
    """The type of properties beyond the declared ones, where the schema declares one; others are kept untyped."""
    open: bool = False
    """Whether the schema says that there may be other properties; a dictionary with some of them is no mistake then."""
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
    param: str | None = None
    """The name of the alias of what callers may pass for it, `ToolParam`; None where no request holds it."""
    reasoning: tuple[str, ...] | None = None
    """For a message: the properties that servers put its reasoning in. None for any other object."""
    example: Example | None = field(default=None, eq=False)


@frozen
class Enum:
    """An enumeration that stays open: a Literal of the known values, or any other value of the base type."""

    name: str
    module: str
    values: tuple[TypingUnion[str, int, float], ...]
    base: Literal["string", "integer", "number"]
    place: Place = field(eq=False)
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    received: bool = False
    param: str | None = None
    """The name of the alias of what callers may pass, which is not open; None where no request holds it."""


@frozen
class Variant:
    """One member of a named union, and what tells it from the other members.

    `tags` are the values of the discriminator that select it. Without a discriminator, `required` are the properties
    whose presence tells it from the others; the most specific variant comes first.
    """

    type: Type
    tags: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    constants: tuple[tuple[str, TypingUnion[str, int, float, bool]], ...] = ()
    """Where no tag tells: required properties with the one value that they have in this variant, (wire name, value)."""
    untagged: bool = False


@frozen
class Union:
    """A named union.

    `discriminator` is the wire name of the property that tells its variants apart, None if none does.
    """

    name: str
    module: str
    variants: tuple[Variant, ...]
    place: Place = field(eq=False)
    discriminator: str | None = None
    unknown: str | None = None
    """The name of the class that keeps a variant nobody declared; None where no variant is a model, or any object is
    one."""
    tag_name: str | None = None
    """The attribute that holds the tag, which objects of that class have too; None where it is one of theirs anyway."""
    nullable: bool = False
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    received: bool = False
    param: str | None = None
    """As that of a model."""


@frozen
class Alias:
    """A list, dictionary or scalar to which the document gave a name."""

    name: str
    module: str
    type: Type
    place: Place = field(eq=False)
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    received: bool = False


Schema: TypeAlias = TypingUnion[Model, Enum, Union, Alias]
