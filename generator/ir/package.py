"""The package as a whole: its resources, schemas, credentials and servers."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from ..document.diagnostics import Place
from .names import GivenNames
from .operations import Resource
from .schemas import Schema
from .types import Type


@frozen
class SecurityScheme:
    """How one credential travels.

    `parameter` is the client's keyword for it, `env` the variable that is read per request.
    """

    name: str
    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    wire: str
    """Header, query or cookie name."""
    parameter: str
    env: str
    description: str = ""
    token_url: str = ""
    """Where tokens are fetched for the id and secret of a client (the flow `clientCredentials`); may be relative."""
    scopes: tuple[str, ...] = ()
    """What such a token is asked for."""
    env_client: tuple[str, str] = ("", "")
    """The variables that hold the id and the secret."""


@frozen
class ServerVariable:
    """A variable in the URL of a server (OpenAPI §4.8.6)."""

    name: str
    default: str
    values: tuple[str, ...] = ()


@frozen
class Server:
    """A server that the document declares, by the name under which callers choose it (OpenAPI §4.8.5)."""

    name: str
    url: str
    variables: tuple[ServerVariable, ...] = ()
    description: str = ""
    place: Place | None = field(default=None, eq=False)


@frozen
class ErrorClass:
    """An exception class for a schema that is the body of one error status, and of no other."""

    name: str
    status: str
    type: Type


@frozen
class Webhook:
    """A request that the API makes to its users: a webhook, or a callback. `name` is the function that reads it."""

    name: str
    wire: str
    type: Type
    place: Place = field(eq=False)
    summary: str = ""
    description: str = ""
    callback: bool = False


@frozen
class Webhooks:
    """All of them. `event` is what any webhook can be; None where there are callbacks only.

    `prefix` begins the names of the headers that sign them by Standard Webhooks; empty where nothing tells of that.
    `env` is the variable that holds the secret.
    """

    functions: tuple[Webhook, ...]
    event: Type | None
    prefix: str = ""
    env: str = ""

    @property
    def types(self) -> tuple[Type, ...]:
        """Everything that is read."""
        return (*(each.type for each in self.functions), *(() if self.event is None else (self.event,)))


@frozen
class Package:
    """Everything that the generated files depend on."""

    name: str
    title: str
    description: str
    version: str
    client: str
    error: str
    source: str
    """The spec's file name, for headers: never a path."""
    resources: tuple[Resource, ...]
    schemas: tuple[Schema, ...]
    security: tuple[SecurityScheme, ...] = ()
    security_of_all: tuple[tuple[str, ...], ...] = ()
    """What operations need unless they say otherwise: alternatives, each a set of scheme names."""
    servers: tuple[Server, ...] = ()
    webhooks: Webhooks | None = None
    errors: tuple[ErrorClass, ...] = ()
    server_env: str = ""
    log_env: str = ""
    http: str = "httpx"
    """The HTTP library of the package."""
    http_env: str = ""
    """The variable that may name another one."""
    fast_path_env: str = ""
    """The variable that turns the fast path off."""
    idempotency_header: str | None = None
    features: tuple[str, ...] = ()
    """Optional parts of the overlay: `chat`, `testing`, `cli`, `compat`."""
    helpers: tuple[tuple[str, str], ...] = ()
    """(resource, helper): hand-written helpers mixed into a resource, from the config."""
    distribution: str = ""
    """The name under which the package is installed, from the same file as the settings."""
    placeholders: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(module, names): classes of APIs that the document does not describe, which code for other generations names."""
    modules: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(package, modules): paths below the package that code for other generations imports from, for type checkers."""
    aliases: tuple[tuple[str, str], ...] = ()
    """(name, target): what other generations of the package call a schema, or the type of a field."""
    names: GivenNames = field(factory=GivenNames, eq=False)
    """What the rules named, for the next run."""

    def paths(self, package: str) -> tuple[str, ...]:
        """Return the modules of `package`, such as `models`, that other generations have (feature `compat`)."""
        return dict(self.modules).get(package, ()) if "compat" in self.features else ()
