"""A project around a package: it builds, its tests pass, and what somebody has changed stays."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.scaffold.project import EXTRAS
from tests.support.commands import generator
from tests.support.elsewhere import copy_elsewhere, elsewhere
from tests.support.paths import ROOT

KIT = ROOT / "tests" / "data" / "kit"
OWNED = [".github/workflows/sdk.yml", ".gitignore", "CHANGELOG.md", "LICENSE", "README.md"]
OWNED += ["hatch_build.py", "openapi/openapi.yaml", "pyproject.toml", "tests/test_first_calls.py"]


def scaffold(spec: Path, folder: Path, *more: str | Path) -> subprocess.CompletedProcess[str]:
    return generator("generate", "--scaffold", "--spec", spec, "--output", folder, *more)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "project"
    done = scaffold(KIT / "openapi.yaml", folder, "--config", KIT / "sdk.toml")
    assert done.returncode == 0, done.stderr
    assert f"{', '.join(OWNED)} written" in done.stdout
    return folder


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "project")
    return tmp_path / "project"


def again(project: Path, *more: str | Path) -> subprocess.CompletedProcess[str]:
    """The second run, where the project is: its settings name everything."""
    return generator("generate", "--scaffold", *more, cwd=project)


def test_the_project_says_what_it_is(made: Path) -> None:
    data = tomllib.loads((made / "pyproject.toml").read_text("utf-8"))
    assert data["project"]["name"] == "workshop"
    assert data["project"]["version"] == "2"
    given = tomllib.loads((ROOT / "tests" / "data" / "kit" / "sdk.toml").read_text("utf-8"))["tool"]["sdk"]
    assert data["tool"]["sdk"]["streams"] == given["streams"]
    assert data["tool"]["sdk"]["env"] == {"server_url": "WORKSHOP_URL"}
    assert data["project"]["entry-points"]["pytest11"] == {"workshop": "workshop.testing.plugin"}
    sdk = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert data["project"]["dependencies"] == sdk["dependencies"]
    assert {extra: list(needed) for extra, needed in EXTRAS.items()} == sdk["optional-dependencies"]
    wanted = {extra: needed for extra, needed in sdk["optional-dependencies"].items() if extra != "cli"}
    assert data["project"]["optional-dependencies"] == wanted
    generator_itself = tomllib.loads((ROOT / "generator" / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = f"{generator_itself['name']}=={generator_itself['version']}"
    assert data["dependency-groups"]["generator"] == [pinned]
    workflow: dict[str, Any] = yaml.safe_load((made / ".github/workflows/sdk.yml").read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in workflow["jobs"]["sdk"]
    runs = "\n".join(step.get("run", "") for step in workflow["jobs"]["sdk"]["steps"])
    assert "sdkgen check" in runs
    assert "sdkgen diff" in runs
    assert workflow["jobs"]["pythons"]["strategy"]["matrix"]["python"][0] == "3.10"
    assert "${{" not in runs  # What others write reaches a shell as a variable.


def test_the_project_needs_nothing_but_itself(project: Path) -> None:
    assert generator("check", cwd=project).returncode == 0
    assert str(ROOT) not in "".join((project / path).read_text("utf-8") for path in (*OWNED, "src/workshop.lock.json"))
    second = again(project)
    assert "0 changed" in second.stdout
    assert "nothing written" in second.stdout
    assert "yours" not in second.stdout


@pytest.mark.slow
def test_the_wheel_passes_the_tests(made: Path, project: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    subprocess.run(build, cwd=project, check=True, capture_output=True)
    (wheel,) = (project / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(project.parent / "site")
        bill = json.loads(archive.read("workshop-2.dist-info/sboms/workshop.cdx.json"))
    assert bill["metadata"]["component"]["purl"] == "pkg:pypi/workshop@2"
    assert {each["name"] for each in bill["components"]} >= {"attrs", "httpx", "msgspec"}
    copy_elsewhere(made, tmp_path / "other")
    build += ["--directory", str(tmp_path)]
    subprocess.run(build, cwd=tmp_path / "other", check=True, capture_output=True, env=elsewhere(tmp_path), umask=0o077)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()
    inside = project.parent / "site" / "workshop"
    assert (inside / "py.typed").is_file()
    shutil.rmtree(project / "src")
    first = (project / "README.md").read_text("utf-8").partition("```python\n")[2].partition("```")[0]
    program = "import os\nfrom workshop.testing import LocalServer\n\nwith LocalServer() as server:\n"
    program += "    os.environ |= {'WORKSHOP_URL': server.url, 'WORKSHOP_API_KEY': 'k'}\n"
    program += "".join(f"    {line}\n" for line in first.splitlines())
    (project / "tests" / "test_readme.py").write_text(f"def test_first_call():\n    exec({program!r})\n")
    command = [sys.executable, "-W", "error", "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    environment = {**os.environ, "PYTHONPATH": str(inside.parent)}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert "8 passed" in done.stdout, done.stdout


def test_what_somebody_has_changed_stays(project: Path) -> None:
    (project / "README.md").write_text("Mine.\n")
    (project / "CHANGELOG.md").unlink()
    settings = (project / "pyproject.toml").read_text("utf-8").replace('name = "workshop"', 'name = "the-workshop"', 1)
    (project / "pyproject.toml").write_text(
        settings.replace("[tool.sdk.env]", '[tool.sdk.operations]\ngetTree = "plans.tree"\n\n[tool.sdk.env]')
    )
    document = project / "openapi" / "openapi.yaml"
    document.write_text(document.read_text("utf-8").replace("Workshop API", "Workshop API of mine"))
    done = again(project)
    assert done.returncode == 0, done.stderr
    assert "yours, and left as they are: CHANGELOG.md, README.md, pyproject.toml\n" in done.stdout
    assert (project / "README.md").read_text() == "Mine.\n"
    assert not (project / "CHANGELOG.md").exists()
    assert "def tree(" in (project / "src" / "workshop" / "resources" / "plans.py").read_text("utf-8")
    assert generator("check", cwd=project).returncode == 0


def test_what_nobody_has_changed_is_brought_up_to_date(project: Path, tmp_path: Path) -> None:
    newer = tmp_path / "openapi.yaml"
    newer.write_text((KIT / "openapi.yaml").read_text("utf-8").replace('version: "2"', 'version: "3"'))
    done = scaffold(newer, project, "--config", KIT / "sdk.toml")
    assert done.returncode == 0, done.stderr
    assert tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]["version"] == "3"
    assert (project / "openapi" / "openapi.yaml").read_bytes() == newer.read_bytes()
    assert generator("check", cwd=project).returncode == 0


def test_an_edited_copy_of_the_document_is_not_overwritten(project: Path) -> None:
    document = project / "openapi" / "openapi.yaml"
    document.write_text(document.read_text("utf-8") + "# mine\n")
    before = (project / "src" / "workshop.lock.json").read_bytes()
    done = scaffold(KIT / "openapi.yaml", project, "--config", KIT / "sdk.toml")
    assert done.returncode == 2
    assert "is not the document that was copied there" in done.stderr
    assert (project / "src" / "workshop.lock.json").read_bytes() == before


def test_files_that_were_there_before_are_yours(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Mine.\n")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "tests").symlink_to("elsewhere")
    done = scaffold(KIT / "openapi.yaml", tmp_path, "--package", "workshop")
    assert "yours, and left as they are: README.md, tests/test_first_calls.py" in done.stdout
    assert not list((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        (("--name", "../up"), "--name '../up' is no name"),
        (("--version", "latest"), "--version 'latest' is no version"),
        (("--package", "a-b"), "--package 'a-b' is no Python name"),
    ],
)
def test_arguments_that_mean_nothing_write_nothing(tmp_path: Path, more: tuple[str, ...], complaint: str) -> None:
    done = scaffold(KIT / "openapi.yaml", tmp_path / "out", *more)
    assert done.returncode == 2
    assert complaint in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_pyproject_without_settings_is_not_one_of_a_project(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "mine"\n')
    done = scaffold(KIT / "openapi.yaml", tmp_path)
    assert done.returncode == 2
    assert "no table [tool.sdk]" in done.stderr


def test_a_document_in_several_files_comes_along(tmp_path: Path) -> None:
    case = ROOT / "tests" / "cases" / "references_to_files"
    done = scaffold(case / "openapi.yaml", tmp_path / "out", "--root", case)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out" / "openapi").rglob("*.yaml"))) > 1
    assert generator("check", cwd=tmp_path / "out").returncode == 0
