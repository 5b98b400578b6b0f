# Generated from openapi.yaml; do not edit.
"""How dictionaries that stand for models are completed."""

from __future__ import annotations

from ._overlay.requests.arguments import ObjectShape, UnionShape, VariantShape, completer

completed = completer(
    {
        "Call": ObjectShape(
            constants={"kind": "Call"},
        ),
        "CreateRunRequest": ObjectShape(
            nested={"steps": "Step", "last": "Step"},
        ),
        "Step": UnionShape(
            "kind",
            (
                VariantShape("Call", frozenset(["tool"]), frozenset(["tool"]), "Call"),
                VariantShape("Wait", frozenset([]), frozenset(["seconds"]), "Wait"),
            ),
        ),
        "Wait": ObjectShape(
            constants={"kind": "Wait"},
        ),
    }
)
"""The argument, a dictionary or a list of them, with Python names replaced and certain tags added."""
