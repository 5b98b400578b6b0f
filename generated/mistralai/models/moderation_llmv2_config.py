# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from collections.abc import Mapping


class ModerationLLMV2ConfigTypedDict(TypedDict, total=False):
    """ModerationLLMV2Config as a dictionary."""

    action: models.ModerationLLMAction
    custom_category_thresholds: (
        models.ModerationLLMV2CategoryThresholds
        | models.ModerationLLMV2CategoryThresholdsTypedDict
        | Mapping[str, Any]
        | None
    )
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

    def _decode(self: Any, get: Get) -> None:
        self.action = get("action", "none")
        self.custom_category_thresholds = (
            None
            if (value := get("custom_category_thresholds")) is None
            else models.ModerationLLMV2CategoryThresholds.from_dict(value)
        )
        self.ignore_other_categories = get("ignore_other_categories", False)
        self.model_name = get("model_name", "mistral-moderation-2603")
