# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias, Union

from .. import models

EntryParam: TypeAlias = Union[models.Entry, models.EntryTypedDict]
InputsParam: TypeAlias = Union[models.Inputs, str, Iterable[EntryParam]]
SaidRoleParam: TypeAlias = Literal["user", "assistant"]
