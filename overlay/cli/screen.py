"""Rendering an answer on a terminal while it arrives. At the end of its text there are lines that stay, and below them
a frame of lines that the next ones replace.
"""

from __future__ import annotations

import os
from contextlib import suppress
from math import ceil
from types import TracebackType

from rich.console import Console, ConsoleDimensions
from rich.segment import Segment, Segments

from ..core.types import Self
from .markdown import Line, plain, rendered, split_finished
from .session import visible

__all__ = ["MarkdownWriter", "split_finished"]

_NO_WRAP, _WRAP = "\x1b[?7l", "\x1b[?7h"  # DEC's DECAWM
_UP, _ERASE = "\x1b[A", "\x1b[2K"  # ECMA-48's CUU and EL; what its ED erases at the top, tmux keeps in its history
_reflowing = frozenset({"ALACRITTY_WINDOW_ID", "ITERM_SESSION_ID", "KITTY_WINDOW_ID", "KONSOLE_VERSION"})
_reflowing |= {"TMUX", "VTE_VERSION", "WEZTERM_PANE", "WT_SESSION"}
"""Variables of terminals that break lines anew when they become narrower."""

_SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"


class MarkdownWriter:
    """Renders markdown as it arrives.

    A finished block (a paragraph, a list, a code block) is printed for good. What is not finished stands below, and is
    drawn anew.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._screen = Screen(console)
        self._open = ""
        self._thinking = self._apart = False

    def think(self, text: str) -> None:
        """Show more of the reasoning, dimly."""
        self._add(text, thinking=True)

    def write(self, text: str) -> None:
        """Show more of the answer."""
        self._add(text, thinking=False)

    def _add(self, text: str, *, thinking: bool) -> None:
        if thinking != self._thinking and text.strip():
            self._close()
            self._thinking = thinking
        if thinking == self._thinking:
            self._open += visible(text)

    def wait(self, seconds: float) -> None:
        """Show that an answer is waited for, and since when."""
        self._screen.fit()
        note = f"{_SPINNER[int(seconds * 10) % len(_SPINNER)]} {int(seconds)} s"
        self._screen.show([], plain(note, self._console, "dim"))

    def draw(self) -> None:
        """Show what was written."""
        self._screen.fit()
        done, self._open = ("", self._open) if self._thinking else split_finished(self._open)
        lines = self._lines(done)
        self._screen.show(lines, self._lines(_end(self._open, self._console.height), last=True))

    def _close(self) -> None:
        """Print for good what is not finished."""
        self._screen.fit()
        self._screen.show(self._lines(self._open), [])
        self._open = ""

    def _lines(self, text: str, *, last: bool = False) -> list[Line]:
        """Return the lines of a text, with a blank one before them if they do not come first."""
        if not text.strip():
            return []
        lines = plain(text.strip(), self._console, "dim") if self._thinking else rendered(text, self._console)
        if lines and self._apart:
            lines.insert(0, [])
        self._apart = self._apart or (bool(lines) and not last)
        return lines

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()


def _end(text: str, rows: int) -> str:
    """Return what is seen of a block that is far higher than the terminal: drawing all of it takes ever longer."""
    lines = text.split("\n")
    if len(lines) <= 4 * rows:
        return text
    fence = [lines[0]] if lines[0].lstrip().startswith(("```", "~~~")) else []
    return "\n".join([*fence, *lines[-2 * rows :]])


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
