"""What models/module.py.jinja prints: a module of `models/`, with the schemas that it defines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, Union

from attrs import frozen

from ... import ir
from ..python.annotations import Schemas
from ..python.decoding import decoder_name
from ..python.imports import Imports
from .enum import EnumView, enum_view
from .model import ModelView, ModelViews
from .union import UnionView, UnionViews

View: TypeAlias = Union[ModelView, EnumView, UnionView]


@frozen(eq=False, repr=False)
class MemberView:
    """One schema, and the partial that prints it."""

    template: str
    view: View


@frozen(eq=False, repr=False)
class ModuleView:
    """One module. Its schemas share its imports."""

    imports: Imports
    members: tuple[MemberView, ...]
    older: bool
    """Whether other generations of the package have it too: what it has there beside its schemas is found."""


def module_view(names: Iterable[str], schemas: Schemas, *, older: bool = False) -> ModuleView:
    """Return the view of the module that defines these schemas."""
    members = [schemas[name] for name in names]
    taken = frozenset(name for schema in members for name in _defined(schema))
    fields = frozenset(field.name for schema in members if isinstance(schema, ir.Model) for field in schema.fields)
    imports = Imports(depth=2, taken=taken, attributes=fields)
    if older:
        imports.add("typing", "TYPE_CHECKING")
    return ModuleView(imports, tuple(_member(schema, schemas, imports) for schema in members), older)


def _member(schema: ir.Schema, schemas: Schemas, imports: Imports) -> MemberView:
    match schema:
        case ir.Model():
            return MemberView("models/_model.jinja", ModelViews(schema, schemas, imports).view())
        case ir.Enum():
            return MemberView("models/_enum.jinja", enum_view(schema, imports))
        case ir.Union() | ir.Alias():
            return MemberView("models/_union.jinja", UnionViews(schema, schemas, imports).view())


def _defined(schema: ir.Schema) -> Iterator[str]:
    """Return the names that the module has for a schema."""
    yield schema.name
    yield f"{schema.name}TypedDict"
    if isinstance(schema, ir.Union | ir.Alias):
        yield str(decoder_name(schema))
    if isinstance(schema, ir.Union) and schema.unknown:
        yield schema.unknown
