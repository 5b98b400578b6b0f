# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Dog(Model):
    """An animal that barks."""

    name: str
    """What it listens to."""
    tame: bool | None
    barks: bool | None = UNSET
    loud: bool | None = UNSET
    tags: list[models.AnimalTag] | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.name = get("name")
        self.tame = get("tame")
        self.barks = get("barks")
        self.loud = get("loud")
        self.tags = None if (value := get("tags")) is None else decode_list(value, models.AnimalTag.from_dict)
