# Generated from openapi.yaml; do not edit.
"""Chat by an older path."""

from __future__ import annotations

from .resources.chat import Chat

__all__ = [
    "Chat",
]
