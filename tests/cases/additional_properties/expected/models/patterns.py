# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TypeAlias

Patterns: TypeAlias = dict[str, bool]
