# Generated from openapi.yaml; do not edit.
"""The models, by the import path of the official package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._overlay.compat import alias_modules
from ..._overlay.lazy import attach

if TYPE_CHECKING:
    from ...errors import (
        APIConnectionError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ClientClosedError,
        ConfigurationError,
        ConflictError,
        ContentFilterFinishReasonError,
        EmptyContentError,
        HTTPValidationError,
        InternalServerError,
        InvalidContentError,
        LengthFinishReasonError,
        MistralError,
        NoResponseError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        ResponseValidationError,
        SDKError,
        StreamInterrupted,
        StructuredOutputError,
        ToolRoundsError,
        ToolRunError,
        UnprocessableEntityError,
    )
    from ...models.agents_completion_request import AgentsCompletionRequest, AgentsCompletionRequestTypedDict
    from ...models.agents_completion_request_message import (
        AgentsCompletionRequestMessage as AgentsCompletionRequestAgentsCompletionRequestMessage,
        AgentsCompletionRequestMessage,
        AgentsCompletionRequestMessageTypedDict,
        UnknownAgentsCompletionRequestMessage,
    )
    from ...models.agents_completion_request_reasoning_effort import (
        AgentsCompletionRequestReasoningEffort as AgentsCompletionRequestAgentsCompletionRequestReasoningEffort,
        AgentsCompletionRequestReasoningEffort,
    )
    from ...models.agents_completion_request_tool_choice import (
        AgentsCompletionRequestToolChoice as AgentsCompletionRequestAgentsCompletionRequestToolChoice,
        AgentsCompletionRequestToolChoice,
        AgentsCompletionRequestToolChoiceTypedDict,
        UnknownAgentsCompletionRequestToolChoice,
    )
    from ...models.assistant_message import AssistantMessage, AssistantMessageTypedDict
    from ...models.audio_chunk import AudioChunk, AudioChunkTypedDict
    from ...models.base_model_card import BaseModelCard
    from ...models.built_in_connectors import BuiltInConnectors
    from ...models.chat_completion_choice import ChatCompletionChoice
    from ...models.chat_completion_choice_finish_reason import ChatCompletionChoiceFinishReason
    from ...models.chat_completion_request import ChatCompletionRequest, ChatCompletionRequestTypedDict
    from ...models.chat_completion_request_message import (
        ChatCompletionRequestMessage as ChatCompletionRequestChatCompletionRequestMessage,
        ChatCompletionRequestMessage,
        ChatCompletionRequestMessageTypedDict,
        UnknownChatCompletionRequestMessage,
    )
    from ...models.chat_completion_request_reasoning_effort import (
        ChatCompletionRequestReasoningEffort as ChatCompletionRequestChatCompletionRequestReasoningEffort,
        ChatCompletionRequestReasoningEffort,
    )
    from ...models.chat_completion_request_tool_choice import (
        ChatCompletionRequestToolChoice as ChatCompletionRequestChatCompletionRequestToolChoice,
        ChatCompletionRequestToolChoice,
        ChatCompletionRequestToolChoiceTypedDict,
        UnknownChatCompletionRequestToolChoice,
    )
    from ...models.chat_completion_response import ChatCompletionResponse
    from ...models.chat_completion_response_base import ChatCompletionResponseBase
    from ...models.completion_chunk import CompletionChunk
    from ...models.completion_event import CompletionEvent
    from ...models.completion_response_stream_choice import CompletionResponseStreamChoice
    from ...models.completion_response_stream_choice_finish_reason import CompletionResponseStreamChoiceFinishReason
    from ...models.content_chunk import ContentChunk, ContentChunkTypedDict, UnknownContentChunk
    from ...models.delete_model_out import DeleteModelOut
    from ...models.delta_message import DeltaMessage
    from ...models.document_url_chunk import DocumentURLChunk, DocumentURLChunkTypedDict
    from ...models.embedding_dtype import EmbeddingDtype, EmbeddingDtype as EmbeddingRequestEmbeddingDtype
    from ...models.embedding_request import EmbeddingRequest, EmbeddingRequestTypedDict
    from ...models.embedding_response import EmbeddingResponse
    from ...models.embedding_response_data import EmbeddingResponseData
    from ...models.encoding_format import EncodingFormat as EmbeddingRequestEncodingFormat, EncodingFormat
    from ...models.file_chunk import FileChunk, FileChunkTypedDict
    from ...models.fim_completion_request import FIMCompletionRequest, FIMCompletionRequestTypedDict
    from ...models.fim_completion_response import FIMCompletionResponse
    from ...models.ft_model_card import FTModelCard
    from ...models.function import Function, FunctionTypedDict, Function as ToolFunction
    from ...models.function_call import FunctionCall, FunctionCallTypedDict, FunctionCall as ToolCallFunctionCall
    from ...models.function_name import FunctionName, FunctionNameTypedDict, FunctionName as ToolChoiceFunctionName
    from ...models.guardrail_config import (
        GuardrailConfig as AgentsCompletionRequestGuardrailConfig,
        GuardrailConfig as ChatCompletionRequestGuardrailConfig,
        GuardrailConfig,
        GuardrailConfigTypedDict,
    )
    from ...models.http_validation_error_data import HTTPValidationErrorData
    from ...models.image_detail import ImageDetail, ImageDetail as ImageURLImageDetail
    from ...models.image_url import ImageURL, ImageURLTypedDict
    from ...models.image_url_chunk import ImageURLChunk, ImageURLChunkTypedDict
    from ...models.image_url_chunk_image_url import (
        ImageURLChunkImageUrl as ImageURLChunkImageURLChunkImageUrl,
        ImageURLChunkImageUrl,
        ImageURLChunkImageUrlTypedDict,
        UnknownImageURLChunkImageUrl,
    )
    from ...models.json_schema import JsonSchema, JsonSchemaTypedDict, JsonSchema as ResponseFormatJsonSchema
    from ...models.mistral_prompt_mode import (
        MistralPromptMode as AgentsCompletionRequestMistralPromptMode,
        MistralPromptMode as ChatCompletionRequestMistralPromptMode,
        MistralPromptMode,
    )
    from ...models.model_capabilities import ModelCapabilities
    from ...models.model_list import ModelList
    from ...models.model_list_data_item import ModelListDataItem, UnknownModelListDataItem
    from ...models.moderation_llm_action import (
        ModerationLLMAction,
        ModerationLLMAction as ModerationLLMV1ConfigModerationLLMAction,
        ModerationLLMAction as ModerationLLMV2ConfigModerationLLMAction,
    )
    from ...models.moderation_llmv1_category_thresholds import (
        ModerationLLMV1CategoryThresholds,
        ModerationLLMV1CategoryThresholdsTypedDict,
        ModerationLLMV1CategoryThresholds as ModerationLLMV1ConfigModerationLLMV1CategoryThresholds,
    )
    from ...models.moderation_llmv1_config import (
        ModerationLLMV1Config as GuardrailConfigModerationLLMV1Config,
        ModerationLLMV1Config,
        ModerationLLMV1ConfigTypedDict,
    )
    from ...models.moderation_llmv2_category_thresholds import (
        ModerationLLMV2CategoryThresholds,
        ModerationLLMV2CategoryThresholdsTypedDict,
        ModerationLLMV2CategoryThresholds as ModerationLLMV2ConfigModerationLLMV2CategoryThresholds,
    )
    from ...models.moderation_llmv2_config import (
        ModerationLLMV2Config as GuardrailConfigModerationLLMV2Config,
        ModerationLLMV2Config,
        ModerationLLMV2ConfigTypedDict,
    )
    from ...models.parsed_chat_completion_response import (
        ParsedAssistantMessage,
        ParsedChatCompletionChoice,
        ParsedChatCompletionResponse,
        ToolRunChatCompletionResponse,
    )
    from ...models.prediction import (
        Prediction as AgentsCompletionRequestPrediction,
        Prediction as ChatCompletionRequestPrediction,
        Prediction,
        PredictionTypedDict,
    )
    from ...models.prompt_tokens_details import PromptTokensDetails
    from ...models.reference_chunk import ReferenceChunk, ReferenceChunkTypedDict
    from ...models.response_base import ResponseBase
    from ...models.response_format import (
        ResponseFormat as AgentsCompletionRequestResponseFormat,
        ResponseFormat as ChatCompletionRequestResponseFormat,
        ResponseFormat,
        ResponseFormatTypedDict,
    )
    from ...models.response_formats import ResponseFormats as ResponseFormatResponseFormats, ResponseFormats
    from ...models.retrieve_model_response import RetrieveModelResponse, UnknownRetrieveModelResponse
    from ...models.system_message import SystemMessage, SystemMessageTypedDict
    from ...models.system_message_content_chunks import (
        SystemMessageContentChunks,
        SystemMessageContentChunksTypedDict,
        UnknownSystemMessageContentChunks,
    )
    from ...models.text_chunk import TextChunk, TextChunkTypedDict
    from ...models.think_chunk import ThinkChunk, ThinkChunkTypedDict
    from ...models.think_chunk_thinking_item import (
        ThinkChunkThinkingItem as ThinkChunkThinkChunkThinkingItem,
        ThinkChunkThinkingItem,
        ThinkChunkThinkingItemTypedDict,
        UnknownThinkChunkThinkingItem,
    )
    from ...models.tool import (
        Tool as AgentsCompletionRequestTool,
        Tool as ChatCompletionRequestTool,
        Tool,
        ToolTypedDict,
    )
    from ...models.tool_call import ToolCall as AssistantMessageToolCall, ToolCall, ToolCallTypedDict
    from ...models.tool_choice import ToolChoice, ToolChoiceTypedDict
    from ...models.tool_choice_enum import ToolChoiceEnum
    from ...models.tool_message import ToolMessage, ToolMessageTypedDict
    from ...models.tool_reference_chunk import ToolReferenceChunk, ToolReferenceChunkTypedDict
    from ...models.tool_reference_chunk_tool import (
        ToolReferenceChunkTool,
        ToolReferenceChunkTool as ToolReferenceChunkToolReferenceChunkTool,
    )
    from ...models.tool_types import (
        ToolTypes as ToolCallToolTypes,
        ToolTypes as ToolChoiceToolTypes,
        ToolTypes as ToolToolTypes,
        ToolTypes,
    )
    from ...models.usage_info import UsageInfo
    from ...models.user_message import UserMessage, UserMessageTypedDict
    from ...models.validation_error import ValidationError

__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "AgentsCompletionRequest",
    "AgentsCompletionRequestAgentsCompletionRequestMessage",
    "AgentsCompletionRequestAgentsCompletionRequestReasoningEffort",
    "AgentsCompletionRequestAgentsCompletionRequestToolChoice",
    "AgentsCompletionRequestGuardrailConfig",
    "AgentsCompletionRequestMessage",
    "AgentsCompletionRequestMessageTypedDict",
    "AgentsCompletionRequestMistralPromptMode",
    "AgentsCompletionRequestPrediction",
    "AgentsCompletionRequestReasoningEffort",
    "AgentsCompletionRequestResponseFormat",
    "AgentsCompletionRequestTool",
    "AgentsCompletionRequestToolChoice",
    "AgentsCompletionRequestToolChoiceTypedDict",
    "AgentsCompletionRequestTypedDict",
    "AssistantMessage",
    "AssistantMessageToolCall",
    "AssistantMessageTypedDict",
    "AudioChunk",
    "AudioChunkTypedDict",
    "AuthenticationError",
    "BadRequestError",
    "BaseModelCard",
    "BuiltInConnectors",
    "ChatCompletionChoice",
    "ChatCompletionChoiceFinishReason",
    "ChatCompletionRequest",
    "ChatCompletionRequestChatCompletionRequestMessage",
    "ChatCompletionRequestChatCompletionRequestReasoningEffort",
    "ChatCompletionRequestChatCompletionRequestToolChoice",
    "ChatCompletionRequestGuardrailConfig",
    "ChatCompletionRequestMessage",
    "ChatCompletionRequestMessageTypedDict",
    "ChatCompletionRequestMistralPromptMode",
    "ChatCompletionRequestPrediction",
    "ChatCompletionRequestReasoningEffort",
    "ChatCompletionRequestResponseFormat",
    "ChatCompletionRequestTool",
    "ChatCompletionRequestToolChoice",
    "ChatCompletionRequestToolChoiceTypedDict",
    "ChatCompletionRequestTypedDict",
    "ChatCompletionResponse",
    "ChatCompletionResponseBase",
    "ClientClosedError",
    "CompletionChunk",
    "CompletionEvent",
    "CompletionResponseStreamChoice",
    "CompletionResponseStreamChoiceFinishReason",
    "ConfigurationError",
    "ConflictError",
    "ContentChunk",
    "ContentChunkTypedDict",
    "ContentFilterFinishReasonError",
    "DeleteModelOut",
    "DeltaMessage",
    "DocumentURLChunk",
    "DocumentURLChunkTypedDict",
    "EmbeddingDtype",
    "EmbeddingRequest",
    "EmbeddingRequestEmbeddingDtype",
    "EmbeddingRequestEncodingFormat",
    "EmbeddingRequestTypedDict",
    "EmbeddingResponse",
    "EmbeddingResponseData",
    "EmptyContentError",
    "EncodingFormat",
    "FIMCompletionRequest",
    "FIMCompletionRequestTypedDict",
    "FIMCompletionResponse",
    "FTModelCard",
    "FileChunk",
    "FileChunkTypedDict",
    "Function",
    "FunctionCall",
    "FunctionCallTypedDict",
    "FunctionName",
    "FunctionNameTypedDict",
    "FunctionTypedDict",
    "GuardrailConfig",
    "GuardrailConfigModerationLLMV1Config",
    "GuardrailConfigModerationLLMV2Config",
    "GuardrailConfigTypedDict",
    "HTTPValidationError",
    "HTTPValidationErrorData",
    "ImageDetail",
    "ImageURL",
    "ImageURLChunk",
    "ImageURLChunkImageURLChunkImageUrl",
    "ImageURLChunkImageUrl",
    "ImageURLChunkImageUrlTypedDict",
    "ImageURLChunkTypedDict",
    "ImageURLImageDetail",
    "ImageURLTypedDict",
    "InternalServerError",
    "InvalidContentError",
    "JsonSchema",
    "JsonSchemaTypedDict",
    "LengthFinishReasonError",
    "MistralError",
    "MistralPromptMode",
    "ModelCapabilities",
    "ModelList",
    "ModelListDataItem",
    "ModerationLLMAction",
    "ModerationLLMV1CategoryThresholds",
    "ModerationLLMV1CategoryThresholdsTypedDict",
    "ModerationLLMV1Config",
    "ModerationLLMV1ConfigModerationLLMAction",
    "ModerationLLMV1ConfigModerationLLMV1CategoryThresholds",
    "ModerationLLMV1ConfigTypedDict",
    "ModerationLLMV2CategoryThresholds",
    "ModerationLLMV2CategoryThresholdsTypedDict",
    "ModerationLLMV2Config",
    "ModerationLLMV2ConfigModerationLLMAction",
    "ModerationLLMV2ConfigModerationLLMV2CategoryThresholds",
    "ModerationLLMV2ConfigTypedDict",
    "NoResponseError",
    "NotFoundError",
    "ParsedAssistantMessage",
    "ParsedChatCompletionChoice",
    "ParsedChatCompletionResponse",
    "PermissionDeniedError",
    "Prediction",
    "PredictionTypedDict",
    "PromptTokensDetails",
    "RateLimitError",
    "ReferenceChunk",
    "ReferenceChunkTypedDict",
    "ResponseBase",
    "ResponseFormat",
    "ResponseFormatJsonSchema",
    "ResponseFormatResponseFormats",
    "ResponseFormatTypedDict",
    "ResponseFormats",
    "ResponseValidationError",
    "RetrieveModelResponse",
    "SDKError",
    "StreamInterrupted",
    "StructuredOutputError",
    "SystemMessage",
    "SystemMessageContentChunks",
    "SystemMessageContentChunksTypedDict",
    "SystemMessageTypedDict",
    "TextChunk",
    "TextChunkTypedDict",
    "ThinkChunk",
    "ThinkChunkThinkChunkThinkingItem",
    "ThinkChunkThinkingItem",
    "ThinkChunkThinkingItemTypedDict",
    "ThinkChunkTypedDict",
    "Tool",
    "ToolCall",
    "ToolCallFunctionCall",
    "ToolCallToolTypes",
    "ToolCallTypedDict",
    "ToolChoice",
    "ToolChoiceEnum",
    "ToolChoiceFunctionName",
    "ToolChoiceToolTypes",
    "ToolChoiceTypedDict",
    "ToolFunction",
    "ToolMessage",
    "ToolMessageTypedDict",
    "ToolReferenceChunk",
    "ToolReferenceChunkTool",
    "ToolReferenceChunkToolReferenceChunkTool",
    "ToolReferenceChunkTypedDict",
    "ToolRoundsError",
    "ToolRunChatCompletionResponse",
    "ToolRunError",
    "ToolToolTypes",
    "ToolTypedDict",
    "ToolTypes",
    "UnknownAgentsCompletionRequestMessage",
    "UnknownAgentsCompletionRequestToolChoice",
    "UnknownChatCompletionRequestMessage",
    "UnknownChatCompletionRequestToolChoice",
    "UnknownContentChunk",
    "UnknownImageURLChunkImageUrl",
    "UnknownModelListDataItem",
    "UnknownRetrieveModelResponse",
    "UnknownSystemMessageContentChunks",
    "UnknownThinkChunkThinkingItem",
    "UnprocessableEntityError",
    "UsageInfo",
    "UserMessage",
    "UserMessageTypedDict",
    "ValidationError",
]

# A checker that saw these would believe in every name.
if not TYPE_CHECKING:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "APIConnectionError": "...errors",
            "APITimeoutError": "...errors",
            "AgentsCompletionRequest": "...models.agents_completion_request",
            "AgentsCompletionRequestAgentsCompletionRequestMessage": "...models.agents_completion_request_message:AgentsCompletionRequestMessage",
            "AgentsCompletionRequestAgentsCompletionRequestReasoningEffort": "...models.agents_completion_request_reasoning_effort:AgentsCompletionRequestReasoningEffort",
            "AgentsCompletionRequestAgentsCompletionRequestToolChoice": "...models.agents_completion_request_tool_choice:AgentsCompletionRequestToolChoice",
            "AgentsCompletionRequestGuardrailConfig": "...models.guardrail_config:GuardrailConfig",
            "AgentsCompletionRequestMessage": "...models.agents_completion_request_message",
            "AgentsCompletionRequestMessageTypedDict": "...models.agents_completion_request_message",
            "AgentsCompletionRequestMistralPromptMode": "...models.mistral_prompt_mode:MistralPromptMode",
            "AgentsCompletionRequestPrediction": "...models.prediction:Prediction",
            "AgentsCompletionRequestReasoningEffort": "...models.agents_completion_request_reasoning_effort",
            "AgentsCompletionRequestResponseFormat": "...models.response_format:ResponseFormat",
            "AgentsCompletionRequestTool": "...models.tool:Tool",
            "AgentsCompletionRequestToolChoice": "...models.agents_completion_request_tool_choice",
            "AgentsCompletionRequestToolChoiceTypedDict": "...models.agents_completion_request_tool_choice",
            "AgentsCompletionRequestTypedDict": "...models.agents_completion_request",
            "AssistantMessage": "...models.assistant_message",
            "AssistantMessageToolCall": "...models.tool_call:ToolCall",
            "AssistantMessageTypedDict": "...models.assistant_message",
            "AudioChunk": "...models.audio_chunk",
            "AudioChunkTypedDict": "...models.audio_chunk",
            "AuthenticationError": "...errors",
            "BadRequestError": "...errors",
            "BaseModelCard": "...models.base_model_card",
            "BuiltInConnectors": "...models.built_in_connectors",
            "ChatCompletionChoice": "...models.chat_completion_choice",
            "ChatCompletionChoiceFinishReason": "...models.chat_completion_choice_finish_reason",
            "ChatCompletionRequest": "...models.chat_completion_request",
            "ChatCompletionRequestChatCompletionRequestMessage": "...models.chat_completion_request_message:ChatCompletionRequestMessage",
            "ChatCompletionRequestChatCompletionRequestReasoningEffort": "...models.chat_completion_request_reasoning_effort:ChatCompletionRequestReasoningEffort",
            "ChatCompletionRequestChatCompletionRequestToolChoice": "...models.chat_completion_request_tool_choice:ChatCompletionRequestToolChoice",
            "ChatCompletionRequestGuardrailConfig": "...models.guardrail_config:GuardrailConfig",
            "ChatCompletionRequestMessage": "...models.chat_completion_request_message",
            "ChatCompletionRequestMessageTypedDict": "...models.chat_completion_request_message",
            "ChatCompletionRequestMistralPromptMode": "...models.mistral_prompt_mode:MistralPromptMode",
            "ChatCompletionRequestPrediction": "...models.prediction:Prediction",
            "ChatCompletionRequestReasoningEffort": "...models.chat_completion_request_reasoning_effort",
            "ChatCompletionRequestResponseFormat": "...models.response_format:ResponseFormat",
            "ChatCompletionRequestTool": "...models.tool:Tool",
            "ChatCompletionRequestToolChoice": "...models.chat_completion_request_tool_choice",
            "ChatCompletionRequestToolChoiceTypedDict": "...models.chat_completion_request_tool_choice",
            "ChatCompletionRequestTypedDict": "...models.chat_completion_request",
            "ChatCompletionResponse": "...models.chat_completion_response",
            "ChatCompletionResponseBase": "...models.chat_completion_response_base",
            "ClientClosedError": "...errors",
            "CompletionChunk": "...models.completion_chunk",
            "CompletionEvent": "...models.completion_event",
            "CompletionResponseStreamChoice": "...models.completion_response_stream_choice",
            "CompletionResponseStreamChoiceFinishReason": "...models.completion_response_stream_choice_finish_reason",
            "ConfigurationError": "...errors",
            "ConflictError": "...errors",
            "ContentChunk": "...models.content_chunk",
            "ContentChunkTypedDict": "...models.content_chunk",
            "ContentFilterFinishReasonError": "...errors",
            "DeleteModelOut": "...models.delete_model_out",
            "DeltaMessage": "...models.delta_message",
            "DocumentURLChunk": "...models.document_url_chunk",
            "DocumentURLChunkTypedDict": "...models.document_url_chunk",
            "EmbeddingDtype": "...models.embedding_dtype",
            "EmbeddingRequest": "...models.embedding_request",
            "EmbeddingRequestEmbeddingDtype": "...models.embedding_dtype:EmbeddingDtype",
            "EmbeddingRequestEncodingFormat": "...models.encoding_format:EncodingFormat",
            "EmbeddingRequestTypedDict": "...models.embedding_request",
            "EmbeddingResponse": "...models.embedding_response",
            "EmbeddingResponseData": "...models.embedding_response_data",
            "EmptyContentError": "...errors",
            "EncodingFormat": "...models.encoding_format",
            "FIMCompletionRequest": "...models.fim_completion_request",
            "FIMCompletionRequestTypedDict": "...models.fim_completion_request",
            "FIMCompletionResponse": "...models.fim_completion_response",
            "FTModelCard": "...models.ft_model_card",
            "FileChunk": "...models.file_chunk",
            "FileChunkTypedDict": "...models.file_chunk",
            "Function": "...models.function",
            "FunctionCall": "...models.function_call",
            "FunctionCallTypedDict": "...models.function_call",
            "FunctionName": "...models.function_name",
            "FunctionNameTypedDict": "...models.function_name",
            "FunctionTypedDict": "...models.function",
            "GuardrailConfig": "...models.guardrail_config",
            "GuardrailConfigModerationLLMV1Config": "...models.moderation_llmv1_config:ModerationLLMV1Config",
            "GuardrailConfigModerationLLMV2Config": "...models.moderation_llmv2_config:ModerationLLMV2Config",
            "GuardrailConfigTypedDict": "...models.guardrail_config",
            "HTTPValidationError": "...errors",
            "HTTPValidationErrorData": "...models.http_validation_error_data",
            "ImageDetail": "...models.image_detail",
            "ImageURL": "...models.image_url",
            "ImageURLChunk": "...models.image_url_chunk",
            "ImageURLChunkImageURLChunkImageUrl": "...models.image_url_chunk_image_url:ImageURLChunkImageUrl",
            "ImageURLChunkImageUrl": "...models.image_url_chunk_image_url",
            "ImageURLChunkImageUrlTypedDict": "...models.image_url_chunk_image_url",
            "ImageURLChunkTypedDict": "...models.image_url_chunk",
            "ImageURLImageDetail": "...models.image_detail:ImageDetail",
            "ImageURLTypedDict": "...models.image_url",
            "InternalServerError": "...errors",
            "InvalidContentError": "...errors",
            "JsonSchema": "...models.json_schema",
            "JsonSchemaTypedDict": "...models.json_schema",
            "LengthFinishReasonError": "...errors",
            "MistralError": "...errors",
            "MistralPromptMode": "...models.mistral_prompt_mode",
            "ModelCapabilities": "...models.model_capabilities",
            "ModelList": "...models.model_list",
            "ModelListDataItem": "...models.model_list_data_item",
            "ModerationLLMAction": "...models.moderation_llm_action",
            "ModerationLLMV1CategoryThresholds": "...models.moderation_llmv1_category_thresholds",
            "ModerationLLMV1CategoryThresholdsTypedDict": "...models.moderation_llmv1_category_thresholds",
            "ModerationLLMV1Config": "...models.moderation_llmv1_config",
            "ModerationLLMV1ConfigModerationLLMAction": "...models.moderation_llm_action:ModerationLLMAction",
            "ModerationLLMV1ConfigModerationLLMV1CategoryThresholds": "...models.moderation_llmv1_category_thresholds:ModerationLLMV1CategoryThresholds",
            "ModerationLLMV1ConfigTypedDict": "...models.moderation_llmv1_config",
            "ModerationLLMV2CategoryThresholds": "...models.moderation_llmv2_category_thresholds",
            "ModerationLLMV2CategoryThresholdsTypedDict": "...models.moderation_llmv2_category_thresholds",
            "ModerationLLMV2Config": "...models.moderation_llmv2_config",
            "ModerationLLMV2ConfigModerationLLMAction": "...models.moderation_llm_action:ModerationLLMAction",
            "ModerationLLMV2ConfigModerationLLMV2CategoryThresholds": "...models.moderation_llmv2_category_thresholds:ModerationLLMV2CategoryThresholds",
            "ModerationLLMV2ConfigTypedDict": "...models.moderation_llmv2_config",
            "NoResponseError": "...errors",
            "NotFoundError": "...errors",
            "ParsedAssistantMessage": "...models.parsed_chat_completion_response",
            "ParsedChatCompletionChoice": "...models.parsed_chat_completion_response",
            "ParsedChatCompletionResponse": "...models.parsed_chat_completion_response",
            "PermissionDeniedError": "...errors",
            "Prediction": "...models.prediction",
            "PredictionTypedDict": "...models.prediction",
            "PromptTokensDetails": "...models.prompt_tokens_details",
            "RateLimitError": "...errors",
            "ReferenceChunk": "...models.reference_chunk",
            "ReferenceChunkTypedDict": "...models.reference_chunk",
            "ResponseBase": "...models.response_base",
            "ResponseFormat": "...models.response_format",
            "ResponseFormatJsonSchema": "...models.json_schema:JsonSchema",
            "ResponseFormatResponseFormats": "...models.response_formats:ResponseFormats",
            "ResponseFormatTypedDict": "...models.response_format",
            "ResponseFormats": "...models.response_formats",
            "ResponseValidationError": "...errors",
            "RetrieveModelResponse": "...models.retrieve_model_response",
            "SDKError": "...errors",
            "StreamInterrupted": "...errors",
            "StructuredOutputError": "...errors",
            "SystemMessage": "...models.system_message",
            "SystemMessageContentChunks": "...models.system_message_content_chunks",
            "SystemMessageContentChunksTypedDict": "...models.system_message_content_chunks",
            "SystemMessageTypedDict": "...models.system_message",
            "TextChunk": "...models.text_chunk",
            "TextChunkTypedDict": "...models.text_chunk",
            "ThinkChunk": "...models.think_chunk",
            "ThinkChunkThinkChunkThinkingItem": "...models.think_chunk_thinking_item:ThinkChunkThinkingItem",
            "ThinkChunkThinkingItem": "...models.think_chunk_thinking_item",
            "ThinkChunkThinkingItemTypedDict": "...models.think_chunk_thinking_item",
            "ThinkChunkTypedDict": "...models.think_chunk",
            "Tool": "...models.tool",
            "ToolCall": "...models.tool_call",
            "ToolCallFunctionCall": "...models.function_call:FunctionCall",
            "ToolCallToolTypes": "...models.tool_types:ToolTypes",
            "ToolCallTypedDict": "...models.tool_call",
            "ToolChoice": "...models.tool_choice",
            "ToolChoiceEnum": "...models.tool_choice_enum",
            "ToolChoiceFunctionName": "...models.function_name:FunctionName",
            "ToolChoiceToolTypes": "...models.tool_types:ToolTypes",
            "ToolChoiceTypedDict": "...models.tool_choice",
            "ToolFunction": "...models.function:Function",
            "ToolMessage": "...models.tool_message",
            "ToolMessageTypedDict": "...models.tool_message",
            "ToolReferenceChunk": "...models.tool_reference_chunk",
            "ToolReferenceChunkTool": "...models.tool_reference_chunk_tool",
            "ToolReferenceChunkToolReferenceChunkTool": "...models.tool_reference_chunk_tool:ToolReferenceChunkTool",
            "ToolReferenceChunkTypedDict": "...models.tool_reference_chunk",
            "ToolRoundsError": "...errors",
            "ToolRunChatCompletionResponse": "...models.parsed_chat_completion_response",
            "ToolRunError": "...errors",
            "ToolToolTypes": "...models.tool_types:ToolTypes",
            "ToolTypedDict": "...models.tool",
            "ToolTypes": "...models.tool_types",
            "UnknownAgentsCompletionRequestMessage": "...models.agents_completion_request_message",
            "UnknownAgentsCompletionRequestToolChoice": "...models.agents_completion_request_tool_choice",
            "UnknownChatCompletionRequestMessage": "...models.chat_completion_request_message",
            "UnknownChatCompletionRequestToolChoice": "...models.chat_completion_request_tool_choice",
            "UnknownContentChunk": "...models.content_chunk",
            "UnknownImageURLChunkImageUrl": "...models.image_url_chunk_image_url",
            "UnknownModelListDataItem": "...models.model_list_data_item",
            "UnknownRetrieveModelResponse": "...models.retrieve_model_response",
            "UnknownSystemMessageContentChunks": "...models.system_message_content_chunks",
            "UnknownThinkChunkThinkingItem": "...models.think_chunk_thinking_item",
            "UnprocessableEntityError": "...errors",
            "UsageInfo": "...models.usage_info",
            "UserMessage": "...models.user_message",
            "UserMessageTypedDict": "...models.user_message",
            "ValidationError": "...models.validation_error",
        },
    )

alias_modules(__name__)
