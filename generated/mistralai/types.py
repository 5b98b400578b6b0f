# Generated from openapi.yaml; do not edit.
"""Absence as a value, and what a file parameter may be."""

from __future__ import annotations

from ._overlay.types import UNSET, Unset, Upload

__all__ = ["UNSET", "Unset", "Upload"]
