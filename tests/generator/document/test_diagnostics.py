"""What people read: sorted, each once, one line, nothing that a terminal would obey."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document.diagnostics import Diagnostics, Place, one_line, shown_path


def test_sorted_and_each_once() -> None:
    found = Diagnostics()
    found.warning(Place("b.yaml", "/x", 2, 1), "second")
    found.error(Place("b.yaml", "/y", 2, 1), "first")
    found.warning(Place("a.yaml", "", 10, 3), "earlier", "do this")
    found.warning(Place("a.yaml", "/other", 10, 3), "earlier", "do this")
    found.warning(Place("b.yaml", "", 1, 1), "zero")
    found.error(None, "of no file")
    assert found.render() == (
        "error: of no file\n"
        "a.yaml:10:3: warning: earlier\n  hint: do this\n"
        "b.yaml:1:1: warning: zero\n"
        "b.yaml:2:1: error: first\n"
        "b.yaml:2:1: warning: second\n"
    )
    assert found.has_errors
    assert len(found) == 5


def test_text_from_a_document_is_inert() -> None:
    assert one_line("a\nb\x1b[31m\u202e\u200bé") == r"a\nb\x1b[31m\u202e\u200bé"
    assert len(one_line("x" * 5000)) == 400


def test_paths_as_the_user_knows_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "work" / "specs" / "a.yaml"
    monkeypatch.chdir(_made(tmp_path / "work"))
    assert shown_path(inside) == "specs/a.yaml"
    assert shown_path("specs/../specs/a.yaml") == "specs/a.yaml"
    assert shown_path("../other.yaml") == "../other.yaml"
    assert shown_path(tmp_path / "b.yaml") == (tmp_path / "b.yaml").as_posix()


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder
