# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


class CatTypedDict(TypedDict, total=False):
    """Cat as a dictionary."""

    kind: Required[Literal["kitten"]]
    lives: int
    next: models.DogParam
    owner: models.OwnerParam


@attrs.define(kw_only=True, eq=False, repr=False)
class Cat(Model):
    kind: Literal["kitten"] = "kitten"
    lives: int | None = UNSET
    next: models.Dog | None = UNSET
    owner: models.Owner | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("lives", "next", "owner")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.kind = raw.get("kind", "kitten")
            self.lives = raw.get("lives")
            self.next = NULL if (value := raw.get("next")) is None else models.Dog.from_dict(value)
            self.owner = NULL if (value := raw.get("owner")) is None else models.Owner.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
