"""What is published: small archives that are the same every time, install into an empty environment, and stream."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import Parser
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

from hatch_build import outside
from tests.support.elsewhere import copy_elsewhere, elsewhere
from tests.support.programs import EXAMPLES, ROOT, environment, stream

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OURS = ("generator", "overlay", "templates", "tests", "benchmarks", "examples")


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the wheel and the sdist; `build` makes the wheel from the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def only(directory: Path, pattern: str) -> Path:
    (found,) = directory.glob(pattern)
    return found


@pytest.mark.slow
def test_archives_are_the_same_every_time(dist: Path, tmp_path: Path) -> None:
    """The second time by somebody else, in another folder; and not from the sdist, as `build` does."""
    copy_elsewhere(ROOT, tmp_path / "other")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(tmp_path)]
    subprocess.run(
        command, cwd=tmp_path / "other", check=True, capture_output=True, env=elsewhere(tmp_path), umask=0o077
    )
    for pattern in ("*.whl", "*.tar.gz"):
        assert only(dist, pattern).read_bytes() == only(tmp_path, pattern).read_bytes()


@pytest.mark.slow
def test_the_wheel_holds_the_package_and_nothing_else(dist: Path) -> None:
    wheel = only(dist, "*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        metadata = Parser().parsestr(archive.read("mistral_chat_sdk-0.1.0.dist-info/METADATA").decode())
        assert any(name.endswith(".dist-info/licenses/LICENSE") for name in archive.namelist())
    generated = ROOT / "generated"
    expected = {
        path.relative_to(generated).as_posix()
        for path in (generated / "mistralai").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert names == expected
    assert "mistralai/py.typed" in names
    required = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert {re.split(r"[<>=\[ ]", line)[0] for line in required} == {"attrs", "httpx", "msgspec"}
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert re.findall(r"\]\((?!https://)[^)]*\)", str(metadata.get_payload())) == []  # An index is no repository.
    assert any(url.startswith("API, https://") for url in metadata.get_all("Project-URL", []))
    assert wheel.stat().st_size <= 487_000  # A fourth of the official package's, which has 1.8 MB; 485 KB when set.


@pytest.mark.slow
def test_the_wheel_has_a_bill_of_materials(dist: Path) -> None:
    """PEP 770, CycloneDX 1.6: what METADATA requires, no more and no less, and nothing of when it was made."""
    with zipfile.ZipFile(only(dist, "*.whl")) as archive:
        bill = json.loads(archive.read("mistral_chat_sdk-0.1.0.dist-info/sboms/mistral-chat-sdk.cdx.json"))
        metadata = Parser().parsestr(archive.read("mistral_chat_sdk-0.1.0.dist-info/METADATA").decode())
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    itself = bill["metadata"]["component"]
    assert itself["purl"] == "pkg:pypi/mistral-chat-sdk@0.1.0"
    assert itself["licenses"] == [{"expression": "MIT"}]
    named = [(each["name"], value["value"]) for each in bill["components"] for value in each["properties"]]
    wanted = list(map(Requirement, metadata.get_all("Requires-Dist", [])))
    assert sorted(str(Requirement(value)) for _, value in named) == sorted(map(str, wanted))
    assert {Requirement(value).name for _, value in named} == {name for name, _ in named}
    required = {each["name"] for each in bill["components"] if each["scope"] == "required"}
    assert required == {"attrs", "httpx", "msgspec"}
    assert bill["dependencies"] == [
        {"ref": itself["bom-ref"], "dependsOn": [each["bom-ref"] for each in bill["components"]]}
    ]
    assert "timestamp" not in json.dumps(bill)


def test_the_description_leads_into_the_repository_or_nowhere() -> None:
    text = "<!-- run: 1 -->\n[One](docs/a.md#b), [two](#c), [`d[0]`](https://e).\n\n![Image](f.png)\n\n```sh\n[no](link)\n```\n"
    assert outside(text, "") == "One (docs/a.md), two, [`d[0]`](https://e).\n\n```sh\n[no](link)\n```\n"
    assert outside(text, "https://h/r") == (
        "[One](https://h/r/blob/HEAD/docs/a.md#b), [two](https://h/r/blob/HEAD/README.md#c), [`d[0]`](https://e).\n\n"
        "![Image](https://h/r/raw/HEAD/f.png)\n\n```sh\n[no](link)\n```\n"
    )


@pytest.mark.slow
def test_a_wheel_can_stand_in_for_another_distribution(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env={**os.environ, "SHIM": "mistralai"})
    folder = tmp_path / "site"
    with zipfile.ZipFile(only(tmp_path, "*.whl")) as archive:
        archive.extractall(folder)
    (found,) = [each for each in distributions(path=[str(folder)]) if each.metadata["Name"] == "mistralai"]
    assert found.version == "3.7.0"
    record = next(folder.glob("*.dist-info/RECORD")).read_text(encoding="utf-8")
    assert "mistralai-3.7.0.egg-info/PKG-INFO," in record  # So that it is uninstalled too.


@pytest.mark.slow
def test_the_sdist_can_regenerate_the_package(dist: Path, tmp_path: Path) -> None:
    with tarfile.open(only(dist, "*.tar.gz")) as archive:
        archive.extractall(tmp_path, filter="data")
    command = [sys.executable, "-m", "generator", "check"]
    checked = subprocess.run(command, cwd=only(tmp_path, "*"), capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def interpreters() -> dict[str, str]:
    """Every Python that the SDK supports and this machine has, by version."""
    found = {f"{sys.version_info.major}.{sys.version_info.minor}": sys.executable}
    for version in ("3.10", "3.11", "3.12", "3.13"):
        installed = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
        for candidate in (*map(str, installed), shutil.which(f"python{version}")):
            if version in found or candidate is None:
                continue
            if subprocess.run([candidate, "--version"], capture_output=True, check=False).returncode == 0:
                found[version] = candidate
    return found


@pytest.mark.slow
@pytest.mark.parametrize("interpreter", [pytest.param(path, id=version) for version, path in interpreters().items()])
def test_the_examples_run_from_the_wheel_in_an_empty_environment(dist: Path, tmp_path: Path, interpreter: str) -> None:
    home = tmp_path / "environment"
    python = str(home / "bin" / "python")
    if uv := shutil.which("uv"):
        create, install = [uv, "venv", "--python", interpreter, str(home)], [uv, "pip", "install", "--python", python]
    else:
        create = [interpreter, "-m", "venv", "--without-pip", str(home)]
        install = [sys.executable, "-m", "pip", "--python", python, "install", "--no-compile"]
    for command in (create, [*install, "--quiet", str(only(dist, "*.whl"))]):
        subprocess.run(command, check=True, capture_output=True)
    for name in ("stream.py", "stream_async.py"):
        script = shutil.copy(EXAMPLES / name, tmp_path)
        stream(python, Path(script), environment(PYTHONPATH="", MISTRAL_HTTP=""))
    left_early = [python, "-W", "error", str(ROOT / "tests" / "data" / "left_early.py")]
    subprocess.run(left_early, cwd=tmp_path, env=environment(PYTHONPATH="", MISTRAL_HTTP=""), check=True)
    program = subprocess.run([str(home / "bin" / "mistralai"), "models"], capture_output=True, text=True, check=False)
    assert program.returncode == 2
    assert "[cli]" in program.stderr


def test_every_tool_is_pinned() -> None:
    for group in PROJECT["dependency-groups"].values():
        assert [line for line in group if not re.fullmatch(r"[\w.\[\]-]+==[\w.]+(; .+)?", line)] == []


def test_three_runtime_dependencies() -> None:
    names = {re.split(r"[<>=\[ ]", line)[0] for line in PROJECT["project"]["dependencies"]}
    assert names == {"attrs", "httpx", "msgspec"}


def test_every_target_is_listed_by_make_help() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    declared = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert declared is not None
    shown = subprocess.run(["make", "--silent", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(declared[1].split()) == set(re.findall(r"^  make (\w+)", shown, re.MULTILINE))


def test_files_stay_small_and_generated_code_needs_no_excuse() -> None:
    long = {
        path.relative_to(ROOT).as_posix()
        for part in OURS
        for path in (ROOT / part).rglob("*")
        if path.suffix in {".py", ".jinja"} and not {".envs", "expected"} & {*path.parts} and lines(path) > 300
    }
    assert long == set()
    generated = (ROOT / "generated").rglob("*.py")
    assert [path for path in generated if "type: ignore" in path.read_text(encoding="utf-8")] == []


def lines(path: Path) -> int:
    return path.read_text(encoding="utf-8").count("\n")
