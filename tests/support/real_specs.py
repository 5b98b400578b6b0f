"""The real documents beside the project: each is read and lowered once, which takes seconds for the largest."""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from generator import ir
from generator.document.diagnostics import Diagnostics
from generator.document.document import Document, load
from generator.ir.ledger import Ledger
from generator.lower import lower
from generator.output.render import render
from generator.settings.config import Config
from tests.support.written import write_files


@frozen
class Lowered:
    """What became of a document, and the CPU seconds that lowering took."""

    document: Document
    package: ir.Package
    ledger: Ledger
    diagnostics: Diagnostics
    seconds: float


@cache
def lowered(path: Path) -> Lowered:
    diagnostics = Diagnostics()
    document = load(path, diagnostics)
    assert document is not None
    start = time.process_time()
    package, ledger = lower(document, Config(package="case"), diagnostics)
    return Lowered(document, package, ledger, diagnostics, time.process_time() - start)


@cache
def rendered(path: Path) -> dict[str, str]:
    """Every file of a document's package, by its path in the package. It is not formatted, which changes no meaning."""
    return {file.partition("/")[2]: text for file, text in render(evolve(lowered(path).package, name="case")).items()}


def write(path: Path, folder: Path, name: str) -> None:
    """Write the package of a document below a folder, under a name of its own."""
    write_files({f"{name}/{file}": text for file, text in rendered(path).items()}, folder)
