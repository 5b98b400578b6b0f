"""Texts and numbers that a schema allows: each is checked by what the schema says."""

from __future__ import annotations

import re
import time

import pytest

from generator import ir
from generator.views.testing.patterns import matching
from generator.views.testing.samples import Samples
from generator.views.testing.scalars import scalar

PATTERNS = [
    r"^[a-z]{3,8}$", r"^\d{4}-\d{2}-\d{2}$", r"^(?:cat|dog)-[^a-z]+$", r"[A-Z]", r"^sk_(test|live)_\w{10,}$", r"^$",
    r"^[\w.+-]+@[\w-]+\.[\w.]{2,}$", r"^#?([a-f0-9]{6}|[a-f0-9]{3})$", r"^\S+$", r"^a|b$", r"[^a-zA-Z0-9]+",
    r"^[\]\-x]{2}$", r"^(a{2}b){2}\.?$",
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("least", [0, 40])
def test_a_text_matches_its_pattern(pattern: str, least: int) -> None:
    text = matching(pattern, least)
    if text is None:
        assert least, "a simple pattern is understood"
    else:
        assert re.search(pattern, text)
        assert len(text) >= least


@pytest.mark.parametrize(
    "pattern", [r"^(?=a)b", r"(a)\1", r"\p{L}+", r"[", r"(", r"a**", r"((((a{999}){999}){999}){999})", "(" * 400]
)
def test_what_is_not_understood_makes_no_text(pattern: str) -> None:
    assert matching(pattern) is None


@pytest.mark.parametrize(
    ("kind", "limits", "value"),
    [
        ("integer", (), 1),
        ("integer", ("minimum 10", "multipleOf 4"), 12),
        ("integer", ("maximum -3",), -3),
        ("integer", ("exclusiveMinimum 5",), 6),
        ("integer", ("exclusiveMinimum true", "minimum 5"), 6),
        ("number", ("exclusiveMinimum 0", "maximum 0.5"), 0.5),
        ("string", ("minLength 7",), "name---"),
        ("string", ("maxLength 2",), "na"),
        ("string", ("format email",), "user@example.com"),
        ("string", ("pattern ^[A-Z]{3}$", "minLength 3"), "AAA"),
        ("date", (), "2026-01-31"),
    ],
)  # fmt: skip
def test_a_scalar_is_within_its_limits(kind: str, limits: tuple[str, ...], value: object) -> None:
    assert scalar(kind, "name", limits) == value  # type: ignore[arg-type]


def test_alternatives_of_alternatives_cost_no_more_than_anybody_waits_for() -> None:
    """Thirty unions of two models, each of which needs the next union, and the last needs the first."""
    place = ir.Place("api.yaml", "", 1, 1)
    schemas: dict[str, ir.Schema] = {}
    for number in range(30):
        needed = ir.Field("next", "next", ir.Ref(f"U{(number + 1) % 30}"), True, place)
        for name in (f"A{number}", f"B{number}"):
            schemas[name] = ir.Model(name, name.lower(), (needed,), place)
        variants = (ir.Variant(ir.Ref(f"A{number}")), ir.Variant(ir.Ref(f"B{number}")))
        schemas[f"U{number}"] = ir.Union(f"U{number}", f"u{number}", variants, place)
    value: dict[str, object] = {}
    for _ in range(29):
        value = {"next": value}
    start = time.process_time()
    samples = Samples(schemas)
    assert samples.of(ir.Ref("U0")) is None
    assert not samples.fits(ir.Ref("U0"), value)
    assert time.process_time() - start < 2
