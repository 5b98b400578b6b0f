"""Documents in several files: every operation is found or is an error, and no file is read that nobody allowed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from generator.cli import main
from generator.diff import main as diff
from tests.support.lowered import lower_file

HEAD = "openapi: 3.1.0\ninfo: {title: Parts, version: '1'}\n"
OPERATION = "operationId: %s\ntags: [apps]\nresponses: {'200': {description: Fine.}}\n"


def write(folder: Path, files: dict[str, str]) -> Path:
    """The files below a folder; the path of the first."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / next(iter(files))


def methods(path: Path) -> list[str]:
    package, ledger, diagnostics = lower_file(path)
    assert not diagnostics.has_errors and not ledger.incomplete, diagnostics.render()
    operations = [operation for resource in package.resources for operation in resource.operations]
    return sorted(f"{o.method} {o.path} {o.id}({', '.join(p.wire for p in o.parameters)})" for o in operations)


def run(*arguments: str | Path) -> int:
    return main(["generate", "--package", "parts", *map(str, arguments)])


def test_operations_in_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As one public cloud writes all of its 659 operations."""
    path = write(
        tmp_path,
        {
            "api.yaml": HEAD
            + "paths:\n"
            + "  /apps:\n    get: {$ref: resources/apps/list.yml}\n    post: {$ref: 'resources/apps/all.yml#/create'}\n"
            + "  /apps/{id}:\n    parameters: [{$ref: 'shared.yml#/id'}]\n    get: {$ref: resources/apps/get.yml}\n",
            "resources/apps/list.yml": OPERATION % "apps_list" + "parameters: [{$ref: '../../shared.yml#/page'}]\n",
            "resources/apps/all.yml": "create: {operationId: apps_create, tags: [apps], "
            "responses: {'201': {$ref: '../made.yml'}}}\n",
            "resources/apps/get.yml": OPERATION % "apps_get",
            "resources/made.yml": "description: Made.\ncontent: {application/json: {schema: {$ref: models/app.yml}}}\n",
            "resources/models/app.yml": "type: object\nproperties: {id: {type: string}}\n",
            "shared.yml": "id: {name: id, in: path, required: true, schema: {type: string}}\n"
            + "page: {name: page, in: query, schema: {type: integer}}\n",
        },
    )
    assert methods(path) == [
        "GET /apps apps_list(page)", "GET /apps/{id} apps_get(id)", "POST /apps apps_create()",
    ]  # fmt: skip
    package, _, _ = lower_file(path)
    assert [schema.name for schema in package.schemas] == ["App"]
    assert run("--spec", path, "--output", tmp_path / "out") == 0
    shown = capsys.readouterr()
    assert "operations: 3 of 3 generated" in shown.out
    assert shown.err == ""


def test_path_items_in_files_and_what_stands_beside_them(tmp_path: Path) -> None:
    item = f"get:\n  {(OPERATION % 'list').replace(chr(10), chr(10) + '  ')}\nparameters: [{{name: a, in: query}}]\n"
    path = write(
        tmp_path,
        {
            "api.yaml": HEAD + "paths:\n  /apps:\n    $ref: paths/apps.yaml\n"
            "    parameters: [{name: b, in: query}]\n"
            "    delete: {operationId: clear, responses: {'204': {description: Gone.}}}\n",
            "paths/apps.yaml": item,
        },
    )
    assert methods(path) == ["DELETE /apps clear(a, b)", "GET /apps list(a, b)"]


def test_all_paths_in_one_file(tmp_path: Path) -> None:
    files = {"api.yaml": HEAD + "paths: {$ref: paths.yaml}\n", "paths.yaml": "/apps:\n  get:\n    operationId: list\n"}
    assert methods(write(tmp_path, files)) == ["GET /apps list()"]


@pytest.mark.parametrize(
    ("paths", "name", "line"),
    [
        ("  /apps: {$ref: missing.yaml}\n", "/apps", 4),
        ("  /apps:\n    get: {$ref: missing.yaml}\n", "GET /apps", 5),
        ("  /apps:\n    get: {$ref: '#/nowhere'}\n", "GET /apps", 5),
        ("  /apps:\n    get: {$ref: 'https://example.com/get.yaml'}\n", "GET /apps", 5),
        ("  /apps:\n    get: {$ref: list.yaml}\n", "GET /apps", 5),
        ("  /apps: [get]\n", "/apps", 4),
        ("  /apps: {get: later}\n", "GET /apps", 4),
        ("  $ref: missing.yaml\n", "paths", 3),
    ],
)
def test_what_is_lost_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], paths: str, name: str, line: int
) -> None:
    path = write(tmp_path, {"api.yaml": HEAD + "paths:\n" + paths, "list.yaml": "[1]\n"})
    assert run("--spec", path, "--output", tmp_path / "out") == 2
    shown = capsys.readouterr().err
    assert f"api.yaml:{line}:" in shown and f"error: operation {name} cannot be generated" in shown
    assert not (tmp_path / "out").exists()
    (tmp_path / "sdk.toml").write_text(f"[tool.sdk]\n[tool.sdk.exclude]\noperations = ['{name}']\n")
    assert run("--spec", path, "--config", tmp_path / "sdk.toml", "--output", tmp_path / "out") == 0


FILES = {
    "api/v1/openapi.yaml": HEAD + "paths:\n  /apps:\n    get: {$ref: '../shared/list.yaml'}\n",
    "api/shared/list.yaml": "operationId: list\nresponses:\n"
    "  '200': {description: Fine., content: {application/json: {schema: {$ref: 'models/app.yaml#/App'}}}}\n",
    "api/shared/models/app.yaml": "App: {type: object, properties: {id: {type: string}}}\n",
}


def test_sibling_folders_under_a_root(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, FILES)
    assert run("--spec", path, "--output", tmp_path / "out") == 2
    error = "v1/openapi.yaml:5:11: error: $ref '../shared/list.yaml' is outside of the document's folder"
    shown = capsys.readouterr().err
    assert error in shown
    assert "--root" in shown
    assert run("--spec", path, "--output", tmp_path / "out", "--root", tmp_path / "api") == 0
    assert "operations: 1 of 1 generated" in capsys.readouterr().out
    lock = json.loads((tmp_path / "out" / "parts.lock.json").read_text())
    assert list(lock["spec"]) == ["../shared/list.yaml", "../shared/models/app.yaml", "openapi.yaml"]
    arguments = ["--package", "parts", "--spec", str(path), "--output", str(tmp_path / "out")]
    assert main(["check", *arguments, "--root", str(tmp_path / "api")]) == 0


def test_a_root_in_the_config(tmp_path: Path) -> None:
    path = write(tmp_path, FILES | {"sdk.toml": "[tool.sdk]\nroot = 'api'\n"})
    assert run("--spec", path, "--config", tmp_path / "sdk.toml", "--output", tmp_path / "out") == 0


@pytest.mark.parametrize("ref", ["../../secret.yaml", "/etc/passwd", "../link.yaml"])
def test_a_root_is_the_limit(tmp_path: Path, capsys: pytest.CaptureFixture[str], ref: str) -> None:
    path = write(tmp_path, {"api/v1/openapi.yaml": HEAD + f"paths:\n  /apps: {{$ref: '{ref}'}}\n", "secret.yaml": "{}"})
    (tmp_path / "api" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    assert run("--spec", path, "--output", tmp_path / "out", "--root", tmp_path / "api") == 2
    assert f"error: $ref '{ref}' is outside of the root" in capsys.readouterr().err


def test_a_root_that_is_not_around_the_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, FILES)
    assert run("--spec", path, "--output", tmp_path / "out", "--root", tmp_path / "api" / "shared") == 2
    assert "is no folder around" in capsys.readouterr().err


def test_diff_of_documents_in_parts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, FILES)

    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "old")
    (tmp_path / "api/shared/models/app.yaml").write_text("App: {type: object, properties: {name: {type: string}}}\n")
    monkeypatch.chdir(tmp_path)
    sides = ["git:HEAD:api/v1/openapi.yaml", str(path.relative_to(tmp_path))]
    assert diff([*sides]) == 2
    assert "--root" in capsys.readouterr().err
    assert diff([*sides, "--root", "api", "--format", "github"]) == 1
    shown = capsys.readouterr().out
    assert "property-removed" in shown and "file=api/shared/models/app.yaml,line=1" in shown
