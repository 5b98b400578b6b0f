# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class PromptTokensDetails(Model):
    """Where the tokens of a prompt came from."""

    cached_tokens: int = UNSET
    """Tokens that came from the cache."""

    def _decode(self: Any, get: Get) -> None:
        self.cached_tokens = get("cached_tokens", 0)
