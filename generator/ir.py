"""The intermediate representation: what the package will contain, every name, type and order decided.

Nothing here reads the document and nothing here prints code. `lower` builds these values from the document, `render`
prints them, `diff` compares two of them. Collections are tuples, sorted where the document's order has no meaning.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, Union as TypingUnion

from attrs import field, frozen

from .diagnostics import Place as Place

JSON: TypeAlias = TypingUnion[None, bool, int, float, str, list["JSON"], dict[str, "JSON"]]


# -- types ------------------------------------------------------------------------------------------------------------

ScalarKind = Literal["any", "string", "integer", "number", "boolean", "null", "date-time", "date", "uuid", "binary"]


@frozen
class Scalar:
    """A value without parts. `binary` is bytes (a file part, a raw body); base64 text stays `string`."""

    kind: ScalarKind


@frozen
class Constant:
    """A `const`, or an enum with one value: always on the wire, never asked of the caller."""

    value: TypingUnion[str, int, float, bool]


@frozen
class ListOf:
    item: Type


@frozen
class MapOf:
    """An object that is used as a dictionary: `additionalProperties` without properties."""

    value: Type


@frozen
class Ref:
    """A named schema of the package, by its Python name."""

    name: str


@frozen
class AnyOf:
    """A union without a name of its own: scalars, lists and dictionaries, at most one reference."""

    members: tuple[Type, ...]


@frozen
class Nullable:
    """The inner type or JSON null. Never nested; never inside another Nullable."""

    inner: Type


Type: TypeAlias = TypingUnion[Scalar, Constant, ListOf, MapOf, Ref, AnyOf, Nullable]


# -- schemas ----------------------------------------------------------------------------------------------------------


@frozen
class Default:
    """A default that the document declares. Held in a class of its own, since `null` is a default too."""

    value: JSON


@frozen
class Field:
    """A property of a model."""

    name: str
    wire: str
    type: Type
    required: bool
    place: Place = field(eq=False)
    default: Default | None = None
    description: str = ""
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False


@frozen
class Model:
    """An object schema: one attrs class in one module."""

    name: str
    module: str
    fields: tuple[Field, ...]
    place: Place = field(eq=False)
    additional: Type | None = None
    """The type of properties beyond the declared ones, where the schema declares one; others are kept untyped."""
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    """Reachable from a request: gets a TypedDict for dict inputs."""
    received: bool = False
    """Reachable from a response or an event."""
    envelope: bool = False
    """An event envelope: the class is what a stream yields, its `data` the payload."""


@frozen
class Enum:
    """An open enumeration: a Literal of the known values, or any other value of the base type."""

    name: str
    module: str
    values: tuple[TypingUnion[str, int, float], ...]
    base: Literal["string", "integer", "number"]
    place: Place = field(eq=False)
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    received: bool = False


@frozen
class Variant:
    """One member of a named union.

    `tags` are the discriminator values that select it; `required` are wire names whose presence tells it from the others
    when there is no discriminator (the most specific variant comes first).
    """

    type: Type
    tags: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    constants: tuple[tuple[str, TypingUnion[str, int, float, bool]], ...] = ()
    """Without a discriminator: properties with the one value that they have in this variant, (wire name, value)."""


@frozen
class Union:
    """A named union. `discriminator` is the wire name of the tag, or None for a plain union."""

    name: str
    module: str
    variants: tuple[Variant, ...]
    place: Place = field(eq=False)
    discriminator: str | None = None
    unknown: str | None = None
    """The name of the class that keeps a variant nobody declared; None when no variant is a model."""
    nullable: bool = False
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    received: bool = False


@frozen
class Alias:
    """A name for a list, dictionary or scalar that the document gave a name to."""

    name: str
    module: str
    type: Type
    place: Place = field(eq=False)
    description: str = ""
    deprecated: bool = False
    sent: bool = False
    received: bool = False


Schema: TypeAlias = TypingUnion[Model, Enum, Union, Alias]


# -- operations -------------------------------------------------------------------------------------------------------

ParameterIn = Literal["path", "query", "header", "cookie"]


@frozen
class Parameter:
    """A path, query, header or cookie parameter (OpenAPI §4.8.12)."""

    name: str
    wire: str
    location: ParameterIn
    type: Type
    required: bool
    place: Place = field(eq=False)
    style: str = "form"
    explode: bool = True
    content: str | None = None
    """The media type of a `content:` parameter: the value is serialised as that type."""
    default: Default | None = None
    description: str = ""
    deprecated: bool = False


BodyKind = Literal["json", "form", "multipart", "binary", "text"]


@frozen
class Body:
    """The request body. With `fields`, each is a keyword argument of the method; else the body is one argument, `body`."""

    kind: BodyKind
    content_type: str
    type: Type
    required: bool
    place: Place = field(eq=False)
    fields: tuple[Field, ...] = ()
    """Flattened properties of an object body, constants included."""
    encodings: tuple[tuple[str, str], ...] = ()
    """Multipart parts with a content type of their own: (wire name, media type)."""
    styles: tuple[tuple[str, str, bool], ...] = ()
    """Properties of a form that are not written in the default way: (wire name, style, explode)."""
    description: str = ""
    alternatives: tuple[str, ...] = ()
    """Other media types that the operation takes and the method does not send."""


@frozen
class Stream:
    """What a streaming method yields, and what "complete" means for it."""

    format: Literal["sse", "jsonl"]
    dialect: Literal["envelope", "bare"]
    """`envelope`: the event class is a model with `data`. `bare`: a generic event whose `data` is `payload`."""
    event: Type | None
    """The envelope class, for `envelope`."""
    payload: Type
    sentinel: str | None = None
    finished_when: str | None = None
    """A path in the payload, `choices[*].finish_reason`: all found values non-null means a complete answer."""
    collect: Type | None = None
    """The whole response that the events add up to; the stream then has `text` and `collect()`."""
    error_field: bool = True
    """False when the payload's own schema declares `error`: then its presence is no failure."""


ResultKind = Literal["json", "text", "binary", "none", "stream"]


@frozen
class Pagination:
    """Declared in the config: how the next page is asked for."""

    kind: Literal["cursor", "offset", "page"]
    parameter: str
    items: str
    """Path of the list in the response."""
    next: str | None = None
    """Path of the next cursor, for `cursor`."""
    size: str | None = None
    """The parameter that holds the page size, for `offset` and `page`."""
    item: Type | None = None


@frozen
class Method:
    """One method of a resource (its `_async` twin is implied)."""

    name: str
    result: ResultKind
    type: Type | None
    """What it returns; for a stream, None."""
    accept: str
    stream: Stream | None = None
    fixed: tuple[tuple[str, JSON], ...] = ()
    """Body properties that this method decides: `("stream", True)`."""
    pagination: Pagination | None = None


@frozen
class ErrorResponse:
    """A declared failure: `status` is `422`, `4XX` or `default`."""

    status: str
    type: Type
    error: str | None = None
    """The error class made for it, where the schema belongs to one status only."""


@frozen
class Operation:
    """A path and method of the document."""

    id: str
    method: str
    path: str
    place: Place = field(eq=False)
    parameters: tuple[Parameter, ...]
    body: Body | None
    methods: tuple[Method, ...]
    errors: tuple[ErrorResponse, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()
    """Alternatives, each a set of scheme names; `()` among them means that no credential is needed."""
    server: str | None = None
    """A server of its own, where the operation or its path declares one."""
    declared: tuple[tuple[str, str], ...] = ()
    """Everything the document offers, used or not, for `diff`: sorted pairs of `request` or a status, and a media type
    (empty for a response without content)."""
    summary: str = ""
    description: str = ""
    deprecated: bool = False


@frozen
class Resource:
    """A group of operations: a class, and an attribute of the client or of another resource."""

    name: str
    class_name: str
    module: str
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...] = ()
    description: str = ""


# -- the package ------------------------------------------------------------------------------------------------------


@frozen
class SecurityScheme:
    """How one credential travels. `parameter` is the constructor's keyword, `env` the variable read per request."""

    name: str
    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    wire: str
    """Header, query or cookie name."""
    parameter: str
    env: str
    description: str = ""


@frozen
class ServerVariable:
    name: str
    default: str
    values: tuple[str, ...] = ()


@frozen
class Server:
    name: str
    url: str
    variables: tuple[ServerVariable, ...] = ()
    description: str = ""
    place: Place | None = field(default=None, eq=False)


@frozen
class ErrorClass:
    """An error class that the document decides: a schema that is the body of one status only."""

    name: str
    status: str
    type: Type


@frozen
class Package:
    """Everything that the output depends on."""

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
    servers: tuple[Server, ...] = ()
    errors: tuple[ErrorClass, ...] = ()
    server_env: str = ""
    log_env: str = ""
    idempotency_header: str | None = None
    features: tuple[str, ...] = ()
    """Optional parts of the overlay: `chat`, `testing`, `cli`, `compat`."""
    helpers: tuple[tuple[str, str], ...] = ()
    """(resource, helper): hand-written helpers mixed into a resource, from the config."""
