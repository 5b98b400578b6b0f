"""Writing an answer to the screen while it arrives: as plain text, or as rendered markdown."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING

from .session import visible

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.segment import Segment
    from rich.text import Text
    from typing_extensions import Self


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
            sys.stdout.flush()
            self._thinking, self._last = True, text[-1:]

    def write(self, text: str) -> None:
        """Show more of the answer, at once. Bytes for a pipe are left alone; control characters for a terminal are
        removed.
        """
        text = visible(text) if self._is_terminal else text
        if self._thinking:
            self._thinking, text = False, f"\n\n{text}"
        sys.stdout.write(text)
        sys.stdout.flush()
        self._last = text[-1:] or self._last

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._last != "\n" and kind is not BrokenPipeError:
            sys.stdout.write("\n")
            sys.stdout.flush()


class MarkdownWriter:
    """Renders markdown as it arrives.

    A finished block (a paragraph, a list, a code block) is printed for good. Only the last one is drawn anew, a few
    times a second, so that long answers scroll like any text.
    """

    def __init__(self, console: Console) -> None:
        from rich.live import Live

        self._console = console
        self._open = self._thought = ""
        self._apart = False
        self._live = Live(console=console, transient=True, refresh_per_second=12)

    def think(self, text: str) -> None:
        """Show more of the reasoning before the answer, dimly."""
        self._thought += visible(text)
        self._live.update(self._dimmed(self._thought[-2000:]))

    def _dimmed(self, text: str) -> Text:
        from rich.text import Text

        return Text(text.strip(), style="dim")

    def _end_thought(self) -> None:
        """Print the reasoning for good."""
        if self._thought.strip():
            self._live.update("")
            self._console.print(self._dimmed(self._thought))
            self._apart = True
        self._thought = ""

    def write(self, text: str) -> None:
        """Show more of the answer."""
        self._end_thought()
        self._open += visible(text)
        done, self._open = split_finished(self._open)
        if done.strip():
            self._live.update("")
            self._print(done)
        self._live.update(_Block(self._open, apart=self._apart, tail=True))

    def _print(self, text: str) -> None:
        """Print blocks for good, with a blank line before them."""
        self._console.print(_Block(text, apart=self._apart))
        self._apart = True

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end_thought()
        self._live.update("")
        self._live.stop()
        if self._open.strip():
            self._print(self._open)
        self._open = ""


class _Block:
    """Markdown without blank lines around it, except one before it if it stands `apart` from what was printed.

    If it is a `tail` and higher than the terminal, its end is shown, where the newest text is.
    """

    def __init__(self, text: str, *, apart: bool, tail: bool = False) -> None:
        self._text = text
        self._apart = apart
        self._tail = tail

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        from rich.markdown import Markdown
        from rich.segment import Segment

        lines = console.render_lines(Markdown(self._text), options.update(height=None), pad=False)
        while lines and _is_blank(lines[-1]):
            lines.pop()
        while lines and _is_blank(lines[0]):
            del lines[0]
        if self._tail:
            lines = lines[-max(1, console.height - 3) :]
        if self._apart and lines:
            yield Segment.line()
        for line in lines:
            yield from line
            yield Segment.line()


def _is_blank(line: list[Segment]) -> bool:
    """Return whether a line shows nothing, not even the background of a code block."""
    return not any(part.text.strip() or (part.style and part.style.bgcolor) for part in line)


def split_finished(text: str) -> tuple[str, str]:
    """Split markdown at the last blank line outside a fenced block. What follows it may still change its meaning."""
    fence = ""
    cut = at = 0
    for line in text.splitlines(keepends=True):
        at += len(line)
        stripped = line.strip()
        if fence:
            if stripped.startswith(fence) and not stripped.strip(fence[0]):
                fence = ""
        elif stripped.startswith(("```", "~~~")):
            fence = stripped[: len(stripped) - len(stripped.lstrip(stripped[0]))]
        elif not stripped and line.endswith("\n"):
            cut = at
    return text[:cut], text[cut:]
