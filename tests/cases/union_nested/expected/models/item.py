# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownItem(UnknownVariant):
    """A Item that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_item"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_item_decoders: Decoders[Item] = {
    "function": lambda: models.FunctionCall.from_dict,
    "message": lambda: models.Message.from_dict,
    "tool": lambda: models.ToolCall.from_dict,
}

Item: TypeAlias = Annotated[
    Union["models.FunctionCall", "models.ToolCall", "models.Message", UnknownItem],
    Variants(UnknownItem, "type", _item_decoders),
]


def decode_item(value: Any) -> Item:
    """The Item of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _item_decoders, UnknownItem)
