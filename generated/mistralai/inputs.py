# Generated from openapi.yaml; do not edit.
"""How dictionaries that stand for models are completed."""

from __future__ import annotations

from ._overlay.requests.arguments import ObjectShape, Shapes, UnionShape, VariantShape, completer


def _shapes() -> Shapes:
    """Made when the first argument is completed."""
    return {
        "AgentsCompletionRequest": ObjectShape(
            nested={
                "messages": "AgentsCompletionRequestMessage",
                "guardrails": "GuardrailConfig",
                "prediction": "Prediction",
                "response_format": "ResponseFormat",
                "tools": "Tool",
            },
            absent=(
                "frequency_penalty",
                "parallel_tool_calls",
                "prediction",
                "presence_penalty",
                "reasoning_effort",
                "response_format",
                "stop",
                "stream",
                "tool_choice",
            ),
        ),
        "AgentsCompletionRequestMessage": UnionShape(
            "role",
            (
                VariantShape("system", frozenset(["content"]), frozenset(["content"]), "SystemMessage"),
                VariantShape("user", frozenset(["content"]), frozenset(["content"]), "UserMessage"),
                VariantShape(
                    "assistant", frozenset([]), frozenset(["content", "prefix", "tool_calls"]), "AssistantMessage"
                ),
                VariantShape(
                    "tool", frozenset(["content"]), frozenset(["content", "name", "tool_call_id"]), "ToolMessage"
                ),
            ),
        ),
        "AssistantMessage": ObjectShape(
            nested={"content": "ContentChunk", "tool_calls": "ToolCall"},
            absent=("prefix",),
        ),
        "ChatCompletionRequest": ObjectShape(
            nested={
                "messages": "ChatCompletionRequestMessage",
                "guardrails": "GuardrailConfig",
                "prediction": "Prediction",
                "response_format": "ResponseFormat",
                "tools": "Tool",
            },
            absent=(
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
            ),
        ),
        "ChatCompletionRequestMessage": UnionShape(
            "role",
            (
                VariantShape("system", frozenset(["content"]), frozenset(["content"]), "SystemMessage"),
                VariantShape("user", frozenset(["content"]), frozenset(["content"]), "UserMessage"),
                VariantShape(
                    "assistant", frozenset([]), frozenset(["content", "prefix", "tool_calls"]), "AssistantMessage"
                ),
                VariantShape(
                    "tool", frozenset(["content"]), frozenset(["content", "name", "tool_call_id"]), "ToolMessage"
                ),
            ),
        ),
        "ContentChunk": UnionShape(
            "type",
            (
                VariantShape("text", frozenset(["text"]), frozenset(["text"])),
                VariantShape("image_url", frozenset(["image_url"]), frozenset(["image_url"])),
                VariantShape("document_url", frozenset(["document_url"]), frozenset(["document_name", "document_url"])),
                VariantShape("reference", frozenset(["reference_ids"]), frozenset(["reference_ids"])),
                VariantShape("file", frozenset(["file_id"]), frozenset(["file_id"])),
                VariantShape(
                    "thinking", frozenset(["thinking"]), frozenset(["closed", "signature", "thinking"]), "ThinkChunk"
                ),
                VariantShape("input_audio", frozenset(["input_audio"]), frozenset(["input_audio"])),
                VariantShape("resource", frozenset(["content", "uri"]), frozenset(["content", "uri"]), "ResourceChunk"),
                VariantShape("resource_link", frozenset(["uri"]), frozenset(["metadata", "uri"])),
            ),
        ),
        "EmbeddingRequest": ObjectShape(
            renamed={"inputs": "input"},
            absent=(
                "encoding_format",
                "output_dtype",
            ),
        ),
        "FIMCompletionRequest": ObjectShape(
            absent=(
                "stop",
                "stream",
                "top_p",
            ),
        ),
        "Function": ObjectShape(
            absent=(
                "description",
                "strict",
            ),
        ),
        "GuardrailConfig": ObjectShape(
            nested={"moderation_llm_v1": "ModerationLLMV1Config", "moderation_llm_v2": "ModerationLLMV2Config"},
            absent=("block_on_error",),
        ),
        "JsonSchema": ObjectShape(
            renamed={"schema_definition": "schema"},
            absent=("strict",),
        ),
        "ModerationLLMV1Config": ObjectShape(
            absent=(
                "action",
                "ignore_other_categories",
                "model_name",
            ),
        ),
        "ModerationLLMV2Config": ObjectShape(
            absent=(
                "action",
                "ignore_other_categories",
                "model_name",
            ),
        ),
        "Prediction": ObjectShape(
            absent=("content",),
        ),
        "ResourceChunk": ObjectShape(
            nested={"content": "ResourceChunkContent"},
        ),
        "ResourceChunkContent": UnionShape(
            "type",
            (
                VariantShape("text", frozenset(["text"]), frozenset(["text"])),
                VariantShape("image_url", frozenset(["image_url"]), frozenset(["image_url"])),
            ),
        ),
        "ResponseFormat": ObjectShape(
            nested={"json_schema": "JsonSchema"},
            absent=("type",),
        ),
        "SystemMessage": ObjectShape(
            nested={"content": "SystemMessageContentChunks"},
        ),
        "SystemMessageContentChunks": UnionShape(
            "type",
            (
                VariantShape("text", frozenset(["text"]), frozenset(["text"])),
                VariantShape(
                    "thinking", frozenset(["thinking"]), frozenset(["closed", "signature", "thinking"]), "ThinkChunk"
                ),
            ),
        ),
        "ThinkChunk": ObjectShape(
            nested={"thinking": "ThinkChunkThinkingItem"},
            absent=("closed",),
        ),
        "ThinkChunkThinkingItem": UnionShape(
            "type",
            (
                VariantShape("text", frozenset(["text"]), frozenset(["text"])),
                VariantShape(
                    "tool_reference",
                    frozenset(["title", "tool"]),
                    frozenset(["description", "favicon", "title", "tool", "url"]),
                ),
                VariantShape("reference", frozenset(["reference_ids"]), frozenset(["reference_ids"])),
            ),
        ),
        "Tool": ObjectShape(
            nested={"function": "Function"},
            absent=("type",),
        ),
        "ToolCall": ObjectShape(
            absent=(
                "id",
                "index",
                "type",
            ),
        ),
        "ToolChoice": ObjectShape(
            absent=("type",),
        ),
        "ToolMessage": ObjectShape(
            nested={"content": "ContentChunk"},
        ),
        "UserMessage": ObjectShape(
            nested={"content": "ContentChunk"},
        ),
    }


completed = completer(_shapes)
"""The argument, a dictionary or a list of them, with Python names replaced, certain tags added, and None left
out where null is not allowed."""
