# Generated from openapi.yaml; do not edit.
"""The errors of this package, and their bodies."""

from __future__ import annotations

from .._overlay.core.compat import alias_modules
from ..errors import (
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ClientClosedError,
    ConfigurationError,
    ConflictError,
    ContentFilterFinishReasonError,
    EmptyContentError,
    EventTooLargeError,
    HTTPValidationError,
    InternalServerError,
    InvalidContentError,
    LengthFinishReasonError,
    MistralError,
    NoResponseError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ResponseValidationError,
    SDKError,
    StreamInterrupted,
    StreamTimeoutError,
    StructuredOutputError,
    ToolRoundsError,
    ToolRunError,
    UnprocessableEntityError,
)
from ..models import HTTPValidationErrorData

__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "ConfigurationError",
    "ConflictError",
    "ContentFilterFinishReasonError",
    "EmptyContentError",
    "EventTooLargeError",
    "HTTPValidationError",
    "HTTPValidationErrorData",
    "InternalServerError",
    "InvalidContentError",
    "LengthFinishReasonError",
    "MistralError",
    "NoResponseError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseValidationError",
    "SDKError",
    "StreamInterrupted",
    "StreamTimeoutError",
    "StructuredOutputError",
    "ToolRoundsError",
    "ToolRunError",
    "UnprocessableEntityError",
]

alias_modules(__name__)
