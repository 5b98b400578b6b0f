# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.annotations import TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


class GuardrailConfigTypedDict(TypedDict, total=False):
    """GuardrailConfig as a dictionary."""

    block_on_error: bool
    moderation_llm_v1: models.ModerationLLMV1ConfigParam | None
    moderation_llm_v2: models.ModerationLLMV2ConfigParam | None


@attrs.define(kw_only=True, eq=False, repr=False)
class GuardrailConfig(Model):
    """Moderation of one request: which moderation models look at it, and what happens if they cannot."""

    block_on_error: bool = UNSET
    """Whether the request is refused with status 403 when the moderation itself fails."""
    moderation_llm_v1: models.ModerationLLMV1Config | None = UNSET
    """Moderation by the first moderation model."""
    moderation_llm_v2: models.ModerationLLMV2Config | None = UNSET
    """Moderation by the second moderation model."""

    _not_null: ClassVar[tuple[str, ...]] = ("block_on_error",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.block_on_error = raw.get("block_on_error", False)
            self.moderation_llm_v1 = (
                NULL if (value := raw.get("moderation_llm_v1")) is None else ModerationLLMV1Config.from_dict(value)
            )
            self.moderation_llm_v2 = (
                NULL if (value := raw.get("moderation_llm_v2")) is None else ModerationLLMV2Config.from_dict(value)
            )
        except DecodeError as error:
            error.within(self)
            raise
        return self


class ModerationLLMV1ConfigTypedDict(TypedDict, total=False):
    """ModerationLLMV1Config as a dictionary."""

    action: models.ModerationLLMActionParam
    custom_category_thresholds: models.ModerationLLMV1CategoryThresholdsParam | None
    ignore_other_categories: bool
    model_name: str


@attrs.define(kw_only=True, eq=False, repr=False)
class ModerationLLMV1Config(Model):
    """Settings of the first moderation model."""

    action: models.ModerationLLMAction = UNSET
    """What happens when a category exceeds its threshold."""
    custom_category_thresholds: models.ModerationLLMV1CategoryThresholds | None = UNSET
    """Thresholds of the caller's own."""
    ignore_other_categories: bool = UNSET
    """Whether categories without a threshold of the caller's own are ignored."""
    model_name: str = UNSET
    """The moderation model, where another one than the usual is wanted."""

    _not_null: ClassVar[tuple[str, ...]] = ("action", "ignore_other_categories", "model_name")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.action = raw.get("action", "none")
            self.custom_category_thresholds = (
                NULL
                if (value := raw.get("custom_category_thresholds")) is None
                else ModerationLLMV1CategoryThresholds.from_dict(value)
            )
            self.ignore_other_categories = raw.get("ignore_other_categories", False)
            self.model_name = raw.get("model_name", "mistral-moderation-2411")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class ModerationLLMV2ConfigTypedDict(TypedDict, total=False):
    """ModerationLLMV2Config as a dictionary."""

    action: models.ModerationLLMActionParam
    custom_category_thresholds: models.ModerationLLMV2CategoryThresholdsParam | None
    ignore_other_categories: bool
    model_name: str


@attrs.define(kw_only=True, eq=False, repr=False)
class ModerationLLMV2Config(Model):
    """Settings of the second moderation model."""

    action: models.ModerationLLMAction = UNSET
    """What happens when a category exceeds its threshold."""
    custom_category_thresholds: models.ModerationLLMV2CategoryThresholds | None = UNSET
    """Thresholds of the caller's own."""
    ignore_other_categories: bool = UNSET
    """Whether categories without a threshold of the caller's own are ignored."""
    model_name: str = UNSET
    """The moderation model, where another one than the usual is wanted."""

    _not_null: ClassVar[tuple[str, ...]] = ("action", "ignore_other_categories", "model_name")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.action = raw.get("action", "none")
            self.custom_category_thresholds = (
                NULL
                if (value := raw.get("custom_category_thresholds")) is None
                else ModerationLLMV2CategoryThresholds.from_dict(value)
            )
            self.ignore_other_categories = raw.get("ignore_other_categories", False)
            self.model_name = raw.get("model_name", "mistral-moderation-2603")
        except DecodeError as error:
            error.within(self)
            raise
        return self


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


class ModerationLLMV2CategoryThresholdsTypedDict(TypedDict, total=False):
    """ModerationLLMV2CategoryThresholds as a dictionary."""

    criminal: float | None
    dangerous: float | None
    financial: float | None
    hate_and_discrimination: float | None
    health: float | None
    jailbreaking: float | None
    law: float | None
    pii: float | None
    selfharm: float | None
    sexual: float | None
    violence_and_threats: float | None


@attrs.define(kw_only=True, eq=False, repr=False)
class ModerationLLMV2CategoryThresholds(Model):
    """Thresholds between 0 and 1, one per category of the second moderation model. A category that is left
    out keeps the model's own threshold.
    """

    criminal: float | None = UNSET
    """Criminal content."""
    dangerous: float | None = UNSET
    """Dangerous content."""
    financial: float | None = UNSET
    """Financial advice."""
    hate_and_discrimination: float | None = UNSET
    """Hate and discrimination."""
    health: float | None = UNSET
    """Medical advice."""
    jailbreaking: float | None = UNSET
    """Attempts to get round the model's rules."""
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
        self.criminal = raw.get("criminal")
        self.dangerous = raw.get("dangerous")
        self.financial = raw.get("financial")
        self.hate_and_discrimination = raw.get("hate_and_discrimination")
        self.health = raw.get("health")
        self.jailbreaking = raw.get("jailbreaking")
        self.law = raw.get("law")
        self.pii = raw.get("pii")
        self.selfharm = raw.get("selfharm")
        self.sexual = raw.get("sexual")
        self.violence_and_threats = raw.get("violence_and_threats")
        return self
