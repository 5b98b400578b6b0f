# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

ThingLevel: TypeAlias = Literal[1, 2, 3] | int
