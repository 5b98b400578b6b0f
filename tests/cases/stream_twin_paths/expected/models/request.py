# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypedDict

import attrs

from .._overlay.models import Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class RequestTypedDict(TypedDict, total=False):
    """Request as a dictionary."""

    text: Required[str]
    stream: Literal[False]


@attrs.define(kw_only=True, eq=False, repr=False)
class Request(Model):
    text: str
    stream: Literal[False] = False

    def _decode(self: Any, get: Get) -> None:
        self.text = get("text")
        self.stream = get("stream", False)
