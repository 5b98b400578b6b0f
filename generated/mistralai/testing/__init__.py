# Generated from openapi.yaml; do not edit.
"""A local server that speaks the Mistral AI API, for tests: needs the extra [testing]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._overlay.lazy import attach

if TYPE_CHECKING:
    from .._overlay.testing.calls import Call
    from .._overlay.testing.clock import VirtualClock
    from .._overlay.testing.faults import FAULTS
    from .._overlay.testing.faulty import Fault
    from .._overlay.testing.record import Recorder, Replay
    from .._overlay.testing.reply import Gate
    from .._overlay.testing.server import LocalServer
    from .._overlay.testing.validate import schemas_from_openapi

__all__ = [
    "Call",
    "FAULTS",
    "Fault",
    "Gate",
    "LocalServer",
    "Recorder",
    "Replay",
    "VirtualClock",
    "schemas_from_openapi",
]

# A checker that saw these would believe in every name.
if not TYPE_CHECKING:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "Call": ".._overlay.testing.calls",
            "FAULTS": ".._overlay.testing.faults",
            "Fault": ".._overlay.testing.faulty",
            "Gate": ".._overlay.testing.reply",
            "LocalServer": ".._overlay.testing.server",
            "Recorder": ".._overlay.testing.record",
            "Replay": ".._overlay.testing.record",
            "VirtualClock": ".._overlay.testing.clock",
            "schemas_from_openapi": ".._overlay.testing.validate",
        },
    )
