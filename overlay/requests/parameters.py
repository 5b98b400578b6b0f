"""Parameters as text: the styles of OpenAPI §4.8.12.2, for path, query, header and cookie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import quote

import msgspec

from ..core.errors import ConfigurationError
from ..core.types import UNSET
from ..models.serialization import encode
from .route import Style

_QUERY_DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
_DEFAULT_QUERY = Style("form", True)
_DEFAULT_COOKIE = Style("form", True)
_DEFAULT_SIMPLE = Style("simple", False)


def _scalar(value: Any) -> str:
    """A JSON scalar as parameter text: `true`, `false` and `null` are written as in JSON."""
    if value.__class__ is str:
        return str(value)
    if value is True:
        return "true"
    if value is False:
        return "false"
    if value is None:
        return "null"
    if isinstance(value, (dict, list)):
        return msgspec.json.encode(value).decode("utf-8")
    return str(value)


def _items(value: Any) -> list[Any]:
    return list(value)


def _escape(value: Any) -> str:
    return quote(_scalar(value), safe="~", errors="replace")


def _pairs(value: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(key, item) for key, item in value.items() if item is not None]


def expand_path(template: str, values: Mapping[str, Any] | None, styles: Mapping[str, Style]) -> str:
    """The path with its `{names}` filled, without the fragment that tells two operations on one path apart.

    Raises `ConfigurationError` for a value that is missing, empty, `.` or `..`: the request would reach another path.
    """
    path = template.partition("#")[0]
    for name, value in (values or {}).items():
        path = path.replace("{" + name + "}", _path_text(name, encode(value), styles.get(name, _DEFAULT_SIMPLE)))
    if "{" in path:
        raise ConfigurationError(f"no value for a parameter of the path {template}")
    return path


def _path_text(name: str, value: Any, style: Style) -> str:
    if style.content is not None:
        return quote(msgspec.json.encode(value), safe="~")
    if value is None or value == "" or value == [] or value is UNSET or value in (".", ".."):
        raise ConfigurationError(f"the path parameter {name!r} must not be {value!r}")
    prefix, separator = {"label": (".", "."), "matrix": (";", ";")}.get(style.style, ("", ","))
    matrix = style.style == "matrix"
    if isinstance(value, dict):
        pairs = _pairs(cast("dict[str, Any]", value))
        if style.explode:
            return prefix + separator.join(f"{_escape(key)}={_escape(item)}" for key, item in pairs)
        flat = ",".join(f"{_escape(key)},{_escape(item)}" for key, item in pairs)
        return f";{name}={flat}" if matrix else prefix + flat
    if isinstance(value, list):
        items = [_escape(item) for item in _items(value)]
        if matrix and style.explode:
            return "".join(f";{name}={item}" for item in items)
        if matrix:
            return f";{name}=" + ",".join(items)
        return prefix + (separator if style.explode else ",").join(items)
    return f";{name}={_escape(value)}" if matrix else prefix + _escape(value)


def query_text(values: Mapping[str, Any] | None, styles: Mapping[str, Style]) -> str:
    """The query string, without `?`; parameters that are UNSET or None are left out."""
    parts: list[str] = []
    for name, value in (values or {}).items():
        if value is not UNSET and value is not None:
            parts += _query_parts(name, encode(value), styles.get(name, _DEFAULT_QUERY))
    return "&".join(parts)


def _query_parts(name: str, value: Any, style: Style) -> list[str]:
    key = _escape(name)
    if style.content is not None:
        return [f"{key}={quote(msgspec.json.encode(value), safe='~')}"]
    if isinstance(value, dict):
        pairs = _pairs(cast("dict[str, Any]", value))
        if style.style == "deepObject":
            return [part for inner, item in pairs for part in _deep(f"{name}[{inner}]", item)]
        if style.explode:
            return [f"{_escape(inner)}={_escape(item)}" for inner, item in pairs]
        return [f"{key}=" + ",".join(f"{_escape(inner)},{_escape(item)}" for inner, item in pairs)]
    if isinstance(value, list):
        items = [_escape(item) for item in _items(value) if item is not None]
        if style.explode:
            return [f"{key}={item}" for item in items]
        return [f"{key}=" + _QUERY_DELIMITERS.get(style.style, ",").join(items)] if items else []
    return [f"{key}={_escape(value)}"]


def _deep(name: str, value: Any) -> list[str]:
    """`name[inner]=value`, nested as far as the value is: the standard leaves more than one level to common use."""
    if isinstance(value, dict):
        return [
            part for inner, item in _pairs(cast("dict[str, Any]", value)) for part in _deep(f"{name}[{inner}]", item)
        ]
    if isinstance(value, list):
        return [part for item in _items(value) for part in _deep(name, item)]
    return [f"{quote(name, safe='~[]')}={_escape(value)}"]


def header_text(value: Any, style: Style | None) -> str:
    """A header parameter's value, style `simple`."""
    encoded = encode(value)
    if style is not None and style.content is not None:
        return msgspec.json.encode(encoded).decode("utf-8")
    if isinstance(encoded, list):
        return ",".join(_scalar(item) for item in _items(encoded))
    if isinstance(encoded, dict):
        joint = "=" if style is not None and style.explode else ","
        return ",".join(f"{key}{joint}{_scalar(item)}" for key, item in _pairs(cast("dict[str, Any]", encoded)))
    return _scalar(encoded)


def cookie_text(values: Mapping[str, Any], styles: Mapping[str, Style]) -> str:
    """The `Cookie` header, RFC 6265 §4.2.1; empty if nothing is set."""
    pairs: list[str] = []
    for name, value in values.items():
        if value is not UNSET and value is not None:
            style = styles.get(name, _DEFAULT_COOKIE)
            pairs += _query_parts(name, encode(value), style)
    return "; ".join(pairs)
