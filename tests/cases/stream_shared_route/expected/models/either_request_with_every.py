# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class EitherRequestWithEveryTypedDict(TypedDict, total=False):
    """EitherRequestWithEvery as a dictionary."""

    prompt: Required[str]
    stream: Required[Literal[True]]
    every: int
    mode: models.EitherRequestWithSeedModeParam
    n: str


@attrs.define(kw_only=True, eq=False, repr=False)
class EitherRequestWithEvery(Model):
    prompt: str
    stream: Literal[True] = True
    every: int | None = UNSET
    mode: models.EitherRequestWithSeedMode | None = UNSET
    n: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("every", "mode", "n")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.prompt = raw.get("prompt")
        self.stream = raw.get("stream", True)
        self.every = raw.get("every")
        self.mode = raw.get("mode")
        self.n = raw.get("n")
        return self
