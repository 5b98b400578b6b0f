# Copied from overlay/transport/fast/waiter.py; edit it there.
"""What the reader of a connection under asyncio waits for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from contextvars import Context
from typing import Any


def _leave(error: BaseException) -> None:
    """Raise what ends a loop."""
    raise error


class TimeLimit(TimeoutError):
    """Nothing came in time. The operating system has a `TimeoutError` too, for a connection that it gave up."""


class Waiter:
    """Stands where a future would, for the one task at a time that reads from a connection; it can be awaited again and
    again.

    Of a future it has what a task asks for (`asyncio.isfuture`). It differs in that `wake_now` runs the task at once,
    within the call in which the loop handed the bytes out: a future's task has to wait for the loop's next turn, which
    costs as much as all that is done with an event.
    """

    __slots__ = ("_asyncio_future_blocking", "_context", "_error", "_loop", "_step", "busy")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._asyncio_future_blocking = False
        self._loop = loop
        self._step: Callable[[Any], object] | None = None  # Set while a task waits that nobody has woken.
        self._context: Context | None = None
        self._error: BaseException | None = None
        self.busy = False
        """Whether a task waits, or was woken and has not run yet."""

    def __await__(self) -> Generator[Waiter, None, None]:
        self.busy = self._asyncio_future_blocking = True
        try:
            yield self
        finally:
            self.busy = False
            self._step = self._context = self._error = None

    @property
    def waits(self) -> bool:
        """Whether a task waits that nobody has woken."""
        return self._step is not None

    def wake_now(self) -> None:
        """Run the task that waits, if no other one is running."""
        step = self._step
        if step is not None and self._context is not None:
            if asyncio.current_task(self._loop) is None:
                self._step = None
                try:
                    self._context.run(step, self)
                except (KeyboardInterrupt, SystemExit) as error:
                    self._loop.call_soon(_leave, error)  # uvloop would only report what comes out of a protocol.
            else:
                self.wake()

    def wake(self, error: BaseException | None = None) -> None:
        """Have the task that waits run with the loop's next turn; the error is raised where it waits."""
        step, self._step = self._step, None
        if step is not None:
            self._error = error
            self._loop.call_soon(step, self, context=self._context)

    # -- what a task asks of a future ---------------------------------------------------------------------------------

    def get_loop(self) -> asyncio.AbstractEventLoop:
        """Return the loop of the task that may wait."""
        return self._loop

    def add_done_callback(self, step: Callable[[Any], object], *, context: Context | None = None) -> None:
        """Have this called, by which the task goes on."""
        self._step, self._context = step, context

    def result(self) -> None:
        """Raise the error that the task was woken with, if there is one."""
        if self._error is not None:
            raise self._error

    def cancel(self, msg: Any = None) -> bool:
        """Wake the task with its cancellation. Returns False if it was woken before."""
        if self._step is None:
            return False
        self.wake(asyncio.CancelledError() if msg is None else asyncio.CancelledError(msg))
        return True
