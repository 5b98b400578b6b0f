# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Evidence, Shapes, UnknownVariant, Variants, decode_shaped


class UnknownNamedRequest(UnknownVariant):
    """A NamedRequest that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_named_request"


NamedRequest: TypeAlias = Annotated[
    Union["models.Streamed", "models.Whole", UnknownNamedRequest],
    Variants(UnknownNamedRequest, open=False),
]

NamedRequestTypedDict: TypeAlias = Union["models.StreamedTypedDict", "models.WholeTypedDict"]

_named_request_shapes: Shapes[NamedRequest] = (
    (
        frozenset(["stream"]),
        lambda: models.Streamed.from_dict,
        Evidence(constants={"stream": True}, known=frozenset(["prompt", "stream"])),
    ),
    (
        frozenset(),
        lambda: models.Whole.from_dict,
        Evidence(known=frozenset(["prompt", "stream"]), words={"stream": (False,)}),
    ),
)


def decode_named_request(value: Any) -> NamedRequest:
    """The NamedRequest of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _named_request_shapes, UnknownNamedRequest)
