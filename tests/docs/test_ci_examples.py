"""The CI files in examples/ci: what they run is what this repository has."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.scaffold.project import PYTHONS
from tests.support.paths import ROOT
from tests.support.pythons import VERSIONS

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

EXAMPLES = ROOT / "examples" / "ci"


WORKFLOWS = [EXAMPLES / "sdk.yml", ROOT / "templates" / "scaffold" / "sdk.yml.jinja"]


def workflow(path: Path = EXAMPLES / "sdk.yml") -> dict[str, Any]:
    text = path.read_text()
    if path.suffix == ".jinja":
        text = re.sub(r"{{ view\.\w+ }}", '"given"', re.sub(r"{% (raw|endraw) %}|{#.*?#}\n", "", text))
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def steps() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = workflow()["jobs"]["surface"]["steps"]
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.parent.name)
def test_workflows_run_pinned_actions_with_few_permissions(path: Path) -> None:
    """GitHub, "Security hardening for GitHub Actions": commits, not tags; what others write is no part of a script."""
    found = re.findall(r"^ *- uses: (.*)$", path.read_text(), re.M)
    assert [use for use in found if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []
    assert path.read_text().count("uses:") == len(found) > 0
    given = workflow(path)
    assert given["permissions"] in ({}, {"contents": "read"})
    for job in given["jobs"].values():
        writes = "write" in job.get("permissions", {}).values()
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            assert not writes or "uses" not in step  # What may write runs nothing of the pull request.
            if "actions/checkout@" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


def test_workflows_pin_the_same_commits() -> None:
    found = {path.name: set(re.findall(r"uses: (.*)$", path.read_text(), re.M)) for path in WORKFLOWS}
    assert len(set.union(*found.values())) == len({use.partition("@")[0] for use in set.union(*found.values())})


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
    output = repository / "output"
    environment = {**os.environ, "BASE": "main", "PYTHONPATH": f"{ROOT}:{':'.join(sys.path)}"}
    environment["GITHUB_OUTPUT"] = str(output)
    codes = [subprocess.run(["bash", "-c", c], cwd=repository, env=environment).returncode for c in commands]
    assert codes == [0, 1]
    first, *report, last = output.read_text().splitlines()
    assert first == f"report<<{last}"
    assert "\n".join(report) + "\n" == (repository / "surface.md").read_text()
    assert "Order.total" in "\n".join(report)


def test_the_comment_is_what_the_other_job_wrote(tmp_path: Path) -> None:
    (step,) = workflow()["jobs"]["comment"]["steps"]
    assert step["env"]["REPORT"] == "${{ needs.surface.outputs.report }}"
    program = tmp_path / "gh"
    program.write_text('#!/bin/sh\necho "$@" > "$0.arguments"\ncat > "$0.body"\n')
    program.chmod(0o755)
    report = "-n `x` $(false) %s\n\n| a |"
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "NUMBER": "7", "REPORT": report}
    subprocess.run(["bash", "-c", step["run"]], env=environment, check=True)
    assert (tmp_path / "gh.body").read_text() == report + "\n"
    assert (tmp_path / "gh.arguments").read_text().startswith("pr comment 7 --edit-last")


def test_the_workflow_runs_the_tests_on_every_python() -> None:
    job = workflow()["jobs"]["pythons"]
    assert tuple(job["strategy"]["matrix"]["python"]) == VERSIONS
    assert [step["run"] for step in job["steps"] if "run" in step] == ['make pythons ONLY="$ONLY"']
    named = [
        line.rpartition(" ")[2]
        for line in PROJECT["classifiers"]
        if line.startswith("Programming Language :: Python :: 3.")
    ]
    assert tuple(named) == VERSIONS == PYTHONS


def test_the_workflow_runs_the_check_and_installs_by_a_target() -> None:
    runs = [step.get("run", "") for step in steps()]
    assert any("generator check --format github" in run for run in runs)
    assert [run.split()[1] for run in runs if run.startswith("make ")] == ["install"]
    assert "install" in targets()
