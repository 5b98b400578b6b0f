# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TypeAlias, Union

from .. import models

SetThingRequestParam: TypeAlias = Union[models.SetThingRequest, models.SetThingRequestTypedDict]
ThingParam: TypeAlias = models.Thing | models.ThingTypedDict
