# Generated from openapi.yaml; do not edit.
"""How dictionaries that stand for models are completed."""

from __future__ import annotations

from ._overlay.requests.arguments import ObjectShape, Shapes, UnionShape, VariantShape, completer


def _shapes() -> Shapes:
    """Made when the first argument is completed."""
    return {
        "Call": ObjectShape(
            nested={"tool": "Tool"},
            constants={"kind": "Call"},
        ),
        "CreateRunRequest": ObjectShape(
            nested={"tool": "Tool", "steps": "Step", "last": "Step", "param": "ToolParam"},
            absent=(
                "last",
                "param",
                "plan",
            ),
        ),
        "Step": UnionShape(
            "kind",
            (
                VariantShape("Call", frozenset(["tool"]), frozenset(["tool"]), "Call"),
                VariantShape("Wait", frozenset([]), frozenset(["seconds"]), "Wait"),
            ),
        ),
        "Tool": ObjectShape(
            absent=("name",),
        ),
        "ToolParam": ObjectShape(
            absent=("value",),
        ),
        "Wait": ObjectShape(
            constants={"kind": "Wait"},
            absent=("seconds",),
        ),
    }


completed = completer(_shapes)
"""The argument, a dictionary or a list of them, with Python names replaced, certain tags added, and None left
out where null is not allowed."""
