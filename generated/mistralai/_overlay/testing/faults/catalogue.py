# Copied from overlay/testing/faults/catalogue.py; edit it there.
"""All faults, by name: those that the SDK's own rules speak of, and those that real servers and gateways have."""

from __future__ import annotations

from . import before_stream, cut_off, odd_bytes, sloppy_chunks
from .registry import FAULTS

__all__ = ["FAULTS", "before_stream", "cut_off", "odd_bytes", "sloppy_chunks"]
