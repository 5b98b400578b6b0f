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


class UploadTypedDict(TypedDict, total=False):
    """Upload as a dictionary."""

    file: Required[FileSource]
    files: Iterable[FileSource]
    meta: models.UploadMeta | models.UploadMetaTypedDict | Mapping[str, Any]
    modern: FileSource


@attrs.define(kw_only=True, eq=False, repr=False)
class Upload(Model):
    file: bytes
    files: list[bytes] | None = UNSET
    meta: models.UploadMeta | None = UNSET
    modern: bytes | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.file = get("file")
        self.files = get("files")
        self.meta = None if (value := get("meta")) is None else models.UploadMeta.from_dict(value)
        self.modern = get("modern")
