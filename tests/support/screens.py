"""A terminal in memory: a pseudo-terminal whose other end is a model of a screen."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import termios
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pyte


class ScreenModel:
    """What a terminal shows, with what has scrolled out of it."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        self._screen = pyte.HistoryScreen(columns, rows, history=10_000, ratio=1e-9)
        self._stream = pyte.ByteStream(self._screen)
        self._lock = threading.Lock()
        self.seen = b""

    def feed(self, data: bytes) -> None:
        with self._lock:
            self.seen += data
            self._stream.feed(data)

    def resize(self, columns: int, rows: int) -> None:
        """What xterm does: lines stay as they are, and what is too long for the new width is cut off."""
        with self._lock:
            self.columns = columns
            self._screen.resize(rows, columns)

    @property
    def text(self) -> str:
        """All lines from the first to the last that is not empty, without spaces at their ends."""
        rows = [*self._screen.history.top, *(self._screen.buffer[row] for row in range(self._screen.lines))]
        lines = ["".join(row[column].data for column in range(self.columns)).rstrip() for row in rows]
        return "\n".join(lines).rstrip("\n")


def set_size(fd: int, columns: int, rows: int) -> None:
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


@contextmanager
def memory_terminal(columns: int, rows: int) -> Iterator[tuple[int, int, ScreenModel]]:
    """The two ends of a terminal, and its screen, which has all that was written when this is left."""
    outer, inner = pty.openpty()
    set_size(inner, columns, rows)
    model = ScreenModel(columns, rows)

    def read() -> None:
        while True:
            try:
                data = os.read(outer, 65536)
            except OSError:  # how Linux reports the end
                return
            model.feed(data)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield outer, inner, model
    finally:
        os.close(inner)
        reader.join(30)
        os.close(outer)
