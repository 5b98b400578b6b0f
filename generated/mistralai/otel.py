# Generated from openapi.yaml; do not edit.
"""Spans for OpenTelemetry (extra [otel])."""

from __future__ import annotations

from ._overlay.telemetry.instrument import instrument

__all__ = [
    "instrument",
]
