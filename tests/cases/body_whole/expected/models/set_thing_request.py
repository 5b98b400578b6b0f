# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownSetThingRequest(UnknownVariant):
    """A SetThingRequest that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_set_thing_request"


SetThingRequest: TypeAlias = Annotated[
    Union["models.Thing", "models.Other", UnknownSetThingRequest],
    Variants(UnknownSetThingRequest, open=False),
]

SetThingRequestTypedDict: TypeAlias = Union["models.ThingTypedDict", "models.OtherTypedDict"]

_set_thing_request_shapes: Shapes[SetThingRequest] = (
    (frozenset(["name"]), lambda: models.Thing.from_dict),
    (frozenset(["code"]), lambda: models.Other.from_dict),
)


def decode_set_thing_request(value: Any) -> SetThingRequest:
    """The SetThingRequest of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _set_thing_request_shapes, UnknownSetThingRequest)
