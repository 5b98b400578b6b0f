# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

from .. import models

CreateThingRequestCardParam: TypeAlias = models.CreateThingRequestCard | models.CreateThingRequestCardTypedDict
CreateThingRequestEmptyParam: TypeAlias = Literal["", "none"]
