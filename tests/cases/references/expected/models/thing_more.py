# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from collections.abc import Mapping


class ThingMoreTypedDict(TypedDict, total=False):
    """ThingMore as a dictionary."""

    extra: str
    part: models.BasePart | models.BasePartTypedDict | Mapping[str, Any]


@attrs.define(kw_only=True, eq=False, repr=False)
class ThingMore(Model):
    extra: str | None = UNSET
    part: models.BasePart | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.extra = get("extra")
        self.part = None if (value := get("part")) is None else models.BasePart.from_dict(value)
