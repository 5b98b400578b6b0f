# Generated from openapi.yaml; do not edit.
"""How dictionaries that stand for models are completed."""

from __future__ import annotations

from ._overlay.requests.arguments import ObjectShape, Shapes, completer


def _shapes() -> Shapes:
    """Made when the first argument is completed."""
    return {
        "CreateChatRequest": ObjectShape(
            absent=("stream",),
        ),
    }


completed = completer(_shapes)
"""The argument, a dictionary or a list of them, with Python names replaced, certain tags added, and None left
out where null is not allowed."""
