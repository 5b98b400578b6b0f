# Generated from openapi.yaml; do not edit.
"""What an injected HTTP client has to offer."""

from __future__ import annotations

from .._overlay.transport.injected import AsyncHttpClient, HttpClient

__all__ = [
    "AsyncHttpClient",
    "HttpClient",
]
