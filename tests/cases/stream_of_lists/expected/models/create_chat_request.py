# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class CreateChatRequestTypedDict(TypedDict, total=False):
    """CreateChatRequest as a dictionary."""

    model: Required[str]
    stream: bool


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatRequest(Model):
    model: str
    stream: bool = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.model = get("model")
        self.stream = get("stream", False)
