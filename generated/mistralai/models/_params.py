# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.core.types import Unchecked

AgentsCompletionRequestMessageParam: TypeAlias = Union[
    models.AgentsCompletionRequestMessage,
    models.AgentsCompletionRequestMessageTypedDict,
    Mapping[str, Any],
    Annotated[Container[str], Unchecked()],
]
AgentsCompletionRequestToolChoiceParam: TypeAlias = Union[
    models.AgentsCompletionRequestToolChoice, models.AgentsCompletionRequestToolChoiceTypedDict, Mapping[str, Any]
]
ChatCompletionRequestMessageParam: TypeAlias = Union[
    models.ChatCompletionRequestMessage,
    models.ChatCompletionRequestMessageTypedDict,
    Mapping[str, Any],
    Annotated[Container[str], Unchecked()],
]
ChatCompletionRequestToolChoiceParam: TypeAlias = Union[
    models.ChatCompletionRequestToolChoice, models.ChatCompletionRequestToolChoiceTypedDict, Mapping[str, Any]
]
ContentChunkParam: TypeAlias = Union[
    models.ContentChunk, models.ContentChunkTypedDict, Mapping[str, Any], Annotated[Container[str], Unchecked()]
]
FunctionParam: TypeAlias = models.Function | models.FunctionTypedDict | Mapping[str, Any]
FunctionCallParam: TypeAlias = models.FunctionCall | models.FunctionCallTypedDict | Mapping[str, Any]
FunctionNameParam: TypeAlias = models.FunctionName | models.FunctionNameTypedDict | Mapping[str, Any]
GuardrailConfigParam: TypeAlias = models.GuardrailConfig | models.GuardrailConfigTypedDict | Mapping[str, Any]
ImageURLChunkImageUrlParam: TypeAlias = Union[
    models.ImageURLChunkImageUrl, models.ImageURLChunkImageUrlTypedDict, str, Mapping[str, Any]
]
JsonSchemaParam: TypeAlias = models.JsonSchema | models.JsonSchemaTypedDict | Mapping[str, Any]
ModerationLLMV1CategoryThresholdsParam: TypeAlias = (
    models.ModerationLLMV1CategoryThresholds | models.ModerationLLMV1CategoryThresholdsTypedDict | Mapping[str, Any]
)
ModerationLLMV1ConfigParam: TypeAlias = (
    models.ModerationLLMV1Config | models.ModerationLLMV1ConfigTypedDict | Mapping[str, Any]
)
ModerationLLMV2CategoryThresholdsParam: TypeAlias = (
    models.ModerationLLMV2CategoryThresholds | models.ModerationLLMV2CategoryThresholdsTypedDict | Mapping[str, Any]
)
ModerationLLMV2ConfigParam: TypeAlias = (
    models.ModerationLLMV2Config | models.ModerationLLMV2ConfigTypedDict | Mapping[str, Any]
)
PredictionParam: TypeAlias = models.Prediction | models.PredictionTypedDict | Mapping[str, Any]
ResponseFormatParam: TypeAlias = models.ResponseFormat | models.ResponseFormatTypedDict | Mapping[str, Any]
SystemMessageContentChunksParam: TypeAlias = Union[
    models.SystemMessageContentChunks,
    models.SystemMessageContentChunksTypedDict,
    Mapping[str, Any],
    Annotated[Container[str], Unchecked()],
]
ThinkChunkThinkingItemParam: TypeAlias = Union[
    models.ThinkChunkThinkingItem,
    models.ThinkChunkThinkingItemTypedDict,
    Mapping[str, Any],
    Annotated[Container[str], Unchecked()],
]
ToolParam: TypeAlias = models.Tool | models.ToolTypedDict | Mapping[str, Any]
ToolCallParam: TypeAlias = models.ToolCall | models.ToolCallTypedDict | Mapping[str, Any]
