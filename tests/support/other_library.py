"""This project's package, made for another HTTP library: `python -m tests.support.other_library httpx2 FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from attrs import evolve

from generator.document.diagnostics import Diagnostics
from generator.pipeline import generate
from generator.settings.config import load_config
from tests.support.paths import ROOT


def main(library: str, folder: Path) -> None:
    diagnostics = Diagnostics()
    config = load_config(ROOT / "pyproject.toml", diagnostics)
    assert config is not None and config.spec is not None, diagnostics.render()
    made = generate(config.spec, evolve(config, http=library, http_env=""), diagnostics)
    assert made is not None, diagnostics.render()
    for path, text in made.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
