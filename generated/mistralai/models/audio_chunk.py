# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypedDict

import attrs

from .._overlay.models import Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class AudioChunkTypedDict(TypedDict, total=False):
    """AudioChunk as a dictionary."""

    input_audio: Required[str]
    type: Literal["input_audio"]


@attrs.define(kw_only=True, eq=False, repr=False)
class AudioChunk(Model):
    """Audio as part of a message."""

    input_audio: str
    """The audio: an address, or its bytes as base64."""
    type: Literal["input_audio"] = "input_audio"
    """Tells this object from its alternatives."""

    def _decode(self: Any, get: Get) -> None:
        self.input_audio = get("input_audio")
        self.type = get("type", "input_audio")
