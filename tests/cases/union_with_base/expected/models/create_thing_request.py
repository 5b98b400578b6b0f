# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class CreateThingRequestTypedDict(TypedDict, total=False):
    """CreateThingRequest as a dictionary."""

    name: Required[str]
    a: str
    b: str


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateThingRequest(Model):
    name: str
    a: str | None = UNSET
    b: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.name = get("name")
        self.a = get("a")
        self.b = get("b")
