# Generated from openapi.yaml; do not edit.
"""Classes of extra.realtime that this package does not have: they can be imported, and say so when
they are used."""

from __future__ import annotations

from .._overlay.core.compat import Placeholder

__all__ = [
    "RealtimeConnection",
    "RealtimeTranscription",
    "UnknownRealtimeEvent",
]


class RealtimeConnection(Placeholder):
    """A class of another API."""


class RealtimeTranscription(Placeholder):
    """A class of another API."""


class UnknownRealtimeEvent(Placeholder):
    """A class of another API."""
