# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Evidence, Shapes, UnknownVariant, Variants, decode_shaped


class UnknownEitherRequest(UnknownVariant):
    """A EitherRequest that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_either_request"


EitherRequest: TypeAlias = Annotated[
    Union["models.EitherRequestWithSeed", "models.EitherRequestWithEvery", UnknownEitherRequest],
    Variants(UnknownEitherRequest, open=False),
]

EitherRequestTypedDict: TypeAlias = Union[
    "models.EitherRequestWithSeedTypedDict", "models.EitherRequestWithEveryTypedDict"
]

_either_request_shapes: Shapes[EitherRequest] = (
    (frozenset(), lambda: models.EitherRequestWithSeed.from_dict, Evidence(constants={"stream": False})),
    (frozenset(), lambda: models.EitherRequestWithEvery.from_dict, Evidence(constants={"stream": True})),
)


def decode_either_request(value: Any) -> EitherRequest:
    """The EitherRequest of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _either_request_shapes, UnknownEitherRequest)
