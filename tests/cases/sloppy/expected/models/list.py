# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias

List: TypeAlias = Any
