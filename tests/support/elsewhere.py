"""A folder and an environment that share nothing with those here but the content of the files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_LEFT = shutil.ignore_patterns(".git", ".venv", ".envs", ".*_cache", ".hypothesis", "__pycache__")
_BUILT = {"build", "dist", "site"}


def copy_elsewhere(source: Path, target: Path) -> None:
    """Copy the files of a folder, with other times and other permissions: as another checkout has them."""

    def left(folder: str, names: list[str]) -> set[str]:
        return _LEFT(folder, names) | (_BUILT if Path(folder) == source else set())

    shutil.copytree(source, target, ignore=left, copy_function=shutil.copyfile)
    for path in [target, *target.rglob("*")]:
        executable = path.is_dir() or os.access(source / path.relative_to(target), os.X_OK)
        path.chmod(0o700 if executable else 0o600)
        os.utime(path, (1_234_567_890, 1_234_567_890))


def elsewhere(home: Path) -> dict[str, str]:
    """Return the environment of somebody else, who lives in the folder `home`."""
    theirs = {"HOME": str(home), "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "4711", "USER": "other"}
    return {**{name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}, **theirs}
