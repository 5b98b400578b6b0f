"""How serious a change is, as docs/diff-rules.md has it for what callers send and receive."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from attrs import evolve

from generator import ir
from generator.diff.packages import with_levels
from generator.diff.rules.levels import _BY_DIRECTION, direction_of, level, limits_change, reads_none, worst
from generator.diff.rules.rules import LEVELS, RULES, Finding, Level
from tests.support.paths import ROOT

PAGE = (ROOT / "docs" / "diff-rules.md").read_text("utf-8")
ROWS = {row[0]: row[1:] for row in re.findall(r"^\| `([a-z-]+)` \| (.*?) \| (.*?) \| (.*?) \| (.*?) \|$", PAGE, re.M)}
OF_TYPES = [rule for rule in RULES if rule.partition("-")[0] in ("parameter", "property", "schema", "enum", "union")]


def suffix_of(rule: str) -> str:
    return rule.partition("-")[2]


@pytest.mark.parametrize("rule", [rule for rule in OF_TYPES if suffix_of(rule) in _BY_DIRECTION])
def test_levels_are_those_of_the_page(rule: str) -> None:
    sent, received = (re.match(r"[a-z]*", cell)[0] for cell in ROWS[rule][:2])  # type: ignore[index]
    assert level(suffix_of(rule), "send") == sent
    if received:
        assert level(suffix_of(rule), "receive") == received
        assert level(suffix_of(rule), "both") == worst(sent, received)  # type: ignore[arg-type]


def test_every_level_has_a_rule_on_the_page() -> None:
    assert _BY_DIRECTION.keys() <= {suffix_of(rule) for rule in OF_TYPES}


@pytest.mark.parametrize("rule", RULES)
def test_rules_say_what_the_page_says(rule: str) -> None:
    assert RULES[rule].id == rule
    assert RULES[rule].meaning.endswith(".") and ROWS[rule][2].startswith(RULES[rule].meaning.rstrip("."))
    assert RULES[rule].advice == ROWS[rule][3]


def test_the_worst_counts() -> None:
    assert LEVELS == get_args(Level) == ("breaking", "compatible", "notice")
    assert worst("notice", "compatible") == "compatible" and worst("breaking", "compatible", "notice") == "breaking"
    assert worst("notice") == "notice"


@pytest.mark.parametrize(
    ("sent", "received", "direction"),
    [(True, True, "both"), (False, False, "both"), (True, False, "send"), (False, True, "receive")],
)
def test_which_way_a_schema_travels(sent: bool, received: bool, direction: str) -> None:
    assert direction_of(sent, received) == direction


@pytest.mark.parametrize("default", [None, ir.Default(None), ir.Default("x")])
@pytest.mark.parametrize("required", [True, False])
def test_none_is_read_where_it_may_be_missing_and_nothing_else_takes_its_place(
    default: ir.Default | None, required: bool
) -> None:
    place = ir.Place("openapi.yaml", "/components/schemas/A/properties/a", 1, 1)
    field = ir.Field("a", "a", ir.Scalar("string"), required, place, default=default)
    assert reads_none(field) is (not required and default != ir.Default("x"))
    assert reads_none(evolve(field, type=ir.Nullable(field.type)))


def test_limits_that_one_side_has() -> None:
    assert limits_change(("a", "b", "c"), ("b", "d", "e")) == ("a, c", "d, e")
    assert limits_change(("a",), ("a",)) == ("", "")


def finding(rule: str, level: Level, advice: str) -> Finding:
    return Finding("A.b", rule, level, "/a", 1, 2, "x", "y", advice)


GONE = finding("property-removed", "breaking", RULES["property-removed"].advice)
NEW = finding("property-added", "compatible", "")
WORDS = finding("property-description-changed", "notice", RULES["property-description-changed"].advice)


def test_the_levels_of_a_team() -> None:
    levels: dict[str, Level | None] = {"property-removed": "compatible", "property-added": "breaking"}
    settled = with_levels([GONE, NEW, WORDS], levels)
    assert [(f.rule, f.level, f.advice) for f in settled] == [
        ("property-removed", "compatible", ""),
        ("property-added", "breaking", "Set it where required."),
        ("property-description-changed", "notice", "Nothing to do."),
    ]
    assert with_levels([GONE, NEW, WORDS], {"property-added": None}) == [GONE, WORDS]
    assert with_levels([NEW], {"property-added": "compatible"}) == [NEW]
