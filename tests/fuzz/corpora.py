"""The committed corpora: a file for each target, an input on each line, in base64."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parent / "corpora"
NAMES = ("decoder", "chunks", "documents", "diff")


def read(name: str) -> list[bytes]:
    """Return the inputs of a target."""
    path = FOLDER / f"{name}.txt"
    return [b64decode(line) for line in path.read_text("ascii").split("\n")[:-1]] if path.exists() else []


def write(name: str, inputs: Iterable[bytes]) -> None:
    """Replace the inputs of a target."""
    lines = sorted({b64encode(data).decode("ascii") for data in inputs}, key=lambda line: (len(line), line))
    (FOLDER / f"{name}.txt").write_text("".join(f"{line}\n" for line in lines), "ascii")
