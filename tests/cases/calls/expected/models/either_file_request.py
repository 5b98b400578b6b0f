# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

import attrs

from .._overlay.core.types import FileSource
from .._overlay.models.annotations import TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class EitherFileRequestTypedDict(TypedDict, total=False):
    """EitherFileRequest as a dictionary."""

    images: Iterable[FileSource]


@attrs.define(kw_only=True, eq=False, repr=False)
class EitherFileRequest(Model):
    images: list[bytes] | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("images",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.images = raw.get("images")
        return self
