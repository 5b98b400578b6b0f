# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    """Deprecated."""

    old: str | None = UNSET
    """Deprecated."""
    older: models.Kind | None = UNSET
    """Deprecated."""

    def _decode(self: Any, get: Get) -> None:
        self.old = get("old")
        self.older = get("older")
