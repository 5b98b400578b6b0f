"""The helpers as type checkers see them: they accept what people write, refuse what is wrong, know what comes back."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import ROOT

USE = ROOT / "tests/data/typed_helpers.py"
EXPECTED = {
    at: found[1] for at, line in enumerate(USE.read_text().splitlines(), 1) if (found := re.search(r"\)  # (.*)", line))
}
WRONG = """
from mistralai import Mistral
Mistral().chat.parse(int, model="m", messages=[], temprature=1)
Mistral().chat.parse(int, messages=[])
Mistral().chat.run_tools([1], model="m", messages=[])
"""


def mypy(path: Path, folder: Path) -> list[tuple[int, str, str]]:
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file=",
        f"--cache-dir={folder}",
        "--no-error-summary",
    ]
    done = subprocess.run([*command, path], capture_output=True, text=True, env={"MYPYPATH": str(ROOT / "generated")})
    found = re.findall(r"^[^:\n]+:(\d+): (error|note): (.*)$", done.stdout, re.MULTILINE)
    return [(int(line), level, text) for line, level, text in found]


def pyright(path: Path, folder: Path) -> list[tuple[int, str, str]]:
    copy = folder / "use.py"
    copy.write_text(path.read_text())
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.10", "extraPaths": [str(ROOT / "generated")]}
    (folder / "pyrightconfig.json").write_text(json.dumps({**settings, "include": ["use.py"]}))
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True)
    found = json.loads(done.stdout)["generalDiagnostics"]
    levels = {"information": "note"}
    return [(d["range"]["start"]["line"] + 1, levels.get(d["severity"], d["severity"]), d["message"]) for d in found]


CHECKERS = pytest.mark.parametrize("check", [mypy, pyright])


@pytest.mark.slow
@CHECKERS
def test_what_people_write(check: object, tmp_path: Path) -> None:
    assert callable(check)
    found = check(USE, tmp_path)
    assert [item for item in found if item[1] != "note"] == []
    revealed = {line: re.sub(r"[\w.]+\.(?=\w)", "", re.findall(r'"([^"]*)"', text)[-1]) for line, _, text in found}
    assert revealed == EXPECTED


@pytest.mark.slow
@CHECKERS
def test_what_is_wrong(check: object, tmp_path: Path) -> None:
    assert callable(check)
    wrong = tmp_path / "wrong.py"
    wrong.write_text(WRONG)
    assert {line for line, level, _ in check(wrong, tmp_path) if level == "error"} == {3, 4, 5}
