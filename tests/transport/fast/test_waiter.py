"""The waiter of a connection: a task that waits runs when bytes come, and is otherwise woken as a future would."""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import sys
from collections.abc import Callable, Coroutine
from typing import Any

import httpcore
import pytest
import uvloop

from overlay.transport.fast.waiter import Waiter
from overlay.transport.fast.wire_async import WireAsync

LOOPS = [pytest.param(asyncio.new_event_loop, id="asyncio"), pytest.param(uvloop.new_event_loop, id="uvloop")]
name: contextvars.ContextVar[str] = contextvars.ContextVar("name", default="")


class Reader:
    """A task that waits, and what it found."""

    def __init__(self, waiter: Waiter) -> None:
        self.found: list[Any] = []
        self.waiter = waiter

    async def run(self) -> None:
        name.set("reader")
        try:
            await self.waiter
            self.found.append(name.get())
        except BaseException as error:
            self.found.append(type(error))
            raise


async def waiting(waiter: Waiter) -> tuple[Reader, asyncio.Task[None]]:
    """Return a reader that waits, and its task."""
    reader = Reader(waiter)
    task = asyncio.ensure_future(reader.run())
    await asyncio.sleep(0)
    assert waiter.busy and not reader.found
    return reader, task


@pytest.fixture(params=LOOPS)
def run(request: pytest.FixtureRequest) -> Callable[[Coroutine[Any, Any, None]], None]:
    """Run a coroutine in a loop of this kind."""

    def run_in(main: Coroutine[Any, Any, None]) -> None:
        with asyncio.Runner(loop_factory=request.param) as runner:
            runner.run(main)

    return run_in


def test_the_task_runs_within_the_call_in_its_own_context(run: Callable[..., None]) -> None:
    async def main() -> None:
        loop = asyncio.get_running_loop()
        reader, task = await waiting(Waiter(loop))
        seen: list[Any] = []

        def callback() -> None:
            reader.waiter.wake_now()
            seen.append([*reader.found])

        loop.call_soon(callback)
        await task
        assert seen == [["reader"]] and not reader.waiter.busy and name.get() == ""

    run(main())


def test_within_another_task_it_runs_with_the_next_turn(run: Callable[..., None]) -> None:
    async def main() -> None:
        reader, task = await waiting(Waiter(asyncio.get_running_loop()))
        reader.waiter.wake_now()
        assert not reader.found and reader.waiter.busy
        await task
        assert reader.found == ["reader"]

    run(main())


def test_a_cancellation_comes_first_or_last(run: Callable[..., None]) -> None:
    async def main() -> None:
        waiter = Waiter(asyncio.get_running_loop())
        reader, task = await waiting(waiter)
        task.cancel()
        waiter.wake_now()
        assert await asyncio.gather(task, return_exceptions=True) and task.cancelled()
        assert reader.found == [asyncio.CancelledError] and not waiter.busy
        reader, task = await waiting(waiter)
        waiter.wake(TimeoutError())
        assert not waiter.cancel()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        # An error that was on its way is what the task hears, as of a future.
        assert reader.found == [asyncio.CancelledError] and not waiter.busy
        reader, task = await waiting(waiter)
        waiter.wake(TimeoutError())
        with pytest.raises(TimeoutError):
            await task
        reader, task = await waiting(waiter)
        waiter.wake()
        await task

    run(main())


def test_who_never_waited_is_not_woken_later(run: Callable[..., None]) -> None:
    async def main() -> None:
        waiter = Waiter(asyncio.get_running_loop())
        waiter.wake_now()
        waiter.wake(TimeoutError())
        reader, task = await waiting(waiter)
        await asyncio.sleep(0)
        assert not task.done()
        waiter.wake_now()
        await task
        assert reader.found == ["reader"]

    run(main())


def test_a_time_limit_stops_the_wait(run: Callable[..., None]) -> None:
    async def main() -> None:
        waiter = Waiter(asyncio.get_running_loop())

        async def wait() -> None:
            await waiter

        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(wait(), 0.01)
        assert not waiter.busy

    run(main())


def test_what_ends_a_loop_ends_it(run: Callable[..., None]) -> None:
    """Also where a caller of the protocol, as uvloop is, keeps all exceptions to itself."""

    class Stop(KeyboardInterrupt):
        pass

    found: list[Any] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        waiter = Waiter(loop)

        async def interrupted() -> None:
            await waiter
            raise Stop

        def callback() -> None:
            with contextlib.suppress(BaseException):
                waiter.wake_now()

        task = asyncio.ensure_future(interrupted())
        task.add_done_callback(lambda done: found.append(done.exception()))
        await asyncio.sleep(0)
        loop.call_soon(callback)
        await asyncio.sleep(5)

    with pytest.raises(Stop):
        run(main())
    assert isinstance(found[0], Stop)


class Transport:
    """A transport that notes whether it is to read."""

    paused = False

    def set_write_buffer_limits(self, high: int) -> None:
        pass

    def pause_reading(self) -> None:
        self.paused = True

    def resume_reading(self) -> None:
        self.paused = False

    def is_closing(self) -> bool:
        return False


@pytest.mark.parametrize(("size", "at_once"), [(65_536, True), (65_537, False)])
def test_much_at_once_leaves_the_other_tasks_their_turn(run: Callable[..., None], size: int, at_once: bool) -> None:
    """uvloop hands out megabytes within one turn, as long as nobody stops it."""

    async def main() -> None:
        loop = asyncio.get_running_loop()
        transport: Any = Transport()
        wire = WireAsync(loop, httpcore, 1)
        wire.connection_made(transport)
        task = asyncio.ensure_future(wire.receive())
        await asyncio.sleep(0)
        seen: list[bool] = []

        def read() -> None:
            wire.data_received(bytes(size))
            seen.append(transport.paused)
            seen.append(task.done())

        loop.call_soon(read)
        assert len(await task) == size
        assert seen == [not at_once, at_once] and not transport.paused

    run(main())


def test_what_a_waiter_says_of_itself() -> None:
    async def main() -> None:
        waiter = Waiter(asyncio.get_running_loop())
        assert asyncio.isfuture(waiter) and waiter.get_loop() is asyncio.get_running_loop()
        assert (waiter.busy, waiter.waits, waiter._asyncio_future_blocking) == (False, False, False)
        _, task = await waiting(waiter)
        assert (waiter.busy, waiter.waits, waiter._asyncio_future_blocking) == (True, True, False)
        waiter.wake()
        assert (waiter.busy, waiter.waits) == (True, False)
        await task
        assert (waiter.busy, waiter.waits, waiter._step, waiter._context, waiter._error) == (
            False,
            False,
            None,
            None,
            None,
        )
        _, task = await waiting(waiter)
        assert waiter.cancel("why") is True and waiter.cancel() is False
        # Python 3.10 tells the message to who awaits the task's own future only.
        with pytest.raises(asyncio.CancelledError, match="why" if sys.version_info >= (3, 11) else None):
            await task

    asyncio.run(main())


def test_who_was_woken_is_not_run_twice() -> None:
    async def main() -> None:
        reader, task = await waiting(Waiter(asyncio.get_running_loop()))
        done: list[str] = []

        def callback() -> None:
            reader.waiter.wake()
            reader.waiter.wake_now()
            done.append("in peace")

        asyncio.get_running_loop().call_soon(callback)
        await task
        assert reader.found == ["reader"] and done == ["in peace"]

    asyncio.run(main())
