"""What a program without an SDK writes to have typed chunks: attrs classes, filled from the decoded JSON."""

from __future__ import annotations

from typing import Any

import attrs


@attrs.define
class Delta:
    role: str | None
    content: str | None


@attrs.define
class Choice:
    index: int
    delta: Delta
    finish_reason: str | None


@attrs.define
class Chunk:
    id: str
    object: str
    created: int
    model: str
    choices: list[Choice]


def chunk(data: dict[str, Any]) -> Chunk:
    """The chunk that the JSON of one event says."""
    choices = [
        Choice(one["index"], Delta(one["delta"].get("role"), one["delta"].get("content")), one.get("finish_reason"))
        for one in data["choices"]
    ]
    return Chunk(data["id"], data["object"], data["created"], data["model"], choices)
