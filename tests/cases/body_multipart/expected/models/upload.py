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


class UploadTypedDict(TypedDict, total=False):
    """Upload as a dictionary."""

    file: Required[FileSource]
    files: Iterable[FileSource]
    meta: models.UploadMetaParam
    modern: FileSource


@attrs.define(kw_only=True, eq=False, repr=False)
class Upload(Model):
    file: bytes
    files: list[bytes] | None = UNSET
    meta: models.UploadMeta | None = UNSET
    modern: bytes | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("files", "meta", "modern")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.file = raw.get("file")
            self.files = raw.get("files")
            self.meta = NULL if (value := raw.get("meta")) is None else UploadMeta.from_dict(value)
            self.modern = raw.get("modern")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UploadMetaTypedDict(TypedDict, total=False):
    """UploadMeta as a dictionary."""

    name: str


@attrs.define(kw_only=True, eq=False, repr=False)
class UploadMeta(Model):
    name: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("name",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.name = raw.get("name")
        return self
