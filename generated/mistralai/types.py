# Generated from openapi.yaml; do not edit.
"""Values of parameters: absence, and files."""

from __future__ import annotations

from ._overlay.core.types import UNSET, FileSource, Unset

__all__ = [
    "FileSource",
    "UNSET",
    "Unset",
]
