# Generated from openapi.yaml; do not edit.
"""How dictionaries that stand for models are completed."""

from __future__ import annotations

from ._overlay.requests.arguments import ObjectShape, completer

completed = completer(
    {
        "Cat": ObjectShape(
            nested={"next": "Dog"},
            constants={"kind": "kitten"},
        ),
        "Dog": ObjectShape(
            nested={"next": "Dog"},
            constants={"kind": "Dog"},
        ),
    }
)
"""The argument, a dictionary or a list of them, with Python names replaced and certain tags added."""
