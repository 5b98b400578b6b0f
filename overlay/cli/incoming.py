"""Reading an answer in one thread and printing it in another, as it is or rendered, while the keyboard is kept quiet.

Only the main thread prints. What arrives, the end, a failure and Ctrl-C all come to it through one queue, so that no
signal lands between two halves of a drawing; and while nothing comes, it draws what it has. It never waits for long: a
signal that comes just before a wait is noticed after it.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Protocol

from ..core.types import Self
from .session import visible


@contextmanager
def undisturbed() -> Generator[None]:
    """Keep what is typed for the next prompt, unseen: an echo would move the cursor in the middle of an answer.

    Lines are not collected by the terminal either, which would cut those over 4,096 bytes (termios(3)). Does nothing
    without a terminal, and in the background, where asking for this would stop the program.
    """
    try:
        import termios
    except ImportError:  # Windows
        yield
        return
    try:
        fd = sys.stdout.fileno()
        before = termios.tcgetattr(fd)
    except (OSError, termios.error):
        yield
        return
    if _in_background(fd):
        yield
        return
    silent = [*before]
    silent[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(fd, termios.TCSANOW, silent)
    try:
        yield
    finally:
        termios.tcsetattr(fd, termios.TCSANOW, before)


def _in_background(fd: int) -> bool:
    try:
        return os.tcgetpgrp(fd) != os.getpgrp()
    except OSError:  # not the terminal that controls this program
        return False


@contextmanager
def marking_pastes() -> Generator[None]:
    """Have what is pasted meanwhile come between marks, by which the next prompt knows it as one message."""
    shown = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    if shown:
        sys.stdout.write("\x1b[?2004h")
    try:
        yield
    finally:
        if shown:
            sys.stdout.write("\x1b[?2004l")


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


def writer_for_stdout(*, plain: bool = False) -> Writer:
    """Return a writer that renders, if stdout is a terminal that can move its cursor; Rich is loaded for this alone."""
    if not plain and sys.stdout.isatty():
        from rich.console import Console

        from .screen import MarkdownWriter

        console = Console()
        if console.is_terminal and not console.is_dumb_terminal and not console.legacy_windows:
            return MarkdownWriter(console)
    return PlainWriter()


class PlainWriter:
    """Writes text to stdout as it comes, and a line break at the end if the text has none."""

    def __init__(self) -> None:
        self._last = "\n"
        self._is_terminal = sys.stdout.isatty()
        self._thinking = False

    def think(self, text: str) -> None:
        """Show more of the reasoning before the answer, dimly, on a terminal only: piped output holds nothing but
        answers.
        """
        if self._is_terminal and text:
            sys.stdout.write(f"\x1b[2m{visible(text)}\x1b[0m")
            self._thinking, self._last = True, text[-1:]

    def write(self, text: str) -> None:
        """Show more of the answer. Bytes for a pipe are left alone; control characters for a terminal are removed."""
        text = visible(text) if self._is_terminal else text
        if self._thinking and text:
            self._thinking, text = False, f"\n\n{text}"
        sys.stdout.write(text)
        self._last = text[-1:] or self._last

    def wait(self, seconds: float) -> None:
        """Show nothing: there is no taking back what is written."""

    def draw(self) -> None:
        """Show what was written."""
        sys.stdout.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not BrokenPipeError:
            if self._last != "\n":
                sys.stdout.write("\n")
            sys.stdout.flush()
