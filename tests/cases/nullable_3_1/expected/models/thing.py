# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    either: models.ThingEither | None = UNSET
    nothing: None = UNSET
    one: models.MaybeUnion | None = UNSET
    other: models.Other | None = UNSET
    text: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.either = None if (value := get("either")) is None else models.decode_thing_either(value)
        self.nothing = get("nothing")
        self.one = None if (value := get("one")) is None else models.decode_maybe_union(value)
        self.other = None if (value := get("other")) is None else models.Other.from_dict(value)
        self.text = get("text")
