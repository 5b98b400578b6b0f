# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    color: models.ThingColor | None = UNSET
    """Its colour."""
    either: models.ThingEither | None = UNSET
    flag: bool | None = UNSET
    level: models.ThingLevel | None = UNSET
    maybe: models.ThingMaybe | None = UNSET
    mixed: Literal["auto"] | Literal[1] | None = UNSET
    sizes: list[models.ThingSize] | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.color = get("color")
        self.either = get("either")
        self.flag = get("flag")
        self.level = get("level")
        self.maybe = get("maybe")
        self.mixed = get("mixed")
        self.sizes = get("sizes")
