"""docs/architecture.md is true: the ladders are those that `make lint` checks, the walk is the one that a run takes."""

from __future__ import annotations

import importlib
import re
import sys
import tomllib
from pathlib import Path
from types import FrameType
from typing import Any

from generator.cli import main
from tests.support.paths import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
GENERATOR = PAGE.partition("## The generator")[2].partition("\n## ")[0]


def test_the_ladders_are_those_that_lint_checks() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    layers = {c["containers"][0]: " → ".join(c["layers"]) for c in contracts if c["type"] == "layers"}
    drawn = dict(re.findall(r"^(generator[\w.]*) +(.*→.*)$", GENERATOR, re.M))
    assert {name: text for name, text in layers.items() if name.startswith("generator")} == drawn


def test_a_run_enters_the_functions_of_the_walk_in_their_order(tmp_path: Path) -> None:
    walk = re.findall(r"^\| `(generator/[\w/]+\.py)` \| `(\w+)` \|", GENERATOR, re.M)
    assert len(walk) > 8
    entered: dict[tuple[str, str], None] = {}

    def profile(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            path = Path(frame.f_code.co_filename)
            if path.is_relative_to(ROOT / "generator"):
                entered.setdefault((path.relative_to(ROOT).as_posix(), frame.f_code.co_name))

    for slow in ("jinja2", "openapi_python_client.schema", "openapi_python_client.strings"):
        importlib.import_module(slow)  # While nobody counts their calls.
    spec = ROOT / "tests" / "cases" / "union_discriminated" / "openapi.yaml"
    sys.setprofile(profile)
    try:
        assert main(["generate", "--spec", str(spec), "--package", "walk", "--output", str(tmp_path)]) == 0
    finally:
        sys.setprofile(None)
    assert [step for step in entered if step in walk] == walk
