# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._overlay.core.types import FileSource


class EitherFileRequestTypedDict(TypedDict, total=False):
    """EitherFileRequest as a dictionary."""

    images: Iterable[FileSource]


@attrs.define(kw_only=True, eq=False, repr=False)
class EitherFileRequest(Model):
    images: list[bytes] | None = UNSET

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.images = raw.get("images")
        return self
