# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


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

    def _decode(self: Any, get: Get) -> None:
        self.audio = get("audio", False)
        self.audio_transcription = get("audio_transcription", False)
        self.classification = get("classification", False)
        self.completion_chat = get("completion_chat", False)
        self.completion_fim = get("completion_fim", False)
        self.fine_tuning = get("fine_tuning", False)
        self.function_calling = get("function_calling", False)
        self.moderation = get("moderation", False)
        self.ocr = get("ocr", False)
        self.vision = get("vision", False)
