# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownChatCompletionRequestToolChoice(UnknownVariant):
    """A ChatCompletionRequestToolChoice that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()


ChatCompletionRequestToolChoice: TypeAlias = Annotated[
    Union["models.ToolChoice", "models.ToolChoiceEnum", UnknownChatCompletionRequestToolChoice],
    Variants(UnknownChatCompletionRequestToolChoice, open=False),
]
"""Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or `required` at least
one, and a named function exactly that one."""

ChatCompletionRequestToolChoiceTypedDict: TypeAlias = "models.ToolChoiceTypedDict"

_SHAPES: Shapes[ChatCompletionRequestToolChoice] = ((frozenset(), lambda: models.ToolChoice.from_dict),)


def decode_chat_completion_request_tool_choice(value: Any) -> ChatCompletionRequestToolChoice:
    """The ChatCompletionRequestToolChoice of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: ChatCompletionRequestToolChoice = value
        return decoded
    return decode_shaped(value, _SHAPES, UnknownChatCompletionRequestToolChoice)
