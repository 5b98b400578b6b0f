"""Packs the generator with the templates and the runtime that it copies: `python -m build generator`.

In a checkout both stand beside this folder, in a source distribution inside of it. The wheel has the three beside each
other again, below one name: `sdkgen/generator/`, `sdkgen/templates/`, `sdkgen/overlay/`. It has a bill of materials.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from runpy import run_path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = ("overlay", "templates")
MADE = {
    "__init__.py": '"""The generator as it is installed: the command `sdkgen`, and what it renders and copies."""\n',
    "__main__.py": '"""Runs the command line: `python -m sdkgen`."""\n\nfrom .generator.__main__ import run\n\nrun()\n',
}
"""What only the wheel has."""


class Pack(BuildHookInterface[Any]):
    """Adds the files to an archive."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """List every file of the archive; which kind it is, hatchling says."""
        files: dict[str, str] = build_data["force_include"]
        root = Path(self.root)
        beside = root if (root / DATA[0]).is_dir() else root.parent
        below = "sdkgen/" if self.target_name == "wheel" else ""
        for folder in DATA:
            files.update({str(path): below + name for path, name in _files(beside / folder, folder)})
        if self.target_name == "wheel":
            own = {str(path): f"sdkgen/{name}" for path, name in _files(root, "generator") if path.suffix == ".py"}
            files.update({path: name for path, name in own.items() if not _is_data(Path(path), root)})
            self._folder = TemporaryDirectory()
            bill = run_path(str(root / "scaffold" / "hatch_build.py"))
            build_data["sbom_files"].append(bill["write_bill"](self, self._folder.name))
            for name, text in MADE.items():
                path = Path(self._folder.name, name)
                path.write_text(text, encoding="utf-8")
                files[str(path)] = f"sdkgen/{name}"


def _files(folder: Path, name: str) -> Iterator[tuple[Path, str]]:
    """Yield the files of a folder, but for what tools leave there, each with its path below `name`."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith(".") or part == "__pycache__" for part in parts):
            yield path, "/".join((name, *parts))


def _is_data(path: Path, root: Path) -> bool:
    """Whether a Python file of this folder is no part of the generator: a copy in a source distribution, or this."""
    return path.relative_to(root).parts[0] in (*DATA, "hatch_build.py", "dist", "build")
