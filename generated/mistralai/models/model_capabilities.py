# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class ModelCapabilities(Model):
    """What a model can be used for."""

    audio: bool = UNSET
    """Whether it understands audio."""
    audio_transcription: bool = UNSET
    """Whether it transcribes speech."""
    classification: bool = UNSET
    """Whether it classifies texts."""
    completion_chat: bool = UNSET
    """Whether it answers chats."""
    completion_fim: bool = UNSET
    """Whether it fills in the middle of code."""
    fine_tuning: bool = UNSET
    """Whether it can be fine-tuned."""
    function_calling: bool = UNSET
    """Whether it calls tools."""
    moderation: bool = UNSET
    """Whether it moderates texts."""
    ocr: bool = UNSET
    """Whether it reads documents."""
    vision: bool = UNSET
    """Whether it understands images."""

    _not_null: ClassVar[tuple[str, ...]] = (
        "audio",
        "audio_transcription",
        "classification",
        "completion_chat",
        "completion_fim",
        "fine_tuning",
        "function_calling",
        "moderation",
        "ocr",
        "vision",
    )

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.audio = raw.get("audio", False)
        self.audio_transcription = raw.get("audio_transcription", False)
        self.classification = raw.get("classification", False)
        self.completion_chat = raw.get("completion_chat", False)
        self.completion_fim = raw.get("completion_fim", False)
        self.fine_tuning = raw.get("fine_tuning", False)
        self.function_calling = raw.get("function_calling", False)
        self.moderation = raw.get("moderation", False)
        self.ocr = raw.get("ocr", False)
        self.vision = raw.get("vision", False)
        return self
