# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class CreateChatCompletionRequestMessageTypedDict(TypedDict, total=False):
    """CreateChatCompletionRequestMessage as a dictionary."""

    role: Required[models.CreateChatCompletionRequestMessageRole]
    content: str


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatCompletionRequestMessage(Model):
    role: models.CreateChatCompletionRequestMessageRole
    content: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.role = get("role")
        self.content = get("content")
