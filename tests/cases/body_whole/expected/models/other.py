# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models import Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class OtherTypedDict(TypedDict, total=False):
    """Other as a dictionary."""

    code: Required[int]


@attrs.define(kw_only=True, eq=False, repr=False)
class Other(Model):
    code: int

    def _decode(self: Any, get: Get) -> None:
        self.code = get("code")
