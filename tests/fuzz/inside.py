"""The process that fuzzes one target: `python -m tests.fuzz.inside TARGET`, and what libFuzzer takes."""

from __future__ import annotations

import sys

import atheris

from ..support.paths import ROOT

with atheris.instrument_imports(include=["overlay", "generator"]):
    from .targets import TARGETS

name = sys.argv[1]
atheris.Setup([str(ROOT / "build" / "fuzz" / f"{name}.sh"), *sys.argv[2:]], TARGETS[name])
atheris.Fuzz()
