# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Shapes, UnknownVariant, decode_shaped


class UnknownLinksNext(UnknownVariant):
    """A LinksNext that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()


LinksNext: TypeAlias = Union[str, "models.LinksNextObject", UnknownLinksNext]

_SHAPES: Shapes[LinksNext] = ((frozenset(), lambda: models.LinksNextObject.from_dict),)


def decode_links_next(value: Any) -> LinksNext:
    """The LinksNext of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: LinksNext = value
        return decoded
    return decode_shaped(value, _SHAPES, UnknownLinksNext)
