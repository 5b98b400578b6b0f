# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, Union

from .. import models

PointParam: TypeAlias = models.Point | models.PointTypedDict | Mapping[str, Any]
ShapeParam: TypeAlias = Union[models.Shape, models.ShapeTypedDict, Mapping[str, Any]]
SizeParam: TypeAlias = models.Size | models.SizeTypedDict | Mapping[str, Any]
ThingParam: TypeAlias = models.Thing | models.ThingTypedDict | Mapping[str, Any]
