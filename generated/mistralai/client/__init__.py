# Generated from openapi.yaml; do not edit.
"""mistralai by the import path of the official package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._overlay.core.compat import alias_modules
from .._overlay.core.lazy import attach

if TYPE_CHECKING:
    from . import errors, httpclient, models, sdk, types, utils
    from .._overlay.calls.raw_response import RawResponse
    from .._overlay.helpers.chat import ChatStream, ChatStreamAsync
    from .._overlay.sse.event import ServerSentEvent
    from .._overlay.streams.event_stream import EventStream
    from .._overlay.streams.event_stream_async import EventStreamAsync
    from .._overlay.transport.fast.transports import transport, transport_async
    from ..errors import (
        APIConnectionError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ClientClosedError,
        ConfigurationError,
        ConflictError,
        ContentFilterFinishReasonError,
        DecodeError,
        EmptyContentError,
        EventTooLargeError,
        HTTPValidationError,
        InternalServerError,
        InvalidContentError,
        LengthFinishReasonError,
        MissingKeyError,
        MistralError,
        NoResponseError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        ResponseTooLargeError,
        ResponseValidationError,
        SDKError,
        StreamInterrupted,
        StreamTimeoutError,
        StructuredOutputError,
        ToolRoundsError,
        ToolRunError,
        UnprocessableEntityError,
        WrongTypeError,
    )
    from ..resources import Agents, Chat, Embeddings, Fim, Models
    from ..sdk import Mistral
    from ..types import UNSET, Unset
    from ..utils import BackoffStrategy, RetryConfig

__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "Agents",
    "AuthenticationError",
    "BackoffStrategy",
    "BadRequestError",
    "Chat",
    "ChatStream",
    "ChatStreamAsync",
    "ClientClosedError",
    "ConfigurationError",
    "ConflictError",
    "ContentFilterFinishReasonError",
    "DecodeError",
    "Embeddings",
    "EmptyContentError",
    "EventStream",
    "EventStreamAsync",
    "EventTooLargeError",
    "Fim",
    "HTTPValidationError",
    "InternalServerError",
    "InvalidContentError",
    "LengthFinishReasonError",
    "MissingKeyError",
    "Mistral",
    "MistralError",
    "Models",
    "NoResponseError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "ResponseTooLargeError",
    "ResponseValidationError",
    "RetryConfig",
    "SDKError",
    "ServerSentEvent",
    "StreamInterrupted",
    "StreamTimeoutError",
    "StructuredOutputError",
    "ToolRoundsError",
    "ToolRunError",
    "UNSET",
    "UnprocessableEntityError",
    "Unset",
    "WrongTypeError",
    "errors",
    "httpclient",
    "models",
    "sdk",
    "transport",
    "transport_async",
    "types",
    "utils",
]

# A checker that saw these would believe in every name.
if not TYPE_CHECKING:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "APIConnectionError": "..errors",
            "APITimeoutError": "..errors",
            "Agents": "..resources",
            "AuthenticationError": "..errors",
            "BackoffStrategy": "..utils",
            "BadRequestError": "..errors",
            "Chat": "..resources",
            "ChatStream": ".._overlay.helpers.chat",
            "ChatStreamAsync": ".._overlay.helpers.chat",
            "ClientClosedError": "..errors",
            "ConfigurationError": "..errors",
            "ConflictError": "..errors",
            "ContentFilterFinishReasonError": "..errors",
            "DecodeError": "..errors",
            "Embeddings": "..resources",
            "EmptyContentError": "..errors",
            "EventStream": ".._overlay.streams.event_stream",
            "EventStreamAsync": ".._overlay.streams.event_stream_async",
            "EventTooLargeError": "..errors",
            "Fim": "..resources",
            "HTTPValidationError": "..errors",
            "InternalServerError": "..errors",
            "InvalidContentError": "..errors",
            "LengthFinishReasonError": "..errors",
            "MissingKeyError": "..errors",
            "Mistral": "..sdk",
            "MistralError": "..errors",
            "Models": "..resources",
            "NoResponseError": "..errors",
            "NotFoundError": "..errors",
            "PermissionDeniedError": "..errors",
            "RateLimitError": "..errors",
            "RawResponse": ".._overlay.calls.raw_response",
            "ResponseTooLargeError": "..errors",
            "ResponseValidationError": "..errors",
            "RetryConfig": "..utils",
            "SDKError": "..errors",
            "ServerSentEvent": ".._overlay.sse.event",
            "StreamInterrupted": "..errors",
            "StreamTimeoutError": "..errors",
            "StructuredOutputError": "..errors",
            "ToolRoundsError": "..errors",
            "ToolRunError": "..errors",
            "UNSET": "..types",
            "UnprocessableEntityError": "..errors",
            "Unset": "..types",
            "WrongTypeError": "..errors",
            "transport": ".._overlay.transport.fast.transports",
            "transport_async": ".._overlay.transport.fast.transports",
            "errors": ".errors:",
            "httpclient": ".httpclient:",
            "models": ".models:",
            "sdk": ".sdk:",
            "types": ".types:",
            "utils": ".utils:",
        },
    )

alias_modules(__name__)
