# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class ImageURLTypedDict(TypedDict, total=False):
    """ImageURL as a dictionary."""

    url: Required[str]
    detail: models.ImageDetailParam | None


@attrs.define(kw_only=True, eq=False, repr=False)
class ImageURL(Model):
    """The address of an image and the resolution at which it is read."""

    url: str
    """Address of the image, or a data URL."""
    detail: models.ImageDetail | None = UNSET
    """The resolution at which the image is read."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.url = raw.get("url")
        self.detail = raw.get("detail")
        return self


ImageDetail: TypeAlias = Literal["low", "auto", "high"] | str
"""The resolution at which the model looks at an image."""
