# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any as Any_, TypeAlias

Any: TypeAlias = Any_
