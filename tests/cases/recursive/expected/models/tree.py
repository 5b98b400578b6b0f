# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class Tree(Model):
    children: list[Tree] | None = UNSET
    inner: models.TreeInner | None = UNSET
    parent: Tree | None = UNSET
    value: models.Json | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.children = None if (value := get("children")) is None else decode_list(value, Tree.from_dict)
        self.inner = None if (value := get("inner")) is None else models.TreeInner.from_dict(value)
        self.parent = None if (value := get("parent")) is None else Tree.from_dict(value)
        self.value = get("value")
