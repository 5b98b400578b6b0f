# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models import Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class ThingTypedDict(TypedDict, total=False):
    """Thing as a dictionary."""

    name: Required[str]


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    name: str

    def _decode(self: Any, get: Get) -> None:
        self.name = get("name")
