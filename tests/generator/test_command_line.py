"""The command line as people run it: exit codes, what goes where, and the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.cli import main
from generator.output import format as formatting
from generator.output import render as rendering
from tests.support.commands import generator
from tests.support.paths import ROOT

SPEC = """\
openapi: 3.1.0
info: {title: My users API, version: "1"}
servers: [{url: "https://example.com"}]
paths:
  /users:
    get:
      operationId: listUsers
      tags: [users]
      responses:
        "200":
          description: Users.
          content:
            application/xml: {schema: {type: object}}
            application/json: {schema: {type: array, items: {$ref: "#/components/schemas/User"}}}
components:
  schemas:
    User: {type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}
"""


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("api.yaml").write_text(SPEC)
    return tmp_path


def tree(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def command(*arguments: str, seed: int = 0) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    line = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_generate_prints_the_ledger_and_writes_it_beside_the_package(
    api: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["generate", "--spec", "api.yaml", "--package", "users", "--output", "out"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("operations: 1 of 1 generated\nschemas: 1 of 1 generated\n")
    assert "left out: content type application/xml (line 13)" in said.out
    assert said.err.startswith("api.yaml:13:13: warning: ")
    counts = json.loads(Path("out/users.coverage.json").read_text())["counts"]
    assert counts["operations"] == {"in_document": 1, "generated": 1}
    beside = ["api.md", "users", "users.coverage.json", "users.lock.json"]
    assert sorted(path.name for path in Path("out").iterdir()) == beside
    assert sorted(path.name for path in api.iterdir()) == ["api.yaml", "out"]


def test_without_a_package_the_title_names_it(api: Path) -> None:
    assert main(["generate", "--spec", "api.yaml"]) == 0
    assert Path("generated/my_users_api/__init__.py").exists()


@pytest.mark.parametrize("beside", ["", "[project]\nname = 'mine'\n"])
def test_settings_may_stand_in_a_file_of_their_own(api: Path, beside: str) -> None:
    if beside:
        Path("pyproject.toml").write_text(beside)
    Path("sdk.toml").write_text('[tool.sdk]\nspec = "api.yaml"\npackage = "users"\n')
    assert main(["generate"]) == 0
    assert (api / "generated" / "users" / "sdk.py").is_file()


def test_without_settings_the_document_is_openapi_yaml(api: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate"]) == 2
    assert "no document is named" in capsys.readouterr().err
    Path("api.yaml").rename("openapi.yaml")
    assert main(["generate", "--package", "users"]) == 0
    assert main(["check", "--package", "users"]) == 0


def test_settings_of_the_folder_do_not_leak_into_another_spec(api: Path) -> None:
    Path("pyproject.toml").write_text('[tool.sdk]\nclient = "Leaked"\nspec = "other.yaml"\noutput = "leaked"\n')
    assert main(["generate", "--spec", "api.yaml", "--package", "users", "--output", "out"]) == 0
    assert "Leaked" not in Path("out/users/sdk.py").read_text()
    assert not Path("leaked").exists()


def test_the_settings_name_the_rest(api: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (api / "sdk").mkdir()
    settings = '[tool.sdk]\nspec = "../api.yaml"\npackage = "people"\noutput = "out"\nclient = "People"\n'
    Path("sdk/settings.toml").write_text(settings)
    assert main(["generate", "--config", "sdk/settings.toml"]) == 0
    assert "class People(" in Path("sdk/out/people/sdk.py").read_text()
    assert main(["check", "--config", "sdk/settings.toml"]) == 0
    assert main(["check", "--config", "sdk/settings.toml", "--package", "other"]) == 1
    assert "sdk/out/other" in capsys.readouterr().out


def test_strict_makes_warnings_errors_and_writes_nothing(api: Path) -> None:
    assert main(["generate", "--spec", "api.yaml", "--package", "users", "--output", "out", "--strict"]) == 2
    assert not Path("out").exists()


def test_a_package_of_somebody_else_is_not_overwritten(api: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("users").mkdir()
    Path("users/__init__.py").write_text("print('mine')\n")
    assert main(["generate", "--spec", "api.yaml", "--package", "users", "--output", "."]) == 2
    assert "users/__init__.py exists and was not generated" in capsys.readouterr().err
    assert [path.name for path in Path("users").iterdir()] == ["__init__.py"]


@pytest.mark.parametrize("text", ["def f(:\n", 'x = "\\d"\n', "x = '\ud800'\n", "\0"])
def test_what_is_not_python_is_never_written(
    api: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    monkeypatch.setattr(rendering, "render", lambda package: {"users/bad.py": text})
    assert main(["generate", "--spec", "api.yaml", "--package", "users", "--output", "out"]) == 2
    assert "users/bad.py:1:1: error: the rendered file is not Python" in capsys.readouterr().err
    assert not Path("out").exists()


@pytest.mark.parametrize(
    "text",
    ["def f(:\n", 'x = "\\d"\n', "x = '\ud800'\n", "\0", f"x = {'[' * 201}{']' * 201}\n", f"x = {'1' * 5000}\n"],
)
def test_a_model_that_is_not_python_is_never_written(
    api: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    monkeypatch.setattr(rendering, "render", lambda package: {"users/models/bad.py": text})
    assert main(["generate", "--spec", "api.yaml", "--package", "users", "--output", "out"]) == 2
    said = capsys.readouterr().err
    assert "the rendered file is not Python" in said or "Failed to parse users/models/bad.py:1:7" in said
    assert not Path("out").exists()


def test_another_ruff_is_named(api: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(formatting, "RUFF", "0.0.1")
    assert main(["generate", "--spec", "api.yaml", "--package", "users", "--output", "out"]) == 0
    assert "formats instead of 0.0.1" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["make"], ["generate", "--spec"], ["check", "--format", "xml"]])
def test_bad_arguments(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m generator" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    text = capsys.readouterr().out
    assert all(name in text for name in ("generate", "check", "diff"))


@pytest.mark.slow
def test_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    trees: list[dict[str, str]] = []
    for seed in (1, 2, 3):
        done = command("generate", "--output", str(tmp_path / str(seed)), seed=seed)
        assert done.returncode == 0, done.stderr
        trees.append(tree(tmp_path / str(seed)))
    assert trees[0] == trees[1] == trees[2]
    assert not any(str(tmp_path).encode() in path.read_bytes() for path in (tmp_path / "1").rglob("*.*"))


def test_check_takes_less_than_three_seconds(tmp_path: Path) -> None:
    assert generator("generate", "--output", tmp_path).returncode == 0
    before = os.times()
    started = time.monotonic()
    done = command("check", "--output", str(tmp_path))
    after = os.times()
    assert done.returncode == 0, done.stdout
    spent = after.children_user - before.children_user + after.children_system - before.children_system
    assert min(spent, time.monotonic() - started) < 3
