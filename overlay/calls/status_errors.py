"""Which error class a failed reply, or an error inside a stream, is raised as."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from ..core import errors
from ..core.describe import excerpt, rebuild
from ..core.http_library import httpx
from ..models.decoding import DecodeError

if TYPE_CHECKING:
    from ..requests.route import ErrorSpec

_MESSAGE = "API error occurred"
_IN_STREAM = "API error in the stream"

_BY_STATUS: dict[int, type[errors.SDKError]] = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
}

_BY_WORD: tuple[tuple[str, int], ...] = (
    ("ratelimit", 429),
    ("toomany", 429),
    ("quota", 429),
    ("authentication", 401),
    ("unauthorized", 401),
    ("apikey", 401),
    ("permission", 403),
    ("forbidden", 403),
    ("notfound", 404),
    ("conflict", 409),
    ("unprocessable", 422),
    ("validation", 422),
    ("overloaded", 503),
    ("unavailable", 503),
    ("timeout", 504),
    ("invalidrequest", 400),
    ("badrequest", 400),
    ("server", 500),
    ("internal", 500),
)
"""What the `type` or `code` of an error inside a stream contains, and the status that the same failure has."""


def class_for_status(status: int) -> type[errors.SDKError]:
    """Return the error class of a status; `SDKError` for a status without a class of its own."""
    return _BY_STATUS.get(status) or (errors.InternalServerError if 500 <= status <= 599 else errors.SDKError)


def spec_for_status(specs: Mapping[str, ErrorSpec], status: int) -> ErrorSpec | None:
    """Return what the API declares for a status: for exactly this one, else for its range (`4XX`), else by default
    (OpenAPI §4.8.16).
    """
    return specs.get(str(status)) or specs.get(f"{status // 100}XX") or specs.get("default")


def error_for_status(
    response: httpx.Response,
    body: str,
    specs: Mapping[str, ErrorSpec],
    *,
    status: int | None = None,
    payload: Any = None,
) -> errors.SDKError:
    """Return the error for a reply whose status is not a success, or for an error payload inside a stream.

    If the API declares a class for the failure, the error is of that class and of the status's own, so that `except
    RateLimitError` catches every 429.
    """
    code = response.status_code if status is None else status
    spec = spec_for_status(specs, code)
    cls = class_for_status(code)
    if spec is not None and spec.error is not None:
        cls = both(spec.error, cls)
    decode = None if spec is None or spec.decode is None else partial(_read, spec.decode)
    more: dict[str, Any] = {} if payload is None else {"payload": payload}
    return cls(_MESSAGE, response, body, status_code=code, decode=decode, **more)


def both(declared: type[errors.SDKError], by_status: type[errors.SDKError]) -> type[errors.SDKError]:
    """Return a class that derives from the one that the API declares, whose name it has, and from the one for the
    status.
    """
    if issubclass(declared, by_status):
        return declared
    parts = (declared, by_status)
    if parts not in _BOTH:
        space = {"__module__": declared.__module__, "__doc__": declared.__doc__, "__reduce__": _reduce}
        _BOTH[parts] = type(declared.__name__, parts, space)
    return _BOTH[parts]


_BOTH: dict[tuple[type[errors.SDKError], type[errors.SDKError]], type[errors.SDKError]] = {}


def _reduce(error: errors.SDKError) -> tuple[Any, ...]:
    _, (_, args, state) = errors.ClientError.__reduce__(error)
    return _rebuild, (type(error).__bases__, args, state)


def _rebuild(
    parts: tuple[type[errors.SDKError], type[errors.SDKError]], args: tuple[Any, ...], state: dict[str, Any]
) -> errors.ClientError:
    return rebuild(both(*parts), args, state)


def _read(decode: Callable[[Any], Any], payload: Any) -> Any:
    """Return the body of an error, decoded. Values that break its schema are kept as they came."""
    try:
        return decode(payload)
    except DecodeError:
        from ..models.problems import read_leniently

        return read_leniently(decode, payload)[0]


def error_from_payload(payload: Any, response: httpx.Response, specs: Mapping[str, ErrorSpec]) -> errors.SDKError:
    """Return the error for a failure reported inside a stream: of the class that the failure would have as an HTTP
    status.

    The status is read from `status`, `status_code`, `raw_status_code` or `code`, or else guessed from the words in
    `type` and `code`; with neither it is the reply's own.
    """
    status, text = status_of_payload(payload), _text(payload)
    error = error_for_status(response, text, specs, status=status, payload=payload)
    # The reply's own status is a success, and says nothing about the failure.
    named = "." if status is None else f": Status {status}."
    error.message = f"{_IN_STREAM}{named} Body: {excerpt(text)}"
    error.args = (error.message,)
    return error


def status_of_payload(payload: Any) -> int | None:
    """Return the status that an error object names or implies, or None."""
    objects: list[Any] = [payload]
    if isinstance(payload, dict):
        objects.insert(0, cast("dict[str, Any]", payload).get("error"))
    words: list[str] = []
    for item in objects:
        if not isinstance(item, dict):
            continue
        fields = cast("dict[str, Any]", item)
        for name in ("status", "status_code", "raw_status_code", "code"):
            number = _status(fields.get(name))
            if number is not None:
                return number
        # A code is narrower: OpenAI's `invalid_request_error` covers a wrong key and an unknown model too.
        words += [_letters(value) for value in (fields.get("code"), fields.get("type")) if isinstance(value, str)]
    for word in words:
        for part, number in _BY_WORD:
            if part in word:
                return number
    return None


def _letters(word: str) -> str:
    """Return the word without case and separators: `RateLimitError`, `rate-limit` and `rate_limit` mean the same
    failure.
    """
    return "".join(filter(str.isalnum, word.lower()))


def _status(value: Any) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value) if len(value) == 3 else None
    if isinstance(value, int) and not isinstance(value, bool) and 400 <= value <= 599:
        return value
    return None


def _text(payload: Any) -> str:
    if isinstance(payload, str):
        return payload
    import msgspec

    return msgspec.json.encode(payload).decode("utf-8")
