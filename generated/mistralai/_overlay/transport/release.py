# Copied from overlay/transport/release.py; edit it there.
"""Closing a reply, which gives its connection back, from wherever the last reference to it is dropped, at once and
without waiting.

Closing an asynchronous reply is a coroutine, but in nearly every case it never waits: it closes a socket and passes
through checkpoints. Under asyncio the coroutine is therefore stepped by hand, right here; if it does wait, it goes on
as a task. Trio offers no way to do that: there the socket of a dropped reply is shut down at once, and a task closes
the reply.

The garbage collector may drop a reply at any time, also within code of the connection pool, whose lock this thread then
holds. In that case another thread, or the event loop, does the closing.
"""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Coroutine, Generator
from contextlib import suppress
from typing import Any

from ..core.loops import is_trio, run_soon, running_loop
from .alarm import shut_down
from .exceptions import quiet
from .waking import Interruptible, cancel, cancel_async, ended_for_reader

_STEPS = 10_000
"""More points than a close has, and than a reply has pieces that were read and not yet taken."""


def _in_pool() -> bool:
    """Return whether code of httpcore is on the stack: the garbage collector called us out of the connection pool."""
    from inspect import currentframe  # Loaded long since, by attrs and by httpx.

    frame = currentframe()
    while frame is not None:
        if str(frame.f_globals.get("__name__")).startswith("httpcore"):
            return True
        frame = frame.f_back
    return False


def close_sync(response: Any) -> None:
    """Close a synchronous reply. Never raises: the connection is closed even where closing it fails."""
    if _in_pool():
        threading.Thread(target=_close, args=(response,), daemon=True).start()
    else:
        _close(response)


def _close(response: Any) -> None:
    cancel(response)
    with suppress(Exception):
        response.close()


async def _aclose(response: Any) -> None:
    try:
        await cancel_async(response)
    finally:
        await response.aclose()


def close_now(loop: Any, response: Any, pieces: Any) -> None:
    """Close an asynchronous reply and end the iteration of its body, from code that cannot await. Never raises."""
    try:
        # Under trio, a coroutine run by hand that has to wait for a lock would put the wrong task into its queue.
        if loop is None or is_trio(loop) or running_loop() is not loop:
            _close_from_afar(loop, response, pieces)
        elif _in_pool():
            run_soon(loop, lambda: _aclose(response))
        elif getattr(response.stream, "abandoned", False):
            return  # The collector of cycles came here by its body, which is being closed already; so are generators.
        elif _run(_aclose(response), loop):
            _run(_exhaust(response, pieces), loop)
    except Exception:  # A failure to close is nobody's to handle here.
        return


async def close_here(loop: Any, response: Any, pieces: Any) -> None:
    """Close an asynchronous reply, from code that can await. Under trio the connection has been given back when this
    returns.
    """
    if is_trio(loop) and running_loop() is loop:
        await _close_in_trio(response, pieces)
    elif not _close_finished(loop, response):
        close_now(loop, response, pieces)


def _close_finished(loop: Any, response: Any) -> bool:
    """Close a reply whose body was iterated to its end, if that is so: it needs no task, since it passes through
    checkpoints at most, and nothing is left of the iteration. Never raises.
    """
    if not getattr(response.stream, "finished", False) or running_loop() is not loop:
        return False
    if sys.modules["asyncio"].current_task() is None:  # Somebody steps this by hand, and the library asks for a task.
        return False
    steps = _aclose(response)
    try:
        for _ in range(_STEPS):
            steps.send(None)
    except Exception:  # It has ended, or failed, which is nobody's to handle here.
        pass
    return True


async def _close_in_trio(response: Any, pieces: Any) -> None:
    with sys.modules["trio"].CancelScope(shield=True):
        await _close_async(response, pieces)


async def _close_async(response: Any, pieces: Any) -> None:
    with suppress(Exception):
        await _aclose(response)
    await _exhaust(response, pieces)


async def _exhaust(response: Any, pieces: Any) -> None:
    """End an iteration together with the asynchronous generators nested in it.

    A generator that is dropped half-way makes trio complain and asyncio start a task. Reading on ends them: it fails,
    since the connection is closed already, or was ended for this reader.
    """
    try:
        with ended_for_reader(response) as ended:
            if isinstance(pieces, Interruptible):
                if ended:
                    pieces = pieces.inner  # Nothing in it waits now, so nothing need be interrupted.
                else:
                    pieces.shutdown(socket.SHUT_RDWR)
            async for _ in pieces:
                pass
    except Exception as error:
        # aiohttp raises one exception for all closed replies: it would keep the frames of each that it ever ended.
        quiet(error)


def _close_from_afar(loop: Any, response: Any, pieces: Any) -> None:
    """Shut the socket down now; a task on the reply's own loop closes the reply, if that loop still runs."""
    stream = response.extensions.get("network_stream")
    if stream is not None and response.http_version != "HTTP/2":
        shut_down(stream.get_extra_info("socket"))
    if is_trio(loop):
        run_soon(loop, lambda: _close_in_trio(response, pieces))
    elif loop is not None:
        run_soon(loop, lambda: _close_async(response, pieces))


def _run(coroutine: Coroutine[Any, Any, Any], loop: Any) -> bool:
    """Step a coroutine to its end by hand; if it has to wait, it goes on as a task. Returns whether it has ended."""
    # A lock remembers the task that took it, and another request may be about to try this connection: so the coroutine
    # is a task of its own from the first step.
    asyncio: Any = sys.modules["asyncio"]
    steps = _Steps(coroutine)
    if sys.version_info >= (3, 12):
        task = asyncio.Task(steps, loop=loop, eager_start=True)
        return task.done() and task.result() is None  # Raises what the coroutine raised.
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
    """A coroutine that passes through checkpoints at once when it starts, up to the first point where it has to wait.

    An eager task starts it (Python 3.12), or else `begin`; the remaining steps are made by the task that wraps it.
    """

    def __init__(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        self._coroutine = coroutine
        self._waits: Any = None
        self._begun = False
        self._ended = False

    def begin(self) -> bool:
        """Step until the coroutine waits or ends. Returns whether it has ended."""
        try:
            self._waits = self._start()
        except StopIteration:
            self._ended = True
        except BaseException:
            self._ended = True
            raise
        return self._ended

    def _start(self) -> Any:
        self._begun = True
        for _ in range(_STEPS):
            waits = self._coroutine.send(None)
            if waits is not None:
                return waits
        return None

    def send(self, value: Any, /) -> Any:
        """Make one step for the task. The first one after `begin` yields what the coroutine waits for."""
        if self._ended:
            raise StopIteration
        if not self._begun:
            return self._start()
        waits, self._waits = self._waits, None
        return self._coroutine.send(value) if waits is None else waits

    def throw(self, *error: Any) -> Any:
        """Throw an exception, such as a cancellation, into the coroutine."""
        if self._ended:
            raise StopIteration
        return self._coroutine.throw(*error)

    def close(self) -> None:
        """Close the coroutine."""
        self._coroutine.close()

    def __await__(self) -> Generator[Any, Any, None]:
        raise TypeError("this is for a task only")
