# Generated from openapi.yaml; do not edit.
"""How dictionaries that stand for models are completed."""

from __future__ import annotations

from ._overlay.models.sent_values import only_date, only_datetime
from ._overlay.requests.arguments import ObjectShape, UnionShape, VariantShape, completer

completed = completer(
    {
        "Shape": UnionShape(
            "kind",
            (
                VariantShape("round", frozenset(["r"]), frozenset(["r"])),
                VariantShape("sq", frozenset(["a"]), frozenset(["a", "color"])),
            ),
        ),
        "Thing": ObjectShape(
            nested={"parent": "Thing", "shape": "Shape"},
            checked={"due": only_date, "made": only_datetime},
        ),
    }
)
"""The argument, a dictionary or a list of them, with Python names replaced and certain tags added."""
