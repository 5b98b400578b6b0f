# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged


@attrs.define(kw_only=True, eq=False, repr=False)
class ModelList(Model):
    """The models that the API key may use."""

    data: list[models.ModelListDataItem] | None = UNSET
    """The models' cards."""
    object: str = UNSET
    """The kind of this object."""

    _not_null: ClassVar[tuple[str, ...]] = ("data", "object")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.data = NULL if (value := raw.get("data")) is None else decode_list(value, decode_model_list_data_item)
            self.object = raw.get("object", "list")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UnknownModelListDataItem(UnknownVariant):
    """A ModelListDataItem that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_model_list_data_item"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_model_list_data_item_decoders: Decoders[ModelListDataItem] = {
    "base": lambda: models.BaseModelCard.from_dict,
    "fine-tuned": lambda: models.FTModelCard.from_dict,
}

_model_list_data_item_shapes: Mapping[str | None, Shapes[ModelListDataItem]] = {
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

ModelListDataItem: TypeAlias = Annotated[
    Union["models.BaseModelCard", "models.FTModelCard", UnknownModelListDataItem],
    Variants(UnknownModelListDataItem, "type", _model_list_data_item_decoders, _model_list_data_item_shapes),
]


def decode_model_list_data_item(value: Any) -> ModelListDataItem:
    """The ModelListDataItem of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(
        value, "type", _model_list_data_item_decoders, UnknownModelListDataItem, shapes=_model_list_data_item_shapes
    )
