# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged


class UnknownEntry(UnknownVariant):
    """A Entry that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_DECODERS: Decoders[Entry] = {
    "done": lambda: models.Done.from_dict,
    "said": lambda: models.Said.from_dict,
}

_SHAPES: Mapping[str | None, Shapes[Entry]] = {
    None: (
        (
            frozenset(["role", "text"]),
            lambda: models.Said.from_dict,
            Evidence(known=frozenset(["role", "text", "type"])),
        ),
        (frozenset(["result"]), lambda: models.Done.from_dict, Evidence(known=frozenset(["result", "type"]))),
    ),
}

Entry: TypeAlias = Annotated[
    Union["models.Said", "models.Done", UnknownEntry],
    Variants(UnknownEntry, "type", _DECODERS, _SHAPES, open=False),
]

EntryTypedDict: TypeAlias = Union["models.SaidTypedDict", "models.DoneTypedDict"]


def decode_entry(value: Any) -> Entry:
    """The Entry of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _DECODERS, UnknownEntry, shapes=_SHAPES)
