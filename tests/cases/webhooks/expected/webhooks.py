# Generated from openapi.yaml; do not edit.
"""Webhooks of the Case API: what it sends to its users."""

from __future__ import annotations

from . import models
from ._overlay.webhooks.signatures import TOLERANCE_MS, Body, Headers, Scheme, Secret, read, sign_with, verify_with

_SCHEME = Scheme("webhook", "CASE_WEBHOOK_SECRET", True)


def parse(
    headers: Headers,
    body: Body,
    *,
    secret: Secret | None = None,
    now: float | None = None,
    tolerance_ms: int = TOLERANCE_MS,
    check: bool = True,
) -> models.WebhookEvent:
    """Reads a webhook of any kind.

    Args:
        headers: The headers of the request: a mapping, or pairs.
        body: The body of the request as it came, as bytes or text.
        secret: The secret, `whsec_` and base64; or several, while it changes. Else the variable
            `CASE_WEBHOOK_SECRET`.
        now: Seconds since 1970, for tests.
        tolerance_ms: How far the time of the webhook may be from now, in milliseconds.
        check: Whether the signature is checked.

    Returns:
        WebhookEvent: The event.

    Raises:
        WebhookSignatureError: The signature is missing, too old, or not made with the secret.
        InvalidWebhookError: The body is no such event.
    """
    return read(_SCHEME, models.decode_webhook_event, headers, body, secret, now, tolerance_ms, check)


def parse_job_failed(
    headers: Headers,
    body: Body,
    *,
    secret: Secret | None = None,
    now: float | None = None,
    tolerance_ms: int = TOLERANCE_MS,
    check: bool = True,
) -> models.Failed:
    """Reads the webhook `job.failed`.

    Args:
        headers: The headers of the request: a mapping, or pairs.
        body: The body of the request as it came, as bytes or text.
        secret: The secret, `whsec_` and base64; or several, while it changes. Else the variable
            `CASE_WEBHOOK_SECRET`.
        now: Seconds since 1970, for tests.
        tolerance_ms: How far the time of the webhook may be from now, in milliseconds.
        check: Whether the signature is checked.

    Returns:
        Failed: The event.

    Raises:
        WebhookSignatureError: The signature is missing, too old, or not made with the secret.
        InvalidWebhookError: The body is no such event.
    """
    return read(_SCHEME, models.Failed.from_dict, headers, body, secret, now, tolerance_ms, check)


def parse_job_finished(
    headers: Headers,
    body: Body,
    *,
    secret: Secret | None = None,
    now: float | None = None,
    tolerance_ms: int = TOLERANCE_MS,
    check: bool = True,
) -> models.Finished:
    """Reads the webhook `job.finished`.

    A job has ended

    Args:
        headers: The headers of the request: a mapping, or pairs.
        body: The body of the request as it came, as bytes or text.
        secret: The secret, `whsec_` and base64; or several, while it changes. Else the variable
            `CASE_WEBHOOK_SECRET`.
        now: Seconds since 1970, for tests.
        tolerance_ms: How far the time of the webhook may be from now, in milliseconds.
        check: Whether the signature is checked.

    Returns:
        Finished: The event.

    Raises:
        WebhookSignatureError: The signature is missing, too old, or not made with the secret.
        InvalidWebhookError: The body is no such event.
    """
    return read(_SCHEME, models.Finished.from_dict, headers, body, secret, now, tolerance_ms, check)


def parse_progress(
    headers: Headers,
    body: Body,
    *,
    secret: Secret | None = None,
    now: float | None = None,
    tolerance_ms: int = TOLERANCE_MS,
    check: bool = True,
) -> models.ProgressEvent:
    """Reads the callback `progress`.

    How far the job is

    Args:
        headers: The headers of the request: a mapping, or pairs.
        body: The body of the request as it came, as bytes or text.
        secret: The secret, `whsec_` and base64; or several, while it changes. Else the variable
            `CASE_WEBHOOK_SECRET`.
        now: Seconds since 1970, for tests.
        tolerance_ms: How far the time of the webhook may be from now, in milliseconds.
        check: Whether the signature is checked.

    Returns:
        ProgressEvent: The event.

    Raises:
        WebhookSignatureError: The signature is missing, too old, or not made with the secret.
        InvalidWebhookError: The body is no such event.
    """
    return read(_SCHEME, models.ProgressEvent.from_dict, headers, body, secret, now, tolerance_ms, check)


def verify(
    headers: Headers,
    body: Body,
    *,
    secret: Secret | None = None,
    now: float | None = None,
    tolerance_ms: int = TOLERANCE_MS,
) -> None:
    """Checks the signature of a webhook, as Standard Webhooks has it, and reads nothing else.

    Args:
        headers: The headers of the request: a mapping, or pairs.
        body: The body of the request as it came, as bytes or text.
        secret: The secret, `whsec_` and base64; or several, while it changes. Else the variable
            `CASE_WEBHOOK_SECRET`.
        now: Seconds since 1970, for tests.
        tolerance_ms: How far the time of the webhook may be from now, in milliseconds.
    """
    verify_with(_SCHEME, headers, body, secret, now, tolerance_ms)


def sign(
    body: Body, *, secret: Secret | None = None, id: str = "msg_1", timestamp: int | None = None
) -> dict[str, str]:
    """Returns the headers that sign a webhook, for tests of what receives it.

    Args:
        body: The body of the request, as bytes or text.
        secret: The secret, `whsec_` and base64; or several, while it changes. Else the variable
            `CASE_WEBHOOK_SECRET`.
        id: The identifier of the event.
        timestamp: Seconds since 1970; now unless told.
    """
    return sign_with(_SCHEME, body, secret, id, timestamp)
