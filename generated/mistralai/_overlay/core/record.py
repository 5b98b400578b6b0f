# Copied from overlay/core/record.py; edit it there.
"""The base of plain value classes. It costs no import, unlike attrs or dataclasses."""

from __future__ import annotations


class Record:
    """A value: equal to another of its class whose attributes are equal, and printed with its attributes."""

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"
