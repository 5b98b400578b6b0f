# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError


class DogTypedDict(TypedDict, total=False):
    """Dog as a dictionary."""

    kind: Required[Literal["Dog"]]
    bark: str
    next: models.DogParam
    owner: models.OwnerParam


@attrs.define(kw_only=True, eq=False, repr=False)
class Dog(Model):
    kind: Literal["Dog"] = "Dog"
    bark: str | None = UNSET
    next: Dog | None = UNSET
    owner: models.Owner | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("bark", "next", "owner")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.kind = raw.get("kind", "Dog")
            self.bark = raw.get("bark")
            self.next = NULL if (value := raw.get("next")) is None else Dog.from_dict(value)
            self.owner = NULL if (value := raw.get("owner")) is None else models.Owner.from_dict(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self
