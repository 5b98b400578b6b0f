# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from ... import models

AgentsCompletionRequestStop: TypeAlias = str | list[str]
AgentsCompletionRequestStopTypedDict: TypeAlias = str | Iterable[str]
AssistantMessageContent: TypeAlias = str | list[models.ContentChunk]
AssistantMessageContentTypedDict: TypeAlias = str | Iterable[models.ContentChunkParam]
BaseModelCardTypedDict: TypeAlias = dict[str, Any]
ChatCompletionChoiceTypedDict: TypeAlias = dict[str, Any]
ChatCompletionRequestStop: TypeAlias = str | list[str]
ChatCompletionRequestStopTypedDict: TypeAlias = str | Iterable[str]
ChatCompletionResponseBaseTypedDict: TypeAlias = dict[str, Any]
ChatCompletionResponseTypedDict: TypeAlias = dict[str, Any]
CompletionChunkTypedDict: TypeAlias = dict[str, Any]
CompletionEventTypedDict: TypeAlias = dict[str, Any]
CompletionResponseStreamChoiceTypedDict: TypeAlias = dict[str, Any]
DeleteModelOutTypedDict: TypeAlias = dict[str, Any]
DeltaMessageContent: TypeAlias = str | list[models.ContentChunk]
DeltaMessageContentTypedDict: TypeAlias = str | Iterable[models.ContentChunkParam]
DeltaMessageTypedDict: TypeAlias = dict[str, Any]
EmbeddingRequestInputs: TypeAlias = str | list[str]
EmbeddingRequestInputsTypedDict: TypeAlias = str | Iterable[str]
EmbeddingResponseDataTypedDict: TypeAlias = dict[str, Any]
EmbeddingResponseTypedDict: TypeAlias = dict[str, Any]
FIMCompletionRequestStop: TypeAlias = str | list[str]
FIMCompletionRequestStopTypedDict: TypeAlias = str | Iterable[str]
FIMCompletionResponseTypedDict: TypeAlias = dict[str, Any]
FTModelCardTypedDict: TypeAlias = dict[str, Any]
FunctionCallArguments: TypeAlias = dict[str, Any] | str
FunctionCallArgumentsTypedDict: TypeAlias = Mapping[str, Any] | str
HTTPValidationErrorDataTypedDict: TypeAlias = dict[str, Any]
ModelCapabilitiesTypedDict: TypeAlias = dict[str, Any]
ModelListDataItemTypedDict: TypeAlias = dict[str, Any]
ModelListTypedDict: TypeAlias = dict[str, Any]
PromptTokensDetailsTypedDict: TypeAlias = dict[str, Any]
ResponseBaseTypedDict: TypeAlias = dict[str, Any]
RetrieveModelResponseTypedDict: TypeAlias = dict[str, Any]
SystemMessageContent: TypeAlias = str | list[models.SystemMessageContentChunks]
SystemMessageContentTypedDict: TypeAlias = str | Iterable[models.SystemMessageContentChunksParam]
ToolMessageContent: TypeAlias = str | list[models.ContentChunk]
ToolMessageContentTypedDict: TypeAlias = str | Iterable[models.ContentChunkParam]
UsageInfoTypedDict: TypeAlias = dict[str, Any]
UserMessageContent: TypeAlias = str | list[models.ContentChunk]
UserMessageContentTypedDict: TypeAlias = str | Iterable[models.ContentChunkParam]
ValidationErrorLoc: TypeAlias = str | int
ValidationErrorLocTypedDict: TypeAlias = str | int
ValidationErrorTypedDict: TypeAlias = dict[str, Any]
