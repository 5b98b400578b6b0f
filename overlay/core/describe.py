"""Texts and values that are taken from a reply: request id, body, excerpt; and JSON, as deeply as it may be nested."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from .http_library import httpx

E = TypeVar("E", bound=Exception)

MAX_BODY_IN_MESSAGE = 10_000
"""Characters of a body that an error's text shows; `body` always holds all of it."""
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Categories of Unicode: controls, formats (bidirectional ones among them), halves of pairs, separators of lines."""
LARGE_HEAD = "the head of the reply (status, headers, interim replies) is larger than max_header_bytes, {} bytes"

MAX_JSON_DEPTH = 500
"""Levels of arrays and objects within each other that JSON from elsewhere may have, unless somebody says otherwise."""

_WINDOW = 16_384
_OTHERS = bytes(set(range(256)) - set(b'[]{}"'))
_OPENING = b"[{"


REQUEST_IDS = ("x-request-id", "request-id", "x-litellm-call-id", "x-amzn-requestid", "*-request-id", "cf-ray")
"""The headers that may identify a request, the first that is there counts. `*-request-id` stands for every name with
that end, or with `-correlation-id`. litellm passes its upstream's on under such a name, beside its own; nearly every
reply over Cloudflare has the last one.
"""


def request_id_of(headers: Mapping[str, str]) -> str | None:
    """Return the value of the header that identifies the request, by the order of `REQUEST_IDS`; None without any."""
    found: dict[str, str] = {}
    for name, value in headers.items():
        lower = name.lower()
        if lower not in REQUEST_IDS and lower.endswith(("-request-id", "-correlation-id")):
            lower = "*-request-id"
        if lower in REQUEST_IDS:
            found.setdefault(lower, value)
    return next((found[name] for name in REQUEST_IDS if name in found), None)


def text_of(response: httpx.Response | None) -> str:
    """Return the body as text, empty for no reply and for a body that was not read."""
    if response is None:
        return ""
    try:
        return response.text
    except (LookupError, UnicodeError):  # A charset that is none.
        return response.content.decode("utf-8", "replace")
    except Exception:  # An unread or closed response has no text; an error must not fail to be made for that.
        return ""


def inert(text: str, kept: str = "\n\t") -> str:
    """Return text of others as it may be shown: what moves the cursor, reorders text or cannot be seen is escaped, such
    as `\\u001b`. Line breaks and tabs stay, and what joins letters and emoji (U+200C, U+200D).
    """
    if text.isprintable():
        return text
    from unicodedata import category

    return "".join(
        each if each in kept or each in "\u200c\u200d" or category(each) not in _INVISIBLE else _escaped(each)
        for each in text.replace("\r\n", "\n")
    )


def one_line(text: str) -> str:
    """Return text of others as it may stand in a line of a log."""
    return inert(text, "")


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # Python and JSON both read the first


def excerpt(text: str, limit: int = MAX_BODY_IN_MESSAGE) -> str:
    """Return the text, cut after `limit` characters with a note of how many were left out."""
    if len(text) <= limit:
        return text
    return f"{text[:limit]}...and {len(text) - limit} more chars"


def asked(response: httpx.Response) -> str:
    """Return method and URL of the request of a response, without credentials and query; nothing if it is unknown."""
    try:
        request = response.request
    except RuntimeError:  # A response that was made by hand has none.
        return ""
    scheme, slashes, rest = str(request.url).partition("?")[0].partition("://")
    authority, slash, path = rest.partition("/")
    return f"{request.method} {scheme}{slashes}{authority.rpartition('@')[2]}{slash}{path}"


def describe(message: str, status: int | None, headers: Mapping[str, str], body: str, request: str = "") -> str:
    """Return the text of an error: message, status, request, media type unless it is JSON, an excerpt of the body."""
    content_type = headers.get("content-type", "")
    kind = "" if content_type.startswith("application/json") else f' Content-Type "{content_type}".'
    of = f" Asked for: {request}." if request else ""
    return f"{message}: Status {status}.{of}{kind} Body: {excerpt(body) if body else chr(34) * 2}"


class TooDeepError(ValueError):
    """JSON is nested too deeply to be read."""


def read_json(text: str | bytes, most: int = MAX_JSON_DEPTH) -> Any:
    """Return the value of JSON. Raises `TooDeepError` for more levels than `most`, or than this Python can follow; and
    `msgspec.DecodeError` or `UnicodeError` for what is no JSON.
    """
    from msgspec import json

    check_depth(text, most)
    try:
        return json.decode(text)
    except RecursionError:
        raise TooDeepError("nested more deeply than this Python can read") from None


def check_depth(text: str | bytes, most: int = MAX_JSON_DEPTH) -> None:
    """Raise `TooDeepError` if JSON is nested in more levels than `most`. Reading costs memory for each level, of the
    thread's stack too. What does not begin as an array or an object has no levels.
    """
    if len(text) > most and _opened(text) > most and _is_deeper(text, most):
        raise TooDeepError(f"nested more deeply than max_json_depth, {most} levels")


def _opened(text: str | bytes) -> int:
    return text.count("[") + text.count("{") if isinstance(text, str) else text.count(b"[") + text.count(b"{")


def _is_deeper(text: str | bytes, most: int) -> bool:
    depth = at = 0
    begun = False
    quote = b""  # The one that opened the string in which the last window ended.
    while at < len(text):
        piece = text[at : at + _WINDOW]
        window = piece.encode("ascii", "replace") if isinstance(piece, str) else piece
        first = b"" if begun else window.lstrip()[:1]
        if first and first not in _OPENING:
            return False
        begun = begun or bool(first)  # What comes before the value may fill windows of its own.
        at += len(piece)
        if (len(window) - len(window.rstrip(b"\\"))) % 2:
            window += b"_"  # What the last backslash escapes, the next character, is passed over.
            at += 1
        if b"\\" in window:
            window = window.replace(b"\\\\", b"").replace(b'\\"', b"")
        # Strings go, those without brackets first: they are two quotes in a row by now.
        parts = (quote + window.translate(None, _OTHERS)).replace(b'""', b"").split(b'"')
        quote = b"" if len(parts) % 2 else b'"'
        for bracket in b"".join(parts[::2]):
            depth += 1 if bracket in _OPENING else -1
            if depth > most:
                return True
    return False


def json_of(body: str) -> Any:
    """Return the JSON value of a body, or None where it is not JSON."""
    import msgspec

    try:
        return read_json(body)
    except (msgspec.DecodeError, UnicodeError, TooDeepError):
        return None


def typed(payload: Any, decode: Callable[[Any], Any] | None) -> Any:
    """Return the payload decoded to the class that the API describes; None if it is something else, or not JSON."""
    if decode is None or payload is None:
        return payload
    candidates: tuple[Any, ...] = (payload, {}) if payload.__class__ is dict else (payload,)
    for candidate in candidates:
        try:
            return decode(candidate)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            continue
    return None


def rebuild(cls: type[E], args: tuple[Any, ...], state: dict[str, Any]) -> E:
    """Return the error that was pickled, without calling its constructor."""
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error
