# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.decoding import decode_list
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownPlan(UnknownVariant):
    """A Plan that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()


Plan: TypeAlias = Annotated[
    Union["models.Wait", list["Plan"], UnknownPlan],
    Variants(UnknownPlan, open=False),
]
"""A union that holds itself in a list."""

PlanTypedDict: TypeAlias = "models.WaitTypedDict"

_SHAPES: Shapes[Plan] = ((frozenset(), lambda: models.Wait.from_dict),)


def decode_plan(value: Any) -> Plan:
    """The Plan of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: Plan = decode_list(value, decode_plan)
        return decoded
    return decode_shaped(value, _SHAPES, UnknownPlan)
