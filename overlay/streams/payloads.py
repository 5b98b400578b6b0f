"""The data of one event: a payload in JSON or text, a keep-alive, the end of the stream, or a failure."""

from __future__ import annotations

import json
from typing import Any, Literal

import msgspec

from ..core.describe import MAX_JSON_DEPTH, TooDeepError, read_json
from ..requests.route import StreamPolicy
from ..sse.event import ServerSentEvent

_decode_json = msgspec.json.decode

ASIDE: Any = object()
"""Stands for the payload of an event that is no chunk of the answer: iteration passes over it, `events` gives it out.
It is no JSON value, so that every decoder refuses it.
"""


def parse_json(text: str, most: int = MAX_JSON_DEPTH, *, or_text: bool = False) -> Any:
    """Return the JSON value of a text that is nested in `most` levels at most. With `or_text`, text that is not JSON
    (nor a broken object) is returned as it is. Raises `ValueError`.
    """
    try:
        return read_json(text, most)
    except TooDeepError:
        raise
    except (msgspec.MsgspecError, ValueError):
        # The standard library reads what servers send beside the standard: halves of surrogate pairs, NaN.
        try:
            return json.loads(text)
        except RecursionError:
            raise TooDeepError("nested more deeply than this Python can read") from None
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


def is_end(text: str, policy: StreamPolicy) -> bool:
    """Return whether the data of an event is the declared last payload, or `[DONE]`, which servers send whether they
    declare it or not; also as a JSON string, as FastAPI writes the data of its events.
    """
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return text in (policy.sentinel, "[DONE]")


def chunk_of(payload: Any, frame: ServerSentEvent, listed: str) -> Any:
    """Return the payload of a chunk, in which the list of answers, the field `listed`, is never missing.

    For another event, such as progress, it is `ASIDE`, and None for a keep-alive. An event without a name is a chunk
    also without answers: some servers send usage so.
    """
    if payload.__class__ is not dict or payload.get(listed) is not None:
        return payload
    if payload.get("type") == "ping":
        return None
    if frame.event != "message":
        return ASIDE
    return {**payload, listed: []}


def meaning_of(frame: ServerSentEvent, policy: StreamPolicy) -> Literal["payload", "nothing", "failure", "end", "done"]:
    """Return what an event means that does not look like a chunk.

    `end` is the declared last payload, or `[DONE]`. `done` is an event of that name without data: unlike `[DONE]`, no
    server is known to send it after an unfinished answer. `nothing` is a keep-alive.
    """
    name, text = frame.event, frame.data.strip()
    if name == "error":
        return "failure"
    if is_end(text, policy):
        return "end"
    if name == "done" and text in ("", "{}", "null"):
        return "done"
    return "nothing" if name == "ping" or text in ("", "null") or text[0] == ":" else "payload"


def is_whole(frame: ServerSentEvent, policy: StreamPolicy) -> bool:
    """Return whether the last event of a body is complete although its closing blank line never came."""
    text = frame.data.strip()
    if policy.text == "always" or (policy.text == "else" and text[:1] not in ("{", "[")):
        return True  # Nothing tells a text that was cut off from a whole one.
    if not text or is_end(text, policy) or frame.event in ("error", "ping", "done"):
        return True
    try:
        parse_json(text)
    except ValueError:
        return False
    return True
