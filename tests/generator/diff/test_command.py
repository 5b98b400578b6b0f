"""The command `diff`: which settings it takes, how it ends, and what it complains of."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.diff import main, usage
from generator.diff.rules.rules import Finding
from tests.support.commands import generator

HELP = {
    "OLD": "a file, or git:REV:path",
    "NEW": "a file, or git:REV:path",
    "--config FILE": "settings for both sides (TOML with [tool.sdk])",
    "--root DIR": "a folder around both that they may refer into",
    "--format {text,json,markdown,github}": "",
    "--fail-on {breaking,any,never}": "",
    "--ignore FILE": "accepted findings, each with a reason and a date",
    "--usage PATH [PATH ...]": "code to type-check with both packages",
    "--prove": "type-check code that uses all of the old package",
}
SETTINGS = '[tool.sdk]\nspec = "api/openapi.yaml"\n[tool.sdk.operations]\nlistThings = "things.every"\n'


def document(*operations: str, **more: Any) -> str:
    paths = {f"/{name}": {"get": {"operationId": name, "tags": ["things"], "responses": {}}} for name in operations}
    return json.dumps({"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "paths": paths, **more})


OLD, NEW = document("listThings", "countThings"), document("countThings")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose document has lost an operation since its last commit."""
    (tmp_path / "api").mkdir()
    (tmp_path / "pyproject.toml").write_text(SETTINGS)
    (tmp_path / "api/openapi.yaml").write_text(OLD)
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "old"]):
        subprocess.run(["git", *identity, *command], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "api/openapi.yaml").write_text(NEW)
    (tmp_path / "old.yaml").write_text(OLD)
    (tmp_path / "new.yaml").write_text(NEW)
    return tmp_path


def symbols(folder: Path, *arguments: str) -> list[str]:
    done = generator("diff", *arguments, "--format", "json", "--fail-on", "never", cwd=folder)
    assert done.returncode == 0 and done.stderr == ""
    return [finding["symbol"] for finding in json.loads(done.stdout)["findings"]]


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert said.startswith("usage: python -m generator diff [-h]")
    assert " ".join(f"{option} {about}".strip() for option, about in HELP.items() if option[0] == "-") in said
    assert f"OLD {HELP['OLD']} NEW {HELP['NEW']} options:" in said


@pytest.mark.parametrize(
    ("old", "new", "own"),
    [
        ("old.yaml", "api/openapi.yaml", True),
        ("api/openapi.yaml", "old.yaml", True),
        ("old.yaml", "new.yaml", False),
        ("git:HEAD:api/openapi.yaml", "new.yaml", True),
        ("git:HEAD:./api/openapi.yaml", "new.yaml", True),
    ],
)
def test_settings_of_the_project_are_for_its_own_document(project: Path, old: str, new: str, own: bool) -> None:
    assert symbols(project, old, new) == ["Things.every" if own else "Things.list"]


def test_settings_that_are_named_are_taken(project: Path) -> None:
    (project / "other.toml").write_text(SETTINGS.replace("every", "others").replace("openapi", "none"))
    assert symbols(project, "old.yaml", "new.yaml", "--config", "other.toml") == ["Things.others"]
    assert symbols(project, "old.yaml", "api/openapi.yaml", "--config", "other.toml") == ["Things.others"]


@pytest.mark.parametrize("text", ["", "[tool.other]\n", "[tool.sdk]\n", '[tool.sdk]\nspec = "none.yaml"\n'])
def test_settings_of_another_project(project: Path, text: str) -> None:
    (project / "pyproject.toml").write_text(text)
    assert symbols(project, "old.yaml", "api/openapi.yaml") == ["Things.list"]


@pytest.mark.parametrize("text", ["[tool.sdk", "[tool.sdk]\nspec = 3\n"])
def test_settings_that_are_wrong(project: Path, text: str) -> None:
    (project / "other.toml").write_text(text)
    done = generator("diff", "old.yaml", "new.yaml", "--config", "other.toml", cwd=project)
    assert done.returncode == 2 and done.stdout == "" and done.stderr.startswith("other.toml:")


def test_settings_may_name_a_root(project: Path) -> None:
    schemas = {"components": {"schemas": {"Box": {"$ref": "../box.yaml#/Box"}}}}
    (project / "box.yaml").write_text('{"Box": {"type": "object"}}')
    for name, text in (("old", OLD), ("new", NEW)):
        (project / f"api/{name}.yaml").write_text(json.dumps(json.loads(text) | schemas))
    sides = "api/old.yaml", "api/new.yaml"
    done = generator("diff", *sides, cwd=project)
    assert done.returncode == 2 and "--root" in done.stderr and done.stdout == ""
    (project / "other.toml").write_text('[tool.sdk]\nroot = "."\n')
    assert symbols(project, *sides, "--config", "other.toml") == symbols(project, *sides, "--root", ".")
    (project / "other.toml").write_text('[tool.sdk]\nroot = "api"\n')
    assert symbols(project, *sides, "--config", "other.toml", "--root", ".") == ["Things.list"]


def test_rules_that_do_not_exist(project: Path) -> None:
    levels = "[tool.sdk]\n[tool.sdk.diff]\nschema-remove = 'off'\nqwertz = 'off'\nschema-removed = 'off'\n"
    (project / "other.toml").write_text(levels)
    done = generator("diff", "old.yaml", "new.yaml", "--config", "other.toml", cwd=project)
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr.splitlines() == [
        "other.toml:3:1: error: unknown rule 'schema-remove'",
        "  hint: did you mean 'schema-removed'?",
        "other.toml:4:1: error: unknown rule 'qwertz'",
        "  hint: docs/diff-rules.md lists them",
    ]


@pytest.mark.parametrize("broken", ["old.yaml", "new.yaml"])
def test_a_document_that_is_none(project: Path, broken: str) -> None:
    (project / broken).write_text("[")
    done = generator("diff", "old.yaml", "new.yaml", cwd=project)
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr.startswith(f"{broken}:2:1:") and " error: " in done.stderr


def test_what_cannot_be_compared(project: Path) -> None:
    nowhere = {"components": {"schemas": {"Box": {"$ref": "#/components/schemas/None"}}}}
    (project / "new.yaml").write_text(json.dumps(json.loads(NEW) | nowhere))
    done = generator("diff", "old.yaml", "new.yaml", cwd=project)
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr.endswith(": error: schema Box cannot be compared: its $ref leads nowhere\n")


def test_what_cannot_be_read(project: Path) -> None:
    done = generator("diff", "none.yaml", "new.yaml", cwd=project)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "error: none.yaml: no such file\n")
    done = generator("diff", "old.yaml", "new.yaml", "--ignore", "none.toml", cwd=project)
    assert done.returncode == 2 and done.stderr.startswith("error: none.toml: ") and done.stdout == ""


def test_ignores_that_are_out_of_date_are_told_after_the_report(project: Path) -> None:
    entry = '[[ignore]]\nrule = "operation-removed"\nsymbol = "Things.{}"\nreason = "a\\nb"\nexpires = {}\n'
    (project / "ignore.toml").write_text(entry.format("list", "2999-01-01") + entry.format("x", "2020-01-01"))
    done = generator("diff", "old.yaml", "new.yaml", "--ignore", "ignore.toml", "--fail-on", "never", cwd=project)
    assert done.returncode == 2 and "version bump: none" in done.stdout
    assert done.stderr.startswith(
        "error: ignore.toml: ignore of operation-removed for Things.x expired on 2020-01-01: a"
    )
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("sides", "fail_on", "code"),
    [
        (("old.yaml", "new.yaml"), None, 1),
        (("old.yaml", "new.yaml"), "any", 1),
        (("old.yaml", "new.yaml"), "never", 0),
        (("new.yaml", "old.yaml"), None, 0),
        (("new.yaml", "old.yaml"), "any", 1),
        (("new.yaml", "new.yaml"), "any", 0),
    ],
)
def test_how_it_ends(project: Path, sides: tuple[str, str], fail_on: str | None, code: int) -> None:
    more = [] if fail_on is None else ["--fail-on", fail_on]
    done = generator("diff", *sides, *more, cwd=project)
    assert done.returncode == code and done.stderr == ""
    assert done.stdout.startswith(f"{sides[0]} → {sides[1]}\n")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--prove",), ["public_api.py"]),
        (("--usage", "service.py"), ["service.py"]),
        (("--usage", "service.py", "--prove"), ["public_api.py", "service.py"]),
    ],
)
def test_which_code_is_the_proof(
    project: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], code: list[str]
) -> None:
    (project / "service.py").write_text("import shop\n")

    def prove(old: dict[str, str], new: dict[str, str], usage: dict[str, str], scratch: Path) -> list[Finding]:
        resources = ["def list(" in tree["shop/resources/things.py"] for tree in (old, new)]
        assert resources == [True, False] and scratch.is_dir()
        return [Finding("a.py:1", "usage-broken", "breaking", "", None, 1, "x", ", ".join(sorted(usage)), "")]

    monkeypatch.setattr(usage, "prove", prove)
    (project / "other.toml").write_text('[tool.sdk]\npackage = "shop"\n')
    sides = "old.yaml", "new.yaml", "--config", "other.toml"
    done = generator("diff", *sides, *options, "--format", "json", cwd=project)
    found = {f["symbol"]: f["after"] for f in json.loads(done.stdout)["findings"]}
    assert found == {"Things.list": "", "a.py:1": ", ".join(code)}


def test_the_new_side_keeps_the_names_of_the_old_one(project: Path) -> None:
    """A second operation that wants the name of the first one does not take it."""
    (project / "old.yaml").write_text(document("list_things"))
    (project / "new.yaml").write_text(document("listThings", "list_things"))
    assert symbols(project, "old.yaml", "new.yaml") == ["Things.list_things"]


def test_what_the_settings_say_of_one_side_is_no_fault(project: Path) -> None:
    done = generator("diff", "new.yaml", "new.yaml", "--config", "pyproject.toml", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
