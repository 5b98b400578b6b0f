# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model


class PredictionTypedDict(TypedDict, total=False):
    """Prediction as a dictionary."""

    content: str
    type: Literal["content"]


@attrs.define(kw_only=True, eq=False, repr=False)
class Prediction(Model):
    """Text that the reply is expected to resemble. The more of it is right, the sooner the reply is
    complete.
    """

    content: str = UNSET
    """The expected text."""
    type: Literal["content"] = "content"
    """Tells this object from its alternatives."""

    def _decode(self: Any, get: Get) -> None:
        self.content = get("content", "")
        self.type = get("type", "content")
