"""Rendering an answer on a terminal while it arrives."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console

from ..core.types import Self
from .markdown import Line, plain, rendered, split_finished
from .screen import Screen
from .session import visible

__all__ = ["MarkdownWriter", "split_finished"]

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
