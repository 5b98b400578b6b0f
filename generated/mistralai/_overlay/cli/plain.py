# Copied from overlay/cli/plain.py; edit it there.
"""Writing an answer to stdout as it is, and the choice between that and rendering it."""

from __future__ import annotations

import sys
from types import TracebackType

from ..core.types import Self
from .incoming import Writer
from .session import visible


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
