"""A response with everything that a schema does not know in it."""

from __future__ import annotations

from typing import Any

RESPONSE: dict[str, Any] = {
    "id": "r",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3, "x_cost": 0.1},
    "choices": [
        {
            "index": 0,
            "finish_reason": "brand_new",
            "message": {
                "role": "assistant",
                "content": [{"type": "thinking", "thinking": [{"type": "text", "text": "hm"}]}, {"type": "hologram"}],
                "tool_calls": [{"id": "t", "function": {"name": "f", "arguments": "{}"}}],
            },
        }
    ],
    "x_router": {"a": [1]},
}
