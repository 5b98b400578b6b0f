# Generated from openapi.yaml; do not edit.
"""How dictionaries that stand for models are completed."""

from __future__ import annotations

from ._overlay.requests.arguments import Shapes, UnionShape, VariantShape, completer


def _shapes() -> Shapes:
    """Made when the first argument is completed."""
    return {
        "Entry": UnionShape(
            "type",
            (
                VariantShape("said", frozenset(["role", "text"]), frozenset(["role", "text"])),
                VariantShape("done", frozenset(["result"]), frozenset(["result"])),
            ),
        ),
    }


completed = completer(_shapes)
"""The argument, a dictionary or a list of them, with Python names replaced, certain tags added, and None left
out where null is not allowed."""
