# Generated from openapi.yaml; do not edit.
"""Every error that this package raises. The root is CaseError."""

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
from ._overlay.core.helper_errors import DecodeError, MissingKeyError, WrongTypeError

__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "CaseError",
    "ClientClosedError",
    "CommonError",
    "ConfigurationError",
    "ConflictError",
    "DecodeError",
    "EventTooLargeError",
    "FramingError",
    "HTTPValidationError",
    "InternalServerError",
    "MissingKeyError",
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
    "UnprocessableEntityError",
    "WrongTypeError",
]

CaseError = ClientError
CaseError.__name__ = CaseError.__qualname__ = "CaseError"


class CommonError(SDKError):
    """400, 404: `data` is the decoded body."""

    @property
    def data(self) -> models.CommonErrorData:
        """The body of the reply; None where it is another one than described, such as a gateway's page."""
        data: models.CommonErrorData = super().data
        return data


class HTTPValidationError(UnprocessableEntityError):
    """422: `data` is the decoded body."""

    @property
    def data(self) -> models.HTTPValidationErrorData:
        """The body of the reply; None where it is another one than described, such as a gateway's page."""
        data: models.HTTPValidationErrorData = super().data
        return data
