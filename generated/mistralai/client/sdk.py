# Generated from openapi.yaml; do not edit.
"""The client class."""

from __future__ import annotations

from ..sdk import Mistral

__all__ = [
    "Mistral",
]
