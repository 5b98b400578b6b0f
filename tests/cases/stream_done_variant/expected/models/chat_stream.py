# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Evidence, Shapes, UnknownVariant, Variants, decode_shaped


class UnknownChatStream(UnknownVariant):
    """A ChatStream that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_chat_stream"


ChatStream: TypeAlias = Annotated[
    Union["models.ChatDone", "models.ChatEvent", UnknownChatStream],
    Variants(UnknownChatStream, open=False),
]

_chat_stream_shapes: Shapes[ChatStream] = (
    (frozenset(), lambda: models.ChatDone.from_dict, Evidence(constants={"data": "[DONE]"}, known=frozenset(["data"]))),
    (frozenset(), lambda: models.ChatEvent.from_dict, Evidence(types={"data": (dict,)}, known=frozenset(["data"]))),
)


def decode_chat_stream(value: Any) -> ChatStream:
    """The ChatStream of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _chat_stream_shapes, UnknownChatStream)
