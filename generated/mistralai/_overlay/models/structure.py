# Copied from overlay/models/structure.py; edit it there.
"""What a model is to the code below its base class: an object with a layout, whose values can be exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any


class Structure:
    """The part of a model that is known before models are: what `problems` reads and mends in a decoded reply."""

    __slots__ = ()

    if TYPE_CHECKING:
        _problems: list[Any]

        @property
        def additional_properties(self) -> dict[str, Any]:
            """Properties that the schema does not declare."""
            ...
