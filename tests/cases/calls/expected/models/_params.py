# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias, Union

from .. import models

BaseColorParam: TypeAlias = Literal["red", "blue"]
PointParam: TypeAlias = models.Point | models.PointTypedDict
ShapeParam: TypeAlias = Union[models.Shape, models.ShapeTypedDict]
SizeParam: TypeAlias = models.Size | models.SizeTypedDict
ThingParam: TypeAlias = models.Thing | models.ThingTypedDict
