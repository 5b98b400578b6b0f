"""Hostile documents, each in `cases/hostile/<topic>/`: the whole command ends in bounded time and memory, complains in
plain text or generates, writes nothing outside of its folder, and what it wrote is inert when it is imported."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.support.limited import generator, limit
from tests.support.paths import CASES, ROOT

HOSTILE_CASES = CASES / "hostile"
CANARY = "canary_4711"
pytestmark = pytest.mark.slow  # Each case is a run of the whole command, and an import of all that it wrote.
IMPORT = """
import importlib, pathlib, sys
for path in sorted(pathlib.Path("sdk").rglob("*.py")):
    if "_overlay" not in path.parts and path.name != "__main__.py":
        importlib.import_module(".".join(path.with_suffix("").parts).removesuffix(".__init__"))
import sdk.models
for name in sdk.models.__all__:
    made = getattr(sdk.models, name)
    if hasattr(made, "from_dict"):
        assert made.from_dict({"k": "v"}).to_dict() == {"k": "v"}, name
        repr(made.from_dict({}))
"""


def _run(spec: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Generate with limits on time and memory, and check what holds for every document."""
    command = ["generate", "--spec", spec, "--package", "sdk", "--output", folder / "out"]
    with tempfile.NamedTemporaryFile() as file:
        run = generator(*command, cwd=folder, said=Path(file.name))
    said = run.stdout
    assert run.returncode in (0, 2), said[-2000:]
    assert "bug of the generator" not in said and "Traceback" not in said, said[-2000:]
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", said), "a terminal would obey"
    assert "root:x:" not in said
    assert {path.name for path in folder.iterdir()} <= {"out", "spec.json"}
    assert not list(ROOT.glob(CANARY)) and not list(folder.rglob(f"{CANARY}*.txt"))
    if run.returncode == 0:
        imported = subprocess.run(
            [sys.executable, "-W", "error", "-c", IMPORT],
            cwd=folder / "out", capture_output=True, text=True, check=False, preexec_fn=limit,
        )  # fmt: skip
        assert imported.returncode == 0, imported.stderr[-2000:]
        assert {path.name for path in folder.iterdir()} <= {"out", "spec.json"}
        assert {path.name for path in (folder / "out").iterdir()} <= {
            "sdk",
            "sdk.lock.json",
            "api.md",
            "sdk.coverage.json",
        }
    return run


@pytest.mark.parametrize("case", sorted(HOSTILE_CASES.iterdir()), ids=lambda case: case.name)
def test_case(case: Path, tmp_path: Path) -> None:
    _run(next(case.glob("spec.*")), tmp_path)


WIDE: dict[str, Any] = {
    "properties": {"A": {"type": "object", "properties": {f"p{i}": {"type": "string"} for i in range(5000)}}},
    "values": {"A": {"enum": [f"v{i}" for i in range(5000)]}},
    "long_names": {"A" * 70000: {"type": "object", "properties": {"a_" * 30000: {"type": "string"}}}},
    "same_names": {f"a{'_' * i}": {"type": "object", "properties": {"x": {"type": "string"}}} for i in range(400)},
    "text": {"A": {"type": "object", "description": '\\"""' * 200000, "properties": {"x": {"type": "string"}}}},
}


@pytest.mark.parametrize("name", WIDE)
def test_wide(name: str, tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}}
    spec.write_text(json.dumps({**document, "components": {"schemas": WIDE[name]}}))
    assert _run(spec, tmp_path).returncode == 0
