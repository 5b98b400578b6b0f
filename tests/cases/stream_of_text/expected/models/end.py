# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, Literal

import attrs

from .._overlay.models import Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class End(Model):
    data: Literal["[DONE]"] = "[DONE]"

    def _decode(self: Any, get: Get) -> None:
        self.data = get("data", "[DONE]")
