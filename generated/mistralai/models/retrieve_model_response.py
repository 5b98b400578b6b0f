# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged


class UnknownRetrieveModelResponse(UnknownVariant):
    """A RetrieveModelResponse that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_retrieve_model_response"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_retrieve_model_response_decoders: Decoders[RetrieveModelResponse] = {
    "base": lambda: models.BaseModelCard.from_dict,
    "fine-tuned": lambda: models.FTModelCard.from_dict,
}

_retrieve_model_response_shapes: Mapping[str | None, Shapes[RetrieveModelResponse]] = {
    None: (
        (
            frozenset(["capabilities", "id", "job", "root"]),
            lambda: models.FTModelCard.from_dict,
            Evidence(
                known=frozenset(
                    [
                        "aliases",
                        "archived",
                        "capabilities",
                        "created",
                        "default_model_temperature",
                        "deprecation",
                        "deprecation_replacement_model",
                        "description",
                        "id",
                        "job",
                        "max_context_length",
                        "name",
                        "object",
                        "owned_by",
                        "root",
                        "type",
                    ]
                ),
                words={"type": ("fine-tuned",)},
            ),
        ),
        (
            frozenset(["capabilities", "id"]),
            lambda: models.BaseModelCard.from_dict,
            Evidence(
                known=frozenset(
                    [
                        "aliases",
                        "capabilities",
                        "created",
                        "default_model_temperature",
                        "deprecation",
                        "deprecation_replacement_model",
                        "description",
                        "id",
                        "max_context_length",
                        "name",
                        "object",
                        "owned_by",
                        "type",
                    ]
                ),
                words={"type": ("base",)},
            ),
        ),
    ),
}

RetrieveModelResponse: TypeAlias = Annotated[
    Union["models.BaseModelCard", "models.FTModelCard", UnknownRetrieveModelResponse],
    Variants(UnknownRetrieveModelResponse, "type", _retrieve_model_response_decoders, _retrieve_model_response_shapes),
]


def decode_retrieve_model_response(value: Any) -> RetrieveModelResponse:
    """The RetrieveModelResponse of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(
        value,
        "type",
        _retrieve_model_response_decoders,
        UnknownRetrieveModelResponse,
        shapes=_retrieve_model_response_shapes,
    )
