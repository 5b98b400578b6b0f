# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from .. import models
from .._overlay.models.unions import Decoders, UnknownVariant, Variants, decode_tagged


class UnknownWebhookEvent(UnknownVariant):
    """A WebhookEvent that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_webhook_event"
    type: ClassVar[Literal["UNKNOWN"]] = "UNKNOWN"


_webhook_event_decoders: Decoders[WebhookEvent] = {
    "job.failed": lambda: models.Failed.from_dict,
    "job.finished": lambda: models.Finished.from_dict,
}

WebhookEvent: TypeAlias = Annotated[
    Union["models.Failed", "models.Finished", UnknownWebhookEvent],
    Variants(UnknownWebhookEvent, "type", _webhook_event_decoders),
]


def decode_webhook_event(value: Any) -> WebhookEvent:
    """The WebhookEvent of a JSON value that is not null. Raises DecodeError."""
    return decode_tagged(value, "type", _webhook_event_decoders, UnknownWebhookEvent)
