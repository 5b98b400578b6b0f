"""What the command line prints of Markdown, block by block."""

from __future__ import annotations

import io

import pytest
from mistralai._overlay.cli.screen import MarkdownWriter, split_finished
from rich.console import Console


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("a b", ""),
        ("a\n\nb", "a\n\n"),
        ("a\n\n```\nx\n\ny", "a\n\n"),
        ("```\nx\n\ny\n```\n\nz", "```\nx\n\ny\n```\n\n"),
        ("~~~~\n```\n\n~~~\n\n~~~~\n\nz", "~~~~\n```\n\n~~~\n\n~~~~\n\n"),
        ("a\n\n", "a\n\n"),
    ],
)
def test_finished_blocks(text: str, done: str) -> None:
    assert split_finished(text) == (done, text.removeprefix(done))


def test_blocks_stand_apart_as_in_one_piece() -> None:
    """Each is printed on its own; Rich leaves no blank line after a list, nor after the last paragraph."""
    shown = io.StringIO()
    with MarkdownWriter(Console(file=shown, width=40)) as writer:
        for letter in "Intro:\n\n1. a\n2. b\n\nAfter.\n\nLast.":
            writer.write(letter)
    assert [line.strip() for line in shown.getvalue().splitlines()] == [
        "Intro:",
        "",
        "1 a",
        "2 b",
        "",
        "After.",
        "",
        "Last.",
    ]
