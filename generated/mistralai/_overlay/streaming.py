# Copied from overlay/streaming.py; edit it there.
"""Event streams as their users hold them: two thin shells, for threads and for tasks, over one core without I/O.

A stream owns its connection and gives it back at once: at its end, at a failure, when it is closed, and when nobody
refers to it any more. For the last of these nothing here may refer back to its shell.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Generator, Iterator
from operator import length_hint
from typing import TYPE_CHECKING, Any, TypeVar

from .frames import ServerSentEvent
from .release import close_now, close_sync, here
from .stream_base import DRAIN_BYTES, DRAIN_SECONDS, Decode, StreamBase, frame_of
from .stream_core import Item
from .stream_errors import StreamTimeoutError
from .stream_policy import StreamPolicy
from .watchdog import shut_down

if TYPE_CHECKING:
    from typing_extensions import Self

    from .http import Call

__all__ = ["EventStream", "EventStreamAsync", "ServerSentEvent", "StreamPolicy", "StreamTimeoutError"]

E = TypeVar("E")


class EventStream(StreamBase[E]):
    """The events of one reply, as they come. Iterate it, once; `with` closes it, and so does dropping it.

    Raises StreamInterrupted where the stream ends before its answer is complete, for a failure that is reported in the
    stream the error that it would be as a status, and ResponseValidationError for what is no event of this API.
    """

    __slots__ = ()

    def __init__(self, call: Call, decode_event: Decode[E], policy: StreamPolicy) -> None:
        super().__init__(call, decode_event, policy)
        self._start()

    def _start(self) -> None:
        response = self._call.send()
        self._begin(response)
        self._pieces = response.iter_bytes() if self._core.by_library else iter(response.stream)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> E:
        while True:
            try:
                for item in self._ready:
                    return item
            except BaseException as error:
                self._refuse(error)
            self._my_turn()
            try:
                if not length_hint(self._items) and not self._advance():
                    raise StopIteration
            finally:
                self._turn.release()

    @property
    def events(self) -> Iterator[ServerSentEvent]:
        """The events that are left, as they were sent, in place of the typed ones."""
        events: Iterator[ServerSentEvent] = self._give(frame_of)
        return events

    def close(self) -> None:
        """End the stream and give its connection back. From another thread, this wakes a reader that waits."""
        self._closed = True
        self._take_up([])
        sock = self._socket() if self._reading else None
        if sock is not None:
            shut_down(sock)
        else:
            self._release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *details: object) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_open", None):
            self._release()

    def _advance(self) -> bool:
        """Have the next events taken up. False at the end. Raises the failure that came instead of them."""
        core = self._core
        self._waiting_since = time.monotonic()
        while True:
            if core.failure is not None:
                retry = core.events_received == 0 and not self._closed
                self._release()
                if retry and self._call.retry(core.failure):
                    self._start()
                    continue
                self._raise()
            if core.ended or self._closed:
                self._drain()
                self._release()
                return False
            items = self._read() if core.backlog is None else core.resume()
            if items:
                self._take_up(items)
                return True

    def _read(self) -> list[Item]:
        """The events of one read."""
        self._check_deadline()
        self._reading = True
        try:
            data = None if self._closed else next(self._pieces, None)
        except Exception as error:  # Whatever the transport raises, it is the transport that failed.
            self._broken(error)
            return []
        except BaseException:
            self._closed = True
            self._release()
            raise
        finally:
            self._reading = False
        return self._made_of(data)

    def _drain(self) -> None:
        """Read what follows the declared end, which is next to nothing, so that the connection can be used again."""
        if self._core.ended != "sentinel" or not self._open or self._closed or self._socket() is None:
            return
        self._clear_alarm()
        self._set_alarm(time.monotonic() + DRAIN_SECONDS)  # Until the release.
        left, self._reading = DRAIN_BYTES, True
        try:
            for piece in self._pieces:
                left -= len(piece)
                if left < 0:
                    break
        except Exception:  # The answer is complete; a connection that fails now is not kept, and that is all.
            pass
        finally:
            self._reading = False

    def _release(self) -> None:
        try:
            response = self._open.pop()
        except IndexError:
            return
        self._clear_alarm()  # Before the connection is another call's.
        close_sync(response)
        self._pieces = iter(())


class EventStreamAsync(StreamBase[E]):
    """The same for tasks. Await it, enter it or iterate it, in any combination; the first sends the request."""

    __slots__ = ()

    async def _start(self) -> None:
        self._home = here()
        response = await self._call.send()
        self._begin(response)
        self._pieces = (response.aiter_bytes() if self._core.by_library else response.stream).__aiter__()
        if self._closed:
            self._release()

    async def _ensure_started(self) -> Self:
        if not self._started:
            self._started = True
            with self._turn:
                await self._start()
        elif self._turn.locked() and self._core.response is None:
            self._my_turn()
        return self

    def __await__(self) -> Generator[Any, Any, Self]:
        return self._ensure_started().__await__()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> E:
        while True:
            try:
                for item in self._ready:
                    return item
            except BaseException as error:
                self._refuse(error)
            await self._ensure_started()
            self._my_turn()
            try:
                if not length_hint(self._items) and not await self._advance():
                    raise StopAsyncIteration
            finally:
                self._turn.release()

    @property
    def events(self) -> AsyncIterator[ServerSentEvent]:
        """The events that are left, as they were sent, in place of the typed ones."""
        events: AsyncIterator[ServerSentEvent] = self._give(frame_of)
        return events

    async def close(self) -> None:
        """End the stream and give its connection back. While another task reads, this wakes it."""
        self._started = self._closed = True
        self._take_up([])
        sock = self._socket() if self._reading else None
        if sock is not None:
            shut_down(sock)
        else:
            self._release()

    aclose = close

    async def __aenter__(self) -> Self:
        return await self._ensure_started()

    async def __aexit__(self, *details: object) -> None:
        await self.close()

    def __del__(self) -> None:
        if getattr(self, "_open", None):
            self._release()
        elif not getattr(self, "_started", True):
            import warnings

            message = "an asynchronous stream was dropped unused: await it, enter it or iterate it"
            warnings.warn(message, ResourceWarning, source=self, stacklevel=2)

    async def _advance(self) -> bool:
        """Have the next events taken up. False at the end. Raises the failure that came instead of them."""
        core = self._core
        self._waiting_since = time.monotonic()
        while True:
            if core.failure is not None:
                retry = core.events_received == 0 and not self._closed
                self._release()
                if retry and await self._call.retry(core.failure):
                    await self._start()
                    continue
                self._raise()
            if core.ended or self._closed:
                await self._drain()
                self._release()
                return False
            items = await self._read() if core.backlog is None else core.resume()
            if items:
                self._take_up(items)
                return True

    async def _read(self) -> list[Item]:
        """The events of one read."""
        self._check_deadline()
        self._reading = True
        try:
            data = None if self._closed else await anext(self._pieces, None)
        except Exception as error:
            self._broken(error)
            return []
        except BaseException:
            self._closed = True
            self._release()
            raise
        finally:
            self._reading = False
        return self._made_of(data)

    async def _drain(self) -> None:
        """Read what follows the declared end, which is next to nothing, so that the connection can be used again."""
        if self._core.ended != "sentinel" or not self._open or self._closed:
            return
        import anyio

        left, self._reading = DRAIN_BYTES, True
        try:
            with anyio.move_on_after(DRAIN_SECONDS):
                async for piece in self._pieces:
                    left -= len(piece)
                    if left < 0:
                        break
        except Exception:
            pass
        finally:
            self._reading = False

    def _release(self) -> None:
        # Nothing in it waits for the network, so that it is done at once, also in a task that is being cancelled.
        try:
            response = self._open.pop()
        except IndexError:
            return
        self._clear_alarm()  # Before the connection is another call's.
        close_now(self._home, response, self._pieces)
        self._pieces = None
