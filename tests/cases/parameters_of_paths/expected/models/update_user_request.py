# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model


class UpdateUserRequestTypedDict(TypedDict, total=False):
    """UpdateUserRequest as a dictionary."""

    id: int
    name: str
    timeout_ms: int


@attrs.define(kw_only=True, eq=False, repr=False)
class UpdateUserRequest(Model):
    id: int | None = UNSET
    name: str | None = UNSET
    timeout_ms: int | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.id = get("id")
        self.name = get("name")
        self.timeout_ms = get("timeout_ms")
