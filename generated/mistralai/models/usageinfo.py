# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError

if not TYPE_CHECKING:
    from . import __getattr__


@attrs.define(kw_only=True, eq=False, repr=False)
class UsageInfo(Model):
    """What a request cost, in tokens."""

    prompt_tokens: int = 0
    """Tokens in the prompt."""
    completion_tokens: int = 0
    """Tokens in the completion."""
    total_tokens: int = 0
    """Tokens in prompt and completion."""
    num_cached_tokens: int | None = UNSET
    """Tokens of the prompt that came from the cache."""
    prompt_audio_seconds: int | None = UNSET
    """Seconds of audio in the prompt."""
    prompt_token_details: models.PromptTokensDetails | None = UNSET
    """Where the tokens of the prompt came from, under the name that some models use."""
    prompt_tokens_details: models.PromptTokensDetails | None = UNSET
    """Where the tokens of the prompt came from."""
    service_tier: str | None = UNSET
    """The tier that served the request."""

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.prompt_tokens = raw.get("prompt_tokens", 0)
            self.completion_tokens = raw.get("completion_tokens", 0)
            self.total_tokens = raw.get("total_tokens", 0)
            self.num_cached_tokens = raw.get("num_cached_tokens")
            self.prompt_audio_seconds = raw.get("prompt_audio_seconds")
            self.prompt_token_details = (
                NULL if (value := raw.get("prompt_token_details")) is None else PromptTokensDetails.from_dict(value)
            )
            self.prompt_tokens_details = (
                NULL if (value := raw.get("prompt_tokens_details")) is None else PromptTokensDetails.from_dict(value)
            )
            self.service_tier = raw.get("service_tier")
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class PromptTokensDetails(Model):
    """Where the tokens of a prompt came from."""

    cached_tokens: int = UNSET
    """Tokens that came from the cache."""

    _not_null: ClassVar[tuple[str, ...]] = ("cached_tokens",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.cached_tokens = raw.get("cached_tokens", 0)
        return self
