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
            {
                "system": VariantShape(frozenset(["content"]), frozenset(["content"]), "SystemMessage"),
                "user": VariantShape(frozenset(["content"]), frozenset(["content"]), "UserMessage"),
                "assistant": VariantShape(
                    frozenset([]), frozenset(["content", "prefix", "tool_calls"]), "AssistantMessage"
                ),
                "tool": VariantShape(
                    frozenset(["content"]), frozenset(["content", "name", "tool_call_id"]), "ToolMessage"
                ),
            },
        ),
        "AssistantMessage": ObjectShape(
            nested={"content": "ContentChunk"},
        ),
        "ChatCompletionRequest": ObjectShape(
            nested={"messages": "ChatCompletionRequestMessage", "response_format": "ResponseFormat"},
        ),
        "ChatCompletionRequestMessage": UnionShape(
            "role",
            {
                "system": VariantShape(frozenset(["content"]), frozenset(["content"]), "SystemMessage"),
                "user": VariantShape(frozenset(["content"]), frozenset(["content"]), "UserMessage"),
                "assistant": VariantShape(
                    frozenset([]), frozenset(["content", "prefix", "tool_calls"]), "AssistantMessage"
                ),
                "tool": VariantShape(
                    frozenset(["content"]), frozenset(["content", "name", "tool_call_id"]), "ToolMessage"
                ),
            },
        ),
        "ContentChunk": UnionShape(
            "type",
            {
                "text": VariantShape(frozenset(["text"]), frozenset(["text"])),
                "image_url": VariantShape(frozenset(["image_url"]), frozenset(["image_url"])),
                "document_url": VariantShape(frozenset(["document_url"]), frozenset(["document_name", "document_url"])),
                "reference": VariantShape(frozenset(["reference_ids"]), frozenset(["reference_ids"])),
                "file": VariantShape(frozenset(["file_id"]), frozenset(["file_id"])),
                "thinking": VariantShape(frozenset(["thinking"]), frozenset(["closed", "thinking"]), "ThinkChunk"),
                "input_audio": VariantShape(frozenset(["input_audio"]), frozenset(["input_audio"])),
            },
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
            {
                "text": VariantShape(frozenset(["text"]), frozenset(["text"])),
                "thinking": VariantShape(frozenset(["thinking"]), frozenset(["closed", "thinking"]), "ThinkChunk"),
            },
        ),
        "ThinkChunk": ObjectShape(
            nested={"thinking": "ThinkChunkThinkingItem"},
        ),
        "ThinkChunkThinkingItem": UnionShape(
            "type",
            {
                "text": VariantShape(frozenset(["text"]), frozenset(["text"])),
                "tool_reference": VariantShape(
                    frozenset(["title", "tool"]), frozenset(["description", "favicon", "title", "tool", "url"])
                ),
                "reference": VariantShape(frozenset(["reference_ids"]), frozenset(["reference_ids"])),
            },
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
