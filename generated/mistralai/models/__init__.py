# Generated from openapi.yaml; do not edit.
"""The objects of the Mistral AI API. Each loads when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._overlay.core.compat import alias_modules
from .._overlay.core.lazy import attach

if TYPE_CHECKING:
    from ..errors import (
        APIConnectionError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ClientClosedError,
        ConfigurationError,
        ConflictError,
        ContentFilterFinishReasonError,
        EmptyContentError,
        EventTooLargeError,
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
        StreamTimeoutError,
        StructuredOutputError,
        ToolRoundsError,
        ToolRunError,
        UnprocessableEntityError,
    )
    from .agents_completion_request import AgentsCompletionRequest, AgentsCompletionRequestTypedDict
    from .agents_completion_request_message import (
        AgentsCompletionRequestMessage,
        AgentsCompletionRequestMessageTypedDict,
        UnknownAgentsCompletionRequestMessage,
        decode_agents_completion_request_message as decode_agents_completion_request_message,
    )
    from .agents_completion_request_reasoning_effort import AgentsCompletionRequestReasoningEffort
    from .agents_completion_request_tool_choice import (
        AgentsCompletionRequestToolChoice,
        AgentsCompletionRequestToolChoiceTypedDict,
        UnknownAgentsCompletionRequestToolChoice,
        decode_agents_completion_request_tool_choice as decode_agents_completion_request_tool_choice,
    )
    from .assistant_message import AssistantMessage, AssistantMessageTypedDict
    from .audio_chunk import AudioChunk, AudioChunkTypedDict
    from .base_model_card import BaseModelCard
    from .built_in_connectors import BuiltInConnectors
    from .chat_completion_choice import ChatCompletionChoice
    from .chat_completion_choice_finish_reason import ChatCompletionChoiceFinishReason
    from .chat_completion_request import ChatCompletionRequest, ChatCompletionRequestTypedDict
    from .chat_completion_request_message import (
        ChatCompletionRequestMessage,
        ChatCompletionRequestMessageTypedDict,
        UnknownChatCompletionRequestMessage,
        decode_chat_completion_request_message as decode_chat_completion_request_message,
    )
    from .chat_completion_request_reasoning_effort import ChatCompletionRequestReasoningEffort
    from .chat_completion_request_tool_choice import (
        ChatCompletionRequestToolChoice,
        ChatCompletionRequestToolChoiceTypedDict,
        UnknownChatCompletionRequestToolChoice,
        decode_chat_completion_request_tool_choice as decode_chat_completion_request_tool_choice,
    )
    from .chat_completion_response import ChatCompletionResponse
    from .chat_completion_response_base import ChatCompletionResponseBase
    from .completion_chunk import CompletionChunk
    from .completion_event import CompletionEvent
    from .completion_response_stream_choice import CompletionResponseStreamChoice
    from .completion_response_stream_choice_finish_reason import CompletionResponseStreamChoiceFinishReason
    from .content_chunk import (
        ContentChunk,
        ContentChunkTypedDict,
        UnknownContentChunk,
        decode_content_chunk as decode_content_chunk,
    )
    from .delete_model_out import DeleteModelOut
    from .delta_message import DeltaMessage
    from .document_url_chunk import DocumentURLChunk, DocumentURLChunkTypedDict
    from .embedding_dtype import EmbeddingDtype
    from .embedding_request import EmbeddingRequest, EmbeddingRequestTypedDict
    from .embedding_response import EmbeddingResponse
    from .embedding_response_data import EmbeddingResponseData
    from .encoding_format import EncodingFormat
    from .file_chunk import FileChunk, FileChunkTypedDict
    from .fim_completion_request import FIMCompletionRequest, FIMCompletionRequestTypedDict
    from .fim_completion_response import FIMCompletionResponse
    from .ft_model_card import FTModelCard
    from .function import Function, FunctionTypedDict
    from .function_call import FunctionCall, FunctionCallTypedDict
    from .function_name import FunctionName, FunctionNameTypedDict
    from .guardrail_config import GuardrailConfig, GuardrailConfigTypedDict
    from .http_validation_error_data import HTTPValidationErrorData
    from .image_detail import ImageDetail
    from .image_url import ImageURL, ImageURLTypedDict
    from .image_url_chunk import ImageURLChunk, ImageURLChunkTypedDict
    from .image_url_chunk_image_url import (
        ImageURLChunkImageUrl as ImageURLChunkImageURL,
        ImageURLChunkImageUrlTypedDict as ImageURLChunkImageURLTypedDict,
        ImageURLChunkImageUrl,
        ImageURLChunkImageUrlTypedDict,
        UnknownImageURLChunkImageUrl,
        decode_image_url_chunk_image_url as decode_image_url_chunk_image_url,
    )
    from .json_schema import (
        JsonSchema as JSONSchema,
        JsonSchemaTypedDict as JSONSchemaTypedDict,
        JsonSchema,
        JsonSchemaTypedDict,
    )
    from .mistral_prompt_mode import MistralPromptMode
    from .model_capabilities import ModelCapabilities
    from .model_list import ModelList
    from .model_list_data_item import (
        ModelListDataItem,
        UnknownModelListDataItem,
        decode_model_list_data_item as decode_model_list_data_item,
    )
    from .moderation_llm_action import ModerationLLMAction
    from .moderation_llmv1_category_thresholds import (
        ModerationLLMV1CategoryThresholds,
        ModerationLLMV1CategoryThresholdsTypedDict,
    )
    from .moderation_llmv1_config import ModerationLLMV1Config, ModerationLLMV1ConfigTypedDict
    from .moderation_llmv2_category_thresholds import (
        ModerationLLMV2CategoryThresholds,
        ModerationLLMV2CategoryThresholdsTypedDict,
    )
    from .moderation_llmv2_config import ModerationLLMV2Config, ModerationLLMV2ConfigTypedDict
    from .parsed_chat_completion_response import (
        ParsedAssistantMessage,
        ParsedChatCompletionChoice,
        ParsedChatCompletionResponse,
        ToolRunChatCompletionResponse,
    )
    from .prediction import Prediction, PredictionTypedDict
    from .prompt_tokens_details import PromptTokensDetails
    from .reference_chunk import ReferenceChunk, ReferenceChunkTypedDict
    from .response_base import ResponseBase
    from .response_format import ResponseFormat, ResponseFormatTypedDict
    from .response_formats import ResponseFormats
    from .retrieve_model_response import (
        RetrieveModelResponse,
        UnknownRetrieveModelResponse,
        decode_retrieve_model_response as decode_retrieve_model_response,
    )
    from .system_message import SystemMessage, SystemMessageTypedDict
    from .system_message_content_chunks import (
        SystemMessageContentChunks,
        SystemMessageContentChunksTypedDict,
        UnknownSystemMessageContentChunks,
        decode_system_message_content_chunks as decode_system_message_content_chunks,
    )
    from .text_chunk import TextChunk, TextChunkTypedDict
    from .think_chunk import ThinkChunk, ThinkChunkTypedDict
    from .think_chunk_thinking_item import (
        ThinkChunkThinkingItem,
        ThinkChunkThinkingItemTypedDict,
        UnknownThinkChunkThinkingItem,
        decode_think_chunk_thinking_item as decode_think_chunk_thinking_item,
    )
    from .tool import Tool, ToolTypedDict
    from .tool_call import ToolCall, ToolCallTypedDict
    from .tool_choice import ToolChoice, ToolChoiceTypedDict
    from .tool_choice_enum import ToolChoiceEnum
    from .tool_message import ToolMessage, ToolMessageTypedDict
    from .tool_reference_chunk import ToolReferenceChunk, ToolReferenceChunkTypedDict
    from .tool_reference_chunk_tool import ToolReferenceChunkTool
    from .tool_types import ToolTypes
    from .usage_info import UsageInfo
    from .user_message import UserMessage, UserMessageTypedDict
    from .validation_error import ValidationError

__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "AgentsCompletionRequest",
    "AgentsCompletionRequestMessage",
    "AgentsCompletionRequestMessageTypedDict",
    "AgentsCompletionRequestReasoningEffort",
    "AgentsCompletionRequestToolChoice",
    "AgentsCompletionRequestToolChoiceTypedDict",
    "AgentsCompletionRequestTypedDict",
    "AssistantMessage",
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
    "ChatCompletionRequestMessage",
    "ChatCompletionRequestMessageTypedDict",
    "ChatCompletionRequestReasoningEffort",
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
    "EmbeddingRequestTypedDict",
    "EmbeddingResponse",
    "EmbeddingResponseData",
    "EmptyContentError",
    "EncodingFormat",
    "EventTooLargeError",
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
    "GuardrailConfigTypedDict",
    "HTTPValidationError",
    "HTTPValidationErrorData",
    "ImageDetail",
    "ImageURL",
    "ImageURLChunk",
    "ImageURLChunkImageURL",
    "ImageURLChunkImageURLTypedDict",
    "ImageURLChunkImageUrl",
    "ImageURLChunkImageUrlTypedDict",
    "ImageURLChunkTypedDict",
    "ImageURLTypedDict",
    "InternalServerError",
    "InvalidContentError",
    "JSONSchema",
    "JSONSchemaTypedDict",
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
    "ModerationLLMV1ConfigTypedDict",
    "ModerationLLMV2CategoryThresholds",
    "ModerationLLMV2CategoryThresholdsTypedDict",
    "ModerationLLMV2Config",
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
    "ResponseFormatTypedDict",
    "ResponseFormats",
    "ResponseValidationError",
    "RetrieveModelResponse",
    "SDKError",
    "StreamInterrupted",
    "StreamTimeoutError",
    "StructuredOutputError",
    "SystemMessage",
    "SystemMessageContentChunks",
    "SystemMessageContentChunksTypedDict",
    "SystemMessageTypedDict",
    "TextChunk",
    "TextChunkTypedDict",
    "ThinkChunk",
    "ThinkChunkThinkingItem",
    "ThinkChunkThinkingItemTypedDict",
    "ThinkChunkTypedDict",
    "Tool",
    "ToolCall",
    "ToolCallTypedDict",
    "ToolChoice",
    "ToolChoiceEnum",
    "ToolChoiceTypedDict",
    "ToolMessage",
    "ToolMessageTypedDict",
    "ToolReferenceChunk",
    "ToolReferenceChunkTool",
    "ToolReferenceChunkTypedDict",
    "ToolRoundsError",
    "ToolRunChatCompletionResponse",
    "ToolRunError",
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
            "APIConnectionError": "..errors",
            "APITimeoutError": "..errors",
            "AgentsCompletionRequest": ".agents_completion_request",
            "AgentsCompletionRequestMessage": ".agents_completion_request_message",
            "AgentsCompletionRequestMessageTypedDict": ".agents_completion_request_message",
            "AgentsCompletionRequestReasoningEffort": ".agents_completion_request_reasoning_effort",
            "AgentsCompletionRequestToolChoice": ".agents_completion_request_tool_choice",
            "AgentsCompletionRequestToolChoiceTypedDict": ".agents_completion_request_tool_choice",
            "AgentsCompletionRequestTypedDict": ".agents_completion_request",
            "AssistantMessage": ".assistant_message",
            "AssistantMessageTypedDict": ".assistant_message",
            "AudioChunk": ".audio_chunk",
            "AudioChunkTypedDict": ".audio_chunk",
            "AuthenticationError": "..errors",
            "BadRequestError": "..errors",
            "BaseModelCard": ".base_model_card",
            "BuiltInConnectors": ".built_in_connectors",
            "ChatCompletionChoice": ".chat_completion_choice",
            "ChatCompletionChoiceFinishReason": ".chat_completion_choice_finish_reason",
            "ChatCompletionRequest": ".chat_completion_request",
            "ChatCompletionRequestMessage": ".chat_completion_request_message",
            "ChatCompletionRequestMessageTypedDict": ".chat_completion_request_message",
            "ChatCompletionRequestReasoningEffort": ".chat_completion_request_reasoning_effort",
            "ChatCompletionRequestToolChoice": ".chat_completion_request_tool_choice",
            "ChatCompletionRequestToolChoiceTypedDict": ".chat_completion_request_tool_choice",
            "ChatCompletionRequestTypedDict": ".chat_completion_request",
            "ChatCompletionResponse": ".chat_completion_response",
            "ChatCompletionResponseBase": ".chat_completion_response_base",
            "ClientClosedError": "..errors",
            "CompletionChunk": ".completion_chunk",
            "CompletionEvent": ".completion_event",
            "CompletionResponseStreamChoice": ".completion_response_stream_choice",
            "CompletionResponseStreamChoiceFinishReason": ".completion_response_stream_choice_finish_reason",
            "ConfigurationError": "..errors",
            "ConflictError": "..errors",
            "ContentChunk": ".content_chunk",
            "ContentChunkTypedDict": ".content_chunk",
            "ContentFilterFinishReasonError": "..errors",
            "DeleteModelOut": ".delete_model_out",
            "DeltaMessage": ".delta_message",
            "DocumentURLChunk": ".document_url_chunk",
            "DocumentURLChunkTypedDict": ".document_url_chunk",
            "EmbeddingDtype": ".embedding_dtype",
            "EmbeddingRequest": ".embedding_request",
            "EmbeddingRequestTypedDict": ".embedding_request",
            "EmbeddingResponse": ".embedding_response",
            "EmbeddingResponseData": ".embedding_response_data",
            "EmptyContentError": "..errors",
            "EncodingFormat": ".encoding_format",
            "EventTooLargeError": "..errors",
            "FIMCompletionRequest": ".fim_completion_request",
            "FIMCompletionRequestTypedDict": ".fim_completion_request",
            "FIMCompletionResponse": ".fim_completion_response",
            "FTModelCard": ".ft_model_card",
            "FileChunk": ".file_chunk",
            "FileChunkTypedDict": ".file_chunk",
            "Function": ".function",
            "FunctionCall": ".function_call",
            "FunctionCallTypedDict": ".function_call",
            "FunctionName": ".function_name",
            "FunctionNameTypedDict": ".function_name",
            "FunctionTypedDict": ".function",
            "GuardrailConfig": ".guardrail_config",
            "GuardrailConfigTypedDict": ".guardrail_config",
            "HTTPValidationError": "..errors",
            "HTTPValidationErrorData": ".http_validation_error_data",
            "ImageDetail": ".image_detail",
            "ImageURL": ".image_url",
            "ImageURLChunk": ".image_url_chunk",
            "ImageURLChunkImageURL": ".image_url_chunk_image_url:ImageURLChunkImageUrl",
            "ImageURLChunkImageURLTypedDict": ".image_url_chunk_image_url:ImageURLChunkImageUrlTypedDict",
            "ImageURLChunkImageUrl": ".image_url_chunk_image_url",
            "ImageURLChunkImageUrlTypedDict": ".image_url_chunk_image_url",
            "ImageURLChunkTypedDict": ".image_url_chunk",
            "ImageURLTypedDict": ".image_url",
            "InternalServerError": "..errors",
            "InvalidContentError": "..errors",
            "JSONSchema": ".json_schema:JsonSchema",
            "JSONSchemaTypedDict": ".json_schema:JsonSchemaTypedDict",
            "JsonSchema": ".json_schema",
            "JsonSchemaTypedDict": ".json_schema",
            "LengthFinishReasonError": "..errors",
            "MistralError": "..errors",
            "MistralPromptMode": ".mistral_prompt_mode",
            "ModelCapabilities": ".model_capabilities",
            "ModelList": ".model_list",
            "ModelListDataItem": ".model_list_data_item",
            "ModerationLLMAction": ".moderation_llm_action",
            "ModerationLLMV1CategoryThresholds": ".moderation_llmv1_category_thresholds",
            "ModerationLLMV1CategoryThresholdsTypedDict": ".moderation_llmv1_category_thresholds",
            "ModerationLLMV1Config": ".moderation_llmv1_config",
            "ModerationLLMV1ConfigTypedDict": ".moderation_llmv1_config",
            "ModerationLLMV2CategoryThresholds": ".moderation_llmv2_category_thresholds",
            "ModerationLLMV2CategoryThresholdsTypedDict": ".moderation_llmv2_category_thresholds",
            "ModerationLLMV2Config": ".moderation_llmv2_config",
            "ModerationLLMV2ConfigTypedDict": ".moderation_llmv2_config",
            "NoResponseError": "..errors",
            "NotFoundError": "..errors",
            "ParsedAssistantMessage": ".parsed_chat_completion_response",
            "ParsedChatCompletionChoice": ".parsed_chat_completion_response",
            "ParsedChatCompletionResponse": ".parsed_chat_completion_response",
            "PermissionDeniedError": "..errors",
            "Prediction": ".prediction",
            "PredictionTypedDict": ".prediction",
            "PromptTokensDetails": ".prompt_tokens_details",
            "RateLimitError": "..errors",
            "ReferenceChunk": ".reference_chunk",
            "ReferenceChunkTypedDict": ".reference_chunk",
            "ResponseBase": ".response_base",
            "ResponseFormat": ".response_format",
            "ResponseFormatTypedDict": ".response_format",
            "ResponseFormats": ".response_formats",
            "ResponseValidationError": "..errors",
            "RetrieveModelResponse": ".retrieve_model_response",
            "SDKError": "..errors",
            "StreamInterrupted": "..errors",
            "StreamTimeoutError": "..errors",
            "StructuredOutputError": "..errors",
            "SystemMessage": ".system_message",
            "SystemMessageContentChunks": ".system_message_content_chunks",
            "SystemMessageContentChunksTypedDict": ".system_message_content_chunks",
            "SystemMessageTypedDict": ".system_message",
            "TextChunk": ".text_chunk",
            "TextChunkTypedDict": ".text_chunk",
            "ThinkChunk": ".think_chunk",
            "ThinkChunkThinkingItem": ".think_chunk_thinking_item",
            "ThinkChunkThinkingItemTypedDict": ".think_chunk_thinking_item",
            "ThinkChunkTypedDict": ".think_chunk",
            "Tool": ".tool",
            "ToolCall": ".tool_call",
            "ToolCallTypedDict": ".tool_call",
            "ToolChoice": ".tool_choice",
            "ToolChoiceEnum": ".tool_choice_enum",
            "ToolChoiceTypedDict": ".tool_choice",
            "ToolMessage": ".tool_message",
            "ToolMessageTypedDict": ".tool_message",
            "ToolReferenceChunk": ".tool_reference_chunk",
            "ToolReferenceChunkTool": ".tool_reference_chunk_tool",
            "ToolReferenceChunkTypedDict": ".tool_reference_chunk",
            "ToolRoundsError": "..errors",
            "ToolRunChatCompletionResponse": ".parsed_chat_completion_response",
            "ToolRunError": "..errors",
            "ToolTypedDict": ".tool",
            "ToolTypes": ".tool_types",
            "UnknownAgentsCompletionRequestMessage": ".agents_completion_request_message",
            "UnknownAgentsCompletionRequestToolChoice": ".agents_completion_request_tool_choice",
            "UnknownChatCompletionRequestMessage": ".chat_completion_request_message",
            "UnknownChatCompletionRequestToolChoice": ".chat_completion_request_tool_choice",
            "UnknownContentChunk": ".content_chunk",
            "UnknownImageURLChunkImageUrl": ".image_url_chunk_image_url",
            "UnknownModelListDataItem": ".model_list_data_item",
            "UnknownRetrieveModelResponse": ".retrieve_model_response",
            "UnknownSystemMessageContentChunks": ".system_message_content_chunks",
            "UnknownThinkChunkThinkingItem": ".think_chunk_thinking_item",
            "UnprocessableEntityError": "..errors",
            "UsageInfo": ".usage_info",
            "UserMessage": ".user_message",
            "UserMessageTypedDict": ".user_message",
            "ValidationError": ".validation_error",
            "decode_agents_completion_request_message": ".agents_completion_request_message",
            "decode_agents_completion_request_tool_choice": ".agents_completion_request_tool_choice",
            "decode_chat_completion_request_message": ".chat_completion_request_message",
            "decode_chat_completion_request_tool_choice": ".chat_completion_request_tool_choice",
            "decode_content_chunk": ".content_chunk",
            "decode_image_url_chunk_image_url": ".image_url_chunk_image_url",
            "decode_model_list_data_item": ".model_list_data_item",
            "decode_retrieve_model_response": ".retrieve_model_response",
            "decode_system_message_content_chunks": ".system_message_content_chunks",
            "decode_think_chunk_thinking_item": ".think_chunk_thinking_item",
        },
        every="..client.models",
    )

alias_modules(__name__)
