# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.models.typed_dicts import TypedDict


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
                NULL
                if (value := raw.get("moderation_llm_v1")) is None
                else models.ModerationLLMV1Config.from_dict(value)
            )
            self.moderation_llm_v2 = (
                NULL
                if (value := raw.get("moderation_llm_v2")) is None
                else models.ModerationLLMV2Config.from_dict(value)
            )
        except DecodeError as error:
            error.within(self)
            raise
        return self
