# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TypeAlias

from .. import models

DogParam: TypeAlias = models.Dog | models.DogTypedDict
OwnerParam: TypeAlias = models.Owner | models.OwnerTypedDict
