# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Evidence, Shapes, UnknownVariant, Variants, decode_shaped


class UnknownSame(UnknownVariant):
    """A Same that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_same"


Same: TypeAlias = Annotated[
    Union["models.ByName", "models.ByNumber", "models.ByMany", UnknownSame],
    Variants(UnknownSame, open=False),
]
"""All of them require the same."""

_same_shapes: Shapes[Same] = (
    (frozenset(), lambda: models.ByName.from_dict, Evidence(types={"id": (str,)}, known=frozenset(["id"]))),
    (frozenset(), lambda: models.ByNumber.from_dict, Evidence(types={"id": (float, int)}, known=frozenset(["id"]))),
    (frozenset(), lambda: models.ByMany.from_dict, Evidence(types={"id": (list,)}, known=frozenset(["id"]))),
)


def decode_same(value: Any) -> Same:
    """The Same of a JSON value that is not null. Raises DecodeError."""
    return decode_shaped(value, _same_shapes, UnknownSame)
