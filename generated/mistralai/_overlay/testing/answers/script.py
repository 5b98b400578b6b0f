# Copied from overlay/testing/answers/script.py; edit it there.
"""The queue of what the next requests get: answers, failures and faults."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from attrs import define, field, frozen

from ..http.calls import Call
from ..http.reply import Reply
from .completions import Answer
from .routes import default_reply, is_completion


@frozen
class Entry:
    """One entry of the queue. A `reply` is sent as it is; otherwise the answer (or the default one), with `fault`
    applied to it.
    """

    reply: Callable[[Call], Reply | None] | None = None
    answer: Answer | None = None
    fault: Callable[[Reply], Reply] | None = None
    path: str | None = None
    lasting: bool = False

    def fits(self, call: Call) -> bool:
        """Return whether this is meant for the request. An answer is for completions only, and one of events for every
        stream; anything else is for every path unless one is named.
        """
        if self.path is not None:
            return call.path == self.path
        if self.answer is None or is_completion(call):
            return True
        return self.answer.events is not None and call.operation is not None and call.operation.streams(call)


@define
class Script:
    """A queue of entries. Each request takes the first that fits; a lasting entry stays."""

    _entries: list[Entry] = field(factory=list[Entry])
    _lock: threading.Lock = field(factory=threading.Lock, repr=False)

    def add(self, entry: Entry, times: int = 1) -> None:
        """Add an entry at the end."""
        with self._lock:
            self._entries.extend([entry] * times)

    def clear(self) -> None:
        """Remove all entries."""
        with self._lock:
            self._entries.clear()

    def __len__(self) -> int:
        """Return how many entries wait for a request. Lasting ones are not counted."""
        with self._lock:
            return sum(not entry.lasting for entry in self._entries)

    def reply_to(self, call: Call, pace: float) -> Reply:
        """Return the reply to a request, taking an entry from the queue if one fits."""
        entry = self._take(call)
        if entry is None:
            return default_reply(call, None, pace)
        reply: Any = entry.reply(call) if entry.reply is not None else None
        if reply is None:
            reply = default_reply(call, entry.answer, pace)
        return entry.fault(reply) if entry.fault is not None else reply

    def _take(self, call: Call) -> Entry | None:
        with self._lock:
            for entry in self._entries:
                if entry.fits(call):
                    if not entry.lasting:
                        self._entries.remove(entry)
                    return entry
        return None
