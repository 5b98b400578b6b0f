# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from .. import models
from .._overlay.models import UNSET, Get, Model
from .._overlay.serialization import decode_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing_extensions import Required


class CreateChatCompletionRequestTypedDict(TypedDict, total=False):
    """CreateChatCompletionRequest as a dictionary."""

    messages: Required[
        Iterable[
            models.CreateChatCompletionRequestMessage
            | models.CreateChatCompletionRequestMessageTypedDict
            | Mapping[str, Any]
        ]
    ]
    options: (
        models.CreateChatCompletionRequestOptions
        | models.CreateChatCompletionRequestOptionsTypedDict
        | Mapping[str, Any]
    )


@attrs.define(kw_only=True, eq=False, repr=False)
class CreateChatCompletionRequest(Model):
    messages: list[models.CreateChatCompletionRequestMessage]
    options: models.CreateChatCompletionRequestOptions | None = UNSET

    def _decode(self: Any, get: Get) -> None:
        self.messages = (
            None
            if (value := get("messages")) is None
            else decode_list(value, models.CreateChatCompletionRequestMessage.from_dict)
        )
        self.options = (
            None if (value := get("options")) is None else models.CreateChatCompletionRequestOptions.from_dict(value)
        )
