# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    anything: Any = UNSET
    empty: Any = UNSET
    list_: list[Any] | None = UNSET
    never: Any = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "list_": "list",
    }

    def _decode(self: Any, get: Get) -> None:
        self.anything = get("anything")
        self.empty = get("empty")
        self.list_ = get("list")
        self.never = get("never")
