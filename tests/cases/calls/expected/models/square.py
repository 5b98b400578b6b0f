# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class SquareTypedDict(TypedDict, total=False):
    """Square as a dictionary."""

    kind: Required[str]
    a: Required[float]
    color: models.BaseColor


@attrs.define(kw_only=True, eq=False, repr=False)
class Square(Model):
    kind: str
    a: float
    color: models.BaseColor | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.kind = get("kind")
        self.a = get("a")
        self.color = get("color")
