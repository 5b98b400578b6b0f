"""What reexport.py.jinja prints: modules that only import names of the package, and define none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from ... import ir
from ..python.annotations import Schemas
from ..python.code import Code, docstring, identifier
from ..python.imports import Imports
from ..resources.helpers import ParsedView
from ..resources.runs import RUN
from .alias_names import MODULE, FieldTypesView, configured, field_aliases, field_types
from .errors import error_names
from .lazy_names import (
    STREAM_CLASSES,
    TableView,
    every,
    file_of,
    has_modules,
    models_table,
    name_view,
    root_names,
    table,
)

_TYPES = ("UNSET", "Unset", "FileSource")
_RETRIES_DOC = "When a failed request is sent again."
_RETRIES = ("BackoffStrategy", "RetryConfig")


@frozen(eq=False, repr=False)
class ReexportView:
    """A module that imports names and lists them as its own."""

    imports: Imports
    module_doc: Code
    public: tuple[Code, ...]
    deep: bool = False
    """Whether each name can also be imported as a module, as in other generations of a package."""


def reexport(depth: int, doc: str, sources: Mapping[str, tuple[str, ...]], *, deep: bool = False) -> ReexportView:
    """Return such a module. `sources` has the names by the module they are in, from the package's root on."""
    imports = Imports(depth)
    if deep:
        imports.overlay("core.lazy", "alias_modules")
    for module, names in sources.items():
        imports.add("." * depth + module, *names)
    public = sorted(name for names in sources.values() for name in names)
    return ReexportView(imports, docstring(doc), tuple(identifier(name) for name in public), deep)


def thin_modules(package: ir.Package) -> Iterator[tuple[str, ReexportView]]:
    """Return such modules at the root, and those that mirror the official package's layout (feature `compat`)."""
    if "compat" not in package.features:
        yield "utils.py", reexport(1, _RETRIES_DOC, {"_overlay.requests.retries": _RETRIES})
    yield (
        "otel.py",
        reexport(1, "Spans for OpenTelemetry (extra [otel]).", {"_overlay.telemetry.instrument": ("instrument",)}),
    )
    if package.helpers:
        yield from _helper_modules()
    if "compat" not in package.features:
        return
    yield from _client_modules(package)
    if any(helper == RUN for _, helper in package.helpers):
        doc = "Runs of a conversation, by the path of the official package."
        yield "extra/run/__init__.py", reexport(3, doc, {})
        for module, name in (("context", "RunContext"), ("result", "RunResult")):
            yield f"extra/run/{module}.py", reexport(3, doc, {"_overlay.helpers.runs.context": (name,)})


def _client_modules(package: ir.Package) -> Iterator[tuple[str, ReexportView]]:
    bodies = tuple(error.type.name for error in package.errors if isinstance(error.type, ir.Ref))
    found = {"errors": tuple(error_names(package)), **({"models": bodies} if bodies else {})}
    yield "client/errors.py", reexport(2, "The errors of this package, and their bodies.", found, deep=True)
    clients = {"_overlay.transport.injected": ("AsyncHttpClient", "HttpClient")}
    yield "client/httpclient.py", reexport(2, "What an injected HTTP client has to offer.", clients)
    yield "client/sdk.py", reexport(2, "The client class.", {"sdk": (package.client,)})
    absence = {
        "_overlay.core.compat": ("Nullable", "OptionalNullable", "UnrecognizedInt", "UnrecognizedStr"),
        "_overlay.models.base": ("BaseModel",),
        "_overlay.core.types": _TYPES,
    }
    doc = "Absence, and the base of the models."
    yield file_of(package, "client.types"), reexport(2 + has_modules(package, "client.types"), doc, absence, deep=True)
    utils = {"_overlay.requests.retries": _RETRIES, "_overlay.core.compat": ("Logger", "get_default_logger")}
    streams = {f"_overlay.{module}": (name,) for module, name in STREAM_CLASSES}
    for depth, folder in ((2, "utils"), (3, "client/utils")):
        yield f"{folder}/__init__.py", reexport(depth, _RETRIES_DOC, utils, deep=True)
        yield f"{folder}/retries.py", reexport(depth, _RETRIES_DOC, {"_overlay.requests.retries": _RETRIES})
        yield f"{folder}/eventstreaming.py", reexport(depth, "Event streams.", streams)
    yield from _older_modules(package)


_OWN = frozenset(
    ("client", "errors", "extra", "inputs", "models", "otel", "resources", "sdk", "structured", "testing", "tools")
    + ("types", "utils")
)
"""Modules at the root of a package."""


def _older_modules(package: ir.Package) -> Iterator[tuple[str, ReexportView]]:
    """Return the modules of resources by their paths in the official package's first generation, `mistralai.chat`."""
    for resource in package.resources:
        if resource.module not in _OWN:
            found = {f"resources.{resource.module}": (resource.class_name,)}
            yield f"{resource.module}.py", reexport(1, f"{resource.class_name} by an older path.", found)


def _helper_modules() -> Iterator[tuple[str, ReexportView]]:
    steps = ("AssistantStep", "FinalStep", "StreamedStep", "TextStep", "ToolCallStep", "ToolResultStep", "ToolStep")
    functions = ("FunctionTool", "function_tool")
    yield (
        "tools.py",
        reexport(
            1,
            "Functions as tools, and the steps of a tool run.",
            {"_overlay.helpers.tool_run": steps, "_overlay.helpers.schemas.function_schema": functions},
        ),
    )
    yield (
        "structured.py",
        reexport(
            1, "Structured output by hand.", {"_overlay.helpers.structured": ("parse_content", "response_format_for")}
        ),
    )


def struct_chat(parsed: ParsedView) -> ReexportView:
    """Return `extra/struct_chat.py`: the classes of structured answers, by the path of the official package."""
    names = tuple(str(name) for name in parsed.names if name.startswith("Parsed"))
    return reexport(2, "Structured answers, by the path of the official package.", {f"models.{parsed.module}": names})


def client_table(package: ir.Package) -> TableView:
    """Return `client/__init__.py`: what the package's root has, by the path of the official package."""
    names = [name_view(str(view.name), "." + str(view.module)) for view in root_names(package)]
    names += [name_view(resource.class_name, "..resources") for resource in every(package.resources)]
    submodules = ("errors", "httpclient", "models", "sdk", "types", "utils")
    return table(2, f"{package.name} by the import path of the official package.", names, submodules, deep=True)


def client_models_table(package: ir.Package, schemas: Schemas) -> tuple[TableView, FieldTypesView]:
    """Return `client/models/__init__.py`, and the module of the names in it that are no schema's.

    It has the models, the errors, and names of other generations of the package.
    """
    names = [
        name_view(str(view.name), "...models", original=str(view.name))
        for view in models_table(package, schemas).names
        if view.public
    ]
    taken = {str(view.name) for view in names}
    names += [view for view in field_aliases(package, schemas) if str(view.name) not in taken]
    types = field_types(schemas, {str(view.name) for view in names})
    names += [name_view(str(alias.name), f".{MODULE}") for alias in types.aliases]
    params = {schema.param for schema in package.schemas if not isinstance(schema, ir.Alias)}
    names += configured(package, [view for view in names if str(view.name) not in params])
    known = {str(view.name) for view in names}
    missing = tuple(name for name in dict(package.placeholders).get("client.models", ()) if name not in known)
    doc = "The models, by the import path of the official package."
    return table(3, doc, names, deep=True, missing=missing, every="...models"), types
