# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

from .. import models

CreateChatCompletionRequestMessageParam: TypeAlias = (
    models.CreateChatCompletionRequestMessage | models.CreateChatCompletionRequestMessageTypedDict
)
CreateChatCompletionRequestMessageRoleParam: TypeAlias = Literal["user", "system"]
CreateChatCompletionRequestOptionsParam: TypeAlias = (
    models.CreateChatCompletionRequestOptions | models.CreateChatCompletionRequestOptionsTypedDict
)
