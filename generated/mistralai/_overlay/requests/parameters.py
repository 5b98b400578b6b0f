# Copied from overlay/requests/parameters.py; edit it there.
"""Parameters as text: the styles of OpenAPI §4.8.12.2 for path, query, header and cookie parameters, and form fields.
And checks of values that are about to be sent, where Python accepts one type for another.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import quote, unquote, unquote_plus

from ..core.errors import ConfigurationError
from ..core.types import UNSET
from ..models.encoding import encode, to_json
from .route import Style


def only_date(name: str, value: Any) -> Any:
    """Return the value, which is a date or any nesting of lists and dictionaries of dates.

    Raises `ConfigurationError` for a `datetime`: Python counts it as a date, but which day it falls on depends on a
    time zone.
    """
    if isinstance(value, dt.datetime):
        raise ConfigurationError(f"{name} is a date (RFC 3339 full-date), not a datetime: pass its date()")
    for item in _parts(value):
        only_date(name, item)
    return value


def only_datetime(name: str, value: Any) -> Any:
    """Return the value, which is a `datetime` or any nesting of lists and dictionaries of them.

    Raises `ConfigurationError` for a `date`, which says no time of the day.
    """
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        raise ConfigurationError(f"{name} is a date-time (RFC 3339), not a date: say which time of the day")
    for item in _parts(value):
        only_datetime(name, item)
    return value


def decimal_text(name: str, value: Any) -> Any:
    """Return the value, with each `Decimal` in it as text, which is how the schema wants it."""
    if value.__class__.__name__ == "Decimal":
        return plain_decimal(name, value)
    if isinstance(value, (list, tuple)):
        return [decimal_text(name, item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {key: decimal_text(name, item) for key, item in cast("dict[str, Any]", value).items()}
    return value


def plain_decimal(name: str, value: Any) -> str:
    """Return a `Decimal` as text without an exponent. Raises `ConfigurationError` for NaN and infinity."""
    if not value.is_finite():
        raise ConfigurationError(f"{name} is a number, not {value}")
    return format(value, "f")


def _parts(value: Any) -> list[Any]:
    if isinstance(value, (list, tuple)):
        return list(cast("list[Any]", value))
    return list(cast("Mapping[str, Any]", value).values()) if isinstance(value, dict) else []


_ENCODED = re.compile("%25([0-9A-Fa-f]{2})")
_IN_PATHS = ("simple", "label", "matrix")
_QUERY_DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
_DEFAULT_QUERY = Style("form", True)
_JSON = Style(content="application/json")
_DEFAULT_COOKIE = Style("form", True)
_DEFAULT_SIMPLE = Style("simple", False)


def _scalar(value: Any) -> str:
    """Return a JSON scalar as the text of a parameter; `true`, `false` and `null` are written as in JSON."""
    if value.__class__ is str:
        return str(value)
    if value is True:
        return "true"
    if value is False:
        return "false"
    if value is None:
        return "null"
    if isinstance(value, (dict, list)):
        return to_json(value).decode("utf-8")
    if value.__class__.__name__ == "Decimal":
        return plain_decimal("a parameter", value)
    if isinstance(value, float) and value - value != 0:
        raise ConfigurationError(f"a parameter is a number, not {value}")
    return to_json(value).decode("utf-8") if isinstance(value, int) else str(value)


def _items(value: Any) -> list[Any]:
    return list(value)


def _escape(value: Any, style: Style | None = None) -> str:
    """Percent-encode the value. With `allowReserved`, reserved characters and what is encoded already are kept.

    `&`, `#` and `+` are always encoded in a query, `/` and `?` in a path, where they would mean something else (OpenAPI
    3.2 §4.12.2.3).
    """
    if style is None or not style.reserved:
        return quote(_scalar(value), safe="~", errors="replace")
    safe = "~:@!$'()*,;=[]" + ("" if style.style in _IN_PATHS else "/?")
    return _ENCODED.sub(r"%\1", quote(_scalar(value), safe=safe, errors="replace"))


def _pairs(value: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(key, item) for key, item in value.items() if item is not None]


def expand_path(template: str, values: Mapping[str, Any] | None, styles: Mapping[str, Style]) -> str:
    """Return the path with its `{names}` filled in, without the fragment that tells two operations on one path apart.

    Raises `ConfigurationError` for a value that is missing, empty, `.` or `..`: the request would go to another path.
    """
    path = template.partition("#")[0]
    for name, value in (values or {}).items():
        path = path.replace("{" + name + "}", _path_text(name, _plain(name, value), styles.get(name, _DEFAULT_SIMPLE)))
    if "{" in path:
        raise ConfigurationError(f"no value for a parameter of the path {template}")
    return path


def _path_text(name: str, value: Any, style: Style) -> str:
    found = "" if value is None or value is UNSET or value in ("", [], {}) else _styled(name, value, style)
    if unquote(found) in ("", ".", ".."):
        raise ConfigurationError(f"the path parameter {name!r} must not be {value!r}")
    return found


def _styled(name: str, value: Any, style: Style) -> str:
    if style.content is not None:
        return quote(to_json(value), safe="~")
    prefix, separator = {"label": (".", "."), "matrix": (";", ";")}.get(style.style, ("", ","))
    matrix = style.style == "matrix"
    if isinstance(value, dict):
        pairs = _pairs(cast("dict[str, Any]", value))
        if style.explode:
            return prefix + separator.join(f"{_escape(key)}={_escape(item, style)}" for key, item in pairs)
        flat = ",".join(f"{_escape(key)},{_escape(item, style)}" for key, item in pairs)
        return f";{name}={flat}" if matrix else prefix + flat
    if isinstance(value, list):
        items = [_escape(item, style) for item in _items(value)]
        if matrix and style.explode:
            return "".join(f";{name}={item}" for item in items)
        if matrix:
            return f";{name}=" + ",".join(items)
        return prefix + (separator if style.explode else ",").join(items)
    return f";{name}={_escape(value, style)}" if matrix else prefix + _escape(value, style)


def query_text(values: Mapping[str, Any] | None, styles: Mapping[str, Style]) -> str:
    """Return the query string without `?`. Parameters that are `UNSET` or None are left out."""
    parts: list[str] = []
    for name, value in (values or {}).items():
        if value is not UNSET and value is not None:
            parts += _query_parts(name, _plain(name, value), styles.get(name, _DEFAULT_QUERY))
    return "&".join(parts)


def whole_query(
    base: str,
    default: Mapping[str, Any],
    query: Mapping[str, Any],
    extra: Mapping[str, Any],
    styles: Mapping[str, Style],
) -> str:
    """Return the query string of a call: the server's, the client's, the method's and the call's own parameters.

    A parameter replaces those of the same name before it.
    """
    given = {name: value for name, value in query.items() if value is not UNSET and value is not None}
    own = {name: value for name, value in given.items() if name not in extra}
    taken = {*own, *extra}
    default = {name: value for name, value in default.items() if name not in taken}
    taken.update(default)
    kept = [part for part in base.split("&") if unquote_plus(part.partition("=")[0]) not in taken]
    texts = ("&".join(kept), query_text(default, {}), query_text(own, styles), query_text(extra, {}))
    return "&".join(filter(None, texts))


def form_text(values: Mapping[str, Any], styles: Mapping[str, Style]) -> str:
    """Return an urlencoded body of JSON values. Without a style, an object is written as JSON (OpenAPI 3.1.1
    §4.8.15.1).
    """
    parts: list[str] = []
    for name, value in values.items():
        if value is not None:
            parts += _query_parts(name, value, styles.get(name, _JSON if isinstance(value, dict) else _DEFAULT_QUERY))
    return "&".join(parts)


def _plain(name: str, value: Any) -> Any:
    """Return the JSON value of a parameter."""
    try:
        return encode(value)
    except TypeError as error:
        raise ConfigurationError(f"the parameter {name!r}: {error}") from error


def _query_parts(name: str, value: Any, style: Style) -> list[str]:
    key = _escape(name)
    if style.content is not None:
        return [f"{key}={quote(to_json(value), safe='~')}"]
    if style.style == "deepObject":
        return [f"{quote(inner, safe='~[]')}={_escape(item, style)}" for inner, item in deep_pairs(name, value)]
    if isinstance(value, dict):
        pairs = _pairs(cast("dict[str, Any]", value))
        if style.explode:
            return [f"{_escape(inner)}={_escape(item, style)}" for inner, item in pairs]
        return [f"{key}=" + ",".join(f"{_escape(inner)},{_escape(item, style)}" for inner, item in pairs)]
    if isinstance(value, list):
        if any(isinstance(item, (dict, list)) for item in _items(value)):
            return [f"{key}={_escape(value)}"]  # No style says how: servers that take such a list read JSON.
        items = [_escape(item, style) for item in _items(value) if item is not None]
        if style.explode:
            return [f"{key}={item}" for item in items]
        return [f"{key}=" + _QUERY_DELIMITERS.get(style.style, ",").join(items)] if items else []
    return [f"{key}={_escape(value, style)}"]


def deep_pairs(name: str, value: Any) -> list[tuple[str, Any]]:
    """Return pairs of `name[inner]` and value, nested as deeply as the value is; items of lists are named by their
    index.

    OpenAPI defines one level only and no lists; what is deeper is written as most servers read it.
    """
    if isinstance(value, dict):
        pairs = _pairs(cast("dict[str, Any]", value))
    elif isinstance(value, list):
        pairs = [(str(at), item) for at, item in enumerate(_items(value)) if item is not None]
    else:
        return [(name, value)]
    return [pair for inner, item in pairs for pair in deep_pairs(f"{name}[{inner}]", item)]


def header_text(value: Any, style: Style | None) -> str:
    """Return the value of a header parameter, in style `simple`."""
    encoded = _plain("header", value)
    if style is not None and style.content is not None:
        return to_json(encoded).decode("utf-8")
    if isinstance(encoded, list):
        return ",".join(_scalar(item) for item in _items(encoded))
    if isinstance(encoded, dict):
        joint = "=" if style is not None and style.explode else ","
        return ",".join(f"{key}{joint}{_scalar(item)}" for key, item in _pairs(cast("dict[str, Any]", encoded)))
    return _scalar(encoded)


def cookie_text(values: Mapping[str, Any], styles: Mapping[str, Style]) -> str:
    """Return the `Cookie` header (RFC 6265 §4.2.1), empty if no cookie is set."""
    pairs: list[str] = []
    for name, value in values.items():
        if value is not UNSET and value is not None:
            style = styles.get(name, _DEFAULT_COOKIE)
            pairs += _query_parts(name, _plain(name, value), style)
    return "; ".join(pairs)
