# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownGetThingResponse(UnknownVariant):
    """A GetThingResponse that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_get_thing_response"


GetThingResponse: TypeAlias = Annotated[
    Union["models.Thing", "models.Task", UnknownGetThingResponse],
    Variants(UnknownGetThingResponse),
]

_get_thing_response_shapes: Shapes[GetThingResponse] = (
    (frozenset(["id"]), lambda: models.Thing.from_dict),
    (frozenset(["task"]), lambda: models.Task.from_dict),
)


def decode_get_thing_response(value: Any) -> GetThingResponse:
    """The GetThingResponse of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _get_thing_response_shapes, UnknownGetThingResponse)
