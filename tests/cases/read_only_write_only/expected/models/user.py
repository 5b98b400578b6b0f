# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class UserTypedDict(TypedDict, total=False):
    """User as a dictionary."""

    name: Required[str]
    password: str


@attrs.define(kw_only=True, eq=False, repr=False)
class User(Model):
    id: str
    name: str
    password: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.name = get("name")
        self.password = get("password")
