# Generated from openapi.yaml; do not edit.
"""What signatures name beside models and errors: absence, files, streams, retries, hooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._overlay.core.lazy import attach

if TYPE_CHECKING:
    from ._overlay.calls.raw_response import RawResponse
    from ._overlay.core.clock import Clock
    from ._overlay.core.log import DebugLogger
    from ._overlay.core.types import FileSource, UNSET, Unset
    from ._overlay.helpers.chat import ChatStream, ChatStreamAsync
    from ._overlay.helpers.streamed.tool_stream import ToolStream
    from ._overlay.helpers.streamed.tool_stream_async import ToolStreamAsync
    from ._overlay.helpers.tool_run import (
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
    from ._overlay.models.problems import DecodingProblem
    from ._overlay.requests.hooks import EventHooks, OnRetry
    from ._overlay.requests.options import OnIncomplete
    from ._overlay.requests.retries import BackoffStrategy, RetryAttempt, RetryConfig
    from ._overlay.requests.secrets import ClientCredentials
    from ._overlay.requests.settings import Credential
    from ._overlay.sse.event import ServerSentEvent
    from ._overlay.streams.event_stream import EventStream
    from ._overlay.streams.event_stream_async import EventStreamAsync
    from ._overlay.streams.events import StreamEvent
    from ._overlay.transport.injected import AsyncHttpClient, HttpClient

__all__ = [
    "AssistantStep",
    "AsyncHttpClient",
    "BackoffStrategy",
    "ChatStream",
    "ChatStreamAsync",
    "ClientCredentials",
    "Clock",
    "Credential",
    "DebugLogger",
    "DecodingProblem",
    "EventHooks",
    "EventStream",
    "EventStreamAsync",
    "FileSource",
    "FinalStep",
    "HttpClient",
    "OnIncomplete",
    "OnRetry",
    "OnToolError",
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
]

# A checker that saw these would believe in every name.
if not TYPE_CHECKING:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "AssistantStep": "._overlay.helpers.tool_run",
            "AsyncHttpClient": "._overlay.transport.injected",
            "BackoffStrategy": "._overlay.requests.retries",
            "ChatStream": "._overlay.helpers.chat",
            "ChatStreamAsync": "._overlay.helpers.chat",
            "ClientCredentials": "._overlay.requests.secrets",
            "Clock": "._overlay.core.clock",
            "Credential": "._overlay.requests.settings",
            "DebugLogger": "._overlay.core.log",
            "DecodingProblem": "._overlay.models.problems",
            "EventHooks": "._overlay.requests.hooks",
            "EventStream": "._overlay.streams.event_stream",
            "EventStreamAsync": "._overlay.streams.event_stream_async",
            "FileSource": "._overlay.core.types",
            "FinalStep": "._overlay.helpers.tool_run",
            "HttpClient": "._overlay.transport.injected",
            "OnIncomplete": "._overlay.requests.options",
            "OnRetry": "._overlay.requests.hooks",
            "OnToolError": "._overlay.helpers.tool_run",
            "RawResponse": "._overlay.calls.raw_response",
            "RetryAttempt": "._overlay.requests.retries",
            "RetryConfig": "._overlay.requests.retries",
            "ServerSentEvent": "._overlay.sse.event",
            "StreamEvent": "._overlay.streams.events",
            "StreamedStep": "._overlay.helpers.tool_run",
            "TextStep": "._overlay.helpers.tool_run",
            "Tool": "._overlay.helpers.tool_run",
            "ToolCallStep": "._overlay.helpers.tool_run",
            "ToolResultStep": "._overlay.helpers.tool_run",
            "ToolStep": "._overlay.helpers.tool_run",
            "ToolStream": "._overlay.helpers.streamed.tool_stream",
            "ToolStreamAsync": "._overlay.helpers.streamed.tool_stream_async",
            "UNSET": "._overlay.core.types",
            "Unset": "._overlay.core.types",
        },
    )
