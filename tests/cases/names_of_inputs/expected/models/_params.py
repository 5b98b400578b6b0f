# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, Union

from .. import models

PlanParam: TypeAlias = Union[models.Plan, models.PlanTypedDict, Iterable["PlanParam"]]
StepParam: TypeAlias = Union[models.Step, models.StepTypedDict]
ToolInput: TypeAlias = models.Tool | models.ToolTypedDict
ToolParamInput: TypeAlias = models.ToolParam | models.ToolParamTypedDict
