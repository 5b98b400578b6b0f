# Generated from openapi.yaml; do not edit.
"""Every error that this package raises. The root is CaseError."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    InternalServerError,
    NoResponseError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ResponseValidationError,
    SDKError,
    StreamInterrupted,
    StreamTimeoutError,
    UnprocessableEntityError,
)

if TYPE_CHECKING:
    from . import models


__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "CaseError",
    "ClientClosedError",
    "ConfigurationError",
    "ConflictError",
    "EventTooLargeError",
    "InternalServerError",
    "NoResponseError",
    "NotFoundError",
    "NotFoundProblem",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseValidationError",
    "SDKError",
    "StreamInterrupted",
    "StreamTimeoutError",
    "UnprocessableEntityError",
]

CaseError = ClientError


class NotFoundProblem(NotFoundError):
    """404: `data` is the decoded body."""

    @property
    def data(self) -> models.NotFoundProblemData:
        """The body of the reply; None where it is another one than described, such as a gateway's page."""
        data: models.NotFoundProblemData = super().data
        return data
