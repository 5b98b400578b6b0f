"""What a model is to the files of this room that its base class imports: an object with a layout, whose values can be
replaced.
"""

from __future__ import annotations

from typing import Any


class Structure:
    """The part of a model that exists before models do: what `problems` reads and mends in a decoded reply.

    `_problems` are the values that broke the schema, each with its path from this object on.
    """

    __slots__ = ("_problems",)
    _problems: list[Any]

    @classmethod
    def _decode_additional(cls, value: Any) -> Any:
        """Decode the value of a property that the schema does not name. Generated classes override this where the
        schema types such properties.
        """
        return value

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The properties that the schema does not declare."""
        raise NotImplementedError
