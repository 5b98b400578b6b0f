"""What a terminal shows in the end: every character of the answer, once, as if it had come in one piece.

The terminal is a pseudo-terminal with a model of a screen behind it. `SCREEN_RUNS=200` runs more of the random ones.
"""

from __future__ import annotations

import os
import random
import re
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from rich.console import Console

from overlay.cli.incoming import Incoming, writer_for_stdout
from overlay.cli.markdown import rendered, split_finished
from overlay.cli.session import visible
from tests.support.screens import memory_terminal, set_size

RUNS = int(os.environ.get("SCREEN_RUNS", "12"))
SIZES = [(80, 24), (40, 12), (133, 50), (24, 8)]

BLOCKS = [
    "# A *title* of `it`\n",
    "## Second\n### Third\n",
    "Setext\n======\n",
    "Roses are red,\nviolets are <b>blue</b>,\nbreaks &amp; lines  \nare \\* for you.\n",
    "A long paragraph with **bold**, *italics*, ~~gone~~ and `code` that goes on and on. " * 4 + "\n",
    "日本語のテキストはとても幅が広いので、行の折り返しが難しいのです。" * 3 + "\n",
    "Emoji 🎉🎉 and é, ü, ß; an_identifier_of_one_word_which_is_longer_than_most_terminals_are_wide_" + "x" * 60 + "\n",
    "- one\n- two\n  - nested\n    - deeper still, with more words than a narrow terminal shows\n  - again\n- three\n",
    "- loose\n\n- list\n\n  with a paragraph\n\n      and code\n",
    "".join(f"{at}. item {at}\n" for at in range(7, 13)),
    "1. ```sh\n   ls -l\n   ```\n2. > quoted\n   lazily\n",
    "* [ ] to do\n* [x] done\n",
    "```python\ndef f(x: int) -> str:\n\n    return f'{x}'  # " + "comment " * 20 + "\n```\n",
    "~~~~\n```\n\nnot the end\n~~~\n~~~~\n",
    "```\n" + "".join(f"line {at}\n" for at in range(40)) + "```\n",
    "    indented\n\n    code\n",
    "| name | value |\n|---|--:|\n| a | 1 |\n| `b` <br> | [two](https://example.org/a-long-address) |\n| 日本 | |\n",
    "|" + "c|" * 12 + "\n|" + "-|" * 12 + "\n|" + "wide words|" * 12 + "\n",
    "> quote\nlazy\n> > deeper\n>\n> ```\n> code\n> ```\n",
    "> # closed\n> more\n",
    "---\n",
    "<div>\n  <p>html</p>\n</div>\n<!-- a comment -->\n",
    "[label](https://example.org 'with a title'), <https://auto.example>, ![image](https://example.org/i.png)\n",
    "[reference][1] and [1]\n\n[1]: https://example.org/defined\n",
    "para\n#nothash\n-\n",
    "Math: $x_1 < y^2$ & \u2028 separators\t and tabs\n",
    "> " * 30 + "deep\n",
    "***\n\n\n\n+ other\n+ list\n- and a third\n",
]


def document(chance: random.Random) -> str:
    text = "\n".join(chance.choice(BLOCKS) for _ in range(chance.randint(3, 12)))
    return text.rstrip("\n") if chance.random() < 0.5 else text


def pieces(text: str, chance: random.Random) -> list[str]:
    size = chance.choice([1, 4, 30])
    cuts = sorted({0, len(text), *chance.sample(range(len(text)), len(text) // size)})
    return [text[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]


class Stream:
    """A stream of text, with something that happens before a piece of it."""

    usage = None

    def __init__(self, texts: list[str], before: Callable[[int], None]) -> None:
        self._texts = texts
        self._before = before
        self.closed = threading.Event()

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def close(self) -> None:
        self.closed.set()

    @property
    def pieces(self) -> Iterator[tuple[str, str]]:
        for at, text in enumerate(self._texts):
            self._before(at)
            if self.closed.is_set():
                return
            yield "text", text


@pytest.fixture(autouse=True)
def ctrl_c() -> Iterator[None]:
    """Tests that were started in the background ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@contextmanager
def stdout_of(inner: int, patch: pytest.MonkeyPatch) -> Iterator[None]:
    with patch.context() as patched, open(os.dup(inner), "w", encoding="utf-8") as stdout:
        patched.setattr(sys, "stdout", stdout)
        for name in ("COLUMNS", "LINES", "NO_COLOR"):
            patched.delenv(name, raising=False)
        patched.setenv("TERM", "xterm-256color")
        yield


def expected(text: str, columns: int) -> str:
    """The rendering of the whole text."""
    lines = rendered(visible(text), Console(width=columns, force_terminal=True, legacy_windows=False))
    return "\n".join("".join(part.text for part in line).rstrip() for line in lines)


@pytest.mark.parametrize("run", range(RUNS))
def test_every_character_is_shown_once(run: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(run)
    columns, rows = SIZES[run % len(SIZES)]
    texts = pieces(document(chance), chance)
    pauses = {at: chance.choice([0.0, 0.001, 0.02]) for at in chance.sample(range(len(texts)), min(len(texts), 20))}
    incoming = Incoming(lambda: Stream(texts, lambda at: time.sleep(pauses.get(at, 0))))
    with memory_terminal(columns, rows) as (_, inner, screen), stdout_of(inner, monkeypatch):
        incoming.show(writer_for_stdout())
    assert screen.text == expected("".join(texts), columns).rstrip("\n")


@pytest.mark.parametrize("run", range(RUNS))
def test_after_ctrl_c_text_stands_once(run: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(1000 + run)
    columns, rows = SIZES[run % len(SIZES)]
    texts = pieces(document(chance), chance)
    stop, pause = chance.randrange(len(texts)), chance.choice([0, 0.01])

    def before(at: int) -> None:
        if at == stop:
            time.sleep(pause)
            os.write(outer, b"typed meanwhile\n")
            os.kill(os.getpid(), signal.SIGINT)
            stream.closed.wait(10)

    stream = Stream(texts, before)
    incoming = Incoming(lambda: stream)
    with (
        memory_terminal(columns, rows) as (outer, inner, screen),
        stdout_of(inner, monkeypatch),
        pytest.raises(KeyboardInterrupt),
    ):
        incoming.show(writer_for_stdout())
    shown = screen.text.removesuffix("typed meanwhile").rstrip("\n")  # typed when it was over, as far as Linux saw
    assert shown == expected("".join(incoming.text), columns).rstrip("\n")


@pytest.mark.parametrize("run", range(RUNS))
def test_a_block_is_finished_when_nothing_can_change_it(run: int) -> None:
    """What stands before the cut is rendered alone as it is within the whole."""
    chance = random.Random(2000 + run)
    text = visible(document(chance))
    for _ in range(3):
        done, _rest = split_finished(text[: chance.randrange(len(text))])
        rest = text[len(done) :]
        parts = [part for part in (expected(done, 60), expected(rest, 60)) if part]
        assert "\n\n".join(parts) == expected(text, 60)


@pytest.mark.parametrize("run", range(max(1, RUNS // 12)))
def test_a_window_that_is_resized_loses_nothing(run: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines are shorter than any of the widths, so that it is not the terminal that cuts them; the background of a
    code block may be broken by it.
    """
    chance = random.Random(3000 + run)
    short = [
        block for block in BLOCKS if max(map(len, block.split("\n"))) < 28 and not re.search("# |---|[*]{3}|==", block)
    ]
    texts = pieces("\n".join(chance.choice(short) for _ in range(30)), chance)
    rows = 10

    def before(at: int) -> None:
        nonlocal rows
        if not at % (len(texts) // 8):
            columns, rows = chance.randrange(30, 100), rows + chance.randrange(3)
            screen.resize(columns, rows)
            set_size(inner, columns, rows)
            time.sleep(chance.choice([0, 0.1]))

    with memory_terminal(80, rows) as (_, inner, screen), stdout_of(inner, monkeypatch):
        Incoming(lambda: Stream(texts, before)).show(writer_for_stdout())
    shown, wanted = screen.text.split("\n"), expected("".join(texts), 80).split("\n")
    assert [line for line in shown if line] == [line for line in wanted if line]


@pytest.mark.parametrize("columns", [200, 80, 33, 12, 5])
def test_nothing_is_left_out(columns: int) -> None:
    for block in BLOCKS:
        letters = Counter("".join(re.findall(r"\w+", re.sub(r"```\w+|&\w+;", "", block))))
        assert not letters - Counter(expected(block, columns)), block
