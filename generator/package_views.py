"""What the templates at the package's root print: the client class, errors, and the lazy tables of names."""

from __future__ import annotations

from attrs import frozen

from . import ir
from .annotations import Annotations, Schemas, has_typed_dict
from .code import Code, code, docstring, dotted, identifier, literal
from .codec import Codec, decoder_name
from .helper_views import parsed_view
from .imports import Imports
from .resource_views import ChildView, child_view
from .route_views import ArgumentView


@frozen
class NameView:
    """A name of a lazy table and the module that it lives in, relative to the package."""

    name: Code
    module: Code
    path: Code
    """The module as a string literal."""
    public: bool = True


@frozen
class TableView:
    """A package whose names load on first use. `modules` are the names in the order of the modules, for checkers."""

    imports: Imports
    doc: Code
    names: tuple[NameView, ...]
    modules: tuple[tuple[Code, tuple[NameView, ...]], ...]
    submodules: tuple[Code, ...]
    public: tuple[Code, ...]


def table(depth: int, doc: str, names: list[NameView], submodules: tuple[str, ...] = ()) -> TableView:
    imports = Imports(depth)
    imports.add("typing", "TYPE_CHECKING")
    imports.overlay("lazy", "attach")
    ordered = sorted(names, key=lambda view: view.name)
    modules: dict[Code, list[NameView]] = {}
    for view in ordered:
        modules.setdefault(view.module, []).append(view)
    public = [view.name for view in ordered if view.public] + [identifier(name) for name in submodules]
    return TableView(
        imports=imports,
        doc=docstring(doc),
        names=tuple(ordered),
        modules=tuple((module, tuple(modules[module])) for module in sorted(modules)),
        submodules=tuple(identifier(name) for name in sorted(submodules)),
        public=tuple(sorted(public)),
    )


def name_view(name: str, module: str, *, public: bool = True) -> NameView:
    path = Code("." * (len(module) - len(module.lstrip("."))) + dotted(module.lstrip(".")))
    return NameView(identifier(name), path, literal(str(path)), public)


def models_table(package: ir.Package, schemas: Schemas) -> TableView:
    """`models/__init__.py`: every schema, its TypedDict, its unknown variant and its decode function."""
    codec = Codec(schemas, Imports(2))
    names: list[NameView] = []
    for schema in package.schemas:
        module = "." + schema.module
        names.append(name_view(schema.name, module))
        if has_typed_dict(schema, schemas):
            names.append(name_view(schema.name + "TypedDict", module))
        if isinstance(schema, ir.Union) and schema.unknown:
            names.append(name_view(schema.unknown, module))
        if isinstance(schema, ir.Union | ir.Alias) and codec.needed(ir.Ref(schema.name)):
            names.append(name_view(decoder_name(schema), module, public=False))
    parsed = parsed_view(package, schemas)
    if parsed is not None:
        names += [name_view(name, f".{parsed.module}") for name in parsed.names]
    return table(2, f"The objects of the {package.title}. Each loads when it is first used.", names)


def resources_table(package: ir.Package) -> TableView:
    """`resources/__init__.py`: every resource class."""
    names = [name_view(resource.class_name, "." + resource.module) for resource in every(package.resources)]
    return table(2, f"The methods of the {package.title}, by resource.", names)


def every(resources: tuple[ir.Resource, ...]) -> list[ir.Resource]:
    """All resources, children after their parents."""
    return [found for resource in resources for found in (resource, *every(resource.children))]


@frozen
class ErrorView:
    name: Code
    base: Code
    status: Code
    data: Code


@frozen
class ErrorsView:
    imports: Imports
    root: Code
    reexported: tuple[Code, ...]
    classes: tuple[ErrorView, ...]
    public: tuple[Code, ...]


OVERLAY_ERRORS = (
    "APIConnectionError", "APITimeoutError", "AuthenticationError", "BadRequestError", "ClientClosedError",
    "ConfigurationError", "ConflictError", "InternalServerError", "NoResponseError", "NotFoundError",
    "PermissionDeniedError", "RateLimitError", "ResponseValidationError", "SDKError", "StreamInterrupted",
    "UnprocessableEntityError",
)  # fmt: skip

_BASES = {
    "400": "BadRequestError", "401": "AuthenticationError", "403": "PermissionDeniedError", "404": "NotFoundError",
    "409": "ConflictError", "422": "UnprocessableEntityError", "429": "RateLimitError", "5XX": "InternalServerError",
}  # fmt: skip


def errors_view(package: ir.Package, schemas: Schemas) -> ErrorsView:
    """`errors.py`: the hand-written classes under the package's own names, and one per schema that a status owns."""
    imports = Imports(1)
    inner = Imports(1)
    annotations = Annotations(schemas, inner)
    classes = tuple(
        ErrorView(
            name=identifier(error.name),
            base=identifier(_BASES.get(error.status, "SDKError")),
            status=Code(error.status if error.status.isalnum() else ""),
            data=annotations.write(error.type),
        )
        for error in package.errors
    )
    if classes:
        imports.checking_of(inner)
    imports.overlay("errors", *OVERLAY_ERRORS, "ClientError")
    names = [*OVERLAY_ERRORS, package.error, *(error.name for error in package.errors)]
    return ErrorsView(
        imports=imports,
        root=identifier(package.error),
        reexported=tuple(identifier(name) for name in OVERLAY_ERRORS),
        classes=classes,
        public=tuple(sorted(identifier(name) for name in names)),
    )


def error_names(package: ir.Package) -> list[str]:
    return [*OVERLAY_ERRORS, package.error, *(error.name for error in package.errors)]


def root_table(package: ir.Package) -> TableView:
    """`__init__.py`: the client, the errors, and what calls and streams are made of."""
    names = [name_view(package.client, ".sdk")]
    names += [name_view(name, ".errors") for name in error_names(package)]
    names += [name_view(name, ".types") for name in ("UNSET", "Unset")]
    names += [name_view(name, ".utils") for name in ("BackoffStrategy", "RetryConfig")]
    names += [name_view(name, "._overlay.streaming") for name in ("EventStream", "EventStreamAsync")]
    names += [name_view("RawResponse", "._overlay.raw"), name_view("ServerSentEvent", "._overlay.frames")]
    return table(1, package.description or package.title, names, ("errors", "models", "types", "utils"))


@frozen
class SecurityView:
    parameter: Code
    name: Code
    arguments: tuple[ArgumentView, ...]


@frozen
class ClientView:
    """`sdk.py`: the settings of the API and the client class."""

    imports: Imports
    name: Code
    doc: Code
    settings: tuple[ArgumentView, ...]
    servers: tuple[Code, ...]
    security: tuple[SecurityView, ...]
    parameters: tuple[Code, ...]
    """The constructor's credentials; several schemes may share one."""
    resources: tuple[ChildView, ...]


def client_view(package: ir.Package) -> ClientView:
    imports = Imports(1)
    imports.overlay("client", "Client")
    imports.overlay("options", "SDKSettings")
    imports.overlay("types", "UNSET", "Unset")
    imports.check("collections.abc", "Mapping")
    imports.overlay_check("auth", "Credential")
    imports.overlay_check("clock", "Clock")
    imports.overlay_check("config", "AsyncHttpClient", "HttpClient")
    imports.overlay_check("hooks", "EventHooks", "OnRetry")
    imports.overlay_check("log", "DebugLogger")
    imports.overlay_check("options", "OnIncomplete")
    imports.overlay_check("retries", "RetryConfig")
    if package.security:
        imports.overlay("options", "SecuritySpec")
    if package.servers:
        imports.overlay("options", "ServerSpec")
    if package.resources:
        imports.add("functools", "cached_property")
    for resource in package.resources:
        imports.check(f".resources.{resource.module}", resource.class_name)
    settings = [
        ArgumentView(Code("title"), literal(package.title)),
        ArgumentView(Code("package"), literal(package.name)),
        ArgumentView(Code("version"), literal(package.version)),
    ]
    for name, value in (
        ("env_server_url", package.server_env),
        ("env_log", package.log_env),
        ("idempotency_header", package.idempotency_header),
    ):
        if value:
            settings.append(ArgumentView(Code(name), literal(value)))
    servers = tuple(
        code(
            "ServerSpec({}, {}{})",
            literal(server.name),
            literal(server.url),
            code(", {}", literal({v.name: v.default for v in server.variables})) if server.variables else Code(""),
        )
        for server in package.servers
    )
    security = tuple(_security(scheme) for scheme in package.security)
    return ClientView(
        imports=imports,
        name=identifier(package.client),
        doc=docstring(package.description or package.title),
        settings=tuple(settings),
        servers=servers,
        security=security,
        parameters=tuple(dict.fromkeys(scheme.parameter for scheme in security)),
        resources=tuple(child_view(resource) for resource in package.resources),
    )


def _security(scheme: ir.SecurityScheme) -> SecurityView:
    arguments = [
        ArgumentView(Code("name"), literal(scheme.name)),
        ArgumentView(Code("kind"), literal(scheme.kind)),
        ArgumentView(Code("wire"), literal(scheme.wire)),
        ArgumentView(Code("env"), literal(scheme.env)),
    ]
    return SecurityView(identifier(scheme.parameter), literal(scheme.name), tuple(arguments))
