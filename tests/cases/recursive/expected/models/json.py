# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TypeAlias

Json: TypeAlias = str | float | list["Json"] | dict[str, "Json"]
