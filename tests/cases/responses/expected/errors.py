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
    "ConfigurationError",
    "ConflictError",
    "DecodeError",
    "EventTooLargeError",
    "FramingError",
    "InternalServerError",
    "MissingKeyError",
    "NoResponseError",
    "NotFoundError",
    "NotFoundProblem",
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


class NotFoundProblem(NotFoundError):
    """404: `data` is the decoded body."""

    @property
    def data(self) -> models.NotFoundProblemData:
        """The body of the reply; None where it is another one than described, such as a gateway's page."""
        data: models.NotFoundProblemData = super().data
        return data
