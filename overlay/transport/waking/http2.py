"""Telling an HTTP/2 server that nobody reads on (RFC 9113 §5.4.2).

Closing a reply over HTTP/2 closes nothing that the server could see: httpcore forgets the stream, the
server sends it to its end, and the bytes that were received and not read are never credited to the connection (§5.2),
which stalls once its window is used up. This reads private attributes of it; with any other library it does nothing.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

ANSWERED = "answered"
"""Marks a reply, in its extensions, whose server has said that it is over: nothing is left to cancel."""

_CANCEL = 8
_WRAPPED = ("_inner", "_stream", "_httpcore_stream")
_DEPTH = 8
"""More wrappers than a body has."""


def cancel(response: Any) -> None:
    """Reset the stream of a synchronous reply that was not read to its end. Never raises."""
    stream = _stream_of(response)
    try:
        if stream is not None and _reset(stream, response):
            stream._connection._write_outgoing_data(stream._request)
    except Exception:  # The connection is broken already, and ends for that.
        return


async def cancel_async(response: Any) -> None:
    """Reset the stream of an asynchronous reply that was not read to its end. Raises nothing but a cancellation."""
    stream = _stream_of(response)
    try:
        if stream is not None and _reset(stream, response):
            await stream._connection._write_outgoing_data(stream._request)
    except Exception:
        return


def cancel_unanswered(error: BaseException) -> None:
    """Reset the stream of a synchronous request that waited for its reply for too long, over a connection that goes on.
    Never raises.
    """
    try:
        if (found := _waiting(error)) is not None:
            found[0]._write_outgoing_data(found[1])
    except Exception:
        return


async def cancel_unanswered_async(error: BaseException) -> None:
    """The same of an asynchronous request. Raises nothing but a cancellation."""
    try:
        if (found := _waiting(error)) is not None:
            await found[0]._write_outgoing_data(found[1])
    except Exception:
        return


def _waiting(error: BaseException) -> tuple[Any, Any] | None:
    """Return the connection and the request of a wait that was over, once its stream is reset: the frames that the
    error passed know them, and nothing else does by now.
    """
    passed = error.__traceback__ if type(error) is TimeoutError else None
    while passed is not None:
        names: dict[str, Any] = passed.tb_frame.f_locals
        connection: Any
        connection, number = names.get("self"), names.get("stream_id")
        if number is not None and hasattr(connection, "_h2_state"):
            connection._h2_state.reset_stream(number, _CANCEL)
            return connection, names["request"]
        passed = passed.tb_next
    return None


@contextmanager
def ended_for_reader(response: Any) -> Generator[bool]:
    """Let the next read of a reply's body, which is closed, fail at once: it would wait for bytes that never come.
    Yields whether that is so: it is over HTTP/2 only.
    """
    stream = _stream_of(response)
    events: Any = getattr(getattr(stream, "_connection", None), "_events", None)
    if not hasattr(events, "pop"):
        yield False
        return
    from h2.events import StreamReset

    reset: Any = object.__new__(StreamReset)
    reset.stream_id, reset.error_code, reset.remote_reset = stream._stream_id, _CANCEL, False
    events[stream._stream_id] = [reset]
    try:
        yield True
    finally:
        events.pop(stream._stream_id, None)


def _stream_of(response: Any) -> Any:
    """Return httpcore's stream of a reply over HTTP/2, None for any other reply. A read that was cancelled has closed
    it already, and told nobody.
    """
    if response.http_version != "HTTP/2":
        return None
    found: Any = getattr(response, "stream", None)
    for _ in range(_DEPTH):
        if hasattr(found, "_stream_id") and hasattr(found, "_connection"):
            return found
        found = next((inner for name in _WRAPPED if (inner := getattr(found, name, None)) is not None), None)
    return None


def _reset(stream: Any, response: Any) -> bool:
    """Credit what was received and not read, and reset the stream if it goes on. Returns whether there is something to
    be sent.
    """
    connection, number = stream._connection, stream._stream_id
    state = connection._h2_state
    unread = sum(getattr(event, "flow_controlled_length", 0) for event in connection._events.get(number, ()))
    if unread:
        state.acknowledge_received_data(unread, number)
    known = state.streams.get(number)
    if known is not None and not known.closed and not response.extensions.get(ANSWERED):
        state.reset_stream(number, _CANCEL)
        return True
    return bool(unread)
