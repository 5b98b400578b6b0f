# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .. import models

CreateChatCompletionRequestMessageParam: TypeAlias = (
    models.CreateChatCompletionRequestMessage | models.CreateChatCompletionRequestMessageTypedDict | Mapping[str, Any]
)
CreateChatCompletionRequestOptionsParam: TypeAlias = (
    models.CreateChatCompletionRequestOptions | models.CreateChatCompletionRequestOptionsTypedDict | Mapping[str, Any]
)
