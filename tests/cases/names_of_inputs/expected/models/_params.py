# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, Union

from .. import models
from .._overlay.models.base import Model

PlanParam: TypeAlias = Union[models.Plan, models.PlanTypedDict, Iterable["PlanParam"], Model]
StepParam: TypeAlias = Union[models.Step, models.StepTypedDict, Model]
ToolInput: TypeAlias = models.Tool | models.ToolTypedDict
ToolParamInput: TypeAlias = models.ToolParam | models.ToolParamTypedDict
