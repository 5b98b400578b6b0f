# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .. import models

BaseParam: TypeAlias = models.Base | models.BaseTypedDict | Mapping[str, Any]
BasePartParam: TypeAlias = models.BasePart | models.BasePartTypedDict | Mapping[str, Any]
ThingMoreParam: TypeAlias = models.ThingMore | models.ThingMoreTypedDict | Mapping[str, Any]
