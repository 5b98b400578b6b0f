# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .. import models

UploadMetaParam: TypeAlias = models.UploadMeta | models.UploadMetaTypedDict | Mapping[str, Any]
