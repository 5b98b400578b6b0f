# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias, Union

from .. import models
from .._overlay.models.decoding import decode_date, map_of
from .._overlay.models.unions import Evidence, Shapes, decode_shaped

OrDays: TypeAlias = Union["models.Start", dict[str, date]]

_SHAPES: Shapes[OrDays] = (
    (frozenset(["trainingId"]), lambda: models.Start.from_dict, Evidence(known=frozenset(["trainingId"]))),
    (frozenset(), lambda: map_of(decode_date), Evidence()),
)


def decode_or_days(value: Any) -> OrDays:
    """The OrDays of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _SHAPES)
