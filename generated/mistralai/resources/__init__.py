# Generated from openapi.yaml; do not edit.
"""The methods of the Mistral AI API, by resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._overlay.core.lazy import attach

if TYPE_CHECKING:
    from .agents import Agents
    from .chat import Chat
    from .chat_options import ChatOptions
    from .embeddings import Embeddings
    from .fim import Fim
    from .models import Models

__all__ = [
    "Agents",
    "Chat",
    "ChatOptions",
    "Embeddings",
    "Fim",
    "Models",
]

# A checker that saw these would believe in every name.
if not TYPE_CHECKING:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "Agents": ".agents",
            "Chat": ".chat",
            "ChatOptions": ".chat_options",
            "Embeddings": ".embeddings",
            "Fim": ".fim",
            "Models": ".models",
        },
    )
