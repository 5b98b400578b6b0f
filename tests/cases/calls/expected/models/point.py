# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models import Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class PointTypedDict(TypedDict, total=False):
    """Point as a dictionary."""

    x: Required[int]
    y: Required[int]


@attrs.define(kw_only=True, eq=False, repr=False)
class Point(Model):
    x: int
    y: int

    def _decode(self: Any, get: Get) -> None:
        self.x = get("x")
        self.y = get("y")
