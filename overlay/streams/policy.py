"""What an API declares about its streams, and how a payload is read by it."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from ..core.json_types import is_array, is_object

_decode_json = msgspec.json.decode


def parse_json(text: str, *, or_text: bool = False) -> Any:
    """The JSON value; with `or_text`, the text itself where it is none, nor a broken object. Raises ValueError."""
    try:
        return _decode_json(text)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        # The standard library reads what servers send beside the standard: halves of surrogate pairs, NaN.
        try:
            return json.loads(text)
        except RecursionError:
            raise ValueError("nested too deeply") from None
        except ValueError:
            if or_text and text[:1] != "{":
                return text
            raise


def observe(finished: dict[Any, bool], path: tuple[str, ...], payload: Any) -> None:
    """Note for each member that the path names whether its field is set; once it was, it stays so."""
    if len(path) == 3 and path[1] == "*":  # The usual shape, without recursion.
        members = payload.get(path[0])
        if members.__class__ is list:
            found: list[Any] = members
            for place, member in enumerate(found):
                if member.__class__ is dict:
                    fields: dict[str, Any] = member
                    index = fields.get("index")
                    if type(index) is not int:
                        index = place
                    if fields.get(path[2]):
                        finished[index] = True
                    elif index not in finished:
                        finished[index] = False
        return
    _observe(finished, path, payload, ())


def _observe(finished: dict[Any, bool], path: tuple[str, ...], value: Any, key: tuple[int, ...]) -> None:
    if not path:
        finished[key] = bool(value) or finished.get(key, False)
    elif path[0] == "*":
        for place, member in enumerate(value if is_array(value) else ()):
            index: Any = member.get("index") if is_object(member) else None
            _observe(finished, path[1:], member, (*key, index if isinstance(index, int) else place))
    else:
        inner = value.get(path[0]) if is_object(value) else None
        if inner is not None or "*" not in path:
            _observe(finished, path[1:], inner, key)
