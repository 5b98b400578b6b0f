# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TypeAlias

from .. import models

BaseParam: TypeAlias = models.Base | models.BaseTypedDict
BasePartParam: TypeAlias = models.BasePart | models.BasePartTypedDict
ThingMoreParam: TypeAlias = models.ThingMore | models.ThingMoreTypedDict
