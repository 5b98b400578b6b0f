"""What models/_params.py.jinja prints: for each schema of a request, the alias of what callers may pass for it.

Signatures and TypedDicts name these aliases, so this is the one place where an input is spelled out. Nothing imports
the module until somebody resolves an annotation, so it may load every model.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ... import ir
from ..python.annotations import Annotations, Schemas
from ..python.code import Code, identifier
from ..python.imports import Imports
from ..python.passed import is_object

MODULE = "_params"
"""No schema's module is called so: those never begin with an underscore."""


@frozen(eq=False, repr=False)
class ParamView:
    """One alias: its name, and the union that it stands for."""

    name: Code
    annotation: Code


@frozen(eq=False, repr=False)
class ParamsView:
    """The module of all aliases, in the order of their schemas' names."""

    imports: Imports
    aliases: tuple[ParamView, ...]


def params_view(package: ir.Package, schemas: Schemas) -> ParamsView | None:
    """Return the aliases of a package, or None where no request holds an object."""
    imports = Imports(2)
    imports.add("typing", "TypeAlias")
    listed = set(_listed(package, schemas))
    aliases: list[ParamView] = []
    known = set[str]()
    annotations = Annotations(schemas, imports, params=known)
    for schema in package.schemas:
        if not isinstance(schema, ir.Alias) and schema.param is not None:
            written = annotations.spelled(schema, in_lists=schema.name in listed)
            aliases.append(ParamView(identifier(schema.param), written))
            known.add(schema.param)
    return ParamsView(imports, tuple(aliases)) if aliases else None


def _listed(package: ir.Package, schemas: Schemas) -> Iterator[str]:
    """Return the unions whose members stand in lists of a request."""
    for type_ in _sent(package):
        for item in _items(type_):
            schema = schemas.get(item.name) if isinstance(item, ir.Ref) else None
            if isinstance(schema, ir.Union) and len(schema.variants) > 1 and is_object(schema, schemas):
                yield schema.name


def _sent(package: ir.Package) -> Iterator[ir.Type]:
    """Return every type that a request holds: of parameters, of bodies, and of the schemas in them."""
    for operation in _operations(package.resources):
        yield from (parameter.type for parameter in operation.parameters)
        if operation.body is not None:
            yield operation.body.type
            yield from (field.type for field in operation.body.fields)
    for schema in package.schemas:
        match schema:
            case ir.Model(fields=fields) if schema.sent:
                yield from (field.type for field in fields)
            case ir.Union(variants=variants) if schema.sent:
                yield from (variant.type for variant in variants)
            case ir.Alias(type=type_) if schema.sent:
                yield type_
            case _:
                pass


def _operations(resources: tuple[ir.Resource, ...]) -> Iterator[ir.Operation]:
    for resource in resources:
        yield from resource.operations
        yield from _operations(resource.children)


def _items(type_: ir.Type) -> Iterator[ir.Type]:
    """Return what the lists in a type hold."""
    match type_:
        case ir.ListOf(item):
            yield item
            yield from _items(item)
        case ir.MapOf(inner) | ir.Nullable(inner):
            yield from _items(inner)
        case ir.AnyOf(members):
            for member in members:
                yield from _items(member)
        case _:
            pass
