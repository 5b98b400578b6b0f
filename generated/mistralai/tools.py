# Generated from openapi.yaml; do not edit.
"""Functions as tools, and the steps of a tool run."""

from __future__ import annotations

from ._overlay.helpers.schemas.function_schema import FunctionTool, function_tool
from ._overlay.helpers.tool_run import (
    AssistantStep,
    FinalStep,
    StreamedStep,
    TextStep,
    ToolCallStep,
    ToolResultStep,
    ToolStep,
)

__all__ = [
    "AssistantStep",
    "FinalStep",
    "FunctionTool",
    "StreamedStep",
    "TextStep",
    "ToolCallStep",
    "ToolResultStep",
    "ToolStep",
    "function_tool",
]
