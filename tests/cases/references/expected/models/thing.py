# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from collections.abc import Mapping


class ThingTypedDict(TypedDict, total=False):
    """Thing as a dictionary."""

    inside: models.BasePart | models.BasePartTypedDict | Mapping[str, Any]
    more: models.ThingMore | models.ThingMoreTypedDict | Mapping[str, Any]
    same: models.Base | models.BaseTypedDict | Mapping[str, Any]


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    id: models.Id | None = UNSET
    """With words beside it."""
    inside: models.BasePart | None = UNSET
    more: models.ThingMore | None = UNSET
    same: models.Base | None = UNSET
    """Merely a reference."""

    def _decode(self: Any, get: Get) -> None:
        self.id = None if (value := get("id")) is None else models.decode_id(value)
        self.inside = None if (value := get("inside")) is None else models.BasePart.from_dict(value)
        self.more = None if (value := get("more")) is None else models.ThingMore.from_dict(value)
        self.same = None if (value := get("same")) is None else models.Base.from_dict(value)
