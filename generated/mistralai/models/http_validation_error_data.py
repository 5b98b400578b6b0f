# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class HTTPValidationErrorData(Model):
    """The body of a 422 reply: every problem that the server found in the request."""

    detail: list[models.ValidationError] | None = UNSET
    """The problems, one by one."""

    def _decode(self: Any, get: Get) -> None:
        self.detail = None if (value := get("detail")) is None else decode_list(value, models.ValidationError.from_dict)
