"""Characters that a server split between two events: a high surrogate at the end of one text, the low one at the start
of the next.
"""

from __future__ import annotations

from typing import Any

from ..core.types import is_array, is_object

Path = tuple[Any, ...]


def join_halves(payload: Any, held: dict[Path, str]) -> Any:
    """Return the payload with whole characters only. `held` keeps the halves that wait, by the path of their text in
    the JSON.

    A high surrogate at the end of a text is held back and put before the next non-empty text at the same path. Members
    of a list that have an `index` are told apart by it, since choices and tool calls arrive one by one. A half without
    a counterpart becomes U+FFFD, because no encoder accepts it.
    """
    return _mend(payload, (), held)


def _mend(value: Any, path: Path, held: dict[Path, str]) -> Any:
    if isinstance(value, str):
        return _mend_text(value, path, held)
    if is_object(value):
        return {name: _mend(member, (*path, name), held) for name, member in value.items()}
    if is_array(value):
        return [_mend(member, (*path, _key(member, number)), held) for number, member in enumerate(value)]
    return value


def _key(member: Any, number: int) -> Any:
    index = member.get("index") if is_object(member) else None
    return index if isinstance(index, int) else number


def _mend_text(text: str, path: Path, held: dict[Path, str]) -> str:
    if held:
        text = held.pop(path, "") + text
    if text and "\ud800" <= text[-1] <= "\udbff":
        held[path] = text[-1]
        text = text[:-1]
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
