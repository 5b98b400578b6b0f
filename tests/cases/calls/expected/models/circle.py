# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models import Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class CircleTypedDict(TypedDict, total=False):
    """Circle as a dictionary."""

    kind: Required[str]
    r: Required[float]


@attrs.define(kw_only=True, eq=False, repr=False)
class Circle(Model):
    kind: str
    r: float

    def _decode(self: Any, get: Get) -> None:
        self.kind = get("kind")
        self.r = get("r")
