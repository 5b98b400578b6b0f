# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Cat(Model):
    pet_type: Literal["Cat"] = "Cat"
    name: str | None = UNSET
    purr: str | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "pet_type": "petType",
    }

    def _decode(self: Any, get: Get) -> None:
        self.pet_type = get("petType", "Cat")
        self.name = get("name")
        self.purr = get("purr")
