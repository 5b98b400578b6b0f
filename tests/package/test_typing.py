"""mypy and pyright, both strict, over the code that users write (`tests/typing/`)."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from mistralai import Mistral

from tests.support.checkers import mypy
from tests.support.documented import example_of, methods_of, module
from tests.support.paths import ROOT, TESTS

HERE = TESTS / "typing"
GENERATED = ROOT / "generated"
Found = dict[str, list[tuple[int, str, str]]]
"""For each file, (line, `error` or another level, text) of what a checker says."""


def _mypy(folder: Path) -> Found:
    said = mypy(folder, *sorted(path.name for path in folder.glob("*.py")), search=GENERATED)
    found: Found = defaultdict(list)
    for line in said.splitlines():
        match = re.fullmatch(r"(\w+)\.py:(\d+): (\w+): (.*)", line)
        assert match is not None, said
        found[match[1]].append((int(match[2]), match[3], match[4]))
    return found


def _pyright(folder: Path) -> Found:
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.10", "extraPaths": [str(GENERATED)]}
    (folder / "pyrightconfig.json").write_text(json.dumps({**settings, "include": ["*.py"]}))
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    found: Found = defaultdict(list)
    for said in json.loads(run.stdout)["generalDiagnostics"]:
        at = said["range"]["start"]["line"] + 1
        found[Path(said["file"]).stem].append((at, said["severity"], said["message"]))
    return found


@pytest.fixture(scope="module", params=[_mypy, _pyright], ids=["mypy", "pyright"])
def said(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What a checker says in one run over all files, which costs little more than over one of them."""
    folder = tmp_path_factory.mktemp("typing")
    for path in HERE.glob("*.py"):
        shutil.copy(path, folder)
    shown = module("mistralai", "Mistral", [example_of(method) for _, method in methods_of(Mistral(api_key="any"))])
    (folder / "documented.py").write_text(shown, "utf-8")
    found: Found = request.param(folder)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", ["accepted", "accepted_helpers"])
def test_what_users_write_is_accepted_and_typed(said: Found, name: str) -> None:
    assert [item for item in said[name] if item[1] == "error"] == []
    lines = enumerate((HERE / f"{name}.py").read_text("utf-8").splitlines(), 1)
    expected = {number: line.partition("  # ")[2] for number, line in lines if "reveal_type(" in line}
    shown = {
        line: re.sub(r"[\w.]+\.(?=\w)", "", re.findall('(?<=type is ")[^"]+|(?<=" is ")[^"]+', text)[0])
        for line, _, text in said[name]
    }
    assert shown == expected


@pytest.mark.slow
def test_example_calls_of_docstrings_are_accepted(said: Found) -> None:
    # That a result goes unused, or that a function of an example is no method, is what examples are like.
    assert [item for item in said["documented"] if item[1] == "error" and "is not accessed" not in item[2]] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["rejected", "rejected_helpers"])
def test_mistakes_are_found(said: Found, name: str) -> None:
    lines = enumerate((HERE / f"{name}.py").read_text("utf-8").splitlines(), 1)
    marked = {number for number, line in lines if line.endswith("# error")}
    assert {line for line, level, _ in said[name] if level == "error"} == marked
