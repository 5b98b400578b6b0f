# Generated from openapi.yaml; do not edit.
"""Chat, code completion, agents and embeddings by Mistral AI. Completions arrive whole, or piece by
piece as an event stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._overlay.core.lazy import attach, warn_of_mixture

if TYPE_CHECKING:
    from . import errors, models, resources, types, utils
    from .models import *
    from ._overlay.calls.reply import RawResponse
    from ._overlay.helpers.chat import ChatStream
    from ._overlay.helpers.chat_async import ChatStreamAsync
    from ._overlay.sse.event import ServerSentEvent
    from ._overlay.streams.event_stream import EventStream
    from ._overlay.streams.event_stream_async import EventStreamAsync
    from ._overlay.transport.fast.transports import transport, transport_async
    from .errors import (
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
        FramingError,
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
        StreamFramingError,
        StreamInterrupted,
        StreamTimeoutError,
        StructuredOutputError,
        ToolRoundsError,
        ToolRunError,
        UnprocessableEntityError,
        WrongTypeError,
    )
    from .sdk import Mistral
    from .types import UNSET, Unset
    from .utils import BackoffStrategy, RetryConfig

__version__ = "0.1.0"

_HTTP = ("MISTRAL_HTTP", "mistral-chat-sdk")
"""The environment variable that may name another HTTP library, and the distribution whose extra brings that."""

_FAST_PATH = "MISTRAL_FAST_PATH"
"""The environment variable that turns the fast path off."""

__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "AuthenticationError",
    "BackoffStrategy",
    "BadRequestError",
    "ChatStream",
    "ChatStreamAsync",
    "ClientClosedError",
    "ConfigurationError",
    "ConflictError",
    "ContentFilterFinishReasonError",
    "DecodeError",
    "EmptyContentError",
    "EventStream",
    "EventStreamAsync",
    "EventTooLargeError",
    "FramingError",
    "HTTPValidationError",
    "InternalServerError",
    "InvalidContentError",
    "LengthFinishReasonError",
    "MissingKeyError",
    "Mistral",
    "MistralError",
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
    "StreamFramingError",
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
    "models",
    "resources",
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
            "APIConnectionError": ".errors",
            "APITimeoutError": ".errors",
            "AuthenticationError": ".errors",
            "BackoffStrategy": ".utils",
            "BadRequestError": ".errors",
            "ChatStream": "._overlay.helpers.chat",
            "ChatStreamAsync": "._overlay.helpers.chat_async",
            "ClientClosedError": ".errors",
            "ConfigurationError": ".errors",
            "ConflictError": ".errors",
            "ContentFilterFinishReasonError": ".errors",
            "DecodeError": ".errors",
            "EmptyContentError": ".errors",
            "EventStream": "._overlay.streams.event_stream",
            "EventStreamAsync": "._overlay.streams.event_stream_async",
            "EventTooLargeError": ".errors",
            "FramingError": ".errors",
            "HTTPValidationError": ".errors",
            "InternalServerError": ".errors",
            "InvalidContentError": ".errors",
            "LengthFinishReasonError": ".errors",
            "MissingKeyError": ".errors",
            "Mistral": ".sdk",
            "MistralError": ".errors",
            "NoResponseError": ".errors",
            "NotFoundError": ".errors",
            "PermissionDeniedError": ".errors",
            "RateLimitError": ".errors",
            "RawResponse": "._overlay.calls.reply",
            "ResponseTooLargeError": ".errors",
            "ResponseValidationError": ".errors",
            "RetryConfig": ".utils",
            "SDKError": ".errors",
            "ServerSentEvent": "._overlay.sse.event",
            "StreamFramingError": ".errors",
            "StreamInterrupted": ".errors",
            "StreamTimeoutError": ".errors",
            "StructuredOutputError": ".errors",
            "ToolRoundsError": ".errors",
            "ToolRunError": ".errors",
            "UNSET": ".types",
            "UnprocessableEntityError": ".errors",
            "Unset": ".types",
            "WrongTypeError": ".errors",
            "transport": "._overlay.transport.fast.transports",
            "transport_async": "._overlay.transport.fast.transports",
            "errors": ".errors:",
            "models": ".models:",
            "resources": ".resources:",
            "types": ".types:",
            "utils": ".utils:",
        },
        every=".client.models",
    )

warn_of_mixture(__file__, "mistralai", "mistral-chat-sdk")
