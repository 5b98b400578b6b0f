# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Literal, TypeAlias

DeltaType: TypeAlias = Literal["answer.done", "answer.error", "answer.delta"] | str
