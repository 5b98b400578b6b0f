# Copied from overlay/core/record.py; edit it there.
"""Plain objects that are what their attributes are, without a library's import."""

from __future__ import annotations


class Record:
    """Equal to one of the same class with equal attributes, and printed by them."""

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"
