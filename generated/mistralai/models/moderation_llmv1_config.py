# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.models.typed_dicts import TypedDict


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
                else models.ModerationLLMV1CategoryThresholds.from_dict(value)
            )
            self.ignore_other_categories = raw.get("ignore_other_categories", False)
            self.model_name = raw.get("model_name", "mistral-moderation-2411")
        except DecodeError as error:
            error.within(self)
            raise
        return self
