# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, new


@attrs.define(kw_only=True, eq=False, repr=False)
class Thing(Model):
    field: str | None = UNSET
    id_2: str | None = UNSET
    field_123: str | None = UNSET
    type_2: str | None = UNSET
    class_: str | None = UNSET
    foo_bar_2: str | None = UNSET
    foo_bar: str | None = UNSET
    id: str | None = UNSET
    list_: list[str] | None = UNSET
    model_dump_: str | None = UNSET
    self_: str | None = UNSET
    to_dict_: str | None = UNSET
    type: str | None = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "field": "",
        "id_2": "$id",
        "field_123": "123",
        "type_2": "@type",
        "class_": "class",
        "foo_bar_2": "fooBar",
        "list_": "list",
        "model_dump_": "model_dump",
        "self_": "self",
        "to_dict_": "to_dict",
    }

    _not_null: ClassVar[tuple[str, ...]] = (
        "field",
        "id_2",
        "field_123",
        "type_2",
        "class_",
        "foo_bar_2",
        "foo_bar",
        "id",
        "list_",
        "model_dump_",
        "self_",
        "to_dict_",
        "type",
    )

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.field = raw.get("")
        self.id_2 = raw.get("$id")
        self.field_123 = raw.get("123")
        self.type_2 = raw.get("@type")
        self.class_ = raw.get("class")
        self.foo_bar_2 = raw.get("fooBar")
        self.foo_bar = raw.get("foo_bar")
        self.id = raw.get("id")
        self.list_ = raw.get("list")
        self.model_dump_ = raw.get("model_dump")
        self.self_ = raw.get("self")
        self.to_dict_ = raw.get("to_dict")
        self.type = raw.get("type")
        return self
