# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .._overlay.models import Get, Model

if TYPE_CHECKING:
    from typing_extensions import Required


class FunctionNameTypedDict(TypedDict, total=False):
    """FunctionName as a dictionary."""

    name: Required[str]


@attrs.define(kw_only=True, eq=False, repr=False)
class FunctionName(Model):
    """Selects one of the functions in `tools`."""

    name: str
    """Name of the function."""

    def _decode(self: Any, get: Get) -> None:
        self.name = get("name")
