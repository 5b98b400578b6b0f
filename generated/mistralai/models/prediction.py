# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .._overlay.models.annotations import TypedDict
from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


class PredictionTypedDict(TypedDict, total=False):
    """Prediction as a dictionary."""

    content: str
    type: Literal["content"]


@attrs.define(kw_only=True, eq=False, repr=False)
class Prediction(Model):
    """Text that the reply is expected to resemble. The more of it is right, the sooner the reply is
    complete.
    """

    content: str = UNSET
    """The expected text."""
    type: Literal["content"] = UNSET
    """Tells this object from its alternatives."""

    _not_null: ClassVar[tuple[str, ...]] = ("content",)

    _closed: ClassVar[bool] = True

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.content = raw.get("content", "")
        self.type = raw.get("type", "content")
        return self
