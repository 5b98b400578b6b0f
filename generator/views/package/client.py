"""What sdk.py.jinja prints: the settings of the API and the client class."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..docs.client import constructor_doc, copy_doc
from ..python.code import Code, code, docstring, identifier, literal
from ..python.imports import Imports
from ..resources.resource import ChildView, child_view
from ..resources.route import ArgumentView


@frozen(eq=False, repr=False)
class SecurityView:
    """How one credential is sent. `parameter` is the constructor's keyword for it."""

    parameter: Code
    name: Code
    value: Code
    """What the scheme is given, out of the constructor's keywords."""
    arguments: tuple[ArgumentView, ...]


@frozen(eq=False, repr=False)
class ClientView:
    """The client class, and the settings of the API that it is made with."""

    imports: Imports
    name: Code
    bases: tuple[Code, ...]
    doc: Code
    init_doc: Code
    copy_doc: Code
    settings: tuple[ArgumentView, ...]
    servers: tuple[Code, ...]
    security: tuple[SecurityView, ...]
    parameters: tuple[Code, ...]
    """The constructor's credentials; several schemes may share one."""
    client_credentials: bool
    """Whether tokens can be fetched for the id and secret of a client."""
    resources: tuple[ChildView, ...]


def client_view(package: ir.Package) -> ClientView:
    """Return the view of the client class."""
    classes = {package.client, *(resource.class_name for resource in package.resources)}
    parameters = {scheme.parameter for scheme in package.security}
    attributes = frozenset(resource.name for resource in package.resources)
    imports = Imports(1, taken=frozenset(classes | parameters), attributes=attributes)
    for name in ("bool", "int", "str"):
        imports.builtin(name)
    imports.overlay("requests.settings", "SDKSettings")
    imports.overlay("core.types", "UNSET", "Unset")
    # The client's base loads all of these.
    imports.add("collections.abc", "Mapping")
    imports.add("typing", "Any")
    imports.overlay("core.loops", "Clock")
    imports.late("AsyncHttpClient", "HttpClient")
    imports.overlay("requests.options", "EventHooks", "OnRetry")
    imports.overlay("core.log", "DebugLogger")
    imports.overlay("requests.options", "OnIncomplete")
    imports.overlay("requests.retries", "RetryConfig")
    if package.security:
        imports.overlay("requests.settings", "Credential", "SecuritySpec")
        imports.overlay("core.types", "Self")
        if any(scheme.token_url for scheme in package.security):
            imports.overlay("requests.credentials", "key_or_pair")
    if package.servers:
        imports.overlay("requests.settings", "ServerSpec")
    if package.resources:
        imports.add("functools", "cached_property")
        imports.add(".", "resources")
    settings = [
        ArgumentView(Code("title"), literal(package.title)),
        ArgumentView(Code("package"), literal(package.name)),
        ArgumentView(Code("version"), literal(package.version)),
    ]
    alone = tuple((scheme.name,) for scheme in package.security)
    if package.security_of_all not in ((), alone):
        settings.append(ArgumentView(Code("security_of_all"), Code(repr(package.security_of_all))))
    for name, value in (
        ("env_server_url", package.server_env),
        ("env_log", package.log_env),
        ("idempotency_header", package.idempotency_header),
    ):
        if value:
            settings.append(ArgumentView(Code(name), literal(value)))
    servers = tuple(
        code(
            "{}({}, {}{})",
            imports.local["ServerSpec"],
            literal(server.name),
            literal(server.url),
            code(", {}", literal({v.name: v.default for v in server.variables})) if server.variables else Code(""),
        )
        for server in package.servers
    )
    security = tuple(_security(scheme, imports) for scheme in package.security)
    return ClientView(
        imports=imports,
        name=identifier(package.client),
        bases=_bases(attributes, imports),
        doc=docstring(package.description or package.title),
        init_doc=constructor_doc(package),
        copy_doc=copy_doc(package),
        settings=tuple(settings),
        servers=servers,
        security=security,
        parameters=tuple(dict.fromkeys(scheme.parameter for scheme in security)),
        client_credentials=any(scheme.token_url for scheme in package.security),
        resources=tuple(child_view(resource) for resource in package.resources),
    )


def _bases(attributes: frozenset[str], imports: Imports) -> tuple[Code, ...]:
    """Return the classes of the runtime that the client inherits from: one for each verb that no resource is called."""
    free = [
        verb for verb in ("delete", "get", "patch", "post", "put") if attributes.isdisjoint((verb, f"{verb}_async"))
    ]
    if not free:
        return (imports.overlay("client.client", "Client"),)
    return tuple(imports.overlay("client.resource", verb.capitalize()) for verb in free)


def _security(scheme: ir.SecurityScheme, imports: Imports) -> SecurityView:
    arguments = [
        ArgumentView(Code("name"), literal(scheme.name)),
        ArgumentView(Code("kind"), literal(scheme.kind)),
        ArgumentView(Code("wire"), literal(scheme.wire)),
        ArgumentView(Code("env"), literal(scheme.env)),
    ]
    if scheme.parameter != "api_key":
        arguments.append(ArgumentView(Code("parameter"), literal(scheme.parameter)))
    parameter = identifier(scheme.parameter)
    value = parameter
    if scheme.token_url:
        value = code("{}({}, client_id, client_secret)", imports.local["key_or_pair"], parameter)
        arguments.append(ArgumentView(Code("token_url"), literal(scheme.token_url)))
        arguments.append(ArgumentView(Code("scopes"), Code(repr(scheme.scopes))))
        arguments.append(ArgumentView(Code("env_client"), Code(repr(scheme.env_client))))
    return SecurityView(parameter, literal(scheme.name), value, tuple(arguments))
