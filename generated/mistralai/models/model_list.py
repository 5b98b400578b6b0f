# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class ModelList(Model):
    """The models that the API key may use."""

    data: list[models.ModelListDataItem] | None = UNSET
    """The models' cards."""
    object: str = UNSET
    """The kind of this object."""

    def _decode(self: Any, get: Get) -> None:
        self.data = None if (value := get("data")) is None else decode_list(value, models.decode_model_list_data_item)
        self.object = get("object", "list")
