# Generated from openapi.yaml; do not edit.
"""How dictionaries that stand for models are completed."""

from __future__ import annotations

from ._overlay.requests.arguments import ObjectShape, completer

completed = completer(
    {
        "EitherRequestWithEvery": ObjectShape(
            constants={"stream": True},
        ),
        "EitherRequestWithSeed": ObjectShape(
            constants={"stream": False},
        ),
        "Streamed": ObjectShape(
            constants={"stream": True},
        ),
    }
)
"""The argument, a dictionary or a list of them, with Python names replaced and certain tags added."""
