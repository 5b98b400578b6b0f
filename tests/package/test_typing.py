"""mypy and pyright, both strict, over the code that users write (`tests/typing/`)."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import ROOT, TESTS

HERE = TESTS / "typing"
_ERROR = "error"


def _mypy(path: Path) -> list[tuple[int, str, str]]:
    """(line, `error` or `note`, text) of what mypy says."""
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--python-version", "3.10", str(path)],
        cwd=ROOT / "generated",
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    found = re.findall(rf"{re.escape(path.name)}:(\d+): (\w+): (.*)", run.stdout)
    return [(int(line), level, re.sub(r"\b[a-z_]+(?:\.[a-z_]+)*\.(?=[A-Z])", "", text)) for line, level, text in found]


def _pyright(path: Path, folder: Path) -> list[tuple[int, str, str]]:
    """The same of pyright."""
    target = folder / path.name
    shutil.copy(path, target)
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.10",
        "extraPaths": [str(ROOT / "generated")],
        "reportUnusedExpression": False,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(run.stdout)["generalDiagnostics"]
    return [(item["range"]["start"]["line"] + 1, item["severity"], item["message"]) for item in found]


def _check(checker: str, path: Path, folder: Path) -> list[tuple[int, str, str]]:
    return _mypy(path) if checker == "mypy" else _pyright(path, folder)


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_what_users_write_is_accepted_and_typed(checker: str, tmp_path: Path) -> None:
    path = HERE / "accepted.py"
    found = _check(checker, path, tmp_path)
    assert [item for item in found if item[1] == _ERROR] == []
    expected = {
        number: line.partition("  # ")[2]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if "reveal_type(" in line
    }
    shown = {
        line: re.findall('(?<=type is ")[^"]+|(?<=" is ")[^"]+', text)[0] for line, _, text in found if "ype" in text
    }
    assert shown == expected


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_mistakes_are_found(checker: str, tmp_path: Path) -> None:
    path = HERE / "rejected.py"
    marked = {n for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if line.endswith("# error")}
    assert {line for line, level, _ in _check(checker, path, tmp_path) if level == _ERROR} == marked
