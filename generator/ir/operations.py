"""The operations: what a method sends, returns, streams, and fails with."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from ..document.diagnostics import Place
from .schemas import Default, Field
from .types import JSON, Type

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
    limits: tuple[str, ...] = ()
    """As those of a field."""


BodyKind = Literal["json", "form", "multipart", "binary", "text"]


@frozen
class Body:
    """The request body: with `fields`, each is a keyword argument of the method; else it is one argument, `body`."""

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
    iterator: str
    """The method that goes over the items of all pages."""
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
    keys: tuple[str, ...]
    """What the settings may call it: its id, or `GET /path`, as the document writes the path."""
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
