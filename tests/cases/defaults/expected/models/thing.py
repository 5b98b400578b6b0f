# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    always: str = "text"
    broken: int | None = UNSET
    choice: models.ThingChoice = UNSET
    list_: list[str] = UNSET
    maybe: str | None = UNSET
    none: str | None = UNSET
    number: float = UNSET
    other: models.Other = UNSET
    whole: int = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "list_": "list",
    }

    def _decode(self: Any, get: Get) -> None:
        self.always = get("always", "text")
        self.broken = get("broken")
        self.choice = get("choice", "a")
        self.list_ = get("list", [])
        self.maybe = get("maybe")
        self.none = get("none")
        self.number = get("number", 1)
        self.other = None if (value := get("other")) is None else models.Other.from_dict(value)
        self.whole = get("whole", 2)
