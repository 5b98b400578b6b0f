"""The pins of pyproject.toml, and what they lead to: every version is locked with the hashes of its archives."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.paths import ROOT

LOCKS = ROOT / "locks"
GROUPS: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
FILES = {group: "dev" if group == "frameworks" else group for group in GROUPS}
"""Where each group is locked."""


def entries(path: Path) -> list[str]:
    """Every requirement of a file, in one line with its hashes."""
    text = re.sub(r"^#.*\n", "", path.read_text("utf-8"), flags=re.M)
    return text.replace("\\\n", " ").splitlines()


def locked(path: Path) -> dict[str, Requirement]:
    """What a file has for this Python, by name."""
    found = [Requirement(entry.partition(" --hash=")[0]) for entry in entries(path)]
    here = [each for each in found if each.marker is None or each.marker.evaluate()]
    assert len(here) == len({each.name for each in here})
    return {canonicalize_name(each.name): each for each in here}


def needed(requirements: list[str]) -> dict[str, str]:
    """The versions that are installed of some requirements, and of what these need in turn."""
    found: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    waiting = [(Requirement(each), "") for each in requirements]
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": extra}):
            continue
        installed = distribution(requirement.name)
        found[canonicalize_name(requirement.name)] = installed.version
        for wanted in {"", *requirement.extras}:
            if (key := (canonicalize_name(requirement.name), wanted)) not in seen:
                seen.add(key)
                waiting += [(Requirement(each), wanted) for each in installed.requires or []]
    return found


def test_every_group_is_locked_and_every_file_is_a_groups() -> None:
    assert {f"{file}.txt" for file in FILES.values()} == {path.name for path in LOCKS.iterdir()}


@pytest.mark.parametrize("group", GROUPS)
def test_the_pins_of_a_group_are_locked(group: str) -> None:
    found = locked(LOCKS / f"{FILES[group]}.txt")
    for line in GROUPS[group]:
        pin = Requirement(line)
        if pin.marker is not None and not pin.marker.evaluate():
            continue  # A pin of another Python's.
        assert found[canonicalize_name(pin.name)].specifier == pin.specifier, "run `make lock`"


@pytest.mark.parametrize("path", sorted(LOCKS.iterdir()), ids=lambda path: path.stem)
def test_a_file_has_versions_with_hashes_and_names_no_registry(path: Path) -> None:
    form = r"[a-z0-9-]+==[\w.]+( ; [^#@]*?)?(\s+--hash=sha256:[0-9a-f]{64})+"
    assert [entry for entry in entries(path) if not re.fullmatch(form, entry)] == []
    assert "://" not in path.read_text("utf-8")
    assert not re.search(r"^\s*-(?!-hash)", path.read_text("utf-8"), re.M)


def test_the_environment_is_the_locked_one_and_nothing_locked_is_needless() -> None:
    """A version that pyproject.toml no longer leads to would stay in the file unseen."""
    versions = needed(GROUPS["dev"] + GROUPS["frameworks"])
    assert versions == {name: each.specifier.__str__()[2:] for name, each in locked(LOCKS / "dev.txt").items()}


def test_files_agree_on_versions() -> None:
    dev = locked(LOCKS / "dev.txt")
    for path in LOCKS.iterdir():
        other = locked(path)
        assert {name: str(other[name]) for name in other.keys() & dev} == {
            name: str(dev[name]) for name in other.keys() & dev
        }


@pytest.mark.parametrize("uv", ["", "/bin/uv"], ids=["pip", "uv"])
def test_make_installs_nothing_that_is_not_locked(uv: str) -> None:
    command = ["make", "--dry-run", "--always-make", f"UV={uv}", "VENV=nowhere", "install", "bench", "nowhere/.docs"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    lines = [line for line in shown.splitlines() if "pip install" in line]
    checked = [line for line in lines if " --require-hashes --requirement locks/" in line]
    ours = [line for line in lines if line.endswith("--no-deps --no-build-isolation --editable .")]
    assert sorted(line.split("/")[-1] for line in checked) == ["bench.txt", "dev.txt", "docs.txt"]
    assert len(lines) == len(checked) + len(ours) == 4
    assert all(("/bin/uv" in line) == bool(uv) for line in lines)
