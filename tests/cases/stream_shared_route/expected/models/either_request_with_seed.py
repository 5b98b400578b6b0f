# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.annotations import Required, TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class EitherRequestWithSeedTypedDict(TypedDict, total=False):
    """EitherRequestWithSeed as a dictionary."""

    prompt: Required[str]
    stream: Required[Literal[False]]
    mode: models.EitherRequestWithSeedModeParam
    n: int
    seed: int


@attrs.define(kw_only=True, eq=False, repr=False)
class EitherRequestWithSeed(Model):
    prompt: str
    stream: Literal[False] = False
    mode: models.EitherRequestWithSeedMode | None = UNSET
    n: int | None = UNSET
    seed: int | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("mode", "n", "seed")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.prompt = raw.get("prompt")
        self.stream = raw.get("stream", False)
        self.mode = raw.get("mode")
        self.n = raw.get("n")
        self.seed = raw.get("seed")
        return self
