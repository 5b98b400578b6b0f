"""Which event loop runs this code, and how to have something awaited on a loop from anywhere."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import Any, cast

_tasks: set[Any] = set()
"""What runs on a loop of asyncio, which by itself refers to its tasks weakly."""


def running_loop() -> Any:
    """The event loop of the caller: asyncio's, or trio's token; None outside of any."""
    asyncio: Any = sys.modules.get("asyncio")
    loop = None if asyncio is None else asyncio._get_running_loop()
    trio: Any = sys.modules.get("trio")
    if loop is not None or trio is None:
        return loop
    try:
        return trio.lowlevel.current_trio_token()
    except RuntimeError:
        return None


def is_trio(loop: Any) -> bool:
    """Whether this is a token of trio's."""
    return hasattr(loop, "run_sync_soon")


def run_soon(loop: Any, start: Callable[[], Awaitable[Any]]) -> None:
    """Have something awaited on this loop, in a task of its own: now, or when a loop that rests runs again, if it ever
    does. Never raises.
    """
    try:
        if is_trio(loop) and running_loop() is loop and not _within_trio():
            _spawn(start)  # The next turn is its own: a run that is about to end still takes it.
        elif is_trio(loop):
            loop.run_sync_soon(_spawn, start)
        elif not loop.is_closed():
            loop.call_soon_threadsafe(_create_task, loop, start)
    except Exception:  # The loop ended meanwhile; the operating system closes what is left.
        return


def _within_trio() -> bool:
    """Whether trio's own code is at work, out of which the garbage collector called this one."""
    from inspect import currentframe  # Loaded long since, by attrs and by httpx.

    frame, package = currentframe(), __name__.rsplit(".", 2)[0]
    while frame is not None and str(frame.f_globals.get("__name__")).startswith(package):
        frame = frame.f_back
    return frame is None or str(frame.f_globals.get("__name__")).partition(".")[0] in ("trio", "outcome")


async def let_others_run() -> None:
    """Give other tasks of this loop their turn, and a cancellation its place."""
    loop = running_loop()
    await (sys.modules["trio"].lowlevel.checkpoint() if is_trio(loop) else sys.modules["asyncio"].sleep(0))


async def _unheard(start: Callable[[], Awaitable[Any]]) -> None:
    """Await it; its failure is nobody's to handle, and would end a trio program."""
    try:
        await start()
    except Exception:
        return


def _spawn(start: Callable[[], Awaitable[Any]]) -> None:
    try:
        cast("Any", sys.modules["trio"]).lowlevel.spawn_system_task(_unheard, start)
    except RuntimeError:  # The run is ending.
        return


def _create_task(loop: Any, start: Callable[[], Awaitable[Any]]) -> None:
    task = loop.create_task(_unheard(start))
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)
