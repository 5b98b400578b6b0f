"""The CI files in examples/ci: what they run is what this repository has."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.paths import ROOT

EXAMPLES = ROOT / "examples" / "ci"


def steps() -> list[dict[str, Any]]:
    workflow = yaml.safe_load((EXAMPLES / "sdk.yml").read_text())
    found: list[dict[str, Any]] = workflow["jobs"]["surface"]["steps"]
    return found


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(), re.M))


def test_the_hooks_name_targets_of_the_makefile() -> None:
    config = yaml.safe_load((EXAMPLES / "pre-commit-config.yaml").read_text())
    entries = [shlex.split(hook["entry"]) for hook in config["repos"][0]["hooks"]]
    assert entries
    assert all(entry[0] == "make" and entry[1] in targets() for entry in entries)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a document on `main`, and a breaking change of it in the work tree."""

    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    case = ROOT / "tests" / "cases" / "diff" / "property-removed"
    (tmp_path / "openapi.yaml").write_text((case / "old.yaml").read_text())
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "old")
    (tmp_path / "openapi.yaml").write_text((case / "new.yaml").read_text())
    return tmp_path


def test_the_workflow_comments_and_then_fails_on_a_breaking_change(repository: Path) -> None:
    commands = [step["run"] for step in steps() if "generator diff" in step.get("run", "")]
    python = repository / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    environment = os.environ | {"BASE": "main", "PYTHONPATH": f"{ROOT}:{':'.join(sys.path)}"}
    codes = [subprocess.run(["bash", "-c", c], cwd=repository, env=environment).returncode for c in commands]
    assert codes == [0, 1]
    assert "Order.total" in (repository / "surface.md").read_text()


def test_the_workflow_runs_the_check_and_installs_by_a_target() -> None:
    runs = [step.get("run", "") for step in steps()]
    assert any("generator check --format github" in run for run in runs)
    assert [run.split()[1] for run in runs if run.startswith("make ")] == ["install"]
    assert "install" in targets()
