# Generated from openapi.yaml; do not edit.
"""How dictionaries that stand for models are completed."""

from __future__ import annotations

from ._overlay.requests.arguments import ObjectShape, Shapes, UnionShape, VariantShape, completer
from ._overlay.requests.parameters import only_date, only_datetime


def _shapes() -> Shapes:
    """Made when the first argument is completed."""
    return {
        "EitherFileRequest": ObjectShape(
            absent=("images",),
        ),
        "FormRequest": ObjectShape(
            absent=(
                "active",
                "tags",
            ),
        ),
        "Shape": UnionShape(
            "kind",
            (
                VariantShape("round", frozenset(["r"]), frozenset(["r"])),
                VariantShape("sq", frozenset(["a"]), frozenset(["a", "color"]), "Square"),
            ),
        ),
        "Size": ObjectShape(
            absent=(
                "h",
                "w",
            ),
        ),
        "Square": ObjectShape(
            absent=("color",),
        ),
        "Thing": ObjectShape(
            nested={"parent": "Thing", "shape": "Shape"},
            absent=(
                "due",
                "labels",
                "level",
                "made",
                "old",
                "parent",
                "secret",
                "shape",
            ),
            checked={"due": only_date, "made": only_datetime},
        ),
        "UploadRequest": ObjectShape(
            absent=(
                "loud",
                "meta",
                "more",
                "purpose",
            ),
        ),
    }


completed = completer(_shapes)
"""The argument, a dictionary or a list of them, with Python names replaced, certain tags added, and None left
out where null is not allowed."""
