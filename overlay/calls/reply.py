"""The body of a successful reply becomes what the operation returns. What a decoded object remembers of its reply, and
the reply of a method that was called through `with_raw_response`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import msgspec

from ..core.describe import MAX_JSON_DEPTH, TooDeepError, check_depth, excerpt, read_json, request_id_of, text_of
from ..core.errors import ClientError, ResponseValidationError
from ..core.http_library import httpx
from ..core.types import is_array, is_object
from ..models.decoding import DecodeError
from ..sse.codings import undecodable

if TYPE_CHECKING:
    from ..models.problems import DecodingProblem
    from ..requests.route import Route

T = TypeVar("T")

EXCERPT = 500
"""Characters of an unexpected body that an error's message quotes; `body` holds all of it."""


class ResponseInfo:
    """Status, headers, duration and number of retries of the reply that an object was decoded from."""

    __slots__ = ("_headers", "elapsed", "retries_taken", "status_code")

    def __init__(self, status_code: int, headers: Mapping[str, str], retries_taken: int, elapsed: timedelta) -> None:
        self.status_code = status_code
        self._headers = headers
        self.retries_taken = retries_taken
        self.elapsed = elapsed

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, looked up in any case."""
        return self._headers

    @property
    def request_id(self) -> str | None:
        """The identifier that the server gave the request."""
        return request_id_of(self._headers)


def attach(result: Any, info: ResponseInfo) -> None:
    """Let a model remember its reply. Lists and plain values cannot, and are left as they are."""
    try:
        result._response = info
    except (AttributeError, TypeError):  # A UUID raises the latter.
        return


def decode_reply(
    route: Route,
    response: httpx.Response,
    decode: Callable[[Any], T],
    strict: bool = False,
    most: int = MAX_JSON_DEPTH,
) -> tuple[T, list[DecodingProblem]]:
    """Return what the operation returns, and the places where the reply breaks its schema.

    Raises `ResponseValidationError` for a body that is something else, or JSON of more levels than `most`; with
    `strict`, also for one that breaks its schema anywhere.
    """
    if route.result == "none" or (route.optional and not response.content):
        return cast("T", None), []
    from ..models.problems import problems_of_reply, read_leniently

    payload = _payload(route, response, most)
    found: list[DecodingProblem] = []
    try:
        result = decode(payload)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        if isinstance(error, ClientError) and not isinstance(error, DecodeError):
            raise
        if strict or not isinstance(error, DecodeError):
            raise _invalid(f"Response validation failed: {error}", response, error) from error
        try:
            result, found = read_leniently(decode, payload)
        except (DecodeError, RecursionError):
            raise _invalid(f"Response validation failed: {error}", response, error) from error
    found = problems_of_reply(result, found)
    if found and strict:
        raise _invalid(f"Response validation failed: {found[0]}", response, ValueError(str(found[0])))
    return result, found


def _payload(route: Route, response: httpx.Response, most: int) -> Any:
    """Return the body as it is handed to the decoder: a JSON value, text or bytes."""
    if why := undecodable(response):
        raise ResponseValidationError(why, response, None, "")
    if route.result == "binary":
        return response.content
    if route.result == "text":
        return response.text
    if route.result == "any":
        return _by_content_type(response, most)
    if route.text == "never":
        return json_payload(response, most)
    return _text(response, most) if route.text == "always" else _json_or_text(response, most)


def _by_content_type(response: httpx.Response, most: int) -> Any:
    """Return a body of which the API says nothing, read by its content type; None for no body."""
    if not response.content:
        return None
    kind = _media_kind(response)
    if kind == "json":
        return json_payload(response, most)
    if kind == "text":
        return response.text
    if kind:
        return response.content
    with suppress(ResponseValidationError):
        return json_payload(response, most)
    try:
        return response.content.decode("utf-8")
    except UnicodeError:
        return response.content


def _text(response: httpx.Response, most: int) -> Any:
    """Return a body that is always text. Frameworks send a string as it stands, though their document calls it JSON."""
    if _media_kind(response) != "text":
        with suppress(ResponseValidationError):
            found = json_payload(response, most)
            if found is None or isinstance(found, str):
                return found
    return response.text


def _json_or_text(response: httpx.Response, most: int) -> Any:
    """Return a body that may be JSON or text.

    An object or an array counts as JSON under any content type. A broken one under a content type of JSON is an error,
    and not text.
    """
    as_text = _media_kind(response) == "text"
    try:
        found = json_payload(response, most)
    except ResponseValidationError:
        if not as_text and (not response.content.strip() or response.content.lstrip()[:1] in (b"{", b"[")):
            raise
        return response.text
    return found if not as_text or is_object(found) or is_array(found) else response.text


def _media_kind(response: httpx.Response) -> str:
    """Return `json`, `text` or `other` by the content type, and an empty text where the reply names none."""
    name = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if name in ("application/json", "text/json") or name.endswith("+json"):
        return "json"
    if name.startswith("text/") or name.endswith(("+xml", "/xml", "+yaml")) or name in _TEXTS:
        return "text"
    return name and "other"


_TEXTS = frozenset({
    "application/javascript", "application/x-javascript", "application/ecmascript", "application/yaml",
    "application/x-yaml", "application/toml", "application/sql", "application/graphql", "application/jsonl",
    "application/x-ndjson", "application/ndjson", "application/x-www-form-urlencoded", "application/xhtml",
})  # fmt: skip


def json_payload(response: httpx.Response, most: int = MAX_JSON_DEPTH) -> Any:
    """Return the JSON value of the body. A byte order mark, another charset, NaN and lone surrogates are accepted."""
    try:
        return read_json(response.content, most)
    except (msgspec.DecodeError, ValueError) as error:
        if isinstance(error, TooDeepError) and (response.charset_encoding or "utf-8").lower() in _UTF_8:
            raise _invalid(f"the reply's JSON is {error}", response, error) from error
        return _sloppy_json(response, error, most)


_UTF_8 = frozenset({"utf-8", "utf8", "ascii", "us-ascii"})
"""Charsets in which the bytes that were looked at are the characters."""


def _sloppy_json(response: httpx.Response, first: Exception, most: int) -> Any:
    """Return the JSON value of a body that is not JSON to the letter: `first` is what is wrong with it."""
    content = response.content
    if not content.strip():
        message = f"Expected JSON, got an empty body (status {response.status_code})"
        raise _invalid(message, response, first) from first
    import json

    try:
        text = content.decode(response.charset_encoding or "utf-8-sig").lstrip("\ufeff")
        check_depth(text, most)
        return json.loads(text)
    except (TooDeepError, RecursionError) as deep:
        why = str(deep) if isinstance(deep, TooDeepError) else "nested more deeply than this Python can read"
        raise _invalid(f"the reply's JSON is {why}", response, first) from first
    except (ValueError, LookupError) as second:
        kind = response.headers.get("content-type", "none")
        message = f'Expected JSON, got content type "{kind}" (status {response.status_code}): {_excerpt(response)}'
        if "int_max_str_digits" in str(second):  # Python 3.11 has such a limit, later versions of 3.10 do, too.
            message = f"the reply's JSON has a number that is too long: {second}"
        raise _invalid(message, response, first) from first


def _excerpt(response: httpx.Response) -> str:
    return excerpt(text_of(response), EXCERPT)


def _invalid(message: str, response: httpx.Response, cause: Exception) -> ResponseValidationError:
    # The body, which may be large, becomes text when it is asked for.
    return ResponseValidationError(message, response, cause)


class RawResponse(Generic[T]):
    """A successful reply whose body was read, and which is decoded only when `parse()` is called."""

    def __init__(self, response: httpx.Response, decode: Callable[[], T], info: ResponseInfo) -> None:
        self.http_response = response
        self.retries_taken = info.retries_taken
        self.elapsed = info.elapsed
        self._info = info
        self._decode: Callable[[], T] | None = decode
        self._parsed: Any = None

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code}, {len(self.content)} bytes, request id {self.request_id}>"

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, looked up in any case."""
        return self.http_response.headers

    @property
    def request_id(self) -> str | None:
        """The identifier that the server gave the request."""
        return request_id_of(self.headers)

    @property
    def content(self) -> bytes:
        """The body, its content coding undone."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.http_response.text

    def json(self) -> Any:
        """Return the body as plain JSON values."""
        return self.http_response.json()

    def parse(self) -> T:
        """Return what the method returns without `with_raw_response`, the same object each time. Raises what that
        method raises.
        """
        if self._decode is not None:
            self._parsed = self._decode()
            self._decode = None
            attach(self._parsed, self._info)
        parsed: T = self._parsed
        return parsed
