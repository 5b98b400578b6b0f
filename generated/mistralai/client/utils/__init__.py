# Generated from openapi.yaml; do not edit.
"""When a failed request is sent again."""

from __future__ import annotations

from ..._overlay.core.compat import Logger, get_default_logger
from ..._overlay.core.lazy import alias_modules
from ..._overlay.requests.retries import BackoffStrategy, RetryConfig

__all__ = [
    "BackoffStrategy",
    "Logger",
    "RetryConfig",
    "get_default_logger",
]

alias_modules(__name__)
