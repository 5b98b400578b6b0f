"""Runs the tests in every Python that the SDK supports and this machine has: `make pythons`.

Each gets an environment of its own in build/pythons/, with the pinned tools as far as there are wheels for it. A folder
that holds another system (of `debootstrap DIR unstable`) is looked into with `--root`; its tests run there, on a copy.
From 3.11 on all tests run, those of the generator too; on 3.10 those that need no generator.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from tests.support.paths import ROOT

VERSIONS = ("3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
MARKED = "not alone and not slow"
_COPIED = "tmp/pythons"
"""The folder below another system's root: the checkout and the environments."""
_LEFT = shutil.ignore_patterns(
    ".git", ".venv", ".envs", ".*_cache", ".hypothesis", "__pycache__", "build", "dist", "site"
)


@frozen
class Found:
    """A Python, and how it is started: `before` stands in front of each command, `folder` is the checkout there."""

    version: str
    path: str
    folder: Path
    environments: Path
    root: Path | None = None

    def run(self, command: Sequence[str], *, shown: bool = False) -> tuple[int, str]:
        """Run a command where this Python is, in another system from its root. Return its code and what it printed,
        which comes as it is printed if it is `shown`.
        """
        before = [] if self.root is None else ["chroot", str(self.root), "/usr/bin/env", "-C", str(self.folder)]
        environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
        if self.root is not None:
            path = "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
            environment |= {"HOME": "/root", "PATH": path, "TMPDIR": "/tmp"}
        lines: list[str] = []
        with subprocess.Popen(
            [*before, *command], cwd=None if self.root else self.folder, env=environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        ) as process:  # fmt: skip
            assert process.stdout is not None
            for line in process.stdout:
                lines.append(line)
                if shown:
                    print(line, end="", flush=True)
        return process.returncode, "".join(lines)

    @property
    def python(self) -> str:
        """The interpreter of the environment."""
        return str(self.environments / self.version / "bin" / "python")


def here(version: str) -> Found | None:
    """Return this machine's Python of a version: the one that runs this, on the path, of pyenv or of uv."""
    candidates = [sys.executable] if version == f"{sys.version_info.major}.{sys.version_info.minor}" else []
    candidates += map(str, sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"), reverse=True))
    candidates += filter(None, [shutil.which(f"python{version}")])
    if uv := shutil.which("uv"):
        named = [uv, "python", "find", "--no-python-downloads", version]
        candidates += subprocess.run(named, capture_output=True, text=True, check=False).stdout.split("\n")[:1]
    environments = ROOT / "build" / "pythons"
    found = (Found(version, path, ROOT, environments) for path in candidates if path)
    return next((each for each in found if _is(each)), None)


def there(root: Path, version: str) -> Found | None:
    """Return the Python of another system."""
    folder = Path("/", _COPIED)
    found = Found(version, f"/usr/bin/python{version}", folder / "checkout", folder, root)
    return found if (root / found.path.lstrip("/")).exists() and _is(found) else None


def _is(found: Found) -> bool:
    """Whether it starts, and is of the version that it is called by: a shim of pyenv may be neither."""
    line = [found.path, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    place = Found(found.version, found.path, Path("/"), found.environments, found.root)
    try:
        return place.run(line)[1].strip() == found.version
    except OSError:
        return False


def prepare(found: Found) -> list[str]:
    """Make the environment. Return the tools that it lacks, since they have no wheel for this Python."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    pins: list[str] = [*groups["dev"], *groups["frameworks"]]
    outside = Path(str(found.environments).lstrip("/")) if found.root else found.environments
    folder = (found.root or Path("/")) / outside / found.version
    stamp, digest = folder / ".pins", hashlib.sha256("\n".join(pins).encode()).hexdigest()
    if stamp.exists() and stamp.read_text().startswith(digest):
        return stamp.read_text().split("\n")[1].split()
    shutil.rmtree(folder, ignore_errors=True)
    code, said = found.run([found.path, "-m", "venv", str(found.environments / found.version)])
    if code:
        raise SystemExit(f"{found.path}: no environment can be made\n{said}")
    uv = shutil.which("uv") if found.root is None else None
    install = [uv, "pip", "install", "--python", found.python] if uv else [found.python, "-m", "pip", "install"]
    install += ["--quiet", "--only-binary", ":all:", "--no-binary", "forbiddenfruit"]  # which has no wheel at all
    left: list[str] = []
    if found.run([*install, *pins])[0]:
        for pin in pins:
            name = pin.partition("==")[0]
            if found.run([*install, pin])[0] and found.run([*install, name])[0]:
                left.append(name)
    stamp.write_text(f"{digest}\n{' '.join(left)}\n")
    return left


def rooms(version: str) -> list[str]:
    """Return what is tested: everything, or on a Python without the generator what runs without it."""
    if version != "3.10":
        return ["tests"]
    without = {"cases", "data", "docs", "frameworks", "fuzz", "generator", "mutants", "site", "support", "typing"}
    return sorted(f"tests/{path.name}" for path in (ROOT / "tests").iterdir() if path.is_dir() and _has(path, without))


def _has(path: Path, without: set[str]) -> bool:
    return path.name not in without and any(path.glob("test_*.py"))


def test(found: Found, arguments: Sequence[str]) -> tuple[str, bool]:
    """Run the tests. Return pytest's last line, and whether they passed."""
    paths = [] if any(each.startswith("tests") for each in arguments) else rooms(found.version)
    parallel = [] if any(each.startswith("-n") for each in arguments) else ["-n", "auto", "--dist", "worksteal"]
    marked = [] if "-m" in arguments else ["-m", MARKED]
    command = [found.python, "-m", "pytest", "-q", "-p", "tests.support.older", "-p", "no:cacheprovider"]
    print(f"Python {found.version}", flush=True)
    code, said = found.run([*command, *parallel, *marked, *arguments, *paths], shown=True)
    last = (said.strip().splitlines() or ["pytest said nothing"])[-1]
    return re.sub(r"^=+ | =+$", "", last), code == 0


def main() -> int:
    """Return 0 if all tests passed in each Python that was found."""
    parser = argparse.ArgumentParser("make pythons")
    parser.add_argument("--only", action="append", default=[], choices=VERSIONS, metavar="3.N")
    parser.add_argument("--root", type=Path, help="a folder that holds another system")
    options, arguments = parser.parse_known_args()
    root: Path | None = options.root
    if root is not None:
        if not (root / "proc" / "self").exists():
            parser.error(f"programs need /proc there: mount -t proc proc {root}/proc")
        shutil.rmtree(root / _COPIED / "checkout", ignore_errors=True)
        shutil.copytree(ROOT, root / _COPIED / "checkout", ignore=_LEFT)
    rows: list[tuple[str, str, str]] = []
    passed = True
    for version in options.only or VERSIONS:
        found = here(version) or (there(root, version) if root is not None else None)
        if found is None:
            rows.append((version, "not found", ""))
            continue
        left = prepare(found)
        result, fine = test(found, arguments)
        passed = passed and fine
        rows.append((version, result, f"without {', '.join(left)}" if left else ""))
    print("\n".join(" | ".join(part for part in row if part) for row in rows))
    return 0 if passed else 1


if __name__ == "__main__":
    raise SystemExit(main())
