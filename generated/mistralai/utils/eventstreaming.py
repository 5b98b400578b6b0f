# Generated from openapi.yaml; do not edit.
"""Event streams."""

from __future__ import annotations

from .._overlay.streams.event_stream import EventStream
from .._overlay.streams.event_stream_async import EventStreamAsync

__all__ = [
    "EventStream",
    "EventStreamAsync",
]
