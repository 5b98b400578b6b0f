# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model


class CreateThingRequestCardTypedDict(TypedDict, total=False):
    """CreateThingRequestCard as a dictionary."""

    number: str


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateThingRequestCard(Model):
    number: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.number = get("number")
