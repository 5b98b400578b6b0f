# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model


@attrs.define(kw_only=True, eq=False, repr=False)
class Foo(Model):
    bar: models.FooBar3 | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.bar = None if (value := get("bar")) is None else models.FooBar3.from_dict(value)
