# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model


class ThingTypedDict(TypedDict, total=False):
    """Thing as a dictionary."""

    name: str


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    name: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.name = get("name")
