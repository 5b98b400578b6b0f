# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    text: str | None
    list_: list[str | None] | None = UNSET
    maybe: models.Maybe | None = UNSET
    other: models.Other | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "list_": "list",
    }

    def _decode(self: Any, get: Get) -> None:
        self.text = get("text")
        self.list_ = get("list")
        self.maybe = None if (value := get("maybe")) is None else models.Maybe.from_dict(value)
        self.other = None if (value := get("other")) is None else models.Other.from_dict(value)
