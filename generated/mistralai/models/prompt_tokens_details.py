# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


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
