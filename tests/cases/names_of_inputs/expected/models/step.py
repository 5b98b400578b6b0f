# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownStep(UnknownVariant):
    """A Step that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    kind: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_DECODERS: Decoders[Step] = {
    "Call": lambda: models.Call.from_dict,
    "Wait": lambda: models.Wait.from_dict,
}

Step: TypeAlias = Annotated[
    Union["models.Call", "models.Wait", UnknownStep],
    Variants(UnknownStep, "kind", _DECODERS, open=False),
]
"""A union whose members stand in a list and alone."""

StepTypedDict: TypeAlias = Union["models.CallTypedDict", "models.WaitTypedDict"]


def decode_step(value: Any) -> Step:
    """The Step of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "kind", _DECODERS, UnknownStep)
