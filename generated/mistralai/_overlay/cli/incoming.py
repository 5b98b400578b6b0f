# Copied from overlay/cli/incoming.py; edit it there.
"""Reading an answer in one thread and printing it in another.

Only the main thread prints. What arrives, the end, a failure and Ctrl-C all come to it through one queue, so that no
signal lands between two halves of a drawing; and while nothing comes, it draws what it has. It never waits for long: a
signal that comes just before a wait is noticed after it.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from .keyboard import undisturbed

_PAUSE = 1 / 15  # seconds between two drawings, at least
_SHARE = 4  # times as long as a drawing took, at least
_PATIENCE = 0.3  # seconds until a wait is worth a remark


class Writer(AbstractContextManager[Any], Protocol):
    """What shows an answer. Leaving it shows all that was written."""

    def think(self, text: str) -> None: ...
    def write(self, text: str) -> None: ...
    def wait(self, seconds: float) -> None: ...
    def draw(self) -> None: ...


class Incoming:
    """An answer that is read in a thread of its own."""

    def __init__(self, open_stream: Callable[[], Any]) -> None:
        self._open_stream = open_stream
        # Its `put` may be called from a signal handler while another `put` runs (documentation of `queue`).
        self._queue: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._stream: Any = None
        self._stopped = False
        self.text: list[str] = []
        self.usage: Any = None

    def show(self, writer: Writer) -> None:
        """Show the answer while it arrives, until its end. Raises what the stream raises, and `KeyboardInterrupt` after
        Ctrl-C.
        """
        try:
            with undisturbed(), self._interrupts(), writer:
                threading.Thread(target=self._read, daemon=True).start()
                self._show(writer)
        finally:
            self._stopped = True
            if self._stream is not None:
                self._stream.close()

    def _show(self, writer: Writer) -> None:
        started = time.monotonic()
        ready, waiting, drawn = started + _PATIENCE, True, True
        while True:
            try:
                kind, value = self._queue.get(timeout=max(0.0, ready - time.monotonic()))
            except Empty:
                began = time.monotonic()
                if waiting:
                    writer.wait(began - started)
                elif not drawn:
                    writer.draw()
                drawn = True
                now = time.monotonic()
                ready = now + max(_PAUSE, _SHARE * (now - began))
                continue
            if kind == "error":
                raise value
            if kind == "end":
                self.usage = value
                return
            if waiting:
                ready, waiting = started, False
            drawn = False
            if kind == "text":
                self.text.append(value)
                writer.write(value)
            else:
                writer.think(value)

    def _read(self) -> None:
        try:
            with self._open_stream() as stream:
                self._stream = stream
                if self._stopped:
                    return
                for piece in stream.pieces:
                    self._queue.put(piece)
                self._queue.put(("end", stream.usage))
        except BaseException as error:
            self._queue.put(("error", error))

    @contextmanager
    def _interrupts(self) -> Generator[None]:
        """Turn Ctrl-C into an item of the queue; a second one is what it is elsewhere."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.getsignal(signal.SIGINT)

        def interrupt(number: int, frame: Any) -> None:
            self._queue.put(("error", KeyboardInterrupt()))
            signal.signal(signal.SIGINT, before)

        if callable(before):  # and not ignored, as it is in the background
            signal.signal(signal.SIGINT, interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)
