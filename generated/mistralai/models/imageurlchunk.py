# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped

if not TYPE_CHECKING:
    from . import __getattr__


class ImageURLChunkTypedDict(TypedDict, total=False):
    """ImageURLChunk as a dictionary."""

    image_url: Required[models.ImageURLChunkImageUrlParam]
    type: Required[Literal["image_url"]]


@attrs.define(kw_only=True, eq=False, repr=False)
class ImageURLChunk(Model):
    """An image, by URL or as a data URL, as part of a message."""

    image_url: models.ImageURLChunkImageUrl
    """The image: its address, or its address with a resolution."""
    type: Literal["image_url"] = "image_url"
    """Tells this object from its alternatives."""

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.image_url = (
                NULL if (value := raw.get("image_url")) is None else decode_image_url_chunk_image_url(value)
            )
            self.type = raw.get("type", "image_url")
        except DecodeError as error:
            error.within(self)
            raise
        return self


class UnknownImageURLChunkImageUrl(UnknownVariant):
    """A ImageURLChunkImageUrl that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_image_url_chunk_image_url"


ImageURLChunkImageUrl: TypeAlias = Annotated[
    Union["models.ImageURL", str, UnknownImageURLChunkImageUrl],
    Variants(UnknownImageURLChunkImageUrl),
]
"""The image: its address, or its address with a resolution."""

ImageURLChunkImageUrlTypedDict: TypeAlias = "models.ImageURLTypedDict"

_image_url_chunk_image_url_shapes: Shapes[ImageURLChunkImageUrl] = ((frozenset(), lambda: models.ImageURL.from_dict),)


def decode_image_url_chunk_image_url(value: Any) -> ImageURLChunkImageUrl:
    """The ImageURLChunkImageUrl of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: ImageURLChunkImageUrl = value
        return decoded
    return decode_shaped(value, _image_url_chunk_image_url_shapes, UnknownImageURLChunkImageUrl)
