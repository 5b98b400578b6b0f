# Generated from openapi.yaml; do not edit.
"""What signatures name beside models and errors: absence, files, streams, retries, hooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._overlay.core.lazy import alias_modules, attach

if TYPE_CHECKING:
    from .._overlay.calls.reply import RawResponse
    from .._overlay.client.config import Configuration
    from .._overlay.client.verb import Verb, VerbAsync
    from .._overlay.core.compat import Nullable, OptionalNullable
    from .._overlay.core.log import DebugLogger
    from .._overlay.core.loops import Clock
    from .._overlay.core.secrets import ClientCredentials
    from .._overlay.core.types import FileSource, UNSET, Unset
    from .._overlay.helpers.chat import ChatStream
    from .._overlay.helpers.chat_async import ChatStreamAsync
    from .._overlay.helpers.tool_run import (
        AssistantStep,
        FinalStep,
        OnToolError,
        StreamedStep,
        TextStep,
        Tool,
        ToolCallStep,
        ToolResultStep,
        ToolStep,
    )
    from .._overlay.helpers.tool_stream import ToolStream, ToolStreamAsync
    from .._overlay.models.base import BaseModel
    from .._overlay.models.message import Message
    from .._overlay.models.problems import DecodingProblem
    from .._overlay.models.pydantic_schema import Held, cattrs_hooks, dec_hook, enc_hook
    from .._overlay.requests.options import EventHooks, OnIncomplete, OnRetry
    from .._overlay.requests.retries import BackoffStrategy, RetryAttempt, RetryConfig
    from .._overlay.requests.settings import Credential
    from .._overlay.sse.event import ServerSentEvent
    from .._overlay.streams.event_stream import EventStream
    from .._overlay.streams.event_stream_async import EventStreamAsync
    from .._overlay.streams.events import StreamEvent
    from .._overlay.transport.injected import AsyncHttpClient, HttpClient

__all__ = [
    "AssistantStep",
    "AsyncHttpClient",
    "BackoffStrategy",
    "BaseModel",
    "ChatStream",
    "ChatStreamAsync",
    "ClientCredentials",
    "Clock",
    "Configuration",
    "Credential",
    "DebugLogger",
    "DecodingProblem",
    "EventHooks",
    "EventStream",
    "EventStreamAsync",
    "FileSource",
    "FinalStep",
    "Held",
    "HttpClient",
    "Message",
    "Nullable",
    "OnIncomplete",
    "OnRetry",
    "OnToolError",
    "OptionalNullable",
    "RawResponse",
    "RetryAttempt",
    "RetryConfig",
    "ServerSentEvent",
    "StreamEvent",
    "StreamedStep",
    "TextStep",
    "Tool",
    "ToolCallStep",
    "ToolResultStep",
    "ToolStep",
    "ToolStream",
    "ToolStreamAsync",
    "UNSET",
    "Unset",
    "Verb",
    "VerbAsync",
    "cattrs_hooks",
    "dec_hook",
    "enc_hook",
]

# A checker that saw these would believe in every name.
if not TYPE_CHECKING:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "AssistantStep": ".._overlay.helpers.tool_run",
            "AsyncHttpClient": ".._overlay.transport.injected",
            "BackoffStrategy": ".._overlay.requests.retries",
            "BaseModel": ".._overlay.models.base",
            "ChatStream": ".._overlay.helpers.chat",
            "ChatStreamAsync": ".._overlay.helpers.chat_async",
            "ClientCredentials": ".._overlay.core.secrets",
            "Clock": ".._overlay.core.loops",
            "Configuration": ".._overlay.client.config",
            "Credential": ".._overlay.requests.settings",
            "DebugLogger": ".._overlay.core.log",
            "DecodingProblem": ".._overlay.models.problems",
            "EventHooks": ".._overlay.requests.options",
            "EventStream": ".._overlay.streams.event_stream",
            "EventStreamAsync": ".._overlay.streams.event_stream_async",
            "FileSource": ".._overlay.core.types",
            "FinalStep": ".._overlay.helpers.tool_run",
            "Held": ".._overlay.models.pydantic_schema",
            "HttpClient": ".._overlay.transport.injected",
            "Message": ".._overlay.models.message",
            "Nullable": ".._overlay.core.compat",
            "OnIncomplete": ".._overlay.requests.options",
            "OnRetry": ".._overlay.requests.options",
            "OnToolError": ".._overlay.helpers.tool_run",
            "OptionalNullable": ".._overlay.core.compat",
            "RawResponse": ".._overlay.calls.reply",
            "RetryAttempt": ".._overlay.requests.retries",
            "RetryConfig": ".._overlay.requests.retries",
            "ServerSentEvent": ".._overlay.sse.event",
            "StreamEvent": ".._overlay.streams.events",
            "StreamedStep": ".._overlay.helpers.tool_run",
            "TextStep": ".._overlay.helpers.tool_run",
            "Tool": ".._overlay.helpers.tool_run",
            "ToolCallStep": ".._overlay.helpers.tool_run",
            "ToolResultStep": ".._overlay.helpers.tool_run",
            "ToolStep": ".._overlay.helpers.tool_run",
            "ToolStream": ".._overlay.helpers.tool_stream",
            "ToolStreamAsync": ".._overlay.helpers.tool_stream",
            "UNSET": ".._overlay.core.types",
            "Unset": ".._overlay.core.types",
            "Verb": ".._overlay.client.verb",
            "VerbAsync": ".._overlay.client.verb",
            "cattrs_hooks": ".._overlay.models.pydantic_schema",
            "dec_hook": ".._overlay.models.pydantic_schema",
            "enc_hook": ".._overlay.models.pydantic_schema",
        },
    )

alias_modules(__name__)
