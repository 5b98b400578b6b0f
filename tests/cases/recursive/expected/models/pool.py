# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, TypeAlias

from .. import models

Pool: TypeAlias = "models.Loop"


Loop: TypeAlias = Any
