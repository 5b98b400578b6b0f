"""Names of parameters and properties whose wire names are more than words, such as `StartTime>`."""

from __future__ import annotations

import re

from .words import words

_COMPARES = re.compile(r"^(.*[A-Za-z0-9_\])])\s*(>=|=>|<=|=<|!=|<>|>|<|=|!|~)$")
_TIMES = frozenset(
    {"at", "date", "dates", "day", "time", "times", "timestamp", "created", "updated", "modified", "since", "until"}
)
_ENDINGS = {
    ">": ("after", "greater_than"), ">=": ("from", "at_least"),
    "<": ("before", "less_than"), "<=": ("until", "at_most"),
    "!=": ("not", "not"), "!": ("not", "not"), "~": ("like", "like"), "=": ("", ""),
}  # fmt: skip
_SAME = {"=>": ">=", "=<": "<=", "<>": "!="}


def member_name(wire: str) -> str:
    """Return the words of a wire name, with a word for an operator at its end.

    Twilio's `StartTime>` is `start_time_after`, as in twilio-python: times are after and before, numbers more and less.
    Names without an operator stay as they are.
    """
    found = _COMPARES.match(wire)
    if found is None:
        return wire
    sign = _SAME.get(found[2], found[2])
    said = words(found[1])
    ending = _ENDINGS[sign][0 if said and (said[-1] in _TIMES or said[0] in _TIMES) else 1]
    return "_".join((*said, ending)) if ending else found[1]
