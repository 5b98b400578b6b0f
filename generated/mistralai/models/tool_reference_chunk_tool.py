# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import TypeAlias, Union

from .. import models

ToolReferenceChunkTool: TypeAlias = Union["models.BuiltInConnectors", str]
"""The tool that found the source."""
