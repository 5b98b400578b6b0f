"""The output folder: nothing outside of the package is touched, and nothing inside that is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output.lock import Lock, digest
from generator.output.write import UnsafePathError, write

HEADER = "# Generated from api.yaml; do not edit.\n"


def content(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_says_what_changed(tmp_path: Path) -> None:
    files = {"sdk/a.py": HEADER, "sdk/b/c.py": HEADER, "sdk.lock.json": "{}"}
    assert write(files, tmp_path, "sdk", None) == sorted(files)
    assert content(tmp_path) == files
    assert write(files, tmp_path, "sdk", None) == []
    fewer = {"sdk/a.py": HEADER + "x = 1\n", "sdk.lock.json": "{}"}
    assert write(fewer, tmp_path, "sdk", None) == ["sdk/a.py", "sdk/b/c.py"]
    assert content(tmp_path) == fewer
    assert not (tmp_path / "sdk" / "b").exists()


def test_a_file_without_a_header_is_known_by_the_lock_only(tmp_path: Path) -> None:
    write({"sdk/py.typed": "", "sdk/a.py": HEADER}, tmp_path, "sdk", None)
    (tmp_path / "sdk" / "mine.txt").write_text("mine")
    lock = Lock(files={"sdk/py.typed": digest(b"")})
    assert write({"sdk/a.py": HEADER}, tmp_path, "sdk", lock) == ["sdk/py.typed"]
    assert content(tmp_path) == {"sdk/a.py": HEADER, "sdk/mine.txt": "mine"}


def test_a_file_that_is_not_ours_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "sdk").mkdir()
    (tmp_path / "sdk" / "b.py").write_text("print('mine')\n")
    with pytest.raises(UnsafePathError, match=r"sdk/b\.py exists and was not generated"):
        write({"sdk/a.py": HEADER, "sdk/b.py": HEADER}, tmp_path, "sdk", None)
    assert content(tmp_path) == {"sdk/b.py": "print('mine')\n"}


@pytest.mark.parametrize(
    "path",
    [
        *("../x.py", "sdk/../../x.py", "/etc/x.py", "sdk//x.py", "sdk/./x.py", "other/x.py", "x.py", "sdk", ""),
        *("sdk/a\\..\\b.py", "sdk/c:x.py", "sdk/a\0.py", "sdk/a\n.py", "sdk/a.py ", "sdk/a.", "sdk.x/../y"),
    ],
)
def test_paths_that_lead_out(tmp_path: Path, path: str) -> None:
    with pytest.raises(UnsafePathError):
        write({"sdk/a.py": HEADER, path: HEADER}, tmp_path / "out", "sdk", None)
    assert content(tmp_path) == {}


def test_folders_that_lead_out(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "sdk").mkdir(parents=True)
    (tmp_path / "out" / "sdk" / "models").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafePathError):
        write({"sdk/models/a.py": HEADER}, tmp_path / "out", "sdk", None)
    assert content(tmp_path) == {}


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target.py").write_text(HEADER + "old\n")
    (tmp_path / "out" / "sdk").mkdir(parents=True)
    (tmp_path / "out" / "sdk" / "a.py").symlink_to(tmp_path / "target.py")
    write({"sdk/a.py": HEADER}, tmp_path / "out", "sdk", None)
    assert (tmp_path / "target.py").read_text() == HEADER + "old\n"
    assert not (tmp_path / "out" / "sdk" / "a.py").is_symlink()


def test_names_that_differ_by_case_only(tmp_path: Path) -> None:
    with pytest.raises(UnsafePathError, match="same file"):
        write({"sdk/image_url.py": HEADER, "sdk/image_URL.py": HEADER}, tmp_path, "sdk", None)
