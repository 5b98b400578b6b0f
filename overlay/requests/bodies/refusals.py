"""Refuses what cannot be sent, and says what the caller may have meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_origin

from ...core.errors import ConfigurationError
from ...core.json_types import is_array, is_object
from ...core.types import is_tuple, is_type
from ...models.encoding import encode, type_in_words
from ...models.endless import why_endless
from ...models.settled import may_hold_odd_numbers


def what_is_wrong(body: Any, helpers: tuple[str, ...]) -> str:
    """Return which argument has no JSON form, and what to do about it; nothing where no single one is to blame.

    `helpers` are those of the resource, `parse` and `run_tools`.
    """
    for name, value in body.items() if is_object(body) else ():
        try:
            encode({name: value})  # In a dictionary, where absence is absent.
        except RecursionError:
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
