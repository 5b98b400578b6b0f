"""A run without changes ends at once, says what one from scratch says, and trusts nothing but its own record."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.cli import main
from generator.document.diagnostics import Diagnostics, Place
from generator.output import memory as remembering
from generator.output.memory import Memory
from tests.support.lowered import cases

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
        "200":
          description: A user.
          content:
            application/xml: {schema: {type: object}}
            application/json: {schema: {$ref: "#/components/schemas/User"}}
components:
  schemas:
    User: {type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}
"""
LOCK = Path("out/users.lock.json")
MODEL = Path("out/users/models/user.py")
RECORDS = Path("cache/sdkgen")


def run(command: str, *more: str) -> int:
    arguments = [command, "--spec", "api.yaml", "--package", "users", "--output", "out", *more]
    return main(arguments, remembers=True)


def tree(folder: str = "out") -> dict[str, bytes]:
    files = (path for path in Path(folder).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def as_other() -> None:
    """Make the lock fit what was edited by hand, hash of itself included."""
    data = json.loads(LOCK.read_text())
    del data["whole"]
    data["files"]["users/models/user.py"] = hashlib.sha256(MODEL.read_bytes()).hexdigest()
    whole = hashlib.sha256(json.dumps(data, indent=2, ensure_ascii=False).encode()).hexdigest()
    LOCK.write_text(json.dumps({**data, "whole": whole}, indent=2, ensure_ascii=False) + "\n")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a document, the package that was made of it, and the record of that."""
    folder = tmp_path_factory.mktemp("remembered")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        Path("api.yaml").write_text(SPEC)
        assert run("generate") == run("generate") == 0
        assert len(tree("cache")) == 1
        yield folder


@pytest.fixture
def made(untouched: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The packages that were made from scratch since then. Whatever a test changes is put back after it."""
    monkeypatch.chdir(untouched)
    monkeypatch.setenv("XDG_CACHE_HOME", str(untouched / "cache"))
    packages: list[str] = []
    generate: Any = pipeline.generate

    def counted(*arguments: Any) -> Any:
        packages.append(arguments[3])
        return generate(*arguments)

    monkeypatch.setattr(pipeline, "generate", counted)
    kept = untouched.parent / "kept"
    shutil.copytree(untouched, kept, symlinks=True)
    yield packages
    shutil.rmtree(untouched)
    kept.rename(untouched)


@pytest.mark.parametrize("command", ["generate", "check"])
def test_nothing_is_made_again_where_nothing_changed(
    made: list[str], capsys: pytest.CaptureFixture[str], command: str
) -> None:
    before = tree()
    assert run(command) == 0
    said = capsys.readouterr()
    assert made == []
    assert run(command, "--fresh") == 0
    assert capsys.readouterr() == said
    assert made == ["users"]
    assert said.err.startswith("api.yaml:14:13: warning: ")
    assert tree() == before


def add(file: Path) -> None:
    file.write_text(file.read_text() + "# mine\n")


def link(place: Path) -> None:
    elsewhere = Path(place.name).absolute()
    place.rename(elsewhere)
    place.symlink_to(elsewhere)


def both() -> None:
    add(MODEL)
    as_other()


EDITS: dict[str, Callable[[], object]] = {
    "a file": lambda: add(MODEL),
    "a file and the lock": both,
    "a copy of the runtime": lambda: Path("out/users/_overlay/core/errors.py").write_text(""),
    "the lock": lambda: LOCK.write_text(LOCK.read_text().replace("users.get", "users.fetch")),
    "the page": lambda: Path("out/api.md").write_text(""),
    "a missing file": MODEL.unlink,
    "a missing lock": LOCK.unlink,
    "a file of somebody else": lambda: Path("out/users/mine.py").write_text(""),
    "a link in the place of a file": lambda: link(MODEL),
    "a link in the place of the package": lambda: link(Path("out/users")),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_was_edited_by_hand_is_found(made: list[str], edit: str) -> None:
    EDITS[edit]()
    assert run("check") == 1
    assert made == ["users"]


def test_what_was_edited_by_hand_is_made_again(made: list[str]) -> None:
    before = tree()
    EDITS["a file and the lock"]()
    assert run("generate") == 0
    assert tree() == before


def test_an_edit_of_one_schema_gives_what_a_run_from_scratch_gives(made: list[str]) -> None:
    Path("api.yaml").write_text(SPEC.replace("name: {type: string}", "name: {type: string, description: In full.}"))
    assert run("check") == 1
    assert run("generate") == 0
    assert run("check") == 0
    assert made == ["users", "users"]
    after = tree()
    shutil.rmtree("out")
    assert run("generate", "--fresh") == 0
    assert tree() == after
    Path("api.yaml").write_text(SPEC)
    assert run("check") == 1


def test_another_output_settings_or_strictness_is_another_run(made: list[str]) -> None:
    assert run("generate", "--output", "other") == 0
    assert tree("other") == tree("out")
    Path("sdk.toml").write_text("[tool.sdk]\nidempotency_header = 'Idempotency-Key'\n")
    assert run("generate", "--config", "sdk.toml") == 0
    assert run("generate", "--strict") == 2
    assert made == ["users"] * 3


@pytest.mark.parametrize("what", ["_TOOLS", "_OWN"])
def test_another_version_of_what_makes_the_output_makes_it_again(
    made: list[str], monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    remembering.maker.cache_clear()
    try:
        monkeypatch.setattr(remembering, what, ("overlay",))
        assert run("check") == 0
    finally:
        remembering.maker.cache_clear()
    assert made == ["users"]


def into_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def no_folder(_: Path) -> None:
    shutil.rmtree(RECORDS)
    RECORDS.write_text("")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "nothing": lambda file: file.write_bytes(b""),
    "half": lambda file: file.write_bytes(file.read_bytes()[:-20]),
    "a letter": lambda file: file.write_bytes(file.read_bytes().replace(b'"count": ', b'"count": 1')),
    "bytes": lambda file: file.write_bytes(b"\xff\x00" * 100),
    "a list": lambda file: file.write_bytes(hashlib.sha256(b"[]").hexdigest().encode() + b"\n[]"),
    "another record": lambda file: file.write_bytes(hashlib.sha256(b"{}").hexdigest().encode() + b"\n{}"),
    "a folder": into_folder,
    "no folder": no_folder,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_record_counts_for_nothing(made: list[str], damage: str) -> None:
    (file,) = RECORDS.iterdir()
    DAMAGES[damage](file)
    assert run("check") == 0
    assert made == ["users"]


@pytest.mark.parametrize("home", ["relative", ""])
def test_without_a_cache_folder_all_is_made(made: list[str], monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setenv("XDG_CACHE_HOME", home)
    monkeypatch.setattr(Path, "home", homeless)
    assert run("generate") == run("check") == 0
    assert made == ["users", "users"]


def test_a_document_in_several_files_is_made_from_scratch(made: list[str]) -> None:
    Path("api.yaml").write_text(SPEC.replace("#/components", "users.yaml#/components"))
    Path("users.yaml").write_text(SPEC)
    assert [run("generate") for _ in range(3)] == [0, 0, 0]
    assert made == ["users"] * 3


def test_the_first_names_are_given_again_before_they_are_remembered(made: list[str]) -> None:
    shutil.rmtree("out")
    shutil.rmtree("cache")
    assert [run("generate") for _ in range(3)] == [0, 0, 0]
    assert made == ["users"] * 2


@pytest.mark.parametrize("case", cases()[::16], ids=lambda case: case.name)
def test_the_bytes_of_a_case_are_the_same(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    arguments = ["--spec", str(next(case.glob("openapi.*"))), "--package", "sample"]
    for folder, remembers in (("one", True), ("one", True), ("other", False), ("one", True)):
        assert main(["generate", *arguments, "--output", str(tmp_path / folder)], remembers=remembers) == 0
    assert tree(str(tmp_path / "one")) == tree(str(tmp_path / "other"))


def test_the_latest_records_are_kept(made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_RECORDS", 2)
    for folder in ("other", "another"):
        shutil.copytree("out", folder)
        assert run("check", "--output", folder) == run("check", "--output", folder) == 0
    assert len(list(RECORDS.iterdir())) == 2
    assert made == ["users"] * 2


def test_records_that_are_written_at_once_are_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("api.yaml").write_text(SPEC)
    files = {"users/a.py": "a\n", "users.coverage.json": "{}", "api.md": "page"}
    for path, text in {**files, "users.lock.json": "lock"}.items():
        Path("out", path).parent.mkdir(parents=True, exist_ok=True)
        Path("out", path).write_text(text)
    said = Diagnostics()
    said.warning(Place("api.yaml", "/info", 2, 1), "sloppy", "mend it")
    said.note(None, "a note")

    def again(number: int) -> bool:
        memory = Memory.of(Path("api.yaml"), None, Path("out"), ())
        memory.keep("users", files, "lock", "ledger", said)
        known = memory.recall()
        return known is not None and list(known.complaints) == list(said) and known.count == 3

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(again, range(40)))
    assert len(list(RECORDS.iterdir())) == 1
