# Copied from overlay/testing/__init__.py; edit it there.
"""The testing kit: a local server that speaks the chat API, with scripted answers, faults and recordings.

Needs the extra `[testing]` (pytest-httpserver) for `LocalServer`; everything else works without it. Nothing here is
imported by the SDK itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .calls import Call
    from .clock import VirtualClock
    from .faults import FAULTS
    from .faulty import Fault
    from .record import Recorder, Replay
    from .reply import Gate
    from .server import LocalServer
    from .validate import schemas_from_openapi

__all__ = [
    "FAULTS",
    "Call",
    "Fault",
    "Gate",
    "LocalServer",
    "Recorder",
    "Replay",
    "VirtualClock",
    "schemas_from_openapi",
]

HOMES = {
    "Call": ".calls",
    "FAULTS": ".faults",
    "Fault": ".faulty",
    "Gate": ".reply",
    "LocalServer": ".server",
    "Recorder": ".record",
    "Replay": ".record",
    "VirtualClock": ".clock",
    "schemas_from_openapi": ".validate",
}
"""Public name -> its module."""

# A checker that saw these would believe in every name.
if not TYPE_CHECKING:
    __getattr__, __dir__ = attach(__name__, HOMES)
