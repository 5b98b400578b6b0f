"""What the thin modules print: names of the package under another path. Nothing is defined in them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from . import ir
from .annotations import Schemas
from .code import Code, docstring, identifier
from .imports import Imports
from .package_views import error_names
from .table_views import NameView, TableView, models_table, name_view, root_names, table


@frozen
class ReexportView:
    """A module that imports names and lists them as its own."""

    imports: Imports
    module_doc: Code
    public: tuple[Code, ...]


def reexport(depth: int, doc: str, sources: dict[str, tuple[str, ...]]) -> ReexportView:
    """`sources` is keyed by module, relative to the package's root (`_overlay.types`)."""
    imports = Imports(depth)
    for module, names in sources.items():
        imports.add("." * depth + module, *names)
    public = sorted(name for names in sources.values() for name in names)
    return ReexportView(imports, docstring(doc), tuple(identifier(name) for name in public))


def thin_modules(package: ir.Package) -> Iterator[tuple[str, ReexportView]]:
    """Modules at the root, and those that mirror the official package's layout (feature `compat`)."""
    types = ("UNSET", "Unset", "FileSource")
    retries = ("BackoffStrategy", "RetryConfig")
    streams = ("EventStream", "EventStreamAsync")
    yield "types.py", reexport(1, "Values of parameters: absence, and files.", {"_overlay.types": types})
    yield "utils.py", reexport(1, "When a failed request is sent again.", {"_overlay.retries": retries})
    yield "otel.py", reexport(1, "Spans for OpenTelemetry (extra [otel]).", {"_overlay.otel": ("instrument",)})
    if package.helpers:
        yield from _helper_modules()
    if "compat" not in package.features:
        return
    yield "client/errors.py", reexport(2, "The errors of this package.", {"errors": tuple(error_names(package))})
    yield (
        "client/httpclient.py",
        reexport(
            2, "What an injected HTTP client has to offer.", {"_overlay.config": ("AsyncHttpClient", "HttpClient")}
        ),
    )
    yield "client/sdk.py", reexport(2, "The client class.", {"sdk": (package.client,)})
    yield (
        "client/types.py",
        reexport(
            2,
            "Absence, and the base of the models.",
            {"_overlay.types": types, "_overlay.models": ("BaseModel",)},
        ),
    )
    yield "client/utils/__init__.py", reexport(3, "When a failed request is sent again.", {"_overlay.retries": retries})
    yield "client/utils/retries.py", reexport(3, "When a failed request is sent again.", {"_overlay.retries": retries})
    yield "client/utils/eventstreaming.py", reexport(3, "Event streams.", {"_overlay.streaming": streams})


def _helper_modules() -> Iterator[tuple[str, ReexportView]]:
    steps = ("AssistantStep", "FinalStep", "ToolCallStep", "ToolResultStep", "ToolStep")
    functions = ("FunctionTool", "function_tool")
    yield (
        "tools.py",
        reexport(
            1,
            "Functions as tools, and the steps of a tool run.",
            {"_overlay.tool_run": steps, "_overlay.function_schema": functions},
        ),
    )
    yield (
        "structured.py",
        reexport(1, "Structured output by hand.", {"_overlay.structured": ("parse_content", "response_format_for")}),
    )


def client_table(package: ir.Package) -> TableView:
    """`client/__init__.py`: what the package's root has, by the path of the official package."""
    names = [name_view(str(view.name), "." + str(view.module)) for view in root_names(package)]
    submodules = ("errors", "httpclient", "models", "sdk", "types", "utils")
    return table(2, f"{package.name} by the import path of the official package.", names, submodules)


def client_models_table(package: ir.Package, schemas: Schemas) -> TableView:
    """`client/models/__init__.py`: models, errors, and the names that the official package gives to fields' types."""
    names = [
        name_view(str(view.name), "...models", original=str(view.name))
        for view in models_table(package, schemas).names
        if view.public
    ]
    taken = {str(view.name) for view in names}
    names += [view for view in field_aliases(package, schemas) if str(view.name) not in taken]
    return table(3, "The models, by the import path of the official package.", names, deep=True)


def field_aliases(package: ir.Package, schemas: Schemas) -> list[NameView]:
    """`ChatCompletionRequestTool` for `Tool`: the type of a request's field, named after both."""
    found: dict[str, NameView] = {}
    for model in package.schemas:
        if isinstance(model, ir.Model) and model.sent:
            for field in model.fields:
                target = _referenced(field.type)
                schema = schemas.get(target) if target else None
                if schema is not None:
                    name = model.name + schema.name
                    found.setdefault(name, name_view(name, "...models", original=schema.name))
    return list(found.values())


def _referenced(type_: ir.Type) -> str | None:
    match type_:
        case ir.Ref(name):
            return name
        case ir.ListOf(inner) | ir.Nullable(inner):
            return _referenced(inner)
        case _:
            return None
