"""Where the two documents of a diff come from: files, and revisions of a repository with what stands around them."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.diff.sources import Source, SourceError, fetch

FILES = {
    "openapi.yaml": "top",
    "api/v1/spec.yaml": "the document",
    "api/v1/part.yml": "a part",
    "api/v1/deep/part.json": "a deeper part",
    "api/v1/notes.md": "no document",
    "api/shared.yaml": "beside it",
    "api/v1/openapi": "without an ending",
    "api/grüße.yaml": "letters",
}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with one commit, whose files are other ones by now."""
    top = tmp_path_factory.mktemp("repository")
    for name, text in FILES.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(text)
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "old"], ["tag", "v1"]):
        subprocess.run(["git", *identity, *command], cwd=top, check=True, capture_output=True)
    for name in FILES:
        (top / name).write_text("edited")
    return top


@pytest.fixture(autouse=True)
def inside(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)


def files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_read_where_it_stands(repository: Path, tmp_path: Path) -> None:
    assert fetch("api/v1/spec.yaml", tmp_path) == Source("api/v1/spec.yaml", Path("api/v1/spec.yaml"), None)
    root = repository / "api"
    assert fetch("api/v1/spec.yaml", tmp_path, root) == Source("api/v1/spec.yaml", Path("api/v1/spec.yaml"), root)
    assert files(tmp_path) == {}


def test_a_revision_brings_the_documents_of_the_folder(tmp_path: Path) -> None:
    source = fetch("git:v1:api/v1/spec.yaml", tmp_path)
    side = tmp_path / "side"
    expected = ("api/v1/spec.yaml", "api/v1/part.yml", "api/v1/deep/part.json")
    assert files(side) == {name: FILES[name] for name in expected}
    assert source == Source("git:v1:api/v1/spec.yaml", side / "api/v1/spec.yaml", side / "api/v1")


def test_each_source_has_a_folder_of_its_own(tmp_path: Path) -> None:
    paths = [fetch("git:HEAD:api/shared.yaml", tmp_path).path for _ in range(3)]
    assert paths == [tmp_path / side / "api/shared.yaml" for side in ("side", "side1", "side2")]
    assert {path.read_text() for path in paths} == {"beside it"}


def test_at_the_top_everything_is_around(tmp_path: Path) -> None:
    source = fetch("git:HEAD:openapi.yaml", tmp_path)
    assert source.path.read_text() == "top" and source.root == tmp_path / "side"
    documents = {name: text for name, text in FILES.items() if not name.endswith((".md", "v1/openapi"))}
    assert files(tmp_path / "side") == documents


def test_a_document_may_have_any_name(tmp_path: Path) -> None:
    source = fetch("git:HEAD:api/v1/openapi", tmp_path)
    assert source.path.read_text() == "without an ending"
    assert "api/v1/notes.md" not in files(tmp_path / "side")


@pytest.mark.parametrize("root", ["api", "absolute"])
def test_a_root_is_what_is_around(repository: Path, tmp_path: Path, root: str) -> None:
    folder = Path("api") if root == "api" else repository / "api"
    source = fetch("git:HEAD:api/v1/spec.yaml", tmp_path, folder)
    assert source.root == tmp_path / "side/api"
    assert (source.root / "shared.yaml").read_text() == "beside it"
    assert not (tmp_path / "side/openapi.yaml").exists()


def test_from_a_folder_of_the_repository(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "api")
    assert fetch("git:HEAD:api/v1/spec.yaml", tmp_path, Path()).root == tmp_path / "side/api"
    assert fetch("git:HEAD:openapi.yaml", tmp_path).path.read_text() == "top"


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("none.yaml", "none.yaml: no such file"),
        ("api", "api: no such file"),
        ("git:HEAD", "git:HEAD: a git source reads git:REV:path"),
        ("git::api/shared.yaml", "git::api/shared.yaml: a git source reads git:REV:path"),
        ("git:HEAD:", "git:HEAD:: a git source reads git:REV:path"),
        ("git:--help:x", "git:--help:x: not a revision: --help"),
        ("git:HEAD:/etc/passwd", "git:HEAD:/etc/passwd: the path is relative to the repository's top"),
        ("git:HEAD:api/../x", "git:HEAD:api/../x: the path is relative to the repository's top"),
        ("git:HEAD:api/none.yaml", "git:HEAD:api/none.yaml: no such file in HEAD"),
        ("git:none:api/shared.yaml", "git:none:api/shared.yaml: fatal: Not a valid object name none"),
    ],
)
def test_what_is_no_document(tmp_path: Path, name: str, complaint: str) -> None:
    with pytest.raises(SourceError) as error:
        fetch(name, tmp_path)
    assert str(error.value) == complaint


def test_a_root_that_is_elsewhere(repository: Path, tmp_path: Path) -> None:
    name = "git:HEAD:api/shared.yaml"
    with pytest.raises(SourceError, match=r"^git:HEAD:api/shared\.yaml: the root api/v1 is no folder around it$"):
        fetch(name, tmp_path, repository / "api/v1")
    with pytest.raises(SourceError, match=rf"^git:HEAD:api/shared\.yaml: the root {tmp_path} is not in the repository"):
        fetch(name, tmp_path, tmp_path)


def test_git_that_is_not_there_or_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "git:HEAD:api/shared.yaml"
    with monkeypatch.context() as changed:
        changed.setenv("PATH", str(tmp_path))
        with pytest.raises(SourceError, match=r": git is not installed$") as error:
            fetch(name, tmp_path)
        assert error.value.__cause__ is None
    (tmp_path / "git").write_text("#!/bin/sh\nexit 3\n")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SourceError, match=r": git failed$"):
        fetch(name, tmp_path)
    (tmp_path / "git").write_text("#!/bin/sh\nprintf '\\nfatal: gone\\nhint: look elsewhere\\n' >&2\nexit 3\n")
    with pytest.raises(SourceError, match=r": fatal: gone$"):
        fetch(name, tmp_path)


def test_git_that_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []

    def hang(command: list[str], timeout: float, **_: Any) -> None:
        asked.append(timeout)
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(SourceError, match=r"shared\.yaml: git did not answer within 60 seconds$") as error:
        fetch("git:HEAD:api/shared.yaml", tmp_path)
    assert error.value.__cause__ is None and error.value.__suppress_context__
    assert asked == [60]


def test_what_git_says_may_be_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"rev-parse": b"/top\xff\n", "ls-tree": b"api\xff/spec.yaml\0", "show": b"the document"}

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        told = said.get(command[1], b"")
        return subprocess.CompletedProcess(command, 0 if told else 1, told, b"" if told else b"fatal: no \xff here\n")

    monkeypatch.setattr(subprocess, "run", run)
    assert fetch("git:HEAD:api\udcff/spec.yaml", tmp_path).path.read_text() == "the document"
    source = fetch("git:HEAD:api\udcff/spec.yaml", tmp_path, Path("/top\udcff/api\udcff"))
    assert source.root is not None and source.root.name == "api\udcff"
    said["ls-tree"] = b""
    with pytest.raises(SourceError, match=r"^git:HEAD:spec\.yaml: fatal: no \ufffd here$"):
        fetch("git:HEAD:spec.yaml", tmp_path)
