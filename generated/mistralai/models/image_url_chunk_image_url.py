# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


class UnknownImageURLChunkImageUrl(UnknownVariant):
    """A ImageURLChunkImageUrl that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()


ImageURLChunkImageUrl: TypeAlias = Annotated[
    Union["models.ImageURL", str, UnknownImageURLChunkImageUrl],
    Variants(UnknownImageURLChunkImageUrl),
]
"""The image: its address, or its address with a resolution."""

ImageURLChunkImageUrlTypedDict: TypeAlias = "models.ImageURLTypedDict"

_SHAPES: Shapes[ImageURLChunkImageUrl] = ((frozenset(), lambda: models.ImageURL.from_dict),)


def decode_image_url_chunk_image_url(value: Any) -> ImageURLChunkImageUrl:
    """The ImageURLChunkImageUrl of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: ImageURLChunkImageUrl = value
        return decoded
    return decode_shaped(value, _SHAPES, UnknownImageURLChunkImageUrl)
