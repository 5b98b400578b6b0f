# Copied from overlay/transport/release.py; edit it there.
"""Gives a reply's connection back at once and without waiting, wherever its last reference was dropped.

Closing an asynchronous reply is a coroutine by its signature only: it closes a socket, which does not wait, and passes
through points where a task lets others run. So on asyncio's loop it is run here by hand, each such point answered at
once, and what waits goes on as a task. Trio has no way to do that: there a reply that is dropped has its socket shut
down at once, and the rest is a task's.

The garbage collector may drop a reply anywhere, also in the midst of the connection pool's own work, whose lock is then
held by this very thread. There the closing is left to another thread, or to the loop.
"""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Coroutine, Generator
from contextlib import suppress
from typing import Any

from ..core.loops import is_trio, run_soon, running_loop
from .waking.alarm import shut_down
from .waking.interruptible import Interruptible

_STEPS = 10_000
"""More points than a close has, and than a reply has pieces that were read and not yet taken."""


def _in_pool() -> bool:
    """Whether this is called by httpcore's code, out of the garbage collector that is."""
    from inspect import currentframe  # Loaded long since, by attrs and by httpx.

    frame = currentframe()
    while frame is not None:
        if str(frame.f_globals.get("__name__")).startswith("httpcore"):
            return True
        frame = frame.f_back
    return False


def close_sync(response: Any) -> None:
    """Close a reply. Never raises: it is closed all the same, and nobody waits for the news."""
    if _in_pool():
        threading.Thread(target=_close, args=(response,), daemon=True).start()
    else:
        _close(response)


def _close(response: Any) -> None:
    with suppress(Exception):
        response.close()


def close_now(loop: Any, response: Any, pieces: Any) -> None:
    """Close the reply and end the iteration of its body. Never raises."""
    try:
        # Under trio, a coroutine run by hand that has to wait for a lock would put the wrong task into its queue.
        if loop is None or is_trio(loop) or running_loop() is not loop:
            _close_from_afar(loop, response, pieces)
        elif _in_pool():
            run_soon(loop, response.aclose)
        elif _run(response.aclose(), loop):
            _run(_exhaust(pieces), loop)
    except Exception:  # A failure to close is nobody's to handle here.
        return


async def close_here(loop: Any, response: Any, pieces: Any) -> None:
    """The same for a caller that can wait: under trio, the connection is back when this returns."""
    if is_trio(loop) and running_loop() is loop:
        await _close_in_trio(response, pieces)
    else:
        close_now(loop, response, pieces)


async def _close_in_trio(response: Any, pieces: Any) -> None:
    with sys.modules["trio"].CancelScope(shield=True):
        await _close_async(response, pieces)


async def _close_async(response: Any, pieces: Any) -> None:
    with suppress(Exception):
        await response.aclose()
    await _exhaust(pieces)


async def _exhaust(pieces: Any) -> None:
    """End an iteration, and the generators that are nested in it: those that are dropped half-way are a complaint of
    trio's, and tasks of asyncio's. Reading on fails, since the connection is closed, or ended for this reader."""
    if isinstance(pieces, Interruptible):
        pieces.shutdown(socket.SHUT_RDWR)
    with suppress(Exception):
        async for _ in pieces:
            pass


def _close_from_afar(loop: Any, response: Any, pieces: Any) -> None:
    """The socket now, and the bookkeeping on the loop, if it still runs."""
    stream = response.extensions.get("network_stream")
    if stream is not None and response.http_version != "HTTP/2":
        shut_down(stream.get_extra_info("socket"))
    if is_trio(loop):
        run_soon(loop, lambda: _close_in_trio(response, pieces))
    elif loop is not None:
        run_soon(loop, lambda: _close_async(response, pieces))


def _run(coroutine: Coroutine[Any, Any, Any], loop: Any) -> bool:
    """Run a coroutine to its end by hand; one that really waits goes on as a task. Whether it ended."""
    # A lock remembers the task that took it, and another request may be about to try this connection: so the coroutine
    # is a task of its own from the first step, as an eager task of Python 3.12 is.
    asyncio: Any = sys.modules["asyncio"]
    steps = _Steps(coroutine)
    task = asyncio.Task(steps, loop=loop)
    before = asyncio.current_task(loop)
    if before is not None:
        asyncio.tasks._leave_task(loop, before)
    asyncio.tasks._enter_task(loop, task)
    try:
        ended = steps.begin()
        task._log_destroy_pending = not ended  # The loop may stop here, and nothing is left to do.
        return ended
    finally:
        asyncio.tasks._leave_task(loop, task)
        if before is not None:
            asyncio.tasks._enter_task(loop, before)


class _Steps(Coroutine[Any, Any, None]):
    """A coroutine whose first steps are made by `begin`, and whose others, if any, by its task."""

    def __init__(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        self._coroutine = coroutine
        self._waits: Any = None
        self._ended = False

    def begin(self) -> bool:
        """Step until it waits or ends. Whether it ended."""
        try:
            for _ in range(_STEPS):
                self._waits = self._coroutine.send(None)
                if self._waits is not None:
                    return False
        except StopIteration:
            self._ended = True
        except BaseException:
            self._ended = True
            raise
        return self._ended

    def send(self, value: Any, /) -> Any:
        if self._ended:
            raise StopIteration
        waits, self._waits = self._waits, None
        return self._coroutine.send(value) if waits is None else waits

    def throw(self, *error: Any) -> Any:
        if self._ended:
            raise StopIteration
        return self._coroutine.throw(*error)

    def close(self) -> None:
        self._coroutine.close()

    def __await__(self) -> Generator[Any, Any, None]:
        raise TypeError("this is for a task only")
