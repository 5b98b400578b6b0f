"""The errors and warnings for what came instead of an event."""

from __future__ import annotations

import os
import warnings
from typing import TYPE_CHECKING, Any

from ..core.describe import excerpt
from ..core.errors import (
    ClientError,
    FramingError,
    ResponseTooLargeError,
    ResponseValidationError,
    StreamFramingError,
    StreamInterrupted,
)
from ..core.http_library import httpx
from ..core.types import is_object
from .payloads import parse_json

if TYPE_CHECKING:
    from ..calls.base import BaseCall

_PACKAGE = os.path.join(os.path.dirname(os.path.dirname(__file__)), "")

SHOWN = 1000
"""Characters of an event or a body that an error's message shows."""


def warned(text: str) -> UserWarning | None:
    """Warn the code that called into this package. Returns the warning where warnings are errors; the caller raises
    it.
    """
    from inspect import currentframe

    frame, levels = currentframe(), 1
    while frame is not None and frame.f_back is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame, levels = frame.f_back, levels + 1
    try:
        warnings.warn(text, UserWarning, stacklevel=levels)
    except UserWarning as error:
        return error
    return None


def dropped_unused(stream: object) -> None:
    """Warn about an asynchronous stream whose request was never sent."""
    message = "an asynchronous stream was dropped unused: await it, enter it or iterate it"
    warnings.warn(message, ResourceWarning, source=stream, stacklevel=3)


def bad_event(expected: str, cause: Exception, data: str, response: httpx.Response) -> ResponseValidationError:
    """Return the error for an event that is not what it should be."""
    error = ResponseValidationError(
        f"an event is not {expected}: {cause}: {excerpt(data, SHOWN)}", response, cause, data
    )
    error.__cause__ = cause
    return error


def reported(call: BaseCall, text: str, response: httpx.Response) -> ClientError:
    """Return the error for a failure that the stream reports, as JSON or as text."""
    try:
        payload = parse_json(text)
    except ValueError:
        payload = text
    return call.error_from_payload(payload, response)


def not_a_stream(call: BaseCall, text: str, response: httpx.Response) -> ClientError:
    """Return the error for a successful reply whose body is a page, a JSON document or the like."""
    try:
        payload = parse_json(text)
    except ValueError:
        payload = None
    if is_object(payload) and (payload.get("error") or payload.get("object") == "error"):
        return call.error_from_payload(payload, response)
    content_type = response.headers.get("content-type") or "no content type"
    message = f"expected an event stream, got {content_type}: {excerpt(text, SHOWN)}"
    return ResponseValidationError(message, response, None, text)


def broken_read(core: Any, error: Exception, typed: Exception) -> ClientError:
    """Return the error for a read that failed: of the connection, or of what came. `typed` is what the failure would be
    for a whole reply.
    """
    if isinstance(typed, ResponseTooLargeError):
        typed.belongs_to(core.response)
        typed.__cause__ = None if typed is error else error
        return typed
    why, cls = f"the connection broke: {str(error) or type(error).__name__}", StreamInterrupted
    if isinstance(typed, FramingError):
        why, cls = str(typed), StreamFramingError
    interrupted: StreamInterrupted = core.interrupted(why, typed.__cause__ or error, cls)
    return interrupted
