# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownAgentsCompletionRequestToolChoice(UnknownVariant):
    """A AgentsCompletionRequestToolChoice that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()


AgentsCompletionRequestToolChoice: TypeAlias = Annotated[
    Union["models.ToolChoice", "models.ToolChoiceEnum", UnknownAgentsCompletionRequestToolChoice],
    Variants(UnknownAgentsCompletionRequestToolChoice, open=False),
]
"""Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or `required` at least
one, and a named function exactly that one."""

AgentsCompletionRequestToolChoiceTypedDict: TypeAlias = "models.ToolChoiceTypedDict"

_SHAPES: Shapes[AgentsCompletionRequestToolChoice] = ((frozenset(), lambda: models.ToolChoice.from_dict),)


def decode_agents_completion_request_tool_choice(value: Any) -> AgentsCompletionRequestToolChoice:
    """The AgentsCompletionRequestToolChoice of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: AgentsCompletionRequestToolChoice = value
        return decoded
    return decode_shaped(value, _SHAPES, UnknownAgentsCompletionRequestToolChoice)
