# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new
from .._overlay.models.typed_dicts import TypedDict


class ModerationLLMV1CategoryThresholdsTypedDict(TypedDict, total=False):
    """ModerationLLMV1CategoryThresholds as a dictionary."""

    dangerous_and_criminal_content: float | None
    financial: float | None
    hate_and_discrimination: float | None
    health: float | None
    law: float | None
    pii: float | None
    selfharm: float | None
    sexual: float | None
    violence_and_threats: float | None


@attrs.define(kw_only=True, eq=False, repr=False)
class ModerationLLMV1CategoryThresholds(Model):
    """Thresholds between 0 and 1, one per category of the first moderation model. A category that is left
    out keeps the model's own threshold.
    """

    dangerous_and_criminal_content: float | None = UNSET
    """Dangerous and criminal content."""
    financial: float | None = UNSET
    """Financial advice."""
    hate_and_discrimination: float | None = UNSET
    """Hate and discrimination."""
    health: float | None = UNSET
    """Medical advice."""
    law: float | None = UNSET
    """Legal advice."""
    pii: float | None = UNSET
    """Personal data."""
    selfharm: float | None = UNSET
    """Self-harm."""
    sexual: float | None = UNSET
    """Sexual content."""
    violence_and_threats: float | None = UNSET
    """Violence and threats."""

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.dangerous_and_criminal_content = raw.get("dangerous_and_criminal_content")
        self.financial = raw.get("financial")
        self.hate_and_discrimination = raw.get("hate_and_discrimination")
        self.health = raw.get("health")
        self.law = raw.get("law")
        self.pii = raw.get("pii")
        self.selfharm = raw.get("selfharm")
        self.sexual = raw.get("sexual")
        self.violence_and_threats = raw.get("violence_and_threats")
        return self
