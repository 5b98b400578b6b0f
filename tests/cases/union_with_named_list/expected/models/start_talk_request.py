# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models.base import NULL, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError
from .._overlay.models.typed_dicts import Required, TypedDict


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
            self.inputs = NULL if (value := raw.get("inputs")) is None else models.decode_inputs(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
