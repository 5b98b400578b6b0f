# Copied from overlay/release.py; edit it there.
"""Gives a reply's connection back at once and without waiting, wherever its last reference was dropped.

Closing an asynchronous reply is a coroutine by its signature only: it closes a socket, which does not wait, and passes
through points where a task lets others run. So it is run here by hand, each such point answered at once. What waits
goes on as a task.

The garbage collector may drop a reply anywhere, also in the midst of the connection pool's own work, whose lock is then
held by this very thread. There the closing is left to another thread, or to the loop.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Coroutine, Generator
from contextlib import suppress
from typing import Any, cast

from .watchdog import shut_down

_STEPS = 10_000
"""More points than a close has, and than a reply has pieces that were read and not yet taken."""

Home = tuple[str, Any]
"""The library and the loop (for trio: its token) that a reply belongs to."""


def here() -> Home | None:
    """The loop that runs this, None outside of any."""
    asyncio: Any = sys.modules.get("asyncio")
    loop = None if asyncio is None else asyncio._get_running_loop()
    if loop is not None:
        return "asyncio", loop
    trio: Any = sys.modules.get("trio")
    if trio is None:
        return None
    try:
        return "trio", trio.lowlevel.current_trio_token()
    except RuntimeError:
        return None


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


def close_now(home: Home | None, response: Any, pieces: Any) -> None:
    """Close the reply and end the iteration of its body. Never raises."""
    try:
        if home is None or here() != home:
            _close_from_afar(home, response)
        elif _in_pool():
            _schedule(home, response.aclose)
        elif _run(response.aclose(), home):
            # A generator that is dropped half-way is a complaint of trio's, and a task of asyncio's. Reading on fails,
            # since the connection is closed, and so ends all the generators that are nested in this one.
            if pieces is not None:
                _run(_exhaust(pieces), home)
    except Exception:  # A failure to close is nobody's to handle here.
        return


async def _exhaust(pieces: Any) -> None:
    try:
        async for _ in pieces:
            pass
    except Exception:
        return


def _run(coroutine: Coroutine[Any, Any, Any], home: Home) -> bool:
    """Run a coroutine to its end by hand; one that really waits goes on as a task. Whether it ended."""
    if home[0] == "trio":
        return _run_in_trio(coroutine, home)
    # A lock remembers the task that took it, and another request may be about to try this connection: so the coroutine
    # is a task of its own from the first step, as an eager task of Python 3.12 is.
    asyncio: Any = sys.modules["asyncio"]
    steps, loop = _Steps(coroutine), home[1]
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


def _run_in_trio(coroutine: Coroutine[Any, Any, Any], home: Home) -> bool:
    outcome: Any = sys.modules["outcome"]
    try:
        waits = coroutine.send(None)
        for _ in range(_STEPS):
            if getattr(waits, "__name__", "") != "CancelShieldedCheckpoint":
                break
            waits = coroutine.send(outcome.Value(None))
    except StopIteration:
        return True
    _schedule(home, lambda: _Rest(coroutine, waits).finish())
    return False


class _Rest:
    """The rest of a coroutine that waits for something, to be awaited by a task."""

    def __init__(self, coroutine: Coroutine[Any, Any, Any], waits: Any) -> None:
        self._coroutine = coroutine
        self._waits = waits

    def __await__(self) -> Generator[Any, Any, None]:
        waits = self._waits
        while True:
            try:
                answer = yield waits
            except BaseException as error:
                step: Callable[[], Any] = _thrown(self._coroutine, error)
            else:
                step = _sent(self._coroutine, answer)
            try:
                waits = step()
            except StopIteration:
                return

    async def finish(self) -> None:
        await self


def _sent(coroutine: Coroutine[Any, Any, Any], answer: Any) -> Callable[[], Any]:
    return lambda: coroutine.send(answer)


def _thrown(coroutine: Coroutine[Any, Any, Any], error: BaseException) -> Callable[[], Any]:
    return lambda: coroutine.throw(error)


def _close_from_afar(home: Home | None, response: Any) -> None:
    """From another thread, or after the loop ended: the socket now, the bookkeeping on the loop if it still runs."""
    stream = response.extensions.get("network_stream")
    if stream is not None and response.http_version != "HTTP/2":
        shut_down(stream.get_extra_info("socket"))
    if home is not None:
        _schedule(home, response.aclose)


def _schedule(home: Home, start: Callable[[], Coroutine[Any, Any, Any]]) -> None:
    library, loop = home
    if library == "trio":
        spawn: Any = cast("Any", sys.modules["trio"]).lowlevel.spawn_system_task
        loop.run_sync_soon(spawn, start)
    elif loop.is_running():
        loop.call_soon_threadsafe(lambda: loop.create_task(start()))
