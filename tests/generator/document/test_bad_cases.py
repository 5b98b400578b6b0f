"""Each folder of `cases/bad/` holds an input and the complaints that it gets, `stderr.txt`.

A case runs `generate` on `spec.yaml` or `spec.json`, or the command line of its file `arguments`. UPDATE_CASES=1 in the
environment writes what the command says now: read the difference before it is committed.
"""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest

from generator.cli import main
from tests.support.paths import CASES

BAD_CASES = CASES / "bad"


def arguments(case: Path, output: Path) -> list[str]:
    written = case / "arguments"
    spec = "spec.json" if (case / "spec.json").exists() else "spec.yaml"
    line = shlex.split(written.read_text()) if written.exists() else ["generate", "--spec", spec, "--package", "sdk"]
    return [*line, "--output", str(output)]


@pytest.mark.parametrize("name", sorted(case.name for case in BAD_CASES.iterdir()))
def test_case(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    case, output = BAD_CASES / name, tmp_path / "out"
    monkeypatch.chdir(case)
    code = main(arguments(case, output))
    said = capsys.readouterr().err
    expected = case / "stderr.txt"
    if os.environ.get("UPDATE_CASES"):
        expected.write_text(said)
    assert said == expected.read_text()
    assert said, "a bad case that nobody complains about is none"
    assert code == (2 if "error: " in said else 0)
    assert output.exists() == (code == 0)
    assert str(BAD_CASES) not in said
