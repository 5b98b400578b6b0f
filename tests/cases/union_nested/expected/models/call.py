# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownCall(UnknownVariant):
    """A Call that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_call"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_call_decoders: Decoders[Call] = {
    "function": lambda: models.FunctionCall.from_dict,
    "tool": lambda: models.ToolCall.from_dict,
}

Call: TypeAlias = Annotated[
    Union["models.FunctionCall", "models.ToolCall", UnknownCall],
    Variants(UnknownCall, "type", _call_decoders, open=False),
]


def decode_call(value: Any) -> Call:
    """The Call of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _call_decoders, UnknownCall)
