"""Event streams as their users hold them: synchronous here, asynchronous in `event_stream_async.py`.

A stream owns its connection. It gives the connection back at its end, at a failure, when it is closed, and when nothing
refers to it any more; for the last of these, nothing that a stream refers to may refer back to it.
"""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from time import monotonic
from typing import Any, TypeVar
from weakref import WeakSet

from ..calls.call import Call
from ..core.types import Self
from ..requests.route import StreamPolicy
from ..sse.event import ServerSentEvent
from ..transport.release import close_sync
from .base import DRAIN_BYTES, DRAIN_SECONDS, Decode, StreamBase
from .payloads import ASIDE

E = TypeVar("E")


_open: WeakSet[EventStream[Any]] = WeakSet()


@atexit.register
def _close_open() -> None:
    """Close the streams that are open when the program ends: once modules are taken apart, nothing could close them."""
    for stream in [*_open]:
        stream.close()


class EventStream(StreamBase[E]):
    """The events of one reply, as they arrive. Iterate over it once; `with` closes it, and so does dropping it.

    Raises `StreamInterrupted` if the stream ends before its answer is complete, `ResponseValidationError` for an event
    that the API does not describe, and for a failure that the server reports in the stream the error that it would be
    as an HTTP status.
    """

    __slots__ = ()

    def __init__(self, call: Call, decode_event: Decode[E], policy: StreamPolicy) -> None:
        super().__init__(call, decode_event, policy)
        self._begin(self._call.send(), iter, "iter_bytes")
        _open.add(self)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> E:
        core = self._core
        while True:
            items = self._items
            for payload, sent in items:
                if payload.__class__ is core.made:
                    event: E = payload
                    return event
                try:
                    decode: Decode[E] = self._decode
                    frame = sent if isinstance(sent, ServerSentEvent) else core.shared or core.frame(sent)
                    return decode(payload, frame)
                except BaseException as error:
                    if payload is ASIDE:
                        continue
                    self._release()
                    self._raise_undecodable(error, core.frame(sent))
            try:
                turn = self._turn.pop()
            except IndexError:
                self._raise_second_reader()
            try:
                more = self._items is not items or self._advance()
            except BaseException:
                self._closed, self._core.failure = True, None
                self._release()
                raise
            finally:
                self._turn.append(turn)
            if not more:
                raise StopIteration

    @property
    def events(self) -> Iterator[ServerSentEvent]:
        """The remaining events as they were sent, in place of the typed ones."""
        return Rest(self, lambda payload, frame: frame)

    def close(self) -> None:
        """End the stream and give its connection back. Called from another thread, this wakes a waiting reader."""
        if not self._end_and_wake():
            self._release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *details: object) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_open", None):
            self._release()

    def _advance(self) -> bool:
        """Read until there are events to give out. Returns False at the end, and raises the failure that came
        instead.
        """
        core = self._core
        self._waiting_since = monotonic()
        while True:
            if core.ended or self._closed:
                if core.failure is None:
                    self._drain()
                    return False
                self._release()
                if not self._may_retry() or not (self._call.retry(core.failure) or self._closed):
                    self._raise()
                if self._forget_failure():
                    self._begin(self._call.send(), iter, "iter_bytes")
                continue
            if self._call.deadline is not None and self._note_deadline():
                continue
            if core.backlog is not None:
                offered = self._take_backlog()
            else:
                self._reading = True
                try:
                    data = None if self._closed else next(self._pieces, None)
                except Exception as error:  # Whatever the transport raises, it is the transport that failed.
                    self._note_broken(error)
                    continue
                finally:
                    self._reading = False
                item = core.one(data) if core.goes_on and data is not None and not self._ready else None
                if item is None:
                    offered = self._take_in(data)
                elif self._closed or self._alarm is not None or core.turned:
                    offered = self._offer((item,))
                else:  # The same, without a call.
                    self._items = iter((item,))
                    return True
            if offered:
                return True

    def _drain(self) -> None:
        """Give the connection back. After a declared end the rest of the body, a few bytes, is read first, so that it
        can be used again.
        """
        left = DRAIN_BYTES
        try:
            if self._core.ended == "sentinel" and self._open and not self._closed and self._socket() is not None:
                self._clear_alarm()
                self._set_alarm(monotonic() + DRAIN_SECONDS)  # Until the release.
                self._reading = True
                while left > 0 and (piece := next(self._pieces, None)) is not None:
                    left -= len(piece)
        except Exception:  # The answer is complete; a connection that fails now is not kept, and that is all.
            pass
        finally:
            self._reading = False
            self._release()

    def _release(self) -> None:
        if (taken := self._take_reply()) is not None:
            close_sync(taken[0])
            self._pieces = iter(())


class Rest(Iterator[E]):
    """The rest of a synchronous stream, each event made by `decode` from the first one asked for on."""

    __slots__ = ("_decode", "_stream")

    def __init__(self, stream: Any, decode: Decode[E]) -> None:
        self._stream = stream
        self._decode: Decode[E] | None = decode

    def __next__(self) -> E:
        if self._decode is not None:
            self._stream._decode_with(self._decode)
            self._decode = None
        item: E = next(self._stream)
        return item
