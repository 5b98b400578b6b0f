# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, Evidence, Items, Shapes, UnknownVariant, Variants, decode_tagged


class UnknownAgentsCompletionRequestMessage(UnknownVariant):
    """A AgentsCompletionRequestMessage that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    role: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_DECODERS: Decoders[AgentsCompletionRequestMessage] = {
    "assistant": lambda: models.AssistantMessage.from_dict,
    "system": lambda: models.SystemMessage.from_dict,
    "tool": lambda: models.ToolMessage.from_dict,
    "user": lambda: models.UserMessage.from_dict,
}

_SHAPES: Mapping[str | None, Shapes[AgentsCompletionRequestMessage]] = {
    None: (
        (
            frozenset(["content"]),
            lambda: models.SystemMessage.from_dict,
            Evidence(
                types={
                    "content": (
                        str,
                        Items(
                            Evidence(known=frozenset(["text", "type"]), required=frozenset(["text"])),
                            Evidence(
                                known=frozenset(["closed", "signature", "thinking", "type"]),
                                required=frozenset(["thinking"]),
                            ),
                        ),
                    )
                },
                known=frozenset(["content", "role"]),
                words={"role": ("system",)},
            ),
        ),
        (
            frozenset(["content"]),
            lambda: models.UserMessage.from_dict,
            Evidence(
                types={
                    "content": (
                        str,
                        Items(
                            dict,
                        ),
                    )
                },
                known=frozenset(["content", "role"]),
                words={"role": ("user",)},
            ),
        ),
        (
            frozenset(["content"]),
            lambda: models.ToolMessage.from_dict,
            Evidence(
                types={
                    "content": (
                        str,
                        Items(
                            dict,
                        ),
                    )
                },
                known=frozenset(["content", "name", "role", "tool_call_id"]),
                words={"role": ("tool",)},
            ),
        ),
        (
            frozenset(),
            lambda: models.AssistantMessage.from_dict,
            Evidence(
                types={
                    "content": (
                        str,
                        Items(
                            dict,
                        ),
                    )
                },
                known=frozenset(["content", "prefix", "role", "tool_calls"]),
                words={"role": ("assistant",)},
            ),
        ),
    ),
}

AgentsCompletionRequestMessage: TypeAlias = Annotated[
    Union[
        "models.SystemMessage",
        "models.UserMessage",
        "models.AssistantMessage",
        "models.ToolMessage",
        UnknownAgentsCompletionRequestMessage,
    ],
    Variants(UnknownAgentsCompletionRequestMessage, "role", _DECODERS, _SHAPES, open=False),
]

AgentsCompletionRequestMessageTypedDict: TypeAlias = Union[
    "models.SystemMessageTypedDict",
    "models.UserMessageTypedDict",
    "models.AssistantMessageTypedDict",
    "models.ToolMessageTypedDict",
]


def decode_agents_completion_request_message(value: Any) -> AgentsCompletionRequestMessage:
    """The AgentsCompletionRequestMessage of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "role", _DECODERS, UnknownAgentsCompletionRequestMessage, shapes=_SHAPES)
