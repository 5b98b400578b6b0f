# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, Union

from .. import models

SetThingRequestParam: TypeAlias = Union[models.SetThingRequest, models.SetThingRequestTypedDict, Mapping[str, Any]]
ThingParam: TypeAlias = models.Thing | models.ThingTypedDict | Mapping[str, Any]
