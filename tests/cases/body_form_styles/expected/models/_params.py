# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .. import models

CreateThingRequestCardParam: TypeAlias = (
    models.CreateThingRequestCard | models.CreateThingRequestCardTypedDict | Mapping[str, Any]
)
