# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

SaidRole: TypeAlias = Literal["user", "assistant"] | str
