# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TypeAlias

from .. import models

UploadMetaParam: TypeAlias = models.UploadMeta | models.UploadMetaTypedDict
