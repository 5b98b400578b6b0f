# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.core.types import Unchecked

PlanParam: TypeAlias = Union[
    models.Plan, models.PlanTypedDict, Iterable["PlanParam"], Mapping[str, Any], Annotated[Container[str], Unchecked()]
]
StepParam: TypeAlias = Union[
    models.Step, models.StepTypedDict, Mapping[str, Any], Annotated[Container[str], Unchecked()]
]
ToolInput: TypeAlias = models.Tool | models.ToolTypedDict | Mapping[str, Any]
ToolParamInput: TypeAlias = models.ToolParam | models.ToolParamTypedDict | Mapping[str, Any]
