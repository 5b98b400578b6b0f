# Generated from openapi.yaml; do not edit.
"""Absence, and the base of the models."""

from __future__ import annotations

from .._overlay.compat import Nullable, OptionalNullable, UnrecognizedInt, UnrecognizedStr, alias_modules
from .._overlay.models import BaseModel
from .._overlay.types import UNSET, FileSource, Unset

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
