# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class ValidationError(Model):
    """One problem in a request, and where it stands."""

    loc: list[str | int]
    """The path to the offending value: property names and list indexes."""
    msg: str
    """What is wrong with it."""
    type: str
    """The rule that was broken, as an identifier."""
    ctx: dict[str, Any] | None = UNSET
    """Values that the message was made from, such as a limit."""
    input: Any = UNSET
    """The offending value."""

    def _decode(self: Any, get: Get) -> None:
        self.loc = get("loc")
        self.msg = get("msg")
        self.type = get("type")
        self.ctx = get("ctx")
        self.input = get("input")
