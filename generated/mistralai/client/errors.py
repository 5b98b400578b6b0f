# Generated from openapi.yaml; do not edit.
"""The errors of this package."""

from __future__ import annotations

from ..errors import (
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ClientClosedError,
    ConfigurationError,
    ConflictError,
    HTTPValidationError,
    InternalServerError,
    MistralError,
    NoResponseError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ResponseValidationError,
    SDKError,
    StreamInterrupted,
    UnprocessableEntityError,
)


__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "ConfigurationError",
    "ConflictError",
    "HTTPValidationError",
    "InternalServerError",
    "MistralError",
    "NoResponseError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseValidationError",
    "SDKError",
    "StreamInterrupted",
    "UnprocessableEntityError",
]
