# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .. import models

DogParam: TypeAlias = models.Dog | models.DogTypedDict | Mapping[str, Any]
OwnerParam: TypeAlias = models.Owner | models.OwnerTypedDict | Mapping[str, Any]
