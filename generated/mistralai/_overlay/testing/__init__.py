# Copied from overlay/testing/__init__.py; edit it there.
"""The testing kit: a local server that speaks the chat API, with scripted answers, faults and recordings.

Needs the extra `[testing]` (pytest-httpserver) for `LocalServer`; everything else works without it. Nothing here is
imported by the SDK itself.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .calls import Call
    from .clock import VirtualClock
    from .faults import FAULTS, Fault
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

_HOMES = {
    "Call": "calls",
    "FAULTS": "faults",
    "Fault": "faults",
    "Gate": "reply",
    "LocalServer": "server",
    "Recorder": "record",
    "Replay": "record",
    "VirtualClock": "clock",
    "schemas_from_openapi": "validate",
}


def __getattr__(name: str) -> Any:
    """Load a name's module when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)


def __dir__() -> list[str]:
    return __all__
