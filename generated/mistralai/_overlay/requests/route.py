# Copied from overlay/requests/route.py; edit it there.
"""The description of an operation as it looks on the wire. Generated code holds these values as constants."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from ..core.errors import SDKError
from ..core.types import Record

BodyKind = Literal["json", "form", "multipart", "binary", "text", "jsonl"]
ResultKind = Literal["json", "text", "binary", "any", "none", "stream"]
TextMode = Literal["never", "else", "always"]


class ErrorSpec(Record):
    """A failure that the API describes: the class made for it, if any, and the decoder of its body.

    The decoder imports the models only when it is called, so they load when the error happens.
    """

    def __init__(self, error: type[SDKError] | None = None, decode: Callable[[Any], Any] | None = None) -> None:
        self.error = error
        self.decode = decode


class Style(Record):
    """How a parameter is written where its place's default does not apply (OpenAPI §4.8.12.2).

    `content` is the media type of a parameter that is serialised as such. `reserved` keeps reserved characters, except
    those that would end the value.
    """

    def __init__(
        self, style: str = "form", explode: bool = True, content: str | None = None, *, reserved: bool = False
    ) -> None:
        self.style = style
        self.explode = explode
        self.content = content
        self.reserved = reserved


class OptionalBody(Record):
    """A body that is sent only if one of its properties is set. `needs` are the properties that must then be present;
    `constants` are values that no caller passes.
    """

    def __init__(self, needs: tuple[str, ...] = (), constants: Mapping[str, Any] | None = None) -> None:
        self.needs = needs
        self.constants = constants or {}


class StreamPolicy(Record):
    """How the streams of an operation are read, and what makes one complete.

    `sentinel` is the payload that ends a stream. `finished_when` is the path of the field that is set once an answer is
    complete, such as `("choices", "*", "finish_reason")`; `*` stands for each member of a list, identified by its
    `index` if it has one. `last` has the `type`s of the payloads that come last, where an answer is complete with one
    of them. `error_field` says that a payload with an `error` reports a failure. `format` is `sse` or
    `jsonl`. `text` is `always` where the data of an event is text and never JSON, `else` where data that is not JSON is
    text. `reasoning` names what servers put the reasoning in, beside the content of a message.
    """

    def __init__(
        self,
        sentinel: str | None = None,
        finished_when: tuple[str, ...] = (),
        error_field: bool = True,
        format: str = "sse",
        text: TextMode = "never",
        reasoning: tuple[str, ...] = (),
        last: tuple[str, ...] = (),
    ) -> None:
        self.sentinel = sentinel
        self.finished_when = finished_when
        self.last = last
        self.error_field = error_field
        self.format = format
        self.text = text
        self.reasoning = reasoning


class Route:
    """An operation: where it is sent, what it takes and returns, and which credentials it needs.

    `errors` is keyed by `422`, `4XX` or `default`. `security` holds alternatives, each a tuple of scheme names; an
    empty one means that no credential is needed. `styles` is keyed by the wire name of a parameter, `body_styles` by
    that of a form's property. `encodings` gives the media types of multipart parts, which may be ranges. `multipart`
    says that a JSON body becomes a form if a file is passed.

    A `result` of `any` is bytes, text or JSON by the reply's content type. `text` says whether a JSON result is
    `always` text, or text where it is nothing `else`; `optional` that a reply without a body is None. `helpers` are
    those of the resource, for messages.
    """

    def __init__(
        self,
        id: str,
        method: str,
        path: str,
        accept: str = "application/json",
        body: BodyKind | None = None,
        content_type: str | None = None,
        result: ResultKind = "json",
        errors: Mapping[str, ErrorSpec] | None = None,
        security: tuple[tuple[str, ...], ...] = (),
        styles: Mapping[str, Style] | None = None,
        encodings: Mapping[str, str] | None = None,
        server: str | None = None,
        text: TextMode = "never",
        optional: bool = False,
        multipart: bool = False,
        body_styles: Mapping[str, Style] | None = None,
        optional_body: OptionalBody | None = None,
        helpers: tuple[str, ...] = (),
    ) -> None:
        self.helpers = helpers
        self.id = id
        self.method = method
        self.path = path
        self.accept = accept
        self.body: BodyKind | None = body
        self.content_type = content_type
        self.result: ResultKind = result
        self.errors = errors or {}
        self.security = security
        self.styles = styles or {}
        self.encodings = encodings or {}
        self.server = server
        self.text = text
        self.optional = optional
        self.multipart = multipart
        self.body_styles = body_styles or {}
        self.optional_body = optional_body
