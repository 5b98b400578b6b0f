# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models.base import UNSET, JSONMapping, Model, Self, as_dict, new

if TYPE_CHECKING:
    from collections.abc import Iterable


class PageableTypedDict(TypedDict, total=False):
    """Pageable as a dictionary."""

    page: int
    size: int
    sort: Iterable[str]


@attrs.define(kw_only=True, eq=False, repr=False)
class Pageable(Model):
    page: int | None = UNSET
    size: int | None = UNSET
    sort: list[str] | None = UNSET

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        self = new(cls)
        raw: Any = data if data.__class__ is dict else as_dict(data)
        self._raw = raw
        self.page = raw.get("page")
        self.size = raw.get("size")
        self.sort = raw.get("sort")
        return self
