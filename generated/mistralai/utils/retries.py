# Generated from openapi.yaml; do not edit.
"""When a failed request is sent again."""

from __future__ import annotations

from .._overlay.requests.retries import BackoffStrategy, RetryConfig

__all__ = [
    "BackoffStrategy",
    "RetryConfig",
]
