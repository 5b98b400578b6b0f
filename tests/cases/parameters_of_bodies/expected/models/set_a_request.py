# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model


class SetARequestTypedDict(TypedDict, total=False):
    """SetARequest as a dictionary."""

    body: str


@attrs.define(kw_only=True, eq=False, repr=False)
class SetARequest(Model):
    body: str | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.body = get("body")
