"""`api.md`: everything that a caller may use, on one page: methods with their signatures, models, errors.

It is made from the representation, not from the rendered files, and reviewed like them: a change of the public surface
shows here first.
"""

from __future__ import annotations

from . import ir
from .annotations import Annotations, Schemas
from .imports import Imports
from .naming import plain
from .package_views import error_names
from .parameter_views import ParameterView
from .resource_views import MethodView, ResourceViews
from .table_views import root_names


def api_page(package: ir.Package) -> str:
    """The page, as Markdown."""
    schemas: Schemas = {schema.name: schema for schema in package.schemas}
    lines = [f"<!-- Generated from {_text(package.source)}; do not edit. -->", ""]
    lines += [f"# {_text(package.title)}: the Python API", ""]
    lines += [f"`from {package.name} import {package.client}`", ""]
    options = _options(package, schemas)
    if options:
        lines += ["Every method takes these keywords too:", "", f"    {', '.join(options)}", ""]
        lines += ["Each method has a twin with `_async` at the end of its name, which is awaited.", ""]
    lines += ["## Methods", ""]
    for resource, path in _resources(package.resources, "client"):
        lines += _resource(resource, path, package, schemas)
    lines += ["## Models", ""]
    for schema in package.schemas:
        lines += _schema(schema, schemas)
    lines += ["## Errors", "", *(f"- `{name}`" for name in error_names(package)), ""]
    errors = set(error_names(package))
    others = sorted({str(view.name) for view in root_names(package)} - errors)
    lines += ["## Other names", "", *(f"- `{package.name}.{name}`" for name in others), ""]
    return "\n".join(lines)


def _text(text: str) -> str:
    """The first paragraph of some prose, on one line, with nothing in it that Markdown or HTML would act on."""
    first = " ".join(plain(text).partition("\n\n")[0].split())
    return first.replace("&", "&amp;").replace("<", "&lt;").replace("`", "'").replace("|", "\\|").replace("[", "\\[")


def _options(package: ir.Package, schemas: Schemas) -> list[str]:
    for resource, _ in _resources(package.resources, ""):
        for method in ResourceViews(resource, package, schemas).view().methods:
            return [_parameter(option) for option in method.options]
    return []


def _resources(resources: tuple[ir.Resource, ...], above: str) -> list[tuple[ir.Resource, str]]:
    found: list[tuple[ir.Resource, str]] = []
    for resource in resources:
        path = f"{above}.{resource.name}"
        found += [(resource, path), *_resources(resource.children, path)]
    return found


def _resource(resource: ir.Resource, path: str, package: ir.Package, schemas: Schemas) -> list[str]:
    view = ResourceViews(resource, package, schemas).view()
    operations = [(operation, method) for operation in resource.operations for method in operation.methods]
    lines = [f"### {path}", ""]
    if resource.description:
        lines += [_text(resource.description), ""]
    for (operation, _), method in zip(operations, view.methods, strict=True):
        lines += [f"- `{operation.method.upper()} {_text(operation.path)}`", "", *_signature(path, method), ""]
    for helper in (name for owner, name in package.helpers if owner == resource.name):
        lines += [f"- helper `{path}.{helper}`", ""]
    return lines


def _signature(path: str, method: MethodView) -> list[str]:
    parameters = [_parameter(parameter) for parameter in method.parameters]
    if not parameters:
        return [f"      {path}.{method.name}() -> {method.returns}"]
    return [
        f"      {path}.{method.name}(",
        *(f"          {parameter}," for parameter in parameters),
        f"      ) -> {method.returns}",
    ]


def _parameter(parameter: ParameterView) -> str:
    default = "" if parameter.default is None else f" = {parameter.default}"
    return f"{parameter.name}: {parameter.annotation}{default}"


def _schema(schema: ir.Schema, schemas: Schemas) -> list[str]:
    annotations = Annotations(schemas, Imports(0))
    lines = [f"### {schema.name}", ""]
    if schema.description:
        lines += [_text(schema.description), ""]
    match schema:
        case ir.Model(fields=fields):
            lines += [
                f"- `{field.name}: {annotations.write(field.type)}`" + ("" if field.required else " (optional)")
                for field in fields
            ]
        case ir.Enum(values=values):
            lines += ["One of " + ", ".join(f"`{_text(repr(value))}`" for value in values) + ", or another value."]
        case ir.Union(variants=variants):
            lines += ["One of " + ", ".join(f"`{annotations.write(variant.type)}`" for variant in variants) + "."]
        case ir.Alias(type=type_):
            lines += [f"`{annotations.write(type_)}`"]
    return [*lines, ""]
