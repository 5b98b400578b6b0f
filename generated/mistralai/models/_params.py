# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias, Union

from .. import models
from .._overlay.models.message import Message

AgentsCompletionRequestMessageParam: TypeAlias = Union[
    models.AgentsCompletionRequestMessage, models.AgentsCompletionRequestMessageTypedDict, Message
]
AgentsCompletionRequestReasoningEffortParam: TypeAlias = Literal["high", "none"]
AgentsCompletionRequestToolChoiceParam: TypeAlias = Union[
    models.ToolChoice,
    models.ToolChoiceTypedDict,
    Literal["auto", "none", "any", "required"],
    models.UnknownAgentsCompletionRequestToolChoice,
]
ChatCompletionRequestMessageParam: TypeAlias = Union[
    models.ChatCompletionRequestMessage, models.ChatCompletionRequestMessageTypedDict, Message
]
ChatCompletionRequestReasoningEffortParam: TypeAlias = Literal["high", "none"]
ChatCompletionRequestToolChoiceParam: TypeAlias = Union[
    models.ToolChoice,
    models.ToolChoiceTypedDict,
    Literal["auto", "none", "any", "required"],
    models.UnknownChatCompletionRequestToolChoice,
]
ContentChunkParam: TypeAlias = Union[models.ContentChunk, models.ContentChunkTypedDict]
EmbeddingDtypeParam: TypeAlias = Literal["float", "int8", "uint8", "binary", "ubinary"]
EncodingFormatParam: TypeAlias = Literal["float", "base64"]
FunctionParam: TypeAlias = models.Function | models.FunctionTypedDict
FunctionCallParam: TypeAlias = models.FunctionCall | models.FunctionCallTypedDict
FunctionNameParam: TypeAlias = models.FunctionName | models.FunctionNameTypedDict
GuardrailConfigParam: TypeAlias = models.GuardrailConfig | models.GuardrailConfigTypedDict
ImageDetailParam: TypeAlias = Literal["low", "auto", "high"]
ImageURLChunkImageUrlParam: TypeAlias = Union[models.ImageURLChunkImageUrl, models.ImageURLChunkImageUrlTypedDict, str]
JsonSchemaParam: TypeAlias = models.JsonSchema | models.JsonSchemaTypedDict
MistralPromptModeParam: TypeAlias = Literal["reasoning"]
ModerationLLMActionParam: TypeAlias = Literal["none", "block"]
ModerationLLMV1CategoryThresholdsParam: TypeAlias = (
    models.ModerationLLMV1CategoryThresholds | models.ModerationLLMV1CategoryThresholdsTypedDict
)
ModerationLLMV1ConfigParam: TypeAlias = models.ModerationLLMV1Config | models.ModerationLLMV1ConfigTypedDict
ModerationLLMV2CategoryThresholdsParam: TypeAlias = (
    models.ModerationLLMV2CategoryThresholds | models.ModerationLLMV2CategoryThresholdsTypedDict
)
ModerationLLMV2ConfigParam: TypeAlias = models.ModerationLLMV2Config | models.ModerationLLMV2ConfigTypedDict
PredictionParam: TypeAlias = models.Prediction | models.PredictionTypedDict
ResourceChunkContentParam: TypeAlias = Union[models.ResourceChunkContent, models.ResourceChunkContentTypedDict]
ResponseFormatParam: TypeAlias = models.ResponseFormat | models.ResponseFormatTypedDict
ResponseFormatsParam: TypeAlias = Literal["text", "json_object", "json_schema"]
SystemMessageContentChunksParam: TypeAlias = Union[
    models.SystemMessageContentChunks, models.SystemMessageContentChunksTypedDict
]
ThinkChunkThinkingItemParam: TypeAlias = Union[models.ThinkChunkThinkingItem, models.ThinkChunkThinkingItemTypedDict]
ToolParam: TypeAlias = models.Tool | models.ToolTypedDict
ToolCallParam: TypeAlias = models.ToolCall | models.ToolCallTypedDict
ToolReferenceChunkToolParam: TypeAlias = Union[
    Literal["web_search", "web_search_premium", "code_interpreter", "image_generation", "document_library"], str
]
ToolTypesParam: TypeAlias = Literal["function"]
