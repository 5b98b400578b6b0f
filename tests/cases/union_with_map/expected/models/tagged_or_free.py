# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, decode_tagged

_DECODERS: Decoders[TaggedOrFree] = {
    "cat": lambda: models.TaggedOrFreeCat.from_dict,
    "dog": lambda: models.TaggedOrFreeDog.from_dict,
}

TaggedOrFree: TypeAlias = Union["models.TaggedOrFreeCat", "models.TaggedOrFreeDog", dict[str, Any]]


def decode_tagged_or_free(value: Any) -> TaggedOrFree:
    """The TaggedOrFree of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _DECODERS)
