# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model


class CreateChatCompletionRequestOptionsTypedDict(TypedDict, total=False):
    """CreateChatCompletionRequestOptions as a dictionary."""

    seed: int


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatCompletionRequestOptions(Model):
    seed: int | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.seed = get("seed")
