# Copied from overlay/transport/fast/pool/waits.py; edit it there.
"""A lock and an event for which no library is asked before somebody has to wait.

The HTTP library's own ones ask each time which kind of event loop is running: they try to import a package for that,
and where it is not installed the whole path is searched. That, and the loop's turn that their locks always take, is a
third of what opening a stream costs.
"""

from __future__ import annotations

from typing import Any

import anyio


class Lock:
    """Lets one task in at a time, for the library's `AsyncLock`."""

    __slots__ = ("_freed", "_held")

    def __init__(self) -> None:
        self._held = False
        self._freed: anyio.Event | None = None  # Set while somebody waits.

    async def __aenter__(self) -> Lock:
        while self._held:
            if self._freed is None:
                self._freed = anyio.Event()
            await self._freed.wait()
        self._held = True
        return self

    async def __aexit__(self, *details: object) -> None:
        self._held = False
        freed, self._freed = self._freed, None
        if freed is not None:
            freed.set()


class Event:
    """Stands before the library's own event, which is made by `make` for who has to wait."""

    __slots__ = ("_event", "_make", "_set")

    def __init__(self, make: Any) -> None:
        self._make = make
        self._event: Any = None
        self._set = False

    def set(self) -> None:
        """Let those go on that wait, and whoever comes later."""
        self._set = True
        if self._event is not None:
            self._event.set()

    async def wait(self, timeout: float | None = None) -> None:
        """Wait until it is set. Raises the library's `PoolTimeout`."""
        if not self._set:
            if self._event is None:
                self._event = self._make()
            await self._event.wait(timeout)
