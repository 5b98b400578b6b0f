"""The schemas of one package while they are built, and what one part of lowering may ask another for a type.

Lowering a schema is one recursion over several files: a model has fields, a field may be a union, a member of a union
may be a model again. The files that take part in it see this module only, which stands below all of them: `SchemaTable`
is what they fill, `SchemaLowering` what they call to go on with a part. `schemas.schemas.Schemas` is the one class that
implements it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TypeAlias

from attrs import define, field, frozen

from ... import ir, naming
from ...naming.inline_names import Hint
from ..reading.context import Context, Node
from ..shapes.shape import Shape
from .components import Components

_MAX_ALIASES = 50
"""How many names of names are followed: more than any honest document has in a row."""


ClassName: TypeAlias = tuple[str, str]
"""The name of a class that is reserved for a schema, and of the module that it will live in."""


@frozen(eq=False, repr=False)
class UnionDraft:
    """A named union whose members' models may not be finished; `discriminators.finish` makes an `ir.Union` of it."""

    name: str
    module: str
    members: tuple[ir.Type, ...]
    place: ir.Place
    nullable: bool = False
    tag: str | None = None
    """The `propertyName` that the document's discriminator declares."""
    mapping: tuple[tuple[str, str], ...] = ()
    """Discriminator value -> class name, as declared."""
    description: str = ""
    deprecated: bool = False


@define(eq=False, repr=False)
class SchemaTable:
    """The named schemas of the package by class name: `finished` ones, and unions that are `drafts` until the end."""

    context: Context
    components: Components
    finished: dict[str, ir.Schema] = field(init=False, factory=dict[str, ir.Schema])
    drafts: dict[str, UnionDraft] = field(init=False, factory=dict[str, UnionDraft])

    def claim(self, hint: Hint, pointer: str) -> ClassName:
        """Reserve a class name for the inline schema at `pointer`; return it with its module's name."""
        owner = self.context.kept.owner(pointer)
        hint = self.context.kept.wishes(owner, hint)
        advice = "give it a name under components"
        name = self.context.register.models.take(hint, pointer, "an inline schema", hint=advice)
        self.context.kept.give(owner, name)
        return name, naming.module_name(name)

    def resolved(self, lowered: ir.Type) -> ir.Schema | UnionDraft | ir.Type:
        """Return the schema that a type refers to, or the type itself. Aliases and nullability are seen through."""
        for _ in range(_MAX_ALIASES):
            if isinstance(lowered, ir.Nullable):
                lowered = lowered.inner
                continue
            if not isinstance(lowered, ir.Ref):
                return lowered
            if lowered.name in self.drafts:
                return self.drafts[lowered.name]
            schema = self.finished.get(lowered.name)
            if not isinstance(schema, ir.Alias):
                return lowered if schema is None else schema
            lowered = schema.type
        return lowered


@define(eq=False, repr=False)
class SchemaLowering(SchemaTable, ABC):
    """The table, and the ways from a part of a schema to its type. `hint` has names for what turns out to need one."""

    @abstractmethod
    def type_of(self, node: Node, hint: Hint) -> ir.Type:
        """Return the type of any schema; the type `any`, after a complaint, for what is no schema."""

    @abstractmethod
    def plain(self, shape: Shape, hint: Hint, name: ClassName | None) -> ir.Type:
        """Return the type of a shape by its `type` keyword alone: unions, `enum` and `const` have been dealt with.

        `name` is the class name and module that are reserved for it; None takes one from `hint` where one is needed.
        """

    @abstractmethod
    def adopt(self, node: Node, outer: Shape | None, hint: Hint, name: ClassName) -> ir.Type:
        """Return the type of the one inline schema that a named one consists of (`anyOf: [{…}, null]`).

        It gets the name, and the description of `outer` where it has none of its own.
        """

    @abstractmethod
    def model(self, shape: Shape, taken: ClassName) -> None:
        """Put the model of an object into the table, under the class name and module that are `taken` for it."""
