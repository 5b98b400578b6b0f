# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.core.types import FileSource
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


class UploadRequestTypedDict(TypedDict, total=False):
    """UploadRequest as a dictionary."""

    file: Required[FileSource]
    loud: bool
    meta: models.PointParam
    more: Iterable[FileSource]
    purpose: str


@attrs.define(kw_only=True, eq=False, repr=False)
class UploadRequest(Model):
    file: bytes
    loud: bool | None = UNSET
    meta: models.Point | None = UNSET
    more: list[bytes] | None = UNSET
    purpose: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("loud", "meta", "more", "purpose")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.file = raw.get("file")
            self.loud = raw.get("loud")
            self.meta = NULL if (value := raw.get("meta")) is None else models.Point.from_dict(value)
            self.more = raw.get("more")
            self.purpose = raw.get("purpose")
        except DecodeError as error:
            error.within(self)
            raise
        return self
