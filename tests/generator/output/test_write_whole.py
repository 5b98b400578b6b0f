"""A run that fails, is killed or meets another run: the output is the old one or the new one, whole."""

from __future__ import annotations

import errno
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

import generator.output.write as written
from generator.output import swap
from generator.output.lock import Lock, digest
from generator.output.write import UnsafePathError, write

ROOT = Path(__file__).resolve().parents[3]
HEADER = "# Generated from api.yaml; do not edit.\n"
WRITER = """
import sys
from pathlib import Path
from generator.output.write import write

HEADER = "# Generated from api.yaml; do not edit.\\n"


def state(word):
    return {**{f"sdk/{word}{i % 3}/m{i}.py": HEADER + word for i in range(30)}, "sdk/__init__.py": HEADER + word}


print("ready", flush=True)
for turn in range(int(sys.argv[2])):
    write(state(sys.argv[3 + turn % (len(sys.argv) - 3)]), Path(sys.argv[1]), "sdk", None)
"""


def content(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def words(folder: Path) -> set[str]:
    """What the files of the package hold, after a check that none is missing."""
    found = {text.removeprefix(HEADER) for path, text in content(folder).items() if path.startswith("sdk/")}
    assert len([path for path in content(folder) if path.startswith("sdk/")]) == 31
    return found


def writer(folder: Path, turns: int, *states: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, str(folder), str(turns), *states]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def test_killed_at_any_moment(tmp_path: Path) -> None:
    rng = random.Random(7)
    writer(tmp_path, 1, "a").communicate()
    for _ in range(3):
        process = writer(tmp_path, 10_000, "b", "a")
        time.sleep(rng.random() / 20)  # No moment is waited for: any one will do.
        process.kill()
        process.communicate()
        assert words(tmp_path) in ({"a"}, {"b"})
    assert writer(tmp_path, 2, "b", "c").communicate() == (b"", b"")
    assert words(tmp_path) == {"c"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sdk"]  # What the killed ones left is gone.


def test_runs_at_the_same_time_wait_for_each_other(tmp_path: Path) -> None:
    running = [writer(tmp_path, 4, word, f"{word}{word}") for word in "abc"]
    assert [process.communicate() for process in running] == [(b"", b"")] * 3
    assert words(tmp_path) in ({"aa"}, {"bb"}, {"cc"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sdk"]


def test_what_another_run_wrote_meanwhile_is_known(tmp_path: Path) -> None:
    ours = Lock(files={"sdk/a.py": digest(HEADER.encode())})  # Read before the other run wrote.
    theirs = Lock(files={"sdk/py.typed": digest(b"")}).render()
    write({"sdk/a.py": HEADER, "sdk/py.typed": "", "sdk.lock.json": theirs}, tmp_path, "sdk")
    assert write({"sdk/a.py": HEADER, "sdk/py.typed": "x"}, tmp_path, "sdk", ours) == ["sdk/py.typed"]


def test_a_process_that_is_asked_to_end_leaves_nothing_behind(tmp_path: Path) -> None:
    process = writer(tmp_path, 10_000, "a", "b")
    while not (tmp_path / "sdk").exists():
        time.sleep(0.001)
    process.terminate()
    process.communicate()
    assert words(tmp_path) in ({"a"}, {"b"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sdk"]


@pytest.mark.parametrize("step", ["link_tree", "put_in_place", "_delete_empty"])
def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    before = {"sdk/a.py": HEADER, "sdk/old/c.py": HEADER, "sdk.lock.json": "{}"}
    write(before, tmp_path, "sdk", None)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(written, step, full)
    with pytest.raises(OSError, match="No space left"):
        write({"sdk/a.py": HEADER + "x = 1\n", "sdk/b.py": HEADER, "sdk.lock.json": "{1}"}, tmp_path, "sdk", None)
    assert content(tmp_path) == before


@pytest.mark.parametrize("linked", [True, False])
def test_systems_that_can_neither_link_nor_exchange(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    if not linked:
        monkeypatch.setattr(swap.os, "link", lambda *_, **__: (_ for _ in ()).throw(NotImplementedError))
    write({"sdk/a.py": HEADER, "sdk/b/c.py": HEADER}, tmp_path, "sdk", None)
    (tmp_path / "sdk" / "mine.txt").write_text("mine")
    write({"sdk/a.py": HEADER + "x = 1\n"}, tmp_path, "sdk", None)
    assert content(tmp_path) == {"sdk/a.py": HEADER + "x = 1\n", "sdk/mine.txt": "mine"}


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    write({"sdk/a.py": HEADER, "sdk/b.py": HEADER}, tmp_path, "sdk", None)
    before = (tmp_path / "sdk" / "a.py").stat()
    write({"sdk/a.py": HEADER, "sdk/b.py": HEADER + "x = 1\n"}, tmp_path, "sdk", None)
    after = (tmp_path / "sdk" / "a.py").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_package_that_is_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "sdk").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafePathError, match="symbolic link"):
        write({"sdk/a.py": HEADER}, tmp_path, "sdk", None)
    assert content(tmp_path / "elsewhere") == {}
