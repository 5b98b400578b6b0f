# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias, Union

from .. import models
from .._overlay.models.decoding import decode_any
from .._overlay.models.unions import Evidence, Shapes, decode_shaped

OrEmpty: TypeAlias = Union["models.Start", dict[str, Any]]

_SHAPES: Shapes[OrEmpty] = (
    (frozenset(["trainingId"]), lambda: models.Start.from_dict, Evidence(known=frozenset(["trainingId"]))),
    (frozenset(), lambda: decode_any, Evidence()),
)


def decode_or_empty(value: Any) -> OrEmpty:
    """The OrEmpty of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _SHAPES)
