# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Filter(Model):
    and_: list[Filter] | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "and_": "and",
    }

    def _decode(self: Any, get: Get) -> None:
        self.and_ = None if (value := get("and")) is None else decode_list(value, Filter.from_dict)
