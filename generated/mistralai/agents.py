# Generated from openapi.yaml; do not edit.
"""Agents by an older path."""

from __future__ import annotations

from .resources.agents import Agents

__all__ = [
    "Agents",
]
