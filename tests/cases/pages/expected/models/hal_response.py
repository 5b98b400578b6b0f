# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, as_dict, new
from .._overlay.models.serialization import DecodeError, decode_map


@attrs.define(kw_only=True, eq=False, repr=False)
class HalResponse(Model):
    field_embedded: models.HalResponseEmbedded | None = UNSET
    field_links: dict[str, models.HalResponseLink] | None = UNSET
    page: models.HalResponsePage | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "field_embedded": "_embedded",
        "field_links": "_links",
    }

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        self = new(cls)
        raw: Any = data if data.__class__ is dict else as_dict(data)
        self._raw = raw
        try:
            self.field_embedded = (
                NULL if (value := raw.get("_embedded")) is None else models.HalResponseEmbedded.from_dict(value)
            )
            self.field_links = (
                NULL if (value := raw.get("_links")) is None else decode_map(value, models.HalResponseLink.from_dict)
            )
            self.page = NULL if (value := raw.get("page")) is None else models.HalResponsePage.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
