# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, Union

from .. import models
from .._overlay.models.decoding import decode_list
from .._overlay.models.unions import Evidence, Shapes, UnknownVariant, Variants, decode_shaped


class UnknownResult(UnknownVariant):
    """A Result that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_result"


Result: TypeAlias = Annotated[
    Union["models.Failed", "models.Detailed", "models.Plain", list["models.Plain"], UnknownResult],
    Variants(UnknownResult),
]

_result_shapes: Shapes[Result] = (
    (
        frozenset(["ok"]),
        lambda: models.Failed.from_dict,
        Evidence(constants={"ok": False}, known=frozenset(["id", "ok"])),
    ),
    (frozenset(["details"]), lambda: models.Detailed.from_dict, Evidence(known=frozenset(["details", "id"]))),
    (frozenset(), lambda: models.Plain.from_dict, Evidence(known=frozenset(["id"]))),
)


def decode_result(value: Any) -> Result:
    """The Result of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: Result = decode_list(value, models.Plain.from_dict)
        return decoded
    return decode_shaped(value, _result_shapes, UnknownResult)
