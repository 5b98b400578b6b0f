# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model


class BasePartTypedDict(TypedDict, total=False):
    """BasePart as a dictionary."""

    size: int


@attrs.define(kw_only=True, eq=False, repr=False)
class BasePart(Model):
    size: int | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.size = get("size")
