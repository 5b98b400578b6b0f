# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.unions import Decoders, Evidence, Shapes, UnknownVariant, Variants, decode_tagged


class StartTalkRequestTypedDict(TypedDict, total=False):
    """StartTalkRequest as a dictionary."""

    inputs: Required[models.InputsParam]


@attrs.define(kw_only=True, eq=False, repr=False)
class StartTalkRequest(Model):
    inputs: models.Inputs

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.inputs = NULL if (value := raw.get("inputs")) is None else decode_inputs(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


Inputs: TypeAlias = Union[str, "models.Entries"]


def decode_inputs(value: Any) -> Inputs:
    """The Inputs of a JSON value that is not null. Raises DecodeError."""
    decoded: Inputs = decode_entries(value) if value.__class__ is list else value
    return decoded


Entries: TypeAlias = list["models.Entry"]


def decode_entries(value: Any) -> Entries:
    """The Entries of a JSON value that is not null. Raises DecodeError."""
    decoded: Entries = decode_list(value, decode_entry)
    return decoded


class UnknownEntry(UnknownVariant):
    """A Entry that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_entry"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_entry_decoders: Decoders[Entry] = {
    "done": lambda: models.Done.from_dict,
    "said": lambda: models.Said.from_dict,
}

_entry_shapes: Mapping[str | None, Shapes[Entry]] = {
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
    Variants(UnknownEntry, "type", _entry_decoders, _entry_shapes, open=False),
]

EntryTypedDict: TypeAlias = Union["models.SaidTypedDict", "models.DoneTypedDict"]


def decode_entry(value: Any) -> Entry:
    """The Entry of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _entry_decoders, UnknownEntry, shapes=_entry_shapes)
