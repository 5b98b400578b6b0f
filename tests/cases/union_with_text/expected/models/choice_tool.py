# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownChoiceTool(UnknownVariant):
    """A ChoiceTool that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()


ChoiceTool: TypeAlias = Annotated[
    Union["models.Tool", "models.ChoiceToolEnum", UnknownChoiceTool],
    Variants(UnknownChoiceTool),
]

_SHAPES: Shapes[ChoiceTool] = ((frozenset(), lambda: models.Tool.from_dict),)


def decode_choice_tool(value: Any) -> ChoiceTool:
    """The ChoiceTool of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: ChoiceTool = value
        return decoded
    return decode_shaped(value, _SHAPES, UnknownChoiceTool)
