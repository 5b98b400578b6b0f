"""Records programs in a terminal as an animated picture: `make recording` writes docs/images/stream.svg.

The programs are real, and so are the pauses: they run on a pseudo-terminal against the local server, and each change of
the screen is noted with its time. What a row shows, and from when to when, becomes one `<text>` with a SMIL `<set>`, so
the picture needs no script and plays wherever a browser shows it; other viewers show its last state. So does its first
frame, which stays for a while: a page that is printed, or just opened, shows more than an empty screen.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time
from collections.abc import Callable
from html import escape
from pathlib import Path

import pyte
from attrs import define, field

ROOT = Path(__file__).resolve().parent.parent
COLUMNS, ROWS = 76, 24
CHAR, LINE, EDGE, BAR = 8.4, 19, 14, 30
"""Pixels: a character's width, a row's height, the border, the title bar."""
COLOURS = {
    "default": "#d5dae1", "black": "#5c6773", "red": "#f28779", "green": "#a6cc70", "brown": "#e6b450",
    "blue": "#73b8ff", "magenta": "#d2a6ff", "cyan": "#7fdbca", "white": "#e6e6e6", "brightblack": "#8a94a0",
}  # fmt: skip
BORDER = "#5c6773"
"""Seen on white and on a dark page alike."""
LEAD = 2.0
"""Seconds for which the last state is shown before it all begins."""
BUTTONS = ("red", "brown", "green")

Drive = Callable[[bytes], bytes]
Row = tuple[tuple[str, str, bool], ...]
"""What a row shows: runs of text, each with its colour and whether it is bold."""


@define
class Shown:
    """What one row showed from one time to another, in seconds."""

    row: int
    runs: Row
    start: float
    end: float | None = None


@define
class Recording:
    """A screen, and what each of its rows has shown so far."""

    screen: pyte.Screen = field(factory=lambda: pyte.Screen(COLUMNS, ROWS))
    shown: list[Shown] = field(factory=list[Shown])
    started: float = field(factory=time.monotonic)
    _current: dict[int, Shown] = field(factory=dict[int, Shown])
    _stream: pyte.ByteStream = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._stream = pyte.ByteStream(self.screen)

    def feed(self, data: bytes) -> None:
        """Draw what a program wrote, and note the rows that it changed."""
        self._stream.feed(data)
        now = round(time.monotonic() - self.started, 2)
        for row in sorted(self.screen.dirty):
            runs = _runs(self.screen, row)
            before = self._current.get(row)
            if before is None or before.runs != runs:
                if before is not None:
                    before.end = now
                self._current[row] = Shown(row, runs, now)
                self.shown.append(self._current[row])
        self.screen.dirty.clear()

    def type(self, text: str) -> None:
        """Write as a person at a shell would."""
        for letter in text:
            self.feed(letter.encode())
            time.sleep(0.035)
        time.sleep(0.3)

    def run(self, command: list[str], environment: dict[str, str], drive: Drive | None = None) -> None:
        """Run a program on the screen until it ends. `drive` is given what it writes and says what to type."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(ROOT)
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        while True:
            ready, _, _ = select.select([terminal], [], [], 60)
            try:
                data = os.read(terminal, 65536) if ready else b""
            except OSError:  # how Linux reports the end of a pseudo-terminal
                data = b""
            if not data:
                break
            self.feed(data)
            for letter in (drive(data) if drive else b"").decode():
                time.sleep(0.045)
                os.write(terminal, letter.encode())
                if select.select([terminal], [], [], 0.05)[0]:
                    self.feed(os.read(terminal, 65536))
        os.close(terminal)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        if code:
            raise SystemExit(f"{' '.join(command)}: exit code {code}")


def _runs(screen: pyte.Screen, row: int) -> Row:
    found: list[tuple[str, str, bool]] = []
    for column in range(COLUMNS):
        cell = screen.buffer[row][column]
        colour = COLOURS.get(cell.fg) or (f"#{cell.fg}" if len(cell.fg) == 6 else COLOURS["default"])
        if found and found[-1][1:] == (colour, cell.bold):
            found[-1] = (found[-1][0] + cell.data, colour, cell.bold)
        else:
            found.append((cell.data, colour, cell.bold))
    return tuple(run for run in found if run[0].strip() or run is not found[-1])


def svg(recording: Recording, title: str, pause: float = 4) -> str:
    """The picture. It stays for `pause` seconds at its end and starts again."""
    length = round(LEAD + max(shown.start for shown in recording.shown) + pause, 2)
    rows = max(shown.row for shown in recording.shown if shown.runs) + 1
    width, height = round(COLUMNS * CHAR + 2 * EDGE), BAR + rows * LINE + EDGE
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14">',
        f"<title>{escape(title)}</title>",
        f'<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8" fill="#1f2430" stroke="{BORDER}">'
        f'<animate id="loop" attributeName="rx" values="8;8" begin="0s;loop.end" dur="{length}s"/></rect>',
        *(f'<circle cx="{20 + 18 * i}" cy="17" r="5.5" fill="{COLOURS[c]}"/>' for i, c in enumerate(BUTTONS)),
        '<g fill="#d5dae1" xml:space="preserve">',
    ]
    for shown in recording.shown:
        if any(text.strip() for text, _, _ in shown.runs):
            lines.append(_text(shown, length))
    return "\n".join([*lines, "</g>", "</svg>", ""])


def _text(shown: Shown, length: float) -> str:
    spans: list[str] = []
    column = 0
    for text, colour, bold in shown.runs:
        if kept := text.strip():
            left = column + len(text) - len(text.lstrip())
            style = f' fill="{colour}"' if colour != COLOURS["default"] else ""
            weight = ' font-weight="bold"' if bold else ""
            # The width is fixed: the viewer's font may be wider or narrower.
            place = f'x="{EDGE + left * CHAR:.1f}" textLength="{len(kept) * CHAR:.1f}" lengthAdjust="spacingAndGlyphs"'
            spans.append(f"<tspan {place}{style}{weight}>{escape(kept)}</tspan>")
        column += len(text)
    top = f'<text y="{BAR + (shown.row + 1) * LINE - 5}"'
    if shown.end is None:  # seen by viewers that do not animate
        hide = (
            f'<set attributeName="visibility" to="hidden" begin="loop.begin+{LEAD}s" dur="{max(shown.start, 0.01)}s"/>'
        )
        return f"{top}>{''.join(spans)}{hide}</text>"
    life = max(round(shown.end - shown.start, 2), 0.01)
    begin = round(LEAD + shown.start, 2)
    show = f'<set attributeName="visibility" to="visible" begin="loop.begin+{begin}s" dur="{life}s"/>'
    return f'{top} visibility="hidden">{"".join(spans)}{show}</text>'


def main() -> None:
    """Streams a poem with examples/stream.py, then talks with `mistralai chat`."""
    sys.path.insert(0, str(ROOT / "generated"))
    from mistralai.testing import LocalServer

    recording = Recording()
    prompt = b"\x1b[32m$\x1b[0m "
    with LocalServer(pace_ms=55) as server:
        environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "MISTRAL_MODEL")}
        environment.update(
            PYTHONPATH=str(ROOT / "generated"), TERM="xterm-256color", COLUMNS=str(COLUMNS), LINES=str(ROWS),
            MISTRAL_API_KEY="local", MISTRAL_SERVER_URL=server.url, XDG_STATE_HOME=os.devnull,
        )  # fmt: skip
        recording.feed(prompt)
        recording.type("python examples/stream.py")
        recording.feed(b"\r\n")
        recording.run([sys.executable, "examples/stream.py"], environment)
        server.answer(ANSWER)
        recording.feed(prompt)
        recording.type("mistralai chat")
        recording.feed(b"\r\n")
        recording.run([sys.executable, "-m", "mistralai", "chat"], environment, Visitor())
    target = ROOT / "docs" / "images" / "stream.svg"
    target.write_text(svg(recording, "A stream in the terminal, token by token"), encoding="utf-8")
    print(f"{target.relative_to(ROOT)}: {len(recording.shown)} states, {target.stat().st_size // 1000} kB")


ANSWER = """Three things end a stream well:

1. every choice has its `finish_reason`
2. the server says `[DONE]`
3. nothing was lost on the way

Anything else is a `StreamInterrupted`, **with the answer so far**."""


@define
class Visitor:
    """Somebody who asks one question and leaves."""

    lines: list[str] = field(factory=lambda: ["How do I know that an answer is whole?\n", "/exit\n"])
    seen: bytes = b""

    def __call__(self, data: bytes) -> bytes:
        self.seen += data
        if not self.lines or not re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", self.seen).rstrip().endswith(b">"):
            return b""
        self.seen = b""
        return self.lines.pop(0).encode()


if __name__ == "__main__":
    main()
