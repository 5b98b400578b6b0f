# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.typed_dicts import Required, TypedDict


class CreateRunRequestTypedDict(TypedDict, total=False):
    """CreateRunRequest as a dictionary."""

    tool: Required[models.ToolInput]
    steps: Required[Iterable[models.StepParam]]
    last: models.StepParam
    param: models.ToolParamInput
    plan: models.PlanParam


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateRunRequest(Model):
    tool: models.Tool
    steps: list[models.Step]
    last: models.Step | None = UNSET
    param: models.ToolParam | None = UNSET
    plan: models.Plan | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("last", "param", "plan")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.tool = NULL if (value := raw.get("tool")) is None else models.Tool.from_dict(value)
            self.steps = NULL if (value := raw.get("steps")) is None else decode_list(value, models.decode_step)
            self.last = NULL if (value := raw.get("last")) is None else models.decode_step(value)
            self.param = NULL if (value := raw.get("param")) is None else models.ToolParam.from_dict(value)
            self.plan = NULL if (value := raw.get("plan")) is None else models.decode_plan(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
