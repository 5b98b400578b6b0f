# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing_extensions import Required

    from .._overlay.types import FileSource


class UploadRequestTypedDict(TypedDict, total=False):
    """UploadRequest as a dictionary."""

    file: Required[FileSource]
    loud: bool
    meta: models.Point | models.PointTypedDict | Mapping[str, Any]
    more: Iterable[FileSource]
    purpose: str


@attrs.define(kw_only=True, eq=False, repr=False)
class UploadRequest(Model):
    file: bytes
    loud: bool | None = UNSET
    meta: models.Point | None = UNSET
    more: list[bytes] | None = UNSET
    purpose: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.file = get("file")
        self.loud = get("loud")
        self.meta = None if (value := get("meta")) is None else models.Point.from_dict(value)
        self.more = get("more")
        self.purpose = get("purpose")
