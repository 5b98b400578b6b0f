"""Operations: what a method sends, returns, streams, and fails with."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from ..document.diagnostics import Place
from .schemas import Default, Example, Field
from .types import JSON, Constant, Type

ParameterIn = Literal["path", "query", "header", "cookie"]


@frozen
class Parameter:
    """A path, query, header or cookie parameter (OpenAPI §4.8.12).

    `name` is its Python name, `wire` the name that is sent.
    """

    name: str
    wire: str
    location: ParameterIn
    type: Type
    required: bool
    place: Place = field(eq=False)
    style: str = "form"
    explode: bool = True
    reserved: bool = False
    """`allowReserved`: reserved characters stay as they are."""
    content: str | None = None
    """The media type of a `content:` parameter: the value is serialised as that type."""
    default: Default | None = None
    description: str = ""
    deprecated: bool = False
    limits: tuple[str, ...] = ()
    """As those of a field."""
    example: Example | None = field(default=None, eq=False)

    @property
    def fixed(self) -> bool:
        """Whether it is required and has one value only, so that no caller is asked for it."""
        return self.required and isinstance(self.type, Constant)


BodyKind = Literal["json", "form", "multipart", "binary", "text", "jsonl"]


@frozen
class PartStyle:
    """How a property of a form is written, if not in the default way (OpenAPI §4.8.15)."""

    wire: str
    style: str
    explode: bool
    reserved: bool = False


@frozen
class Body:
    """A request body.

    If it has `fields`, each of them is a keyword argument of the method; else the body is one argument.
    """

    kind: BodyKind
    content_type: str
    type: Type
    required: bool
    place: Place = field(eq=False)
    fields: tuple[Field, ...] = ()
    """Flattened properties of an object body, constants included."""
    encodings: tuple[tuple[str, str], ...] = ()
    """Multipart parts with content types of their own: (wire name, media types, which may be ranges)."""
    styles: tuple[PartStyle, ...] = ()
    """Properties of a form that are not written in the default way."""
    multipart: bool = False
    """JSON that becomes a multipart form where a file is passed: the document offers both, of one schema."""
    needs: tuple[str, ...] = ()
    """Wire names of what the caller has to pass once the body, which is not required, is sent at all."""
    constants: tuple[tuple[str, JSON], ...] = ()
    """What such a body then has without being asked for."""
    others: str = ""
    """The argument for properties that the body allows and does not name, where the settings want one."""
    argument: str = "body"
    """What the body is called where it is one argument."""
    description: str = ""
    limits: tuple[str, ...] = ()
    """Those of the body as a whole, as those of a field."""
    alternatives: tuple[str, ...] = ()
    """Other media types that the operation takes and the method does not send."""
    example: Example | None = field(default=None, eq=False)


@frozen
class NamedPayload:
    """What the events of one name carry. `text` says that their data is text instead of JSON."""

    name: str
    type: Type
    text: bool = False


@frozen
class Stream:
    """What a streaming method yields, and how the end of a complete stream is known."""

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
    last: tuple[str, ...] = ()
    """The `type`s of the events that come last: one of them means a complete answer."""
    reasoning: tuple[str, ...] = ()
    """The properties of a message that servers put its reasoning in, for a stream that adds up to one."""
    by_name: tuple[NamedPayload, ...] = ()
    """For `bare`: payloads that the event's name decides."""
    unnamed: Type | None = None
    """The payload of all other events, where it is not `payload`."""
    all_text: bool | None = None
    """Whether the data of every event is text, where the document says it; else the payload's type does."""
    error_field: bool = True
    """False when the payload's own schema declares `error`: then its presence is no failure."""


ResultKind = Literal["json", "text", "binary", "any", "none", "stream"]
"""`any` is bytes, text or JSON, by the content type of the reply."""


@frozen
class Pagination:
    """How the next page of an operation is asked for; only the settings declare it."""

    kind: Literal["cursor", "offset", "page", "link"]
    parameter: str
    """The query parameter or property of the body that changes; `pageable.page` for a property of a parameter."""
    items: str
    """Path of the list; empty where the response is the list."""
    next: str | None = None
    """Path of the next cursor, or of the next page's address; for `link`, None means the `Link` header."""
    size: str | None = None
    """The parameter that holds the page size, for `offset` and `page`."""
    last: str | None = None
    """Path of what is true on the last page, or of how many pages (for `offset`, items) there are."""
    more: str | None = None
    """Path of what is true as long as there are further pages."""
    start: int = 1
    """The number of the first page, for `page`."""
    item: Type | None = None
    origin: str = ""
    """What tells it: the config, an extension, or the framework whose pages look so."""
    iterator: str = ""
    """The name of the method that iterates over the items of all pages."""


@frozen
class Method:
    """One method of a resource. Its asynchronous twin, `name` with `_async` after it, is implied."""

    name: str
    result: ResultKind
    type: Type | None
    """What it returns; for a stream, None."""
    accept: str
    stream: Stream | None = None
    fixed: tuple[tuple[str, JSON], ...] = ()
    """Body properties that this method decides: `("stream", True)`."""
    narrowed: tuple[tuple[str, JSON], ...] = ()
    """Body properties that can only have this value here, and are sent where the caller gives them."""
    optional: bool = False
    """A success may come without a body: then the result is None."""
    pagination: Pagination | None = None


@frozen
class ErrorResponse:
    """A response that means failure, as the document declares it. `status` is `422`, `4XX` or `default`."""

    status: str
    type: Type
    error: str | None = None
    """The error class made for it, where the schema is the body of failures only."""


@frozen
class Reply:
    """What the document says in words about the replies of a status: `404`, `4XX` or `default`."""

    status: str
    description: str


@frozen
class ReplyHeader:
    """A header that responses of a status declare. `type` is what the document says of its value, in words."""

    status: str
    name: str
    type: str
    required: bool
    place: Place = field(eq=False)


@frozen
class Operation:
    """An HTTP method on a path of the document, with the methods that the package has for it."""

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
    scopes: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...] = ()
    """The same alternatives with the scopes that each scheme's credential needs, for `diff`."""
    server: str | None = None
    """A server of its own, where the operation or its path declares one."""
    declared: tuple[tuple[str, str], ...] = ()
    """Everything the document offers, used or not, for `diff`: sorted pairs of `request` or a status, and a media type
    (empty for a response without content)."""
    headers: tuple[ReplyHeader, ...] = ()
    replies: tuple[Reply, ...] = ()
    """Successes first, for docstrings."""
    summary: str = ""
    description: str = ""
    deprecated: bool = False


@frozen
class Resource:
    """A group of operations: a class of the package, and an attribute of the client or of another resource."""

    name: str
    class_name: str
    module: str
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...] = ()
    description: str = ""
