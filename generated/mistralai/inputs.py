# Generated from openapi.yaml; do not edit.
"""How dictionaries that stand for models are completed."""

from __future__ import annotations

from ._overlay.requests.arguments import ObjectShape, UnionShape, VariantShape, completer

completed = completer(
    {
        "AgentsCompletionRequest": ObjectShape(
            nested={"messages": "AgentsCompletionRequestMessage", "response_format": "ResponseFormat"},
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
            nested={"content": "ContentChunk"},
        ),
        "ChatCompletionRequest": ObjectShape(
            nested={"messages": "ChatCompletionRequestMessage", "response_format": "ResponseFormat"},
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
                VariantShape("thinking", frozenset(["thinking"]), frozenset(["closed", "thinking"]), "ThinkChunk"),
                VariantShape("input_audio", frozenset(["input_audio"]), frozenset(["input_audio"])),
            ),
        ),
        "EmbeddingRequest": ObjectShape(
            renamed={"inputs": "input"},
        ),
        "JsonSchema": ObjectShape(
            renamed={"schema_definition": "schema"},
        ),
        "ResponseFormat": ObjectShape(
            nested={"json_schema": "JsonSchema"},
        ),
        "SystemMessage": ObjectShape(
            nested={"content": "SystemMessageContentChunks"},
        ),
        "SystemMessageContentChunks": UnionShape(
            "type",
            (
                VariantShape("text", frozenset(["text"]), frozenset(["text"])),
                VariantShape("thinking", frozenset(["thinking"]), frozenset(["closed", "thinking"]), "ThinkChunk"),
            ),
        ),
        "ThinkChunk": ObjectShape(
            nested={"thinking": "ThinkChunkThinkingItem"},
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
        "ToolMessage": ObjectShape(
            nested={"content": "ContentChunk"},
        ),
        "UserMessage": ObjectShape(
            nested={"content": "ContentChunk"},
        ),
    }
)
"""The argument, a dictionary or a list of them, with Python names replaced and certain tags added."""
