# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias, Union

from .. import models

Mixed: TypeAlias = Union[Literal["auto"], "models.MixedNumber"]


MixedNumber: TypeAlias = Literal[1, 2] | int
