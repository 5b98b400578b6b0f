# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing_extensions import Required


class ToolChoiceTypedDict(TypedDict, total=False):
    """ToolChoice as a dictionary."""

    function: Required[models.FunctionName | models.FunctionNameTypedDict | Mapping[str, Any]]
    type: models.ToolTypes


@attrs.define(kw_only=True, eq=False, repr=False)
class ToolChoice(Model):
    """Makes the model call one function."""

    function: models.FunctionName
    """The function to call."""
    type: models.ToolTypes = UNSET
    """The kind of tool."""

    def _decode(self: Any, get: Get) -> None:
        self.function = None if (value := get("function")) is None else models.FunctionName.from_dict(value)
        self.type = get("type", "function")
