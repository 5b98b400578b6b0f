# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, decode_tagged


class UnknownRetrieveModelResponse(UnknownVariant):
    """A RetrieveModelResponse that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


RetrieveModelResponse: TypeAlias = Union["models.BaseModelCard", "models.FTModelCard", UnknownRetrieveModelResponse]

_DECODERS: Decoders[RetrieveModelResponse] = {
    "base": lambda: models.BaseModelCard.from_dict,
    "fine-tuned": lambda: models.FTModelCard.from_dict,
}


def decode_retrieve_model_response(value: Any) -> RetrieveModelResponse:
    """The RetrieveModelResponse of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _DECODERS, UnknownRetrieveModelResponse)
