"""How deeply values are nested: JSON that others wrote has a limit, and of a value to be sent it is said where it has
no end, since it holds itself or is nested deeper than Python can follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import json

from .types import is_array, is_object, is_tuple, object_or_empty

MAX_JSON_DEPTH = 500
"""Levels of arrays and objects within each other that JSON from elsewhere may have, unless somebody says otherwise."""

_WINDOW = 16_384
_OTHERS = bytes(set(range(256)) - set(b'[]{}"'))
_OPENING = b"[{"

SHOWN = 12
"""Steps of a place that are shown: one that holds itself is found sooner, and no one reads on of others."""


class TooDeepError(ValueError):
    """JSON is nested too deeply to be read."""


def read_json(text: str | bytes, most: int = MAX_JSON_DEPTH) -> Any:
    """Return the value of JSON. Raises `TooDeepError` for more levels than `most`, or than this Python can follow; and
    `msgspec.DecodeError` or `UnicodeError` for what is no JSON.
    """
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
    quote = b""  # The one that opened the string in which the last window ended.
    while at < len(text):
        piece = text[at : at + _WINDOW]
        window = piece.encode("ascii", "replace") if isinstance(piece, str) else piece
        if at == 0 and window.lstrip()[:1] not in (b"[", b"{"):
            return False
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


def why_endless(value: Any, name: str = "") -> str:
    """Return in words why a value cannot be encoded, with the place, which begins with `name` or the value's class."""
    steps: list[str] = []
    deepest: list[str] = []
    above = {id(value)}
    seen: set[int] = set()
    walk = [(value, _inside(value))]
    why = "is nested too deeply"
    while walk:
        step, inner = next(walk[-1][1], ("", None))
        if not step:
            done = walk.pop()[0]
            above.discard(id(done))
            seen.add(id(done))
            del steps[-1:]
        elif id(inner) in above:
            deepest, why = [*steps, step], "holds itself"
            break
        elif id(inner) not in seen and _is_container(inner):
            steps.append(step)
            above.add(id(inner))
            walk.append((inner, _inside(inner)))
            deepest = [*steps] if len(steps) > len(deepest) and len(steps) <= SHOWN else deepest
    place = "".join(deepest[:SHOWN]) + ("…" if len(deepest) > SHOWN else "")
    return f"{name or type(value).__name__}{place} {why}"


def _is_container(value: Any) -> bool:
    return isinstance(value, (dict, list, tuple)) or hasattr(value, "_present")


def _inside(value: Any) -> Iterator[tuple[str, Any]]:
    """The values within one, each with the step that leads to it."""
    if is_object(value):
        for key, item in value.items():
            yield f".{key}", item
    elif is_array(value) or is_tuple(value):
        for at, item in enumerate(value):
            yield f"[{at}]", item
    elif hasattr(value, "_present"):
        for _, wire, item in value._present():
            yield f".{wire}", item
        for key, item in object_or_empty(getattr(value, "_extra", None)).items():
            yield f".{key}", item
