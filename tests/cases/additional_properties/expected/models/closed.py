# Generated from openapi.yaml; do not edit.

from __future__ import annotations

import attrs

from .._overlay.models.base import Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Closed(Model):
    pass
