# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, decode_tagged


class UnknownChatCompletionRequestMessage(UnknownVariant):
    """A ChatCompletionRequestMessage that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    role: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


ChatCompletionRequestMessage: TypeAlias = Union[
    "models.SystemMessage",
    "models.UserMessage",
    "models.AssistantMessage",
    "models.ToolMessage",
    UnknownChatCompletionRequestMessage,
]

ChatCompletionRequestMessageTypedDict: TypeAlias = Union[
    "models.SystemMessageTypedDict",
    "models.UserMessageTypedDict",
    "models.AssistantMessageTypedDict",
    "models.ToolMessageTypedDict",
]

_DECODERS: Decoders[ChatCompletionRequestMessage] = {
    "system": lambda: models.SystemMessage.from_dict,
    "user": lambda: models.UserMessage.from_dict,
    "assistant": lambda: models.AssistantMessage.from_dict,
    "tool": lambda: models.ToolMessage.from_dict,
}


def decode_chat_completion_request_message(value: Any) -> ChatCompletionRequestMessage:
    """The ChatCompletionRequestMessage of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "role", _DECODERS, UnknownChatCompletionRequestMessage)
