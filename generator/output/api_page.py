"""Writes `api.md`: everything that a caller may use on one page, with signatures, models and errors.

It is made from the representation, and reviewed like code: a change of the public API shows here first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .. import ir
from ..naming import plain, wrapped
from ..views.package.errors import error_names
from ..views.package.lazy_names import root_names
from ..views.python.annotations import Annotations, Schemas
from ..views.python.imports import Imports
from ..views.resources.method import MethodView
from ..views.resources.parameters import ParameterView
from ..views.resources.shared import ResourcesOf, resources_of

_SPAN = re.compile(r"((?<!`)`[^`<&|]+`(?!`))")
INTRODUCTION = (
    "Each method has a twin with `_async` at the end of its name, for asyncio and trio. Where a model or a list is",
    "asked for, a dictionary of the same shape or any iterable will do. What has a default may be left out.",
)


def api_page(package: ir.Package) -> str:
    """Return the page as Markdown."""
    resources = resources_of(package)
    schemas = resources.schemas
    lines = [f"<!-- Generated from {_text(package.source)}; do not edit. -->", ""]
    lines += [f"# {_text(package.title)}: the Python API", ""]
    lines += _code([f"from {package.name} import {package.client}", "", f"client = {package.client}()"])
    lines += ["## Methods", ""]
    lines += [*INTRODUCTION, ""]
    options = _options(package, resources)
    if options:
        lines += [
            "Every method takes these keywords too:",
            "",
            *_code([f"{_parameter(each, each.annotation)}," for each in options]),
        ]
        lines += [*(f"- `{each.name}`: {_whole(each.doc)}" for each in options), ""]
    for resource, path in _resources(package.resources, "client"):
        lines += _resource(resource, path, package, resources)
    if package.webhooks is not None:
        lines += _webhooks(package, package.webhooks, schemas)
    lines += ["## Models", "", f"All of them are in `{package.name}.models`.", ""]
    for schema in package.schemas:
        lines += _schema(schema, schemas)
    errors = sorted(set(error_names(package)))
    lines += ["## Errors", "", f"All of them are in `{package.name}.errors`; `{package.error}` is the root.", ""]
    lines += [*(f"- `{name}`" for name in errors), ""]
    others = sorted({str(view.name) for view in root_names(package)} - set(errors))
    lines += ["## Other names", "", *(f"- `{package.name}.{name}`" for name in others), ""]
    return "\n".join(lines)


def _code(lines: Iterable[str]) -> list[str]:
    """Return a block of Python. None of its lines can end the block, since each is a name or begins with one."""
    return ["```python", *lines, "```", ""]


def _text(text: str) -> str:
    """Return the first paragraph of some prose as one line, what Markdown or HTML would act on escaped."""
    first = " ".join(plain(text).partition("\n\n")[0].split())
    return first.replace("&", "&amp;").replace("<", "&lt;").replace("`", "'").replace("|", "\\|").replace("[", "\\[")


def _whole(text: str) -> str:
    """Return all of a description as one line, in which Markdown and HTML act on nothing but plain spans of code."""
    parts = _SPAN.split(" ".join(wrapped(text, 10_000).split()))
    parts[::2] = [
        part.replace("`", "'").replace("&", "&amp;").replace("<", "&lt;").replace("[", "\\[").replace("|", "\\|")
        for part in parts[::2]
    ]
    return "".join(parts)


def _options(package: ir.Package, resources: ResourcesOf) -> tuple[ParameterView, ...]:
    for resource, _ in _resources(package.resources, ""):
        for method in resources.view(resource).methods:
            return method.options
    return ()


def _resources(resources: tuple[ir.Resource, ...], above: str) -> list[tuple[ir.Resource, str]]:
    found: list[tuple[ir.Resource, str]] = []
    for resource in resources:
        path = f"{above}.{resource.name}"
        found += [(resource, path), *_resources(resource.children, path)]
    return found


def _resource(resource: ir.Resource, path: str, package: ir.Package, resources: ResourcesOf) -> list[str]:
    view, schemas = resources.view(resource), resources.schemas
    operations = [(operation, method) for operation in resource.operations for method in operation.methods]
    lines = [f"### {path}", ""]
    if resource.description:
        lines += [_text(resource.description), ""]
    for (operation, _), method in zip(operations, view.methods, strict=True):
        lines += [f"#### {path}.{method.name}", ""]
        about = _text(operation.summary or operation.description)
        lines += [f"`{operation.method.upper()} {_text(operation.path)}`", "", *([about, ""] if about else [])]
        types = _types(operation, schemas)
        lines += _code(_signature(path, method, types))
        lines += _told(method, types, schemas)
        if method.pages:
            item = _plain(str(method.pages.item))
            lines += [f"`{path}.{method.pages.name}` takes the same, and yields `{item}`: the items of all pages.", ""]
    helpers = [f"`{path}.{name}`" for owner, name in package.helpers if owner == resource.name]
    if helpers:
        lines += [f"Helpers: {', '.join(helpers)}.", ""]
    return lines


def _told(method: MethodView, types: dict[str, str], schemas: Schemas) -> list[str]:
    """Return what the method's docstring says of its parameters, its result and its errors, with links to models."""
    returned = method.told.returned()
    lines = [
        f"- `{each.name}`: {_whole(each.doc)}{_links(types.get(each.name, each.annotation), schemas)}"
        for each in method.parameters
    ]
    lines.append(f"- Returns {_whole(returned.text) or 'the type above.'}{_links(returned.name, schemas)}")
    lines += [f"- Raises `{error.name}`: {_whole(error.text)}" for error in method.told.raised()]
    call = method.told.call.of_method(method.name, method.told.method, asynchronous=False)
    return [*lines, "", *([] if call is None else _code(call.split("\n")))]


def _webhooks(package: ir.Package, webhooks: ir.Webhooks, schemas: Schemas) -> list[str]:
    """Return the functions that read what the API sends to its users."""
    annotations = Annotations(schemas, Imports(0))
    named = [("parse", webhooks.event, "A webhook of any kind.")] if webhooks.event is not None else []
    named += [(each.name, each.type, each.summary or each.description) for each in webhooks.functions]
    lines = ["## Webhooks", "", f"All of these are in `{package.name}.webhooks`, with `verify` and `sign`.", ""]
    for name, type_, about in named:
        lines += _code([f"webhooks.{name}(headers, body, *, secret=None) -> {_plain(annotations.write(type_))}"])
        lines += [f"{_whole(about)}{_links(annotations.write(type_), schemas)}".strip(), ""]
    return lines


def _links(annotation: str, schemas: Schemas) -> str:
    """Return links to the models that an annotation names."""
    names = [name for name in dict.fromkeys(re.findall(r"\w+", annotation)) if name in schemas]
    return f" ({', '.join(f'[{name}](#{name.lower()})' for name in names)})" if names else ""


def _types(operation: ir.Operation, schemas: Schemas) -> dict[str, str]:
    """Return what each argument is read as, by name. Callers may pass more; the top of the page says so."""
    annotations = Annotations(schemas, Imports(0))
    given = [(parameter.name, parameter.type) for parameter in operation.parameters]
    given += [(field.name, field.type) for field in (operation.body.fields if operation.body else ())]
    return {name: _plain(annotations.write(type_)) for name, type_ in given}


def _plain(annotation: str) -> str:
    """Return an annotation with the names of models alone, without `models.` before them."""
    return re.sub(r"\bmodels\.(?=[A-Z])", "", annotation)


def _signature(path: str, method: MethodView, types: dict[str, str]) -> list[str]:
    parameters: list[str] = []
    for parameter in method.parameters:
        annotation = types.get(parameter.name, parameter.annotation)
        parameters.append(_parameter(parameter, annotation))
    if not parameters:
        return [f"{path}.{method.name}() -> {_plain(method.returns)}"]
    return [
        f"{path}.{method.name}(",
        "    *,",
        *(f"    {parameter}," for parameter in parameters),
        f") -> {_plain(method.returns)}",
    ]


def _parameter(parameter: ParameterView, annotation: str) -> str:
    default = "" if parameter.default is None else f" = {parameter.default}"
    return f"{parameter.name}: {annotation}{default}"


def _schema(schema: ir.Schema, schemas: Schemas) -> list[str]:
    annotations = Annotations(schemas, Imports(0))
    lines = [f"### {schema.name}", ""]
    if schema.description:
        lines += [_text(schema.description), ""]
    match schema:
        case ir.Model(fields=fields):
            lines += [
                f"- `{field.name}: {_plain(annotations.write(field.type))}`" + ("" if field.required else " (optional)")
                for field in fields
            ]
        case ir.Enum(values=values):
            lines += ["One of " + ", ".join(f"`{_text(repr(value))}`" for value in values) + ", or another value."]
        case ir.Union(variants=variants):
            members = [f"`{_plain(annotations.write(variant.type))}`" for variant in variants]
            lines += [f"One of {', '.join(members)}."]
        case ir.Alias(type=type_):
            lines += [f"`{_plain(annotations.write(type_))}`"]
    return [*lines, ""]
