# Generated from openapi.yaml; do not edit.
"""Absence, and the base of the models."""

from __future__ import annotations

from ..._overlay.core.compat import Nullable, OptionalNullable, UnrecognizedInt, UnrecognizedStr
from ..._overlay.core.lazy import alias_modules
from ..._overlay.core.types import UNSET, FileSource, Unset
from ..._overlay.models.base import BaseModel

__all__ = [
    "BaseModel",
    "FileSource",
    "Nullable",
    "OptionalNullable",
    "UNSET",
    "UnrecognizedInt",
    "UnrecognizedStr",
    "Unset",
]

alias_modules(__name__)
