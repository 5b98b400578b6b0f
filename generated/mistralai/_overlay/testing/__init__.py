# Copied from overlay/testing/__init__.py; edit it there.
"""The testing kit: a local server that speaks the chat API, with scripted answers, faults and recordings.

Needs the extra `[testing]` (pytest-httpserver) for `LocalServer`; everything else works without it. Nothing here is
imported by the SDK itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.lazy import attach

if TYPE_CHECKING:
    from .clock import VirtualClock
    from .faults.catalogue import FAULTS
    from .faults.registry import Fault
    from .http.calls import Call, Documented
    from .http.reply import Gate, Reply
    from .http.validate import schemas_from_openapi
    from .recorder import Recorder
    from .replay import Replay
    from .server import LocalServer

__all__ = [
    "FAULTS",
    "Call",
    "Documented",
    "Fault",
    "Gate",
    "LocalServer",
    "Recorder",
    "Replay",
    "Reply",
    "VirtualClock",
    "schemas_from_openapi",
]

HOMES = {
    "Call": ".http.calls",
    "Documented": ".http.calls",
    "FAULTS": ".faults.catalogue",
    "Fault": ".faults.registry",
    "Gate": ".http.reply",
    "LocalServer": ".server",
    "Recorder": ".recorder",
    "Replay": ".replay",
    "Reply": ".http.reply",
    "VirtualClock": ".clock",
    "schemas_from_openapi": ".http.validate",
}
"""Public name -> its module."""

# A checker that saw these would believe in every name.
if not TYPE_CHECKING:
    __getattr__, __dir__ = attach(__name__, HOMES)
