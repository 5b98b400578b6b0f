# Generated from openapi.yaml; do not edit.
"""A local server that speaks the Mistral AI API, for tests: needs the extra [testing]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._overlay.core.lazy import attach

if TYPE_CHECKING:
    from .._overlay.testing.clock import VirtualClock
    from .._overlay.testing.faults.catalogue import FAULTS
    from .._overlay.testing.faults.registry import Fault
    from .._overlay.testing.http.calls import Call, Documented
    from .._overlay.testing.http.reply import Gate, Reply
    from .._overlay.testing.http.validate import schemas_from_openapi
    from .._overlay.testing.recorder import Recorder
    from .._overlay.testing.replay import Replay
    from .._overlay.testing.server import LocalServer

__all__ = [
    "Call",
    "Documented",
    "FAULTS",
    "Fault",
    "Gate",
    "LocalServer",
    "Recorder",
    "Replay",
    "Reply",
    "VirtualClock",
    "schemas_from_openapi",
]

# A checker that saw these would believe in every name.
if not TYPE_CHECKING:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "Call": ".._overlay.testing.http.calls",
            "Documented": ".._overlay.testing.http.calls",
            "FAULTS": ".._overlay.testing.faults.catalogue",
            "Fault": ".._overlay.testing.faults.registry",
            "Gate": ".._overlay.testing.http.reply",
            "LocalServer": ".._overlay.testing.server",
            "Recorder": ".._overlay.testing.recorder",
            "Replay": ".._overlay.testing.replay",
            "Reply": ".._overlay.testing.http.reply",
            "VirtualClock": ".._overlay.testing.clock",
            "schemas_from_openapi": ".._overlay.testing.http.validate",
        },
    )
