"""Asynchronous event streams: the twin of `event_stream.py`, step by step."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator
from contextlib import AbstractContextManager, nullcontext
from time import monotonic
from typing import Any, TypeVar

from ..core.loops import let_others_run, running_loop
from ..core.types import Self
from ..sse.event import ServerSentEvent
from ..transport.exceptions import quiet
from ..transport.release import close_here, close_now
from .base import DRAIN_BYTES, DRAIN_SECONDS, Decode, StreamBase
from .errors import dropped_unused
from .payloads import ASIDE

E = TypeVar("E")


class EventStreamAsync(StreamBase[E]):
    """The events of one reply, as they arrive, for asynchronous code. Await it, enter it or iterate over it, in any
    combination.

    The first of these sends the request. Raises what `EventStream` raises.
    """

    __slots__ = ("_awaited",)

    async def _start(self) -> None:
        self._home = running_loop()
        response = await self._call.send_unless_ended()
        if response is not None:
            self._begin(response, aiter, "aiter_bytes")
            if self._closed:
                await self._give_back()

    async def _ensure_started(self) -> Self:
        if not self._started:
            self._started = True
            turn = self._turn.pop()
            try:
                await self._start()
            finally:
                self._turn.append(turn)
        elif not self._turn and self._core.response is None:
            self._raise_second_reader()
        return self

    def __await__(self) -> Generator[Any, Any, Self]:
        return self._ensure_started().__await__()

    def send(self, value: Any) -> Any:
        """Do a step of the await, for those who take a stream for the coroutine that other packages return."""
        if value is None and not hasattr(self, "_awaited"):
            self._awaited = self.__await__()
        return self._awaited.send(value)

    def throw(self, *error: Any) -> Any:
        """Raise an error where the await waits."""
        if not hasattr(self, "_awaited"):
            self._awaited = self.__await__()
        return self._awaited.throw(*error)

    def __aiter__(self) -> Self:
        return self

    async def asend(self, value: Any) -> E:
        """Return the next event, for those who take a stream for an asynchronous generator. The value is ignored."""
        return await self.__anext__()

    async def athrow(self, error: Any, *more: Any) -> E:
        """Close the stream and raise the error."""
        await self.close()
        try:
            raise error
        finally:
            del error  # Its traceback holds this frame: without this, a cycle would keep both.

    async def __anext__(self) -> E:
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
                    await self._give_back()
                    self._raise_undecodable(error, core.frame(sent))
            if not self._started:
                await self._ensure_started()
            try:
                turn = self._turn.pop()
            except IndexError:
                self._raise_second_reader()
            try:
                more = self._items is not items or await self._advance()
            except BaseException:
                self._closed, self._core.failure = True, None
                await self._give_back()
                raise
            finally:
                self._turn.append(turn)
            if not more:
                raise StopAsyncIteration

    @property
    def events(self) -> AsyncIterator[ServerSentEvent]:
        """The remaining events as they were sent, in place of the typed ones."""
        return RestAsync(self, lambda payload, frame: frame)

    async def close(self) -> None:
        """End the stream and give its connection back. This wakes a task that is reading."""
        if not self._end_and_wake():
            await self._give_back()

    aclose = close

    async def __aenter__(self) -> Self:
        return await self._ensure_started()

    async def __aexit__(self, *details: object) -> None:
        await self.close()

    def __del__(self) -> None:
        if getattr(self, "_open", None):
            self._release()
        elif not getattr(self, "_started", True):
            dropped_unused(self)

    async def _advance(self) -> bool:
        """Read until there are events to give out. Returns False at the end, and raises the failure that came
        instead.
        """
        core = self._core
        self._waiting_since = monotonic()
        while True:
            if core.ended or self._closed:
                if core.failure is None:
                    await self._drain()
                    return False
                await self._give_back()
                if not self._may_retry() or not (await self._call.retry(core.failure) or self._closed):
                    self._raise()
                if self._forget_failure():
                    await self._start()
                continue
            if self._call.deadline is not None and self._note_deadline():
                continue
            if core.backlog is not None:
                await let_others_run()  # There may be much of it.
                offered = self._take_backlog()
            else:
                self._reading = True
                try:
                    data = None if self._closed else await self._pieces.__anext__()
                except StopAsyncIteration:
                    data = None
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

    async def _drain(self) -> None:
        """Give the connection back. After a declared end the rest of the body, a few bytes, is read first, so that it
        can be used again.
        """
        left = DRAIN_BYTES
        try:
            if self._core.ended == "sentinel" and self._open and not self._closed:
                self._reading = True
                with self._limit_of_drain():
                    while left > 0 and (piece := await anext(self._pieces, None)) is not None:
                        left -= len(piece)
        except Exception as error:
            quiet(error)
        finally:
            self._reading = False
            await self._give_back()

    def _limit_of_drain(self) -> AbstractContextManager[object]:
        """Return what ends reading the rest of the body in time; there is nothing to wait for if its end was read."""
        if getattr(self._open[0].stream, "whole", False):
            return nullcontext()
        from anyio import move_on_after

        return move_on_after(DRAIN_SECONDS)

    async def _give_back(self) -> None:
        if (taken := self._take_reply()) is not None:
            await close_here(self._home, *taken)

    def _release(self) -> None:  # For those that cannot await: nothing in it waits for the network.
        if (taken := self._take_reply()) is not None:
            close_now(self._home, *taken)


class RestAsync(AsyncIterator[E]):
    """The rest of an asynchronous stream, each event made by `decode` from the first one asked for on."""

    __slots__ = ("_decode", "_stream")

    def __init__(self, stream: Any, decode: Decode[E]) -> None:
        self._stream = stream
        self._decode: Decode[E] | None = decode

    async def __anext__(self) -> E:
        if self._decode is not None:
            self._stream._decode_with(self._decode)
            self._decode = None
        item: E = await self._stream.__anext__()
        return item
