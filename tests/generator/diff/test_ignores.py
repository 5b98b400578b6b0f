"""The file of accepted findings: what is read from it, what is wrong with it, and what it accepts until when."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from generator.diff.ignores import Ignore, IgnoreError, apply, read
from generator.diff.rules.rules import Finding

TODAY = dt.date(2026, 3, 31)
GOOD = '[[ignore]]\nrule = "property-removed"\nsymbol = "A.*"\nreason = "Nobody read it."\nexpires = 2026-03-31\n'


def finding(rule: str, symbol: str) -> Finding:
    return Finding(symbol, rule, "breaking", "/a", 1, None, "", "", "")


def accepts(symbol: str, rule: str = "property-removed", expires: dt.date = TODAY) -> Ignore:
    return Ignore(rule, symbol, "Nobody read it.", expires)


def test_entries_are_read(tmp_path: Path) -> None:
    file = tmp_path / "ignore.toml"
    file.write_text(GOOD + GOOD.replace("A.*", "B.c"))
    assert read(file) == [accepts("A.*"), accepts("B.c")]
    file.write_text("")
    assert read(file) == []


@pytest.mark.parametrize(
    ("text", "complaints"),
    [
        ("ignore = 3", ["entries stand under [[ignore]]"]),
        ("ignore = [3]", ["entry 1: is not a table"]),
        (
            "others = 1\nmore = 2",
            [f"unknown key {key!r}; entries stand under [[ignore]]" for key in ("others", "more")],
        ),
        (
            "[[ignore]]",
            [
                *(f"entry 1: {key} is missing or not a text" for key in ("rule", "symbol", "reason")),
                "entry 1: expires is missing or not a date (YYYY-MM-DD)",
            ],
        ),
        (
            GOOD + GOOD.replace("A.*", " ") + "more = 1\n" + GOOD.replace("Nobody read it.", "") + GOOD,
            [
                "entry 2: symbol is missing or not a text",
                "entry 2: unknown key 'more'",
                "entry 3: reason is missing or not a text",
            ],
        ),
        (
            GOOD.replace("2026-03-31", '"2026-03-31"') + GOOD.replace("2026-03-31", "2026-03-31T00:00:00Z"),
            [f"entry {number}: expires is missing or not a date (YYYY-MM-DD)" for number in (1, 2)],
        ),
        (
            GOOD.replace("-removed", "-gone"),
            ["entry 1: unknown rule 'property-gone'; docs/diff-rules.md lists them"],
        ),
        (GOOD.replace('"property-removed"', "3"), ["entry 1: rule is missing or not a text"]),
    ],
)
def test_all_that_is_wrong_is_said_at_once(tmp_path: Path, text: str, complaints: list[str]) -> None:
    file = tmp_path / "ignore.toml"
    file.write_text(text)
    with pytest.raises(IgnoreError) as error:
        read(file)
    assert str(error.value).splitlines() == [f"{file}: {complaint}" for complaint in complaints]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(IgnoreError, match=r"none\.toml: No such file or directory$"):
        read(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_text("[[ignore")
    with pytest.raises(IgnoreError, match=r"bad\.toml: Expected"):
        read(tmp_path / "bad.toml")
    (tmp_path / "latin.toml").write_bytes(b'[[ignore]]\nrule = "\xfc"')
    with pytest.raises(IgnoreError, match=r"latin\.toml: .*utf-8"):
        read(tmp_path / "latin.toml")


@pytest.mark.parametrize(
    ("pattern", "symbol", "fits"),
    [
        ("A.b", "A.b", True),
        ("A.b", "A.bc", False),
        ("a.b", "A.b", False),
        ("A.*", "A.bc", True),
        ("A.?", "A.bc", False),
        ("Client(server=[x])", "Client(server=[x])", True),
        ("Client(server=[xy])", "Client(server=x)", False),
    ],
)
def test_symbols_are_exact_but_for_stars_and_question_marks(pattern: str, symbol: str, fits: bool) -> None:
    entry = accepts(pattern)
    assert entry.matches(finding("property-removed", symbol)) is fits
    assert not entry.matches(finding("property-added", symbol))


def test_what_is_accepted_and_until_when() -> None:
    gone, kept = finding("property-removed", "A.b"), finding("property-removed", "B.c")
    assert apply([gone, kept], [accepts("A.b"), accepts("A.*")], TODAY) == ([kept], [])
    assert apply([gone, kept], [accepts("A.b"), accepts("B.?")], TODAY) == ([], [])
    over = accepts("A.b", expires=TODAY - dt.timedelta(days=1))
    assert apply([gone, kept], [over, accepts("B.c"), accepts("C.d")], TODAY) == (
        [gone],
        [
            "ignore of property-removed for A.b expired on 2026-03-30: Nobody read it.",
            "ignore of property-removed for C.d matches nothing; remove it",
        ],
    )
