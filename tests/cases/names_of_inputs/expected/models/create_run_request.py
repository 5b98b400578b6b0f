# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.unions import Decoders, Shapes, UnknownVariant, Variants, decode_shaped, decode_tagged


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
            self.steps = NULL if (value := raw.get("steps")) is None else decode_list(value, decode_step)
            self.last = NULL if (value := raw.get("last")) is None else decode_step(value)
            self.param = NULL if (value := raw.get("param")) is None else ToolParam.from_dict(value)
            self.plan = NULL if (value := raw.get("plan")) is None else decode_plan(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UnknownPlan(UnknownVariant):
    """A Plan that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_plan"


Plan: TypeAlias = Annotated[
    Union["models.Wait", list["Plan"], UnknownPlan],
    Variants(UnknownPlan, open=False),
]
"""A union that holds itself in a list."""

PlanTypedDict: TypeAlias = "models.WaitTypedDict"

_plan_shapes: Shapes[Plan] = ((frozenset(), lambda: models.Wait.from_dict),)


def decode_plan(value: Any) -> Plan:
    """The Plan of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: Plan = decode_list(value, decode_plan)
        return decoded
    return decode_shaped(value, _plan_shapes, UnknownPlan)


class UnknownStep(UnknownVariant):
    """A Step that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_step"
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_step_decoders: Decoders[Step] = {
    "Call": lambda: models.Call.from_dict,
    "Wait": lambda: models.Wait.from_dict,
}

Step: TypeAlias = Annotated[
    Union["models.Call", "models.Wait", UnknownStep],
    Variants(UnknownStep, "kind", _step_decoders, open=False),
]
"""A union whose members stand in a list and alone."""

StepTypedDict: TypeAlias = Union["models.CallTypedDict", "models.WaitTypedDict"]


def decode_step(value: Any) -> Step:
    """The Step of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _step_decoders, UnknownStep)


class ToolParamTypedDict(TypedDict, total=False):
    """ToolParam as a dictionary."""

    value: int


@attrs.define(kw_only=True, eq=False, repr=False)
class ToolParam(Model):
    value: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("value",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.value = raw.get("value")
        return self
