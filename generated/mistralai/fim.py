# Generated from openapi.yaml; do not edit.
"""Fim by an older path."""

from __future__ import annotations

from .resources.fim import Fim

__all__ = [
    "Fim",
]
