# Generated from openapi.yaml; do not edit.
"""Classes of azure.client that this package does not have: they can be imported, and say so when they
are used."""

from __future__ import annotations

from .. import models
from .._overlay.core.compat import Placeholder

__all__ = [
    "MistralAzure",
    "models",
]


class MistralAzure(Placeholder):
    """A class of another API."""
