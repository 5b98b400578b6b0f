# Copied from overlay/client/anywhere.py; edit it there.
"""A call of an endpoint that the API's document does not tell of: what is sent, and what its reply becomes.

Everything else is as for the methods of resources: the server, credentials, retries, hooks, errors, streams.
"""

from __future__ import annotations

import os
import types
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Union, cast, get_args, get_origin
from urllib.parse import quote

from ..core.errors import ConfigurationError
from ..core.helper_errors import WrongTypeError
from ..core.http_library import httpx, loaded
from ..core.types import UNSET
from ..models.decoding import decode_any, decode_none, list_of, map_of, optional
from ..requests.options import RequestOptions, shown
from ..requests.route import BodyKind, ResultKind, Route, StreamPolicy, TextMode
from ..streams.events import StreamEvent

if TYPE_CHECKING:
    from .client import Client

_ACCEPTED: Mapping[ResultKind, str] = {"json": "application/json", "stream": "text/event-stream"}
_SCALARS = {bool, int, float, object, Any}


def call(
    client: Client,
    method: str,
    path: str,
    cast_to: Any,
    query: Any,
    body: Any,
    stream: bool,
    options: Any,
    twin: str,
) -> Any:
    """Make a call, or open a stream whose events' data becomes `cast_to`. `twin` is `_async` for the asynchronous form.

    Raises `ConfigurationError` for what cannot be sent, `WrongTypeError` for what no reply can become.
    """
    result = "stream" if stream else _result(cast_to)
    text: TextMode = "always" if cast_to is str else "never"
    route = _route(client, method, result, _body_kind(body), text)
    arguments: dict[str, Any] = {
        "path": _path(path),
        "query": query,
        "body": body,
        "options": RequestOptions(**options),
    }
    if stream:
        decode = StreamEvent.decoder(decoder(cast_to))
        return getattr(client, f"stream{twin}")(route, decode, StreamPolicy(text=text), **arguments)
    if result == "any":
        return (_response_async if twin else _response)(client, route, arguments)
    return getattr(client, f"request{twin}")(route, decoder(cast_to), **arguments)


def _response(client: Client, route: Route, arguments: dict[str, Any]) -> httpx.Response:
    return client.request_raw(route, decode_any, **arguments).http_response


async def _response_async(client: Client, route: Route, arguments: dict[str, Any]) -> httpx.Response:
    return (await client.request_raw_async(route, decode_any, **arguments)).http_response


def _result(cast_to: Any) -> ResultKind:
    if cast_to is None:
        return "none"
    if cast_to is bytes or cast_to is str:
        return "binary" if cast_to is bytes else "text"
    is_response = isinstance(cast_to, type) and any(issubclass(cast_to, each.Response) for each in loaded())
    return "any" if is_response else "json"


def _route(client: Client, method: str, result: ResultKind, body: BodyKind | None, text: TextMode) -> Route:
    """Return the route of such a call, one for each kind of them: what is known of a route is kept as long as it is."""
    api = client.call_settings.api
    security = api.security_of_all or tuple((scheme.name,) for scheme in api.security)
    key = (method, result, body, text, security)
    if key not in _ROUTES:
        media = {"binary": "application/octet-stream", "text": "text/plain; charset=utf-8"}.get(body or "")
        _ROUTES[key] = Route(
            id=method.lower(),
            method=method,
            path="",
            accept=_ACCEPTED.get(result, "*/*"),
            body=body,
            content_type=media or ("application/json" if body else None),
            result=result,
            security=security,
            text=text,
            optional=result == "json",
            multipart=body == "json",
        )
    return _ROUTES[key]


_ROUTES: dict[Any, Route] = {}


def _path(path: Any) -> str:
    """Return a path as it is sent, with its query. Raises `ConfigurationError` for an address: keys would go there."""
    if not isinstance(path, str):
        raise WrongTypeError(f"path is a text such as '/v1/things', not {shown(path)}")
    if "://" in path.partition("?")[0]:
        raise ConfigurationError(f"path is a path such as '/v1/things', not {shown(path)}: pass server_url too")
    # What is encoded already stays as it is, and nothing else than a query can follow.
    made = quote(path.partition("#")[0].strip(), safe="/?%~:@!$&'()*+,;=[]", errors="replace")
    return made if made.startswith("/") else f"/{made}"


def _body_kind(body: Any) -> BodyKind | None:
    if body is UNSET:
        return None
    if isinstance(body, str):
        return "text"
    whole = isinstance(body, (bytes, bytearray, memoryview, os.PathLike)) or hasattr(body, "read")
    return "binary" if whole else "json"


def decoder(cast_to: Any) -> Callable[[Any], Any]:
    """Return the function that makes a value of a type out of JSON: of a model, of a list, dictionary or optional of
    them, of a class of pydantic, or of anything that msgspec knows, dataclasses and TypedDicts among them.
    """
    if cast_to is None:
        return decode_none
    if cast_to in _SCALARS or cast_to is str or cast_to is bytes:
        return decode_any
    origin, arguments = get_origin(cast_to), get_args(cast_to)
    if origin is list:
        return list_of(decoder(arguments[0]))
    if origin is dict:
        return map_of(decoder(arguments[1]))
    if origin in (Union, types.UnionType) and len(arguments) == 2 and type(None) in arguments:
        return optional(decoder(next(each for each in arguments if each is not type(None))))
    if hasattr(cast_to, "from_event"):
        raise WrongTypeError(f"cast_to is what the data of an event becomes, not the event {cast_to.__name__}")
    for name in ("from_dict", "model_validate"):
        if hasattr(cast_to, name):
            return cast("Callable[[Any], Any]", getattr(cast_to, name))
    if isinstance(cast_to, type) or origin is not None:
        import msgspec

        read: Callable[..., Any] = msgspec.convert
        return lambda value: read(value, cast_to, strict=False)
    raise WrongTypeError(f"cast_to is a type, such as a model, list[Model], dict, str or bytes, not {shown(cast_to)}")
