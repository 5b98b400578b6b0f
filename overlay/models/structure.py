"""What a model is to the files of this room that its base class imports: an object with a layout, whose values can be
replaced.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

S = TypeVar("S", bound="Structure")


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


def state_of(model: Structure) -> dict[str, Any]:
    """Return the slots that hold a value, by name, for copying and pickling."""
    slots = (slot for base in type(model).__mro__ for slot in base.__dict__.get("__slots__", ()))
    return {name: getattr(model, name) for name in slots if name != "__weakref__" and hasattr(model, name)}


def restored(cls: type[S], state: Mapping[str, Any]) -> S:
    """Return a model with these slots."""
    model = object.__new__(cls)
    for name, value in state.items():
        setattr(model, name, value)
    return model
