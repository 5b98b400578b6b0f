"""The rooms of the generator: how many files each holds, and that imports go downwards only."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import ROOT

FOLDERS = sorted(path.parent.relative_to(ROOT) for path in (ROOT / "generator").rglob("__init__.py"))


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of what the contracts are about, to be spoiled."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name in ("generator", "overlay"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_a_room_is_small_and_says_what_it_is(folder: Path) -> None:
    files = list((ROOT / folder).glob("*.py"))
    assert len(files) <= 12, [file.name for file in files]
    assert (ROOT / folder / "__init__.py").read_text("utf-8").startswith('"""')


def test_imports_go_downwards() -> None:
    run = lint(ROOT)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("generator/lower/reading/context.py", "from ...views.python import code\n"),
        ("generator/lower/unions/enums.py", "from ..schemas import schemas\n"),
        ("generator/document/tree.py", "def later() -> None:\n    from ..settings import config\n"),
        ("generator/views/python/code.py", "if TYPE_CHECKING:\n    from ..models import model\n"),
        ("generator/naming/words.py", "from .operations import methods\n"),
        ("generator/ir/types.py", "from .schemas import Field\n"),
    ],
)
def test_an_upward_import_is_found(house: Path, file: str, line: str) -> None:
    """From a higher stage or room, inside of a function, for checkers only, and in a circle of two files."""
    with (house / file).open("a", encoding="utf-8") as module:
        module.write(line)
    run = lint(house)
    assert run.returncode == 1
    assert "0 broken" not in run.stdout
