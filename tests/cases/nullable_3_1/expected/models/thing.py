# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    either: models.ThingEither | None = UNSET
    nothing: None = UNSET
    one: models.MaybeUnion | None = UNSET
    other: models.Other | None = UNSET
    text: str | None = UNSET

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.either = NULL if (value := raw.get("either")) is None else models.decode_thing_either(value)
            self.nothing = raw.get("nothing")
            self.one = NULL if (value := raw.get("one")) is None else models.decode_maybe_union(value)
            self.other = NULL if (value := raw.get("other")) is None else models.Other.from_dict(value)
            self.text = raw.get("text")
        except DecodeError as error:
            error.within(self)
            raise
        return self
