"""Unions that no tag tells apart, as generated: by what is required, constants, types of values, and what is known."""

from __future__ import annotations

import timeit
from pathlib import Path
from typing import Any

import pytest

from tests.support.lowered import CASES
from tests.support.rendered import write_package


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("unions")


@pytest.mark.parametrize(
    ("union", "value", "expected"),
    [
        ("result", {"id": "1"}, "Plain"),
        ("result", {"id": "1", "details": "d"}, "Detailed"),
        ("result", {"id": "1", "ok": False}, "Failed"),
        ("result", {"id": "1", "ok": True}, "Plain"),
        ("same", {"id": "1"}, "ByName"),
        ("same", {"id": 1}, "ByNumber"),
        ("same", {"id": 1.5, "more": True}, "ByNumber"),
        ("same", {"id": ["1"]}, "ByMany"),
        ("loose", {"r": 1}, "LooseCircle"),
        ("loose", {"w": 1, "color": "red"}, "LooseBox"),
        ("loose", {"color": "red"}, "LooseCircle"),
    ],
)
def test_evidence(union: str, value: dict[str, Any], expected: str, folder: Path) -> None:
    models: Any = write_package(CASES / "union_untagged", folder).models
    decoded = getattr(models, f"decode_{union}")(value)
    assert type(decoded).__name__ == expected
    assert decoded.to_dict() == value


@pytest.mark.parametrize(
    ("union", "value", "expected"),
    [
        ("event", {"id": "1", "by": "me", "at": "2026-01-02T03:04:05Z"}, "EventStarted"),
        ("event", {"id": 1, "why": "so"}, "EventStopped"),
        ("mapped", {"kind": "begin", "by": "me", "note": "n"}, "MappedStarted"),
        ("mapped", {"kind": "Stopped", "why": "so"}, "MappedStopped"),
        ("mapped", {"kind": "new", "note": "n"}, "UnknownMapped"),
        ("numbered", {"type": "b", "b": "x", "number": 7}, "NumberedB"),
    ],
)
def test_variants_have_what_stands_beside_their_union(
    union: str, value: dict[str, Any], expected: str, folder: Path
) -> None:
    models: Any = write_package(CASES / "union_with_base", folder).models
    decoded = getattr(models, f"decode_{union}")(value)
    assert type(decoded).__name__ == expected
    assert decoded.to_dict() == value
    assert expected.startswith("Unknown") or not decoded.additional_properties


def test_the_last_variant_costs_no_more_than_the_first(folder: Path) -> None:
    models: Any = write_package(CASES / "union_untagged", folder).models

    def cost(value: Any) -> float:
        return min(timeit.repeat(lambda: models.decode_same(value), number=2000, repeat=5))

    assert cost({"id": ["1"]}) < 3 * cost({"id": "1"})
