# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing_extensions import Required


class CreateThingRequestTypedDict(TypedDict, total=False):
    """CreateThingRequest as a dictionary."""

    items: Required[Iterable[str]]
    card: models.CreateThingRequestCard | models.CreateThingRequestCardTypedDict | Mapping[str, Any]
    empty: models.CreateThingRequestEmpty


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateThingRequest(Model):
    items: list[str]
    card: models.CreateThingRequestCard | None = UNSET
    empty: models.CreateThingRequestEmpty | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.items = get("items")
        self.card = None if (value := get("card")) is None else models.CreateThingRequestCard.from_dict(value)
        self.empty = get("empty")
