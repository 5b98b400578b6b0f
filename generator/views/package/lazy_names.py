"""What package.py.jinja prints: a package whose names load when they are first used (PEP 562)."""

from __future__ import annotations

import re

from attrs import frozen

from ... import ir
from ..models.homes import homes
from ..models.params import MODULE as PARAMS
from ..python.annotations import Schemas
from ..python.code import Code, code, docstring, dotted, identifier, literal
from ..python.decoding import Codec, decoder_name
from ..python.imports import Imports
from ..python.passed import has_typed_dict
from ..resources.helpers import options_names, parsed_view
from .errors import error_names
from .files import received_names, sent_names


@frozen(eq=False, repr=False)
class NameView:
    """A name of such a package, and the module that it lives in, relative to the package."""

    name: Code
    module: Code
    path: Code
    """The module as a string literal; with the name after a colon where it is another one there."""
    original: Code
    public: bool = True


@frozen(eq=False, repr=False)
class TableView:
    """One such package. `names` are those that it finds itself.

    `modules` are all, in the order of the modules, for type checkers.
    """

    imports: Imports
    doc: Code
    names: tuple[NameView, ...]
    modules: tuple[tuple[Code, tuple[NameView, ...]], ...]
    submodules: tuple[Code, ...]
    public: tuple[Code, ...]
    every_model: bool
    """Whether the names of `models` are names of this package too."""
    every: Code | None
    """The package, as a string literal, whose names are found here too, though checkers do not see them."""
    version: Code | None
    """The package's own, a string literal; for the root."""
    deep: bool
    """Whether each name can also be imported as a module, as in other generations and versions of a package."""
    package: Code | None
    distribution: Code | None
    """Under which names the root is imported and installed, where another distribution may lie in its folder."""
    missing: Code | None
    """The names of classes that the package does not have but code for other generations imports, in one text."""
    http: Code | None
    """For the root: the variable that may name another HTTP library, and the distribution; a tuple of two literals."""
    fast_path: Code | None
    """For the root: the variable that turns the fast path off, a literal."""


def table(
    depth: int,
    doc: str,
    names: list[NameView],
    submodules: tuple[str, ...] = (),
    *,
    every_model: bool = False,
    every: str = "",
    deep: bool = False,
    version: str = "",
    missing: tuple[str, ...] = (),
    installed: tuple[str, str] | None = None,
    http: tuple[str, str] | None = None,
    fast_path: str = "",
) -> TableView:
    """Return the view of a package. `depth` is the number of dots that lead to the root."""
    imports = Imports(depth)
    imports.add("typing", "TYPE_CHECKING")
    imports.overlay("core.lazy", "attach")
    if deep:
        imports.overlay("core.lazy", "alias_modules")
    if installed:
        imports.overlay("core.lazy", "warn_of_mixture")
    ordered = sorted(names, key=lambda view: view.name)
    modules: dict[Code, list[NameView]] = {}
    for view in ordered:
        modules.setdefault(view.module, []).append(view)
    public = [view.name for view in ordered if view.public] + [identifier(name) for name in submodules]
    return TableView(
        imports=imports,
        doc=docstring(doc),
        names=tuple(view for view in ordered if view.module != every or view.name != view.original),
        modules=tuple((module, tuple(modules[module])) for module in sorted(modules)),
        submodules=tuple(identifier(name) for name in sorted(submodules)),
        public=tuple(sorted(public)),
        every_model=every_model,
        every=literal(every) if every else None,
        deep=deep,
        version=literal(version) if version else None,
        package=literal(installed[0]) if installed else None,
        distribution=literal(installed[1]) if installed else None,
        missing=literal(" ".join(sorted(missing))) if missing else None,
        http=code("({}, {})", literal(http[0]), literal(http[1])) if http else None,
        fast_path=literal(fast_path) if fast_path else None,
    )


def name_view(name: str, module: str, *, original: str = "", public: bool = True) -> NameView:
    """Return a name that lives in a module. `original` is what it is called there, if that differs."""
    path = Code("." * (len(module) - len(module.lstrip("."))) + dotted(module.lstrip(".")))
    place = f"{path}:{identifier(original)}" if original else str(path)
    return NameView(identifier(name), path, literal(place), identifier(original or name), public)


def models_table(package: ir.Package, schemas: Schemas) -> TableView:
    """Return `models/__init__.py`: every schema, and the errors too where code of older packages is to run."""
    names = models_names(package, schemas)
    if "compat" in package.features:
        taken = {str(view.name) for view in names}
        names += [name_view(name, "..errors") for name in error_names(package) if name not in taken]
        names += [view for view in acronyms(package, schemas) if str(view.name) not in taken]
        names += [name_view(name, "..types") for name in sent_names(package, schemas)]
    every = "..client.models" if "compat" in package.features else ""
    return table(
        2, f"The objects of the {package.title}. Each loads when it is first used.", names, every=every, deep=True
    )


_ACRONYMS = re.compile(r"(Api|Http|Id|Json|Url)(?=[A-Z]|$)")


def acronyms(package: ir.Package, schemas: Schemas) -> list[NameView]:
    """Return names such as `JSONSchema` for `JsonSchema`: the official package writes acronyms in capitals."""
    found: list[NameView] = []
    found_in = homes(package.schemas, package.paths("models"))
    for schema in package.schemas:
        name = _ACRONYMS.sub(lambda match: match[1].upper(), schema.name)
        if name != schema.name:
            endings = ("", "TypedDict") if has_typed_dict(schema, schemas) else ("",)
            module = "." + found_in[schema.name]
            found += [name_view(name + ending, module, original=schema.name + ending) for ending in endings]
    return found


def models_names(package: ir.Package, schemas: Schemas) -> list[NameView]:
    """Return the names of all schemas.

    Each brings its TypedDict, its alias for inputs, its unknown variant, its decoder.
    """
    codec = Codec(schemas, Imports(2))
    names: list[NameView] = []
    found_in = homes(package.schemas, package.paths("models"))
    for schema in package.schemas:
        module = "." + found_in[schema.name]
        names.append(name_view(schema.name, module))
        if has_typed_dict(schema, schemas):
            names.append(name_view(schema.name + "TypedDict", module))
        if not isinstance(schema, ir.Alias) and schema.param is not None:
            names.append(name_view(schema.param, f".{PARAMS}"))
        if isinstance(schema, ir.Union) and schema.unknown:
            names.append(name_view(schema.unknown, module))
        if isinstance(schema, ir.Union | ir.Alias) and codec.needed(ir.Ref(schema.name)):
            names.append(name_view(decoder_name(schema), module, public=False))
    parsed = parsed_view(package, schemas)
    if parsed is not None:
        names += [name_view(name, f".{parsed.module}") for name in parsed.names]
    return names


def resources_table(package: ir.Package) -> TableView:
    """Return `resources/__init__.py`: every resource class, and the keywords that helpers pass on."""
    names = [name_view(resource.class_name, "." + resource.module) for resource in every(package.resources)]
    names += [name_view(name, f".{module}") for name, module in options_names(package).items()]
    return table(2, f"The methods of the {package.title}, by resource.", names)


def every(resources: tuple[ir.Resource, ...]) -> list[ir.Resource]:
    """Return all resources, children after their parents."""
    return [found for resource in resources for found in (resource, *every(resource.children))]


def root_table(package: ir.Package) -> TableView:
    """Return the package's own `__init__.py`: the client, the errors, and what calls and streams are made of.

    For code that was written for the official package it has every model too.
    """
    hooks = ("webhooks",) if package.webhooks is not None else ()
    submodules = ("errors", "models", "resources", "types", "utils", *hooks)
    compat = "compat" in package.features
    every = ".client.models" if compat else ""
    doc = package.description or package.title
    installed = (package.name, package.distribution) if compat and package.distribution else None
    http = (package.http_env, package.distribution) if package.http_env else None
    return table(
        1,
        doc,
        root_names(package),
        submodules,
        every_model=compat,
        every=every,
        version=package.version,
        installed=installed,
        http=http,
        fast_path=package.fast_path_env,
    )


STREAM_CLASSES = (("streams.event_stream", "EventStream"), ("streams.event_stream_async", "EventStreamAsync"))
CHAT_CLASSES = (("helpers.chat", "ChatStream"), ("helpers.chat_async", "ChatStreamAsync"))


def root_names(package: ir.Package) -> list[NameView]:
    """Return what the root of the package has beside its modules."""
    names = [name_view(package.client, ".sdk")]
    names += [name_view(name, ".errors") for name in error_names(package)]
    names += [name_view(name, ".types") for name in ("UNSET", "Unset")]
    names += [name_view(name, ".utils") for name in ("BackoffStrategy", "RetryConfig")]
    names += [name_view(name, f"._overlay.{module}") for module, name in STREAM_CLASSES + CHAT_CLASSES]
    names += [
        name_view("RawResponse", "._overlay.calls.reply"),
        name_view("ServerSentEvent", "._overlay.sse.event"),
    ]
    names += [name_view(name, "._overlay.transport.fast.transports") for name in ("transport", "transport_async")]
    return names


_TYPES: dict[str, tuple[str, ...]] = {
    "calls.reply": ("RawResponse",),
    "transport.injected": ("AsyncHttpClient", "HttpClient"),
    "client.config": ("Configuration",),
    "client.verb": ("Verb", "VerbAsync"),
    "core.loops": ("Clock",),
    "core.log": ("DebugLogger",),
    "core.types": ("FileSource", "UNSET", "Unset"),
    "core.secrets": ("ClientCredentials",),
    "requests.settings": ("Credential",),
    "models.pydantic_schema": ("Held", "cattrs_hooks", "dec_hook", "enc_hook"),
    "models.problems": ("DecodingProblem",),
    "requests.options": ("EventHooks", "OnIncomplete", "OnRetry"),
    "requests.retries": ("BackoffStrategy", "RetryAttempt", "RetryConfig"),
    "sse.event": ("ServerSentEvent",),
    "streams.events": ("StreamEvent",),
}
_TOOL_TYPES = {
    "helpers.tool_run": (
        *("AssistantStep", "FinalStep", "OnToolError", "StreamedStep", "TextStep", "Tool", "ToolCallStep"),
        *("ToolResultStep", "ToolStep"),
    ),
    "helpers.tool_stream": ("ToolStream", "ToolStreamAsync"),
}


def types_table(package: ir.Package, schemas: Schemas) -> TableView:
    """Return `types.py`: every type of the runtime that a public signature names."""
    depth = 1 + has_modules(package, "types")
    overlay = "." * depth + "_overlay"
    found = {**_TYPES, **(_TOOL_TYPES if package.helpers else {})}
    if any(isinstance(schema, ir.Model) and schema.reasoning is not None for schema in package.schemas):
        found["models.message"] = ("Message",)
    names = [name_view(name, f"{overlay}.{module}") for module, names in found.items() for name in names]
    names += [name_view(name, f"{overlay}.{module}") for module, name in STREAM_CLASSES + CHAT_CLASSES]
    compat = "compat" in package.features
    if compat:
        names += [name_view(name, f"{overlay}.core.compat") for name in ("Nullable", "OptionalNullable")]
        names.append(name_view("BaseModel", f"{overlay}.models.base"))
        files = (*sent_names(package, schemas), *received_names(package))
        names += [name_view(name, f"{overlay}.core.compat") for name in files]
    doc = "What signatures name beside models and errors: absence, files, streams, retries, hooks."
    return table(depth, doc, names, deep=compat)


def has_modules(package: ir.Package, module: str) -> bool:
    """Return whether a module is a package, since type checkers are to find modules below it."""
    return bool(package.paths(module))


def file_of(package: ir.Package, module: str) -> str:
    """Return the path of a module."""
    return module.replace(".", "/") + ("/__init__.py" if has_modules(package, module) else ".py")
