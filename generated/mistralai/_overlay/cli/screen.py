# Copied from overlay/cli/screen.py; edit it there.
"""The end of a terminal's text: lines that stay, and below them a frame of lines that the next ones replace."""

from __future__ import annotations

import os
from contextlib import suppress
from math import ceil

from rich.console import Console, ConsoleDimensions
from rich.segment import Segment, Segments

from .markdown import Line

_NO_WRAP, _WRAP = "\x1b[?7l", "\x1b[?7h"  # DEC's DECAWM
_UP, _ERASE = "\x1b[A", "\x1b[2K"  # ECMA-48's CUU and EL; what its ED erases at the top, tmux keeps in its history
_reflowing = frozenset({"ALACRITTY_WINDOW_ID", "ITERM_SESSION_ID", "KITTY_WINDOW_ID", "KONSOLE_VERSION"})
_reflowing |= {"TMUX", "VTE_VERSION", "WEZTERM_PANE", "WT_SESSION"}
"""Variables of terminals that break lines anew when they become narrower."""


class Screen:
    """What is printed at the end of a terminal. A console that is no terminal gets the lines that stay."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._widths: list[int] = []  # of the frame's lines, in cells

    def fit(self) -> None:
        """Learn how large the terminal is now. Rich would believe $LINES, and whatever terminal stdin is."""
        with suppress(OSError, ValueError):
            columns, rows = os.get_terminal_size(self._console.file.fileno())
            if columns and rows:
                self._console.size = ConsoleDimensions(columns, max(2, rows))

    def show(self, finished: list[Line], frame: list[Line]) -> None:
        """Replace the frame by lines that stay and by another frame, in one write.

        A frame that is higher than the terminal shows its end, where the newest text is.
        """
        columns, rows = self._console.size
        text = self._back(columns, rows) + self._encoded(finished)
        frame = frame[1 - rows :] if self._console.is_terminal else []
        if frame:
            # Without automatic breaks each line takes one row, also where the terminal thinks a character wider.
            text += f"{_NO_WRAP}{self._encoded(frame)[:-1]}{_WRAP}"
        self._widths = [sum(part.cell_length for part in line) for line in frame]
        if text:
            self._console.file.write(text)
            self._console.file.flush()

    def _back(self, columns: int, rows: int) -> str:
        """Return what moves the cursor from the frame's end to its start, and erases it."""
        if not self._widths:
            return ""
        up = len(self._widths) - 1
        if _reflowing & os.environ.keys():
            up = sum(max(1, ceil(width / columns)) for width in self._widths) - 1
        return f"\r{_ERASE}" + f"{_UP}{_ERASE}" * min(up, rows - 1)

    def _encoded(self, lines: list[Line]) -> str:
        parts = [part for line in lines for part in (*line, Segment.line())]
        with self._console.capture() as capture:
            self._console.print(Segments(parts), end="", soft_wrap=True)
        return capture.get()
