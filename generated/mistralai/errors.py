# Generated from openapi.yaml; do not edit.
"""Every error that this package raises. The root is MistralError."""

from __future__ import annotations

from . import models
from ._overlay.core.errors import (
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ClientClosedError,
    ClientError,
    ConfigurationError,
    ConflictError,
    EventTooLargeError,
    FramingError,
    InternalServerError,
    NoResponseError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ResponseTooLargeError,
    ResponseValidationError,
    SDKError,
    StreamFramingError,
    StreamInterrupted,
    StreamTimeoutError,
    UnprocessableEntityError,
)
from ._overlay.core.helper_errors import (
    ContentFilterFinishReasonError,
    DecodeError,
    EmptyContentError,
    InvalidContentError,
    LengthFinishReasonError,
    MissingKeyError,
    StructuredOutputError,
    ToolRoundsError,
    ToolRunError,
    WrongTypeError,
)

__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "ConfigurationError",
    "ConflictError",
    "ContentFilterFinishReasonError",
    "DecodeError",
    "EmptyContentError",
    "EventTooLargeError",
    "FramingError",
    "HTTPValidationError",
    "InternalServerError",
    "InvalidContentError",
    "LengthFinishReasonError",
    "MissingKeyError",
    "MistralError",
    "NoResponseError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseTooLargeError",
    "ResponseValidationError",
    "SDKError",
    "StreamFramingError",
    "StreamInterrupted",
    "StreamTimeoutError",
    "StructuredOutputError",
    "ToolRoundsError",
    "ToolRunError",
    "UnprocessableEntityError",
    "WrongTypeError",
]

MistralError = ClientError
MistralError.__name__ = MistralError.__qualname__ = "MistralError"


class HTTPValidationError(UnprocessableEntityError):
    """422: `data` is the decoded body."""

    @property
    def data(self) -> models.HTTPValidationErrorData:
        """The body of the reply; None where it is another one than described, such as a gateway's page."""
        data: models.HTTPValidationErrorData = super().data
        return data
