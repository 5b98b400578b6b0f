# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypedDict

import attrs

from .._overlay.models import Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class StreamRequestTypedDict(TypedDict, total=False):
    """StreamRequest as a dictionary."""

    text: Required[str]
    stream: Literal[True]


@attrs.define(kw_only=True, eq=False, repr=False)
class StreamRequest(Model):
    text: str
    stream: Literal[True] = True

    def _decode(self: Any, get: Get) -> None:
        self.text = get("text")
        self.stream = get("stream", True)
