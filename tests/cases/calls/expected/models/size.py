# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model


class SizeTypedDict(TypedDict, total=False):
    """Size as a dictionary."""

    h: int
    w: int


@attrs.define(kw_only=True, eq=False, repr=False)
class Size(Model):
    h: int | None = UNSET
    w: int | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.h = get("h")
        self.w = get("w")
