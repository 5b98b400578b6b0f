# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, as_dict, new


@attrs.define(kw_only=True, eq=False, repr=False)
class JsonapiResponseLinks(Model):
    next: str | None = UNSET
    self_: str | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "self_": "self",
    }

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        self = new(cls)
        raw: Any = data if data.__class__ is dict else as_dict(data)
        self._raw = raw
        self.next = raw.get("next")
        self.self_ = raw.get("self")
        return self
