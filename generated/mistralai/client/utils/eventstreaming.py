# Generated from openapi.yaml; do not edit.
"""Event streams."""

from __future__ import annotations

from ..._overlay.streaming import EventStream, EventStreamAsync

__all__ = [
    "EventStream",
    "EventStreamAsync",
]
