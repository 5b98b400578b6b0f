# Generated from openapi.yaml; do not edit.
"""Embeddings by an older path."""

from __future__ import annotations

from .resources.embeddings import Embeddings

__all__ = [
    "Embeddings",
]
