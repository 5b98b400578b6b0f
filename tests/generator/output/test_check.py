"""`check` names exactly what was tampered with, says what kind of tampering it was, and touches nothing."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from tests.support.commands import generator
from tests.support.paths import ROOT

SPEC = """\
openapi: 3.1.0
info: {title: Users, version: "1"}
servers: [{url: "https://example.com"}]
paths:
  /users/{id}:
    get:
      operationId: getUser
      tags: [users]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: A user., content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
components:
  schemas:
    User: {type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}
"""
MODEL = "out/users/models/user.py"
PAGE = "out/api.md"
OUTDATED = [("outdated", PAGE), ("outdated", MODEL)]
COPY = "out/users/_overlay/core/errors.py"
LOCK = "out/users.lock.json"


def run(command: str, *more: str) -> int:
    return main([command, "--spec", "api.yaml", "--package", "users", "--output", "out", *more])


def snapshot() -> dict[str, tuple[int, bytes]]:
    files = (path for path in Path().rglob("*") if path.is_file())
    return {path.as_posix(): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a document and the package that was made of it."""
    folder = tmp_path_factory.mktemp("untouched")
    (folder / "api.yaml").write_text(SPEC)
    done = generator("generate", "--spec", "api.yaml", "--package", "users", "--output", "out", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def generated(untouched: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of it, to be tampered with."""
    shutil.copytree(untouched, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)


def found(capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """What `check` reports, as (kind, path); asserts that it writes nothing and that its exit code agrees."""
    before = snapshot()
    code = run("check", "--format", "json")
    report = json.loads(capsys.readouterr().out)
    assert snapshot() == before
    assert code == (1 if report["findings"] else 0)
    assert report["matches"] == (code == 0)
    return [(finding["kind"], finding["path"]) for finding in report["findings"]]


def edit(path: str, old: str, new: str) -> None:
    text = Path(path).read_text()
    assert old in text
    Path(path).write_text(text.replace(old, new, 1))


@pytest.mark.usefixtures("generated")
class TestTampering:
    def test_nothing(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert found(capsys) == []

    def test_the_spec(self, capsys: pytest.CaptureFixture[str]) -> None:
        edit("api.yaml", "name: {type: string}", "name: {type: integer}")
        assert found(capsys) == [("spec", "api.yaml"), *OUTDATED]

    def test_a_comment_in_the_spec(self, capsys: pytest.CaptureFixture[str]) -> None:
        edit("api.yaml", "openapi:", "# a comment\nopenapi:")
        assert found(capsys) == [("spec", "api.yaml")]

    def test_a_new_schema(self, capsys: pytest.CaptureFixture[str]) -> None:
        with Path("api.yaml").open("a") as file:
            file.write("    Group: {type: object, properties: {id: {type: string}}}\n")
        kinds = found(capsys)
        assert kinds[0] == ("spec", "api.yaml")
        assert ("missing", "out/users/models/group.py") in kinds

    def test_a_schema_that_is_gone(self, capsys: pytest.CaptureFixture[str]) -> None:
        edit("api.yaml", "    User:", "    Member:")
        edit("api.yaml", "schemas/User", "schemas/Member")
        assert ("stale", MODEL) in found(capsys)
        assert run("generate") == 0
        assert not Path(MODEL).exists()
        capsys.readouterr()
        assert found(capsys) == []

    def test_a_hand_edit(self, capsys: pytest.CaptureFixture[str]) -> None:
        edit(MODEL, "class User", "class  User")
        assert found(capsys) == [("edited", MODEL)]

    def test_a_hand_edit_and_a_new_spec_at_once(self, capsys: pytest.CaptureFixture[str]) -> None:
        edit("api.yaml", "name: {type: string}", "name: {type: integer}")
        edit("out/users/__init__.py", "\n", "\n\n")
        assert found(capsys) == [("spec", "api.yaml"), ("edited", "out/users/__init__.py"), *OUTDATED]

    def test_a_removed_header(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path(MODEL).write_text("".join(Path(MODEL).read_text().splitlines(keepends=True)[1:]))
        assert found(capsys) == [("edited", MODEL)]

    def test_line_endings(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path(MODEL).write_bytes(Path(MODEL).read_bytes().replace(b"\n", b"\r\n"))
        assert found(capsys) == [("edited", MODEL)]

    def test_a_missing_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path(MODEL).unlink()
        Path("out/users.coverage.json").unlink()
        assert found(capsys) == [("missing", "out/users.coverage.json"), ("missing", MODEL)]

    def test_a_stale_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("out/users/models/old.py").write_text("# Generated from api.yaml; do not edit.\n")
        assert found(capsys) == [("stale", "out/users/models/old.py")]

    def test_a_file_of_somebody_else(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("out/users/models/mine.py").write_text("x = 1\n")
        assert found(capsys) == [("foreign", "out/users/models/mine.py")]
        assert run("generate") == 0
        assert Path("out/users/models/mine.py").read_text() == "x = 1\n"

    def test_what_python_leaves_behind_is_no_file_of_the_package(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("out/users/__pycache__").mkdir()
        Path("out/users/__pycache__/sdk.cpython-311.pyc").write_bytes(b"x")
        assert found(capsys) == []

    def test_an_edited_overlay_copy(self, capsys: pytest.CaptureFixture[str]) -> None:
        edit(COPY, "class ", "class  ")
        assert found(capsys) == [("overlay", COPY)]
        assert run("check") == 1
        assert "not a copy of overlay/core/errors.py: edited by hand" in capsys.readouterr().out

    def test_the_lock(self, capsys: pytest.CaptureFixture[str]) -> None:
        lock = Path("out/users.lock.json")
        lock.write_text(lock.read_text() + "\n")
        assert found(capsys) == [("lock", "out/users.lock.json")]
        lock.write_text("{")
        assert found(capsys) == [("lock", "out/users.lock.json")]
        lock.unlink()
        assert found(capsys) == [("missing", "out/users.lock.json")]

    def test_an_edit_that_covers_its_tracks_in_the_lock(self, capsys: pytest.CaptureFixture[str]) -> None:
        before = hashlib.sha256(Path(MODEL).read_bytes()).hexdigest()
        edit(MODEL, "class User", "class  User")
        edit(LOCK, before, hashlib.sha256(Path(MODEL).read_bytes()).hexdigest())
        assert found(capsys) == [("outdated", MODEL), ("lock", LOCK)]

    @pytest.mark.parametrize("part", ["spec", "config", "templates", "overlay", "files"])
    def test_a_hand_edit_of_the_lock_is_no_change_of_an_input(
        self, part: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        data = json.loads(Path(LOCK).read_text())
        if part == "config":
            data[part] = "0" * 64
        else:
            data[part][min(data[part])] = "0" * 64
        Path(LOCK).write_text(json.dumps(data, indent=2) + "\n")
        assert ("lock", LOCK) in found(capsys)
        assert all(kind not in ("spec", "config", "templates") for kind, _ in found(capsys))

    @pytest.mark.parametrize("part", ["templates", "overlay"])
    def test_a_changed_source_is_named(
        self, part: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sources = tmp_path / "sources"
        for name in ("templates", "overlay"):
            shutil.copytree(ROOT / name, sources / name, ignore=shutil.ignore_patterns("__pycache__"))
        monkeypatch.setattr("generator.output.lock.ROOT", sources)
        assert found(capsys) == []
        changed = min(path for path in (sources / part).iterdir() if path.is_file())
        changed.write_bytes(changed.read_bytes() + b"\n")
        assert found(capsys) == [(part, f"{part}/{changed.name}")]

    def test_links_are_no_files(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        Path(MODEL).rename(tmp_path / "user.py")
        Path(MODEL).symlink_to(tmp_path / "user.py")
        assert found(capsys) == [("edited", MODEL)]
        (tmp_path / "user.py").unlink()
        assert found(capsys) == [("missing", MODEL)]

    def test_a_folder_that_is_a_link(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        shutil.move("out/users/models", tmp_path / "models")
        Path("out/users/models").symlink_to(tmp_path / "models")
        assert found(capsys) == [("edited", "out/users/models")]

    def test_a_folder_in_place_of_a_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path(MODEL).unlink()
        Path(MODEL).mkdir()
        assert found(capsys) == [("missing", MODEL)]

    @pytest.mark.parametrize("path", [PAGE, "out/users.coverage.json"])
    def test_what_stands_beside_the_package(self, path: str, capsys: pytest.CaptureFixture[str]) -> None:
        Path(path).write_bytes(Path(path).read_bytes() + b"\n")
        assert found(capsys) == [("edited", path)]
        Path(path).unlink()
        assert found(capsys) == [("missing", path)]

    @pytest.mark.parametrize("lead", [b"\xff\xfe", b"\xef\xbb\xbf"], ids=["no text", "marked"])
    def test_bytes(self, lead: bytes, capsys: pytest.CaptureFixture[str]) -> None:
        Path(MODEL).write_bytes(lead + Path(MODEL).read_bytes())
        assert found(capsys) == [("edited", MODEL)]
        Path(MODEL).write_bytes(b"")
        assert found(capsys) == [("edited", MODEL)]

    def test_the_config(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("sdk.toml").write_text('[tool.sdk.env]\napi_key = "USERS_KEY"\n')
        assert run("check", "--config", "sdk.toml", "--format", "json") == 1
        findings = json.loads(capsys.readouterr().out)["findings"]
        assert findings[0]["kind"] == "config"

    def test_the_text_shows_the_difference(self, capsys: pytest.CaptureFixture[str]) -> None:
        edit(MODEL, "class User", "class Usher")
        assert run("check") == 1
        text = capsys.readouterr().out
        assert text.startswith(f"generated file edited by hand:\n  {MODEL}:")
        assert "-class Usher" in text
        assert "+class User" in text
        assert "1 difference;" in text

    def test_the_annotations_of_github(self, capsys: pytest.CaptureFixture[str]) -> None:
        edit(MODEL, "class User", "class Usher%")
        Path(COPY).unlink()
        assert run("check", "--format", "github") == 1
        edited, missing = capsys.readouterr().out.splitlines()
        row = next(n for n, line in enumerate(Path(MODEL).read_text().splitlines(), 1) if "Usher" in line)
        assert edited.startswith(f"::error file={MODEL},line={row},title=generated file edited by hand::")
        assert "%0A-class Usher%25" in edited
        assert missing.startswith(f"::error file={COPY},line=1,title=generated file is missing::")


@pytest.mark.usefixtures("generated")
def test_a_broken_spec_is_bad_input_and_no_drift(capsys: pytest.CaptureFixture[str]) -> None:
    Path("api.yaml").write_text("openapi: [")
    assert run("check") == 2
    assert "api.yaml:2:1: error: broken YAML" in capsys.readouterr().err
