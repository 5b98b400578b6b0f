"""What can be read of JSON that has not come whole yet."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

_SCALAR = re.compile(r"-?\d[\d.eE+-]*|true|false|null")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_OPEN_STRING = re.compile(r'"(?:[^"\\]|\\(?:u[0-9A-Fa-f]{4}|[^u]))*', re.DOTALL)
_TRIED = 50
"""Shorter beginnings that are tried where a type wants more than has come."""


def beginnings(text: str) -> Iterator[str]:
    """Yield whole JSON documents that an incomplete one begins with, the longest first.

    A text that goes on is shown as far as it came; a number or a word that may go on is not.
    """
    open_: list[str] = []
    cuts: deque[tuple[int, str]] = deque(maxlen=_TRIED)
    at, is_key, unfinished = 0, False, ""
    while at < len(text):
        letter = text[at]
        if letter == '"':
            found = _STRING.match(text, at)
            if found is None:
                begun = _OPEN_STRING.match(text, at)
                if begun is not None and not is_key:
                    unfinished = text[: begun.end()] + '"' + "".join(reversed(open_))
                break
            at = found.end()
            if is_key:
                continue
        elif letter in "{[":
            open_.append("}" if letter == "{" else "]")
            is_key, at = letter == "{", at + 1
        elif letter in "}]" and open_:
            open_.pop()
            is_key, at = False, at + 1
        elif (scalar := _SCALAR.match(text, at)) is not None:
            at = scalar.end()
            if at == len(text):
                break
        elif letter not in ",: \t\r\n":
            break
        else:
            is_key = is_key if letter.isspace() else letter == "," and open_[-1:] == ["}"]
            at += 1
            continue
        cuts.append((at, "".join(reversed(open_))))
    if unfinished:
        yield unfinished
    for end, closing in reversed(cuts):
        yield text[:end] + closing


def read_partly(read: Callable[[str], Any], text: str) -> Any:
    """Return what `read` makes of the longest beginning that it accepts, None if it accepts none."""
    for beginning in (text, *beginnings(text)):
        try:
            return read(beginning)
        except ValueError:
            continue
    return None
