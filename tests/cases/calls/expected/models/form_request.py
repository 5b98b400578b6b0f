# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing_extensions import Required


class FormRequestTypedDict(TypedDict, total=False):
    """FormRequest as a dictionary."""

    name: Required[str]
    active: bool
    tags: Iterable[str]


@attrs.define(kw_only=True, eq=False, repr=False)
class FormRequest(Model):
    name: str
    active: bool | None = UNSET
    tags: list[str] | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.name = get("name")
        self.active = get("active")
        self.tags = get("tags")
