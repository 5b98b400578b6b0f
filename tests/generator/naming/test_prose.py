"""Descriptions without their Markdown and HTML: plain sentences, in lines that fit a docstring."""

from __future__ import annotations

import textwrap
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.naming.prose import prose
from generator.naming.python_names import docstring, wrapped


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Some **bold** and *leaning* words, __these__ and _those_.", "Some bold and leaning words, these and those."),
        ("A `*code* span`, snake_case_name, 2 * 3 * 4, *args", "A `*code* span`, snake_case_name, 2 * 3 * 4, *args"),
        ("See [it](https://example.com/a 'title') or [below](#b).", "See it (https://example.com/a) or below."),
        ("![a cat](https://example.com/cat.png) <https://example.com>", "a cat https://example.com"),
        ("<p>One <b>word</b></p><p>and <code>another</code> &lt;id&gt;</p>", "One word\n\nand `another` <id>"),
        ('<a href="https://example.com/x">here</a>, your <token>', "here (https://example.com/x), your <token>"),
        ("One line\nthat goes on.\n\nAnother.", "One line that goes on.\n\nAnother."),
        ("A break  \nis kept,\\\nthis way too", "A break\nis kept,\nthis way too"),
        ("# Title #\nText", "Title\n\nText"),
        ("Values:\n* `a`\n  goes on\n+ b\n1. c", "Values:\n- `a` goes on\n- b\n1. c"),
        ("Values:\n  a: one\n  b: two\nMore", "Values:\n  a: one\n  b: two\nMore"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("So:\n```json\n{\n  \"a\": 1\n}\n```\nAfter", "So:\n\n    {\n      \"a\": 1\n    }\n\nAfter"),
        ("| a | b |\n|---|:-:|\n| 1 | *2* |", "a | b\n1 | 2"),
        ("Before\n\n---\n\n> quoted\n> [!NOTE] careful", "Before\n\nquoted Note: careful"),
        ("kept \\*as it is\\*, <!-- gone -->this <!-- not", "kept *as it is*, this <!-- not"),
        ("plain", "plain"),
        ("", ""),
    ],
)  # fmt: skip
def test_markup_goes_and_words_stay(text: str, plain: str) -> None:
    assert wrapped(text) == plain


def test_items_and_first_lines_are_wrapped_to_where_they_stand() -> None:
    lines = wrapped(f"- {'word ' * 30}", 60).split("\n")
    assert all(len(line) <= 60 for line in lines)
    assert {line[:2] for line in lines[1:]} == {"  "}
    first, *rest = wrapped("word " * 30, 60, 40).split("\n")
    assert len(first) <= 20
    assert 50 < len(rest[0]) <= 60


@pytest.mark.parametrize(
    "piece", ["<!--", "<a href=http://x ", "[", "![a](", "**a ", "_a ", "`", "| ", "<p ", "&am", "- "]
)
def test_what_looks_like_markup_costs_no_more_than_its_length(piece: str) -> None:
    started = time.process_time()
    prose(piece * 4_000)
    assert time.process_time() - started < 1


PIECES = (*"ab \n\"'\\`*_[]()<>&;#|-~!:/", "\u202e", "&#x202e;", "&quot;", "```", "<p>", '"""')


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_description_ends_its_docstring_or_turns_its_direction(text: str) -> None:
    made = docstring(text)
    space: dict[str, object] = {}
    exec(compile(f'def f():\n    """{made}"""', "f", "exec"), space)
    shown = getattr(space["f"], "__doc__") or ""  # noqa: B009
    assert not [c for c in shown if unicodedata.category(c) in ("Cf", "Cs", "Zl", "Zp") or c == "\r"]


@given(st.lists(st.text("abz.,-", min_size=1, max_size=25), max_size=30), st.integers(4, 40))
def test_a_plain_paragraph_is_broken_as_textwrap_breaks_it(words: list[str], width: int) -> None:
    line = " ".join(["a", *words])
    expected = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
    assert wrapped(line, width).split("\n") == expected
