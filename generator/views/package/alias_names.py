"""Names that code for another generation of the package imports: types of fields, dictionaries, configured aliases.

`client/models/field_types.py` holds those that are no schema's name: `UserMessageContent`, the type of one field, and
the TypedDict of an object that is only received.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ... import ir
from ...naming import class_name
from ..python.annotations import Annotations, Mode, Schemas
from ..python.code import Code, identifier
from ..python.imports import Imports
from ..python.passed import has_typed_dict, is_object
from .lazy_names import NameView, name_view

MODULE = "field_types"
_RECEIVED = ir.MapOf(ir.Scalar("any"))


@frozen(eq=False, repr=False)
class FieldTypeView:
    """One alias: its name, and the type that it stands for."""

    name: Code
    type: Code


@frozen(eq=False, repr=False)
class FieldTypesView:
    """The module of all such aliases."""

    imports: Imports
    aliases: tuple[FieldTypeView, ...]


def field_types(schemas: Schemas, taken: set[str]) -> FieldTypesView:
    """Return the aliases for types of fields, except those whose names are `taken`."""
    imports = Imports(3)
    imports.add("typing", "TypeAlias")
    annotations = Annotations(schemas, imports)
    found: dict[str, FieldTypeView] = {}
    for name, type_, accepted in _unnamed(schemas):
        if name not in taken:
            written = annotations.write(type_, Mode(accepted=accepted))
            found.setdefault(name, FieldTypeView(identifier(name), written))
    return FieldTypesView(imports, tuple(found[name] for name in sorted(found)))


def _unnamed(schemas: Schemas) -> Iterator[tuple[str, ir.Type, bool]]:
    for schema in schemas.values():
        if isinstance(schema, ir.Model):
            for field in schema.fields:
                choice = _choice(field.type)
                if choice is not None:
                    name = schema.name + class_name(field.name)
                    yield name, choice, False
                    yield name + "TypedDict", choice, True
        if is_object(schema, schemas) and not has_typed_dict(schema, schemas):
            yield schema.name + "TypedDict", _RECEIVED, False


def _choice(type_: ir.Type) -> ir.AnyOf | None:
    """Return the union that a field is, or that a field is a list of: the official package gives those names."""
    match type_:
        case ir.AnyOf():
            return type_
        case ir.Nullable(inner) | ir.ListOf(inner):
            return _choice(inner)
        case _:
            return None


def field_aliases(package: ir.Package, schemas: Schemas) -> list[NameView]:
    """Return names such as `ChatCompletionRequestTool` for `Tool`.

    The official package names field types after both.
    """
    found: dict[str, NameView] = {}
    for model in package.schemas:
        if isinstance(model, ir.Model) and model.sent:
            for field in model.fields:
                target = _referenced(field.type)
                schema = schemas.get(target) if target else None
                if schema is not None and not schema.name.startswith(model.name):
                    for ending in ("", "TypedDict") if has_typed_dict(schema, schemas) else ("",):
                        name = model.name + schema.name + ending
                        found.setdefault(name, name_view(name, "...models", original=schema.name + ending))
    return list(found.values())


def _referenced(type_: ir.Type) -> str | None:
    match type_:
        case ir.Ref(name):
            return name
        case ir.ListOf(inner) | ir.Nullable(inner):
            return _referenced(inner)
        case _:
            return None


def configured(package: ir.Package, names: list[NameView]) -> list[NameView]:
    """Return the names of `[tool.sdk.aliases]`.

    Each brings those that begin with the target's name, and its `Unknown…`.
    """
    known = {str(view.name): view for view in names}
    found: dict[str, NameView] = {}
    for alias, target in package.aliases:
        for name, view in known.items():
            rest = name.removeprefix("Unknown").removeprefix(target)
            if rest == name or name.removeprefix("Unknown") == rest or (rest and not rest[0].isupper()):
                continue
            made = ("Unknown" if name.startswith("Unknown") else "") + alias + rest
            if made not in known:
                original = str(view.original) or name
                found.setdefault(made, name_view(made, str(view.module), original=original))
    return list(found.values())
