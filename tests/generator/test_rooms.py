"""The rooms of the runtime and of the generator: how many files each holds, and that imports go downwards only."""

from __future__ import annotations

import ast
import graphlib
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.support.paths import ROOT

Definition: TypeAlias = ast.Module | ast.ClassDef | ast.FunctionDef
HOUSES = ("overlay", "generator")
FOLDERS = sorted({path.parent.relative_to(ROOT) for house in HOUSES for path in (ROOT / house).rglob("*.py")})


def imported(module: str, is_package: bool, tree: ast.Module, known: Collection[str]) -> Iterator[str]:
    """Every module that a file may import, wherever in it the statement stands: in a function, for checkers only."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")
            above = above[: len(above) + is_package - node.level] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                yield inner if inner in known else base


def graph_of(folder: Path) -> dict[str, set[str]]:
    """Module -> the modules of the same house that it imports."""
    files = {
        ".".join(path.relative_to(folder.parent).with_suffix("").parts).removesuffix(".__init__"): path
        for path in folder.rglob("*.py")
    }
    graph: dict[str, set[str]] = {}
    for module, path in files.items():
        is_package = path.name == "__init__.py"
        found = set(imported(module, is_package, ast.parse(path.read_text("utf-8")), files)) & set(files) - {module}
        # A package that hands out names of its own modules does not depend on them.
        graph[module] = {name for name in found if not (is_package and name.startswith(module + "."))}
    return graph


def public(node: ast.Module | ast.ClassDef, path: str = "") -> Iterator[tuple[str, Definition]]:
    """A module or a class, and the classes and functions in it whose names do not begin with an underscore."""
    yield path, node
    for member in node.body:
        if isinstance(member, ast.ClassDef) and not member.name.startswith("_"):
            yield from public(member, f"{path}.{member.name}")
        elif isinstance(member, ast.FunctionDef) and not member.name.startswith("_"):
            yield f"{path}.{member.name}", member


def circle_of(graph: dict[str, set[str]]) -> list[str]:
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_a_room_is_small_and_says_what_it_is(folder: Path) -> None:
    files = list((ROOT / folder).glob("*.py"))
    assert len(files) <= 12, [file.name for file in files]
    assert (ROOT / folder / "__init__.py").read_text("utf-8").startswith('"""')


@pytest.mark.parametrize("house", HOUSES)
def test_no_circle_is_left(house: str) -> None:
    """Neither of files nor, within any room, of the rooms and files in it: a room stands for all that it holds."""
    graph = graph_of(ROOT / house)
    assert circle_of(graph) == []
    for folder in FOLDERS:
        room = folder.as_posix().replace("/", ".") + "."
        inside = {module: module[len(room) :].partition(".")[0] for module in graph if module.startswith(room)}
        parts: dict[str, set[str]] = {part: set() for part in inside.values()}
        for module, part in inside.items():
            parts[part] |= {inside[name] for name in graph[module] if name in inside} - {part}
        assert circle_of(parts) == [], room


def test_a_circle_is_found(tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "__init__.py").write_text("")
    (house / "a.py").write_text("if TYPE_CHECKING:\n    from .b import B\n")
    (house / "b.py").write_text("def later():\n    from . import a\n")
    assert set(circle_of(graph_of(house))) == {"house.a", "house.b"}


@pytest.mark.parametrize("folder", [folder for folder in FOLDERS if folder.parts[0] == "generator"], ids=str)
def test_whatever_is_public_says_what_it_is(folder: Path) -> None:
    for file in (ROOT / folder).glob("*.py"):
        silent = [name for name, node in public(ast.parse(file.read_text("utf-8"))) if not ast.get_docstring(node)]
        assert silent == [], file.name


def test_imports_go_downwards() -> None:
    run = lint(ROOT)
    assert run.returncode == 0, run.stdout


UPWARD = {
    "generator/lower/reading/context.py": (
        "from ...views.python import code\n",
        "generator.lower.reading.context -> generator.views.python.code",
    ),
    "generator/lower/unions/enums.py": (
        "from ..schemas import schemas\n",
        "generator.lower.unions.enums -> generator.lower.schemas.schemas",
    ),
    "generator/document/tree.py": (
        "def later() -> None:\n    from ..settings import config\n",
        "generator.document.tree -> generator.settings.config",
    ),
    "generator/views/python/code.py": (
        "if TYPE_CHECKING:\n    from ..models import model\n",
        "generator.views.python.code -> generator.views.models.model",
    ),
    "generator/naming/words.py": ("from .operations import methods\n", "No cycles are allowed in generator.naming."),
    "generator/ir/types.py": ("from .schemas import Field\n", "No cycles are allowed in generator.ir."),
    "overlay/core/errors.py": ("from ..requests import retries\n", "overlay.core.errors -> overlay.requests.retries"),
    "overlay/requests/prepare.py": (
        "if TYPE_CHECKING:\n    from ..client.client import Client\n",
        "overlay.requests.prepare -> overlay.client.client",
    ),
    "overlay/sse/decoder.py": (
        "def later() -> None:\n    from ..streams import core\n",
        "overlay.sse.decoder -> overlay.streams.core",
    ),
    "overlay/requests/route.py": (
        "from ..transport import pools\n",
        "overlay.requests.route -> overlay.transport.pools",
    ),
    "overlay/transport/alarm.py": (
        "from .senders import OwnSender\n",
        "overlay.transport.alarm -> overlay.transport.senders",
    ),
    "overlay/testing/http/reply.py": (
        "from .. import script\n",
        "overlay.testing.http.reply -> overlay.testing.script",
    ),
    "overlay/calls/reply.py": ("from .call import Call\n", "No cycles are allowed in overlay.calls."),
}
"""Imports that go up, from a higher stage or room, inside of a function, for checkers only, and in a circle of two
files; and what is said of each."""


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is said of a copy with all of these imports."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for name in HOUSES:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file, (line, _) in UPWARD.items():
        with (folder / file).open("a", encoding="utf-8") as module:
            module.write(line)
    run = lint(folder)
    assert run.returncode == 1
    return run.stdout


@pytest.mark.parametrize("file", UPWARD)
def test_an_upward_import_is_found(complaints: str, file: str) -> None:
    assert UPWARD[file][1] in complaints
