# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    id: int
    broken: Any = UNSET
    flag: bool | None = UNSET
    gone: Any = UNSET
    odd: Any = UNSET
    status: models.ThingStatus | None = UNSET
    when: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.broken = get("broken")
        self.flag = get("flag")
        self.gone = get("gone")
        self.odd = get("odd")
        self.status = get("status")
        self.when = get("when")
