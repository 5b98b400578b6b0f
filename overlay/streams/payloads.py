"""The data of one event: a payload in JSON or text, a keep-alive, the end of the stream, or a failure."""

from __future__ import annotations

import json
from typing import Any, Literal

import msgspec

from ..requests.route import StreamPolicy
from ..sse.event import ServerSentEvent

_decode_json = msgspec.json.decode


def parse_json(text: str, *, or_text: bool = False) -> Any:
    """Return the JSON value of a text. With `or_text`, text that is not JSON (nor a broken object) is returned as it
    is. Raises `ValueError`.
    """
    try:
        return _decode_json(text)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        # The standard library reads what servers send beside the standard: halves of surrogate pairs, NaN.
        try:
            return json.loads(text)
        except RecursionError:
            raise ValueError("nested too deeply") from None
        except ValueError:
            if or_text and text[:1] != "{":
                return text
            raise


def line_text(line: str) -> str:
    """The payload of a line of JSON lines that are texts: what it says as a JSON string, else the line itself."""
    try:
        found = _decode_json(line) if line[:1] == '"' else line
    except (msgspec.MsgspecError, ValueError):
        return line
    return found if isinstance(found, str) else line


def meaning_of(frame: ServerSentEvent, policy: StreamPolicy) -> Literal["payload", "nothing", "failure", "end", "done"]:
    """Return what an event means that does not look like a chunk.

    `end` is the declared last payload, or `[DONE]`, which servers send whether they declare it or not. `done` is an
    event of that name without data: unlike `[DONE]`, no server is known to send it after an unfinished answer.
    `nothing` is a keep-alive.
    """
    name, text = frame.event, frame.data.strip()
    if name == "error":
        return "failure"
    if text in (policy.sentinel, "[DONE]"):
        return "end"
    if name == "done" and text in ("", "{}", "null"):
        return "done"
    return "nothing" if name == "ping" or text in ("", "null") or text[0] == ":" else "payload"


def is_whole(frame: ServerSentEvent, policy: StreamPolicy) -> bool:
    """Return whether the last event of a body is complete although its closing blank line never came."""
    text = frame.data.strip()
    if policy.text == "always" or (policy.text == "else" and text[:1] not in ("{", "[")):
        return True  # Nothing tells a text that was cut off from a whole one.
    if text in ("", policy.sentinel, "[DONE]") or frame.event in ("error", "ping", "done"):
        return True
    try:
        parse_json(text)
    except ValueError:
        return False
    return True
