# Copied from overlay/requests/body.py; edit it there.
"""The body of a call: how its value is encoded, of which media type, and whether it can be sent twice. What cannot be
sent is refused, with what the caller may have meant.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, cast, get_origin

from ..core.errors import ConfigurationError
from ..core.types import UNSET, is_array, is_object, is_tuple, is_type
from ..models.encoding import Settled, are_settled, encode, may_hold_odd_numbers, sending, to_json, type_in_words
from .arguments import FEW
from .content import Body, binary_body, bytes_body, fields_of
from .route import OptionalBody, Route


def what_is_wrong(body: Any, helpers: tuple[str, ...]) -> str:
    """Return which argument has no JSON form, and what to do about it; nothing where no single one is to blame.

    `helpers` are those of the resource, `parse` and `run_tools`.
    """
    for name, value in body.items() if is_object(body) else ():
        try:
            encode({name: value})  # In a dictionary, where absence is absent.
        except RecursionError:
            from ..core.endless import why_endless

            return why_endless(value, name)
        except TypeError as error:
            return f"{name}: {_meant(name, value, helpers) or error}"
    return ""


def _meant(name: str, value: Any, helpers: tuple[str, ...]) -> str:
    """Return what to do about a class or a function, which a request cannot hold."""
    if name == "response_format":
        for found in _inside(value):
            if is_type(found):
                asked = found.__name__ if get_origin(found) is None else repr(found)
                how = f"parse({asked}, …)" if "parse" in helpers else f"response_format=response_format_for({asked})"
                return f"{type_in_words(found)}: {how} asks for an answer of that type"
    if name == "tools":
        for found in _inside(value):
            if callable(found) and not is_type(found) and not hasattr(found, "to_dict"):
                called = getattr(found, "__name__", type(found).__name__)
                run = f"run_tools([{called}], …) calls it for the model, and " if "run_tools" in helpers else ""
                return f"{called} is a function: {run}function_tool({called}) describes it to the model"
    return ""


def _inside(value: Any) -> Iterator[Any]:
    if is_object(value):
        for item in value.values():
            yield from _inside(item)
    elif is_array(value) or is_tuple(value):
        for item in value:
            yield from _inside(item)
    else:
        yield value


def refuse_odd_numbers(data: Any) -> None:
    """Raise `ConfigurationError` for NaN or an infinity anywhere in JSON data, with its place."""
    if may_hold_odd_numbers(data):
        _refuse_odd_numbers(data, "")


def _refuse_odd_numbers(data: Any, place: str) -> None:
    if is_object(data):
        for key, item in data.items():
            _refuse_odd_numbers(item, f"{place}.{key}" if place else key)
    elif is_array(data):
        for at, item in enumerate(data):
            _refuse_odd_numbers(item, f"{place}[{at}]")
    elif isinstance(data, float) and data - data != 0:
        raise ConfigurationError(f"{place or 'the body'} is {data}, which JSON has no number for")


def make_body(route: Route, value: Any, extra: Mapping[str, Any] | None) -> Body | None:
    """Return the body of a call, or None for none. `extra` is merged into an object and wins. Raises
    `ConfigurationError`.
    """
    kind = route.body or ("json" if extra else None)
    if route.optional_body is not None and value is not UNSET:
        value = _completed(route, route.optional_body, value, extra or {})
    if kind is None or (value is UNSET and not extra):
        return None
    try:
        if kind in ("json", "form", "multipart"):
            return _structured(route, kind, {} if value is UNSET else value, extra)
        if extra:
            raise ConfigurationError(f"extra_body needs an object to be added to, and {route.id} sends {kind}")
        if kind == "jsonl" and not isinstance(value, (str, bytes, bytearray, memoryview, os.PathLike)):
            return _lines(value, route.content_type)
    except (TypeError, RecursionError) as error:
        told = what_is_wrong(value, route.helpers) or what_is_wrong(extra, route.helpers)
        told = told or f"the body of {route.id}: {error}"
        raise ConfigurationError(told) from error
    if kind == "text" and isinstance(value, str):
        return bytes_body(value.encode("utf-8", "replace"), route.content_type or "text/plain; charset=utf-8")
    return binary_body(value, route.content_type or "application/octet-stream")


def _completed(route: Route, optional: OptionalBody, value: Any, extra: Mapping[str, Any]) -> Any:
    """Return the properties that are set and those that must then be present; `UNSET` where none is set."""
    given = {name: item for name, item in value.items() if item is not UNSET}
    if not given:
        return {**optional.constants} if extra else UNSET
    missing = [name for name in optional.needs if name not in given and name not in extra]
    if missing:
        raise ConfigurationError(f"the body of {route.id} needs {', '.join(missing)} too")
    return {**optional.constants, **given}


def _structured(route: Route, kind: str, value: Any, extra: Mapping[str, Any] | None) -> Body:
    if kind == "multipart" or route.multipart:
        from .multipart import has_files, multipart_body

        fields = {**fields_of(value), **(extra or {})} if kind == "multipart" or _is_object(value) else {}
        if kind == "multipart" or has_files(fields):
            return multipart_body(fields, route.encodings, route.body_styles)
    value = _settled(value)
    data = _sent(value)
    if extra:
        if not isinstance(data, dict):
            raise TypeError("extra_body needs an object to be added to")
        data = {**cast("dict[str, Any]", data), **encode(dict(extra))}
    if kind == "form":
        from .parameters import form_text

        content_type = route.content_type or "application/x-www-form-urlencoded"
        return bytes_body(form_text(fields_of(data), route.body_styles).encode("ascii"), content_type)
    made = to_json(data)
    unseen = _unseen(value, data, extra or {})
    if unseen is not data or b"null" in made:
        refuse_odd_numbers(unseen)  # JSON has none, and null is what they are written as.
    return bytes_body(made, route.content_type or "application/json")


def _settled(value: Any) -> Any:
    """The value of a body, with its long lists noted as settled where they are: nothing has completed those."""
    if value.__class__ is dict:
        return {key: _settled(item) if item.__class__ is list else item for key, item in value.items()}
    return Settled(value) if value.__class__ is list and len(value) >= FEW and are_settled(value) else value


def _unseen(value: Any, data: Any, extra: Mapping[str, Any]) -> Any:
    """The body without its settled lists. Finding no null in a long text takes long."""
    if value.__class__ is not dict:
        return data
    seen = [key for key, item in value.items() if item.__class__ is Settled and not item.rest and key not in extra]
    return {key: item for key, item in data.items() if key not in seen} if seen else data


def _sent(value: Any) -> Any:
    token = sending.set(True)
    try:
        return encode(value)
    finally:
        sending.reset(token)


def _is_object(value: Any) -> bool:
    return isinstance(value, Mapping) or hasattr(value, "to_dict")


# -- lines ------------------------------------------------------------------------------------------------------------


def _lines(value: Any, content_type: str | None) -> Body:
    """Yield each item as a line of JSON when it is needed. A file is taken to hold such lines already."""
    if hasattr(value, "read"):
        return binary_body(value, content_type or "application/jsonl")
    many = hasattr(value, "__iter__") or hasattr(value, "__aiter__")
    if not many or hasattr(value, "keys"):
        raise TypeError(f"expected items, not {value.__class__.__name__}")
    if isinstance(value, (list, tuple)):
        return bytes_body(b"".join(map(_line, cast("list[Any]", value))), content_type)
    return binary_body(_LinesAsync(value) if hasattr(value, "__aiter__") else map(_line, value), content_type or "")


def _line(item: Any) -> bytes:
    if isinstance(item, (bytes, bytearray)):
        return bytes(item)
    try:
        data = _sent(item)
    except (TypeError, RecursionError) as error:
        raise ConfigurationError(f"an item of the body: {error}") from error
    made = to_json(data)
    if b"null" in made:
        refuse_odd_numbers(data)
    return made + b"\n"


class _LinesAsync:
    """The items of an asynchronous iterable as lines of JSON."""

    def __init__(self, items: Any) -> None:
        self.items = items

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for item in self.items:
            yield _line(item)
