"""The generator as it is installed: `sdkgen` writes what the checkout writes, in a folder that has neither."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

from generator.output.format import RUFF
from tests.support.commands import generator
from tests.support.elsewhere import copy_elsewhere, elsewhere
from tests.support.paths import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "generator" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SDK: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CASE = ROOT / "tests" / "cases" / "calls" / "openapi.yaml"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was made from it."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT / "generator")]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture
def sdkgen(dist: Path, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Run:
    """The installed command, in an empty folder; of the checkout it sees nothing."""
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as archive:
        archive.extractall(site)
    script = "import sys; sys.argv[0] = 'sdkgen'; from sdkgen.generator.__main__ import run; run()"

    def run(*arguments: str | Path, cwd: Path = tmp_path) -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-W", "error", "-c", script, *map(str, arguments)]
        environment = {**os.environ, "PYTHONPATH": str(site)}
        return subprocess.run(line, cwd=cwd, env=environment, capture_output=True, text=True, check=False)

    return run


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.slow
def test_the_installed_command_writes_the_bytes_of_the_checkout(sdkgen: Run, tmp_path: Path) -> None:
    done = sdkgen("generate", "--config", ROOT / "pyproject.toml", "--output", "out")
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "out") == tree(ROOT / "generated")


@pytest.mark.slow
def test_a_folder_without_settings_needs_no_arguments(sdkgen: Run, tmp_path: Path) -> None:
    """The document is the one called openapi.yaml, and what `check` says to run is what was installed."""
    (tmp_path / "openapi.yaml").write_bytes(CASE.read_bytes())
    done = sdkgen("generate")
    assert done.returncode == 0, done.stderr
    generator("generate", "--spec", tmp_path / "openapi.yaml", "--output", tmp_path / "ours")
    assert tree(tmp_path / "generated") == tree(tmp_path / "ours")
    (tmp_path / "generated" / "api.md").write_text("Edited.\n")
    checked = sdkgen("check")
    assert checked.returncode == 1
    assert "run `sdkgen generate` with the same arguments" in checked.stdout


@pytest.mark.slow
def test_the_archives_have_the_generator_and_nothing_else(dist: Path) -> None:
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
        script = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
        assert "sdkgen = sdkgen.generator.__main__:run" in wheel.read(script).decode()
    expected = {"sdkgen/__init__.py", "sdkgen/__main__.py"}
    for house in ("generator", "overlay", "templates"):
        files = {f"{house}/{path}" for path in tree(ROOT / house) if house != "generator" or path.endswith(".py")}
        expected |= {f"sdkgen/{path}" for path in files} - {"sdkgen/generator/hatch_build.py"}
    assert names == expected
    assert {"PKG-INFO", "LICENSE", "README.md", "cli.py", "overlay/sse/decoder.py", "templates/sdk.py.jinja"} <= inside


@pytest.mark.slow
def test_archives_are_the_same_every_time(dist: Path, tmp_path: Path) -> None:
    """By somebody else, in another folder; and not from the sdist, as `build` does."""
    for house in ("generator", "overlay", "templates"):
        copy_elsewhere(ROOT / house, tmp_path / "other" / house)
    (tmp_path / "other" / ".gitignore").write_bytes((ROOT / ".gitignore").read_bytes())  # hatchling looks for one above
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(tmp_path)]
    folder = tmp_path / "other" / "generator"
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=elsewhere(tmp_path), umask=0o077)
    for pattern in ("*.whl", "*.tar.gz"):
        assert next(dist.glob(pattern)).read_bytes() == next(tmp_path.glob(pattern)).read_bytes()


@pytest.mark.slow
def test_the_wheel_has_a_bill_of_materials(dist: Path) -> None:
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as wheel:
        (path,) = [name for name in wheel.namelist() if ".dist-info/sboms/" in name]
        bill = json.loads(wheel.read(path))
    assert bill["metadata"]["component"]["name"] == PROJECT["name"]
    assert {each["name"] for each in bill["components"] if each["scope"] == "required"} == {
        Requirement(line).name for line in PROJECT["dependencies"]
    }


def test_what_the_output_depends_on_is_pinned_as_it_is_here() -> None:
    tools = SDK["dependency-groups"]["dev"]
    pinned = {line for line in PROJECT["dependencies"] if "==" in line}
    assert pinned == {line for line in tools if line.startswith(("openapi-python-client==", "ruff=="))}
    assert f"ruff=={RUFF}" in pinned
    assert PROJECT["version"] == SDK["project"]["version"]
    assert (ROOT / "generator" / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
