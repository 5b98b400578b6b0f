"""Ending waits where no socket is at hand: over HTTP/2, whose connection other requests share, over aiohttp, between
two attempts, and while an asynchronous stream has no reply yet.

An HTTP/2 server has to be told that nobody reads on (RFC 9113 §5.4.2). Closing a reply closes nothing that it could
see: httpcore forgets the stream, the server sends it to its end, and the bytes that were received and not read are
never credited to the connection (§5.2), which stalls once its window is used up. This reads private attributes of
httpcore; with any other library it does nothing.
"""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Coroutine, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from ..core.loops import SystemClock, is_trio, running_loop

if TYPE_CHECKING:
    from ..core.loops import Clock


class Interruptible:
    """The iteration of a body whose waits any thread can end, with the `shutdown` method of a socket."""

    __slots__ = ("_ended", "_loop", "_scope", "inner")

    def __init__(self, pieces: AsyncIterator[bytes], loop: Any) -> None:
        self.inner = pieces
        self._loop = loop
        self._scope: Any = None
        self._ended = False

    def __aiter__(self) -> Interruptible:
        return self

    async def __anext__(self) -> bytes:
        """Return the next piece. Raises `ConnectionAbortedError` once `shutdown` was called."""
        import anyio

        try:
            with anyio.CancelScope() as self._scope:
                if self._ended:
                    self._scope.cancel()
                return await self.inner.__anext__()
        finally:
            self._scope = None
        raise ConnectionAbortedError("the wait was ended")

    def shutdown(self, how: int, /) -> None:
        """End the wait at hand, and all later ones. `how` is there because a socket's method has it."""
        self._ended = True
        scope = self._scope
        if scope is not None:
            try:
                soon = self._loop.run_sync_soon if is_trio(self._loop) else self._loop.call_soon_threadsafe
                soon(scope.cancel)
            except RuntimeError:  # The loop has ended.
                return


T = TypeVar("T")


class Pause:
    """A pause of a thread. Any thread can end it; where the clock is not the system's, the next step is."""

    __slots__ = ("_ended",)

    def __init__(self) -> None:
        self._ended = threading.Event()

    def sleep(self, clock: Clock, seconds: float) -> bool:
        """Wait for so many seconds. Returns whether they have passed, and nobody ended the wait."""
        if isinstance(clock, SystemClock):
            return not self._ended.wait(seconds)
        clock.sleep(seconds)
        return not self._ended.is_set()

    def end(self) -> None:
        """End the pause."""
        self._ended.set()


class Endable:
    """A wait of a task. Any thread can end it."""

    __slots__ = ("_ended", "_scope", "loop")

    def __init__(self) -> None:
        self.loop: Any = running_loop()
        self._scope: Any = None
        self._ended = False

    async def run(self, step: Coroutine[Any, Any, T]) -> T | None:
        """Return what this coroutine returns, None if somebody ended the wait."""
        import anyio

        with anyio.CancelScope() as self._scope:
            if self._ended:
                step.close()
                return None
            return await step
        return None

    async def sleep(self, clock: Clock, seconds: float) -> bool:
        """Wait for so many seconds. Returns whether they have passed, and nobody ended the wait."""
        return await self.run(_passed(clock, seconds)) is not None

    def end(self) -> None:
        """End the wait, or the next one if there is none."""
        self._ended = True
        scope = self._scope
        if scope is not None:
            try:
                soon = self.loop.run_sync_soon if is_trio(self.loop) else self.loop.call_soon_threadsafe
                soon(scope.cancel)
            except RuntimeError:  # The loop has ended.
                return


async def _passed(clock: Clock, seconds: float) -> bool:
    await clock.sleep_async(seconds)
    return True


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
