"""Golden cases: one construct of OpenAPI each, and what lowering makes of it, complaints included."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.lowered import cases, documents, shown, shown_document, shown_whole


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_lowers_to_its_golden_text(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case.parents[2])
    expected = (case / "lowered.txt").read_text(encoding="utf-8")
    assert shown(case) == expected, "python -m tests.support.lowered rewrites the golden files"


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.stem)
def test_a_document_of_many_constructs(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(document.parents[3])
    expected = document.with_suffix(".txt").read_text(encoding="utf-8")
    assert shown_document(document) == expected, "python -m tests.support.lowered rewrites the golden files"


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.stem)
def test_everything_of_a_document(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(document.parents[3])
    expected = document.with_suffix(".whole.txt").read_text(encoding="utf-8")
    assert shown_whole(document) == expected, "python -m tests.support.lowered rewrites the golden files"


def test_there_is_a_case_for_every_construct() -> None:
    assert len(cases()) > 50
