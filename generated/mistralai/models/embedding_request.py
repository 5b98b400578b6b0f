# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class EmbeddingRequestTypedDict(TypedDict, total=False):
    """EmbeddingRequest as a dictionary."""

    input: Required[str | Iterable[str]]
    model: Required[str]
    encoding_format: models.EncodingFormatParam
    metadata: Mapping[str, Any] | None
    output_dimension: int | None
    output_dtype: models.EmbeddingDtypeParam


@attrs.define(kw_only=True, eq=False, repr=False)
class EmbeddingRequest(Model):
    """Texts to embed and the form of their vectors."""

    inputs: str | list[str]
    """The text to embed, or a list of texts."""
    model: str
    """Name of the embedding model."""
    encoding_format: models.EncodingFormat = UNSET
    """How the vectors travel in the reply."""
    metadata: dict[str, Any] | None = UNSET
    """Values of the caller's own that are stored with the request."""
    output_dimension: int | None = UNSET
    """Length of the vectors, where the model lets it be chosen."""
    output_dtype: models.EmbeddingDtype = UNSET
    """Number type of the vectors, where the model lets it be chosen."""

    _wire: ClassVar[Mapping[str, str]] = {
        "inputs": "input",
    }

    _not_null: ClassVar[tuple[str, ...]] = ("encoding_format", "output_dtype")

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.inputs = raw.get("input")
        self.model = raw.get("model")
        self.encoding_format = raw.get("encoding_format", "float")
        self.metadata = raw.get("metadata")
        self.output_dimension = raw.get("output_dimension")
        self.output_dtype = raw.get("output_dtype", "float")
        return self


EmbeddingDtype: TypeAlias = Literal["float", "int8", "uint8", "binary", "ubinary"] | str
"""The number type of the vectors."""


EncodingFormat: TypeAlias = Literal["float", "base64"] | str
"""How vectors travel: as JSON numbers, or as base64 of their bytes."""
