"""What can be wrong with a request that says it is a webhook.

InvalidWebhookError         it is no event of the API: answer it with a status of 400 (also a ValueError)
└── WebhookSignatureError   its signature is missing, too old, or not made with the secret
"""

from __future__ import annotations

from ..core.errors import ClientError


class InvalidWebhookError(ClientError, ValueError):
    """The request is no event of the API: its body is no JSON, or JSON of another structure."""


class WebhookSignatureError(InvalidWebhookError):
    """The request does not show that the API sent it, and when: nothing of it was read."""
