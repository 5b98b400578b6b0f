# Copied from overlay/route.py; edit it there.
"""What one operation of the API looks like on the wire. Generated code holds these as constants."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from attrs import field, frozen

from .errors import SDKError

BodyKind = Literal["json", "form", "multipart", "binary", "text"]
ResultKind = Literal["json", "text", "binary", "none", "stream"]


@frozen
class ErrorSpec:
    """A failure that the API describes: the class made for it, if any, and the decoder of its body.

    The decoder reaches the models when it is called, so they load when an error happens and not before.
    """

    error: type[SDKError] | None = None
    decode: Callable[[Any], Any] | None = None


@frozen
class Style:
    """How a parameter is written where it is not the default of its place (OpenAPI §4.8.12.2).

    `content` is the media type of a parameter that is serialised as such.
    """

    style: str = "form"
    explode: bool = True
    content: str | None = None


_NO_ERRORS: dict[str, ErrorSpec] = {}
_NO_STYLES: dict[str, Style] = {}


@frozen(eq=False)
class Route:
    """An operation: where it is sent, what it takes and gives, and which credentials it needs.

    `errors` is keyed by `422`, `4XX` or `default`; `security` holds alternatives, each a set of scheme names, an empty
    one meaning that no credential is needed; `styles` is keyed by the wire name of a parameter; `encodings` gives the
    media type of a multipart part.
    """

    id: str
    method: str
    path: str
    accept: str = "application/json"
    body: BodyKind | None = None
    content_type: str | None = None
    result: ResultKind = "json"
    errors: Mapping[str, ErrorSpec] = field(factory=_NO_ERRORS.copy)
    security: tuple[tuple[str, ...], ...] = ()
    styles: Mapping[str, Style] = field(factory=_NO_STYLES.copy)
    encodings: Mapping[str, str] = field(factory=dict[str, str])
    server: str | None = None
