# Copied from overlay/models/structure.py; edit it there.
"""What a model is to the files of this room that its base class imports: an object with a layout, whose values can be
replaced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any


class Structure:
    """The part of a model that exists before models do: what `problems` reads and mends in a decoded reply."""

    __slots__ = ("_problems",)

    if TYPE_CHECKING:
        _problems: list[Any]

        @property
        def additional_properties(self) -> dict[str, Any]:
            """Properties that the schema does not declare."""
            ...
