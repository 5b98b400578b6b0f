# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.unions import (
    Decoders,
    Evidence,
    Items,
    Shapes,
    UnknownVariant,
    Variants,
    decode_shaped,
    decode_tagged,
)

if not TYPE_CHECKING:
    from . import __getattr__


class ChatCompletionRequestTypedDict(TypedDict, total=False):
    """ChatCompletionRequest as a dictionary."""

    messages: Required[Iterable[models.ChatCompletionRequestMessageParam]]
    model: Required[str]
    frequency_penalty: float
    guardrails: Iterable[models.GuardrailConfigParam] | None
    logprobs: bool | None
    max_tokens: int | None
    metadata: Mapping[str, Any] | None
    min_tokens: int | None
    n: int | None
    parallel_tool_calls: bool
    prediction: models.PredictionParam
    presence_penalty: float
    prompt_cache_key: str | None
    prompt_logprobs: bool | None
    prompt_mode: models.MistralPromptModeParam | None
    random_seed: int | None
    reasoning_effort: models.ChatCompletionRequestReasoningEffortParam
    repetition_penalty: float | None
    response_format: models.ResponseFormatParam
    safe_prompt: bool
    service_tier: str | None
    stop: str | Iterable[str]
    stream: bool
    temperature: float | None
    tool_choice: models.ChatCompletionRequestToolChoiceParam
    tools: Iterable[models.ToolParam] | None
    top_k: int | None
    top_logprobs: int | None
    top_p: float
    top_prompt_logprobs: int | None


@attrs.define(kw_only=True, eq=False, repr=False)
class ChatCompletionRequest(Model):
    """A conversation and how it is to be continued."""

    messages: list[models.ChatCompletionRequestMessage]
    """The conversation so far, oldest message first."""
    model: str
    """Name of the model that answers."""
    frequency_penalty: float = UNSET
    """Lowers the chance of a token the more often it has occurred, so that the text repeats itself less.
    Negative values raise it.
    """
    guardrails: list[models.GuardrailConfig] | None = UNSET
    """Moderation rules for this request; each names a moderation model, its thresholds and what happens
    when they are exceeded.
    """
    logprobs: bool | None = UNSET
    """Whether the reply tells how likely each generated token was."""
    max_tokens: int | None = UNSET
    """The most tokens that may be generated. Together with the prompt they have to fit the model's
    context.
    """
    metadata: dict[str, Any] | None = UNSET
    """Values of the caller's own that are stored with the request."""
    min_tokens: int | None = UNSET
    """The fewest tokens that are generated before the completion may end."""
    n: int | None = UNSET
    """How many completions to generate. The prompt is billed once."""
    parallel_tool_calls: bool = UNSET
    """Whether the model may ask for several tool calls at once."""
    prediction: models.Prediction = UNSET
    """Text that the reply will probably resemble, such as a file that is to be changed in a few places. It
    makes the reply faster.
    """
    presence_penalty: float = UNSET
    """Lowers the chance of every token that has occurred already, however often, so that new words come
    up. Negative values raise it.
    """
    prompt_cache_key: str | None = UNSET
    """Requests with the same key and the same beginning share the work on that beginning, which costs less
    and is faster.
    """
    prompt_logprobs: bool | None = UNSET
    """Whether the reply tells how likely each token of the prompt was."""
    prompt_mode: models.MistralPromptMode | None = UNSET
    """Which system prompt is added: `reasoning` asks the model to reason before it answers. For reasoning
    models use `reasoning_effort` instead.
    """
    random_seed: int | None = UNSET
    """Seed of the sampling. Equal requests with equal seeds give equal results."""
    reasoning_effort: models.ChatCompletionRequestReasoningEffort | None = UNSET
    """How much a reasoning model thinks before it answers: `high` with a full trace, `none` without any."""
    repetition_penalty: float | None = UNSET
    """Divides the likelihood of tokens that have occurred in the prompt or the completion. 1 changes
    nothing, more discourages repetition.
    """
    response_format: models.ResponseFormat | None = UNSET
    """The form of the reply; plain text when left out."""
    safe_prompt: bool = UNSET
    """Whether instructions to stay safe are put before the conversation."""
    service_tier: str | None = UNSET
    """The class of service in which the request is processed."""
    stop: str | list[str] | None = UNSET
    """Text, or several texts, at which the generation ends."""
    stream: bool = UNSET
    """Whether the reply is an event stream that ends with `data: [DONE]`, or one JSON document. The method
    that is called decides it.
    """
    temperature: float | None = UNSET
    """Sampling temperature. Near 0 the answers hardly vary; higher values make them more diverse. Change
    this or `top_p`, not both. When left out, the model's own default holds.
    """
    tool_choice: models.ChatCompletionRequestToolChoice = UNSET
    """Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or `required` at least
    one, and a named function exactly that one.
    """
    tools: list[models.Tool] | None = UNSET
    """Tools that the model may call."""
    top_k: int | None = UNSET
    """Sampling considers only this many of the most likely tokens."""
    top_logprobs: int | None = UNSET
    """For how many of the likeliest tokens at each position the reply gives the probability. Needs
    `logprobs`.
    """
    top_p: float = UNSET
    """Nucleus sampling: only the most likely tokens that together reach this probability are considered.
    Change this or `temperature`, not both.
    """
    top_prompt_logprobs: int | None = UNSET
    """For how many of the likeliest tokens at each position of the prompt the reply gives the probability.
    Needs `prompt_logprobs`.
    """

    _not_null: ClassVar[tuple[str, ...]] = (
        "frequency_penalty",
        "parallel_tool_calls",
        "prediction",
        "presence_penalty",
        "reasoning_effort",
        "response_format",
        "safe_prompt",
        "stop",
        "stream",
        "tool_choice",
        "top_p",
    )

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.messages = (
                NULL
                if (value := raw.get("messages")) is None
                else decode_list(value, decode_chat_completion_request_message)
            )
            self.model = raw.get("model")
            self.frequency_penalty = raw.get("frequency_penalty", 0.0)
            self.guardrails = (
                NULL
                if (value := raw.get("guardrails")) is None
                else decode_list(value, models.GuardrailConfig.from_dict)
            )
            self.logprobs = raw.get("logprobs")
            self.max_tokens = raw.get("max_tokens")
            self.metadata = raw.get("metadata")
            self.min_tokens = raw.get("min_tokens")
            self.n = raw.get("n")
            self.parallel_tool_calls = raw.get("parallel_tool_calls", True)
            self.prediction = NULL if (value := raw.get("prediction")) is None else models.Prediction.from_dict(value)
            self.presence_penalty = raw.get("presence_penalty", 0.0)
            self.prompt_cache_key = raw.get("prompt_cache_key")
            self.prompt_logprobs = raw.get("prompt_logprobs")
            self.prompt_mode = raw.get("prompt_mode")
            self.random_seed = raw.get("random_seed")
            self.reasoning_effort = raw.get("reasoning_effort")
            self.repetition_penalty = raw.get("repetition_penalty")
            self.response_format = (
                NULL if (value := raw.get("response_format")) is None else models.ResponseFormat.from_dict(value)
            )
            self.safe_prompt = raw.get("safe_prompt", False)
            self.service_tier = raw.get("service_tier")
            self.stop = raw.get("stop")
            self.stream = raw.get("stream", False)
            self.temperature = raw.get("temperature")
            self.tool_choice = (
                NULL if (value := raw.get("tool_choice")) is None else decode_chat_completion_request_tool_choice(value)
            )
            self.tools = NULL if (value := raw.get("tools")) is None else decode_list(value, models.Tool.from_dict)
            self.top_k = raw.get("top_k")
            self.top_logprobs = raw.get("top_logprobs")
            self.top_p = raw.get("top_p", 1.0)
            self.top_prompt_logprobs = raw.get("top_prompt_logprobs")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UnknownChatCompletionRequestMessage(UnknownVariant):
    """A ChatCompletionRequestMessage that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_chat_completion_request_message"
    role: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_chat_completion_request_message_decoders: Decoders[ChatCompletionRequestMessage] = {
    "assistant": lambda: models.AssistantMessage.from_dict,
    "system": lambda: models.SystemMessage.from_dict,
    "tool": lambda: models.ToolMessage.from_dict,
    "user": lambda: models.UserMessage.from_dict,
}

_chat_completion_request_message_shapes: Mapping[str | None, Shapes[ChatCompletionRequestMessage]] = {
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

ChatCompletionRequestMessage: TypeAlias = Annotated[
    Union[
        "models.SystemMessage",
        "models.UserMessage",
        "models.AssistantMessage",
        "models.ToolMessage",
        UnknownChatCompletionRequestMessage,
    ],
    Variants(
        UnknownChatCompletionRequestMessage,
        "role",
        _chat_completion_request_message_decoders,
        _chat_completion_request_message_shapes,
        open=False,
    ),
]

ChatCompletionRequestMessageTypedDict: TypeAlias = Union[
    "models.SystemMessageTypedDict",
    "models.UserMessageTypedDict",
    "models.AssistantMessageTypedDict",
    "models.ToolMessageTypedDict",
]


def decode_chat_completion_request_message(value: Any) -> ChatCompletionRequestMessage:
    """The ChatCompletionRequestMessage of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(
        value,
        "role",
        _chat_completion_request_message_decoders,
        UnknownChatCompletionRequestMessage,
        shapes=_chat_completion_request_message_shapes,
    )


ChatCompletionRequestReasoningEffort: TypeAlias = Literal["high", "none"] | str
"""How much a reasoning model thinks before it answers: `high` with a full trace, `none` without any."""


class UnknownChatCompletionRequestToolChoice(UnknownVariant):
    """A ChatCompletionRequestToolChoice that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_chat_completion_request_tool_choice"


ChatCompletionRequestToolChoice: TypeAlias = Annotated[
    Union["models.ToolChoice", "models.ToolChoiceEnum", UnknownChatCompletionRequestToolChoice],
    Variants(UnknownChatCompletionRequestToolChoice, open=False),
]
"""Whether the model calls a tool: `none` never, `auto` as it sees fit, `any` or `required` at least
one, and a named function exactly that one."""

ChatCompletionRequestToolChoiceTypedDict: TypeAlias = "models.ToolChoiceTypedDict"

_chat_completion_request_tool_choice_shapes: Shapes[ChatCompletionRequestToolChoice] = (
    (frozenset(), lambda: models.ToolChoice.from_dict),
)


def decode_chat_completion_request_tool_choice(value: Any) -> ChatCompletionRequestToolChoice:
    """The ChatCompletionRequestToolChoice of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: ChatCompletionRequestToolChoice = value
        return decoded
    return decode_shaped(value, _chat_completion_request_tool_choice_shapes, UnknownChatCompletionRequestToolChoice)
