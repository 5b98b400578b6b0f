"""Programs in the style of the official package's examples run as they are on the package of examples/mistral."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.output.render import render
from tests.support.paths import DATA, SHARED_SPECS
from tests.support.whole_api import whole_api
from tests.support.whole_package import lowered_file
from tests.support.written import write_files

SPEC = SHARED_SPECS / "mistral.yaml"
pytestmark = pytest.mark.skipif(not SPEC.exists(), reason="the shared specs are not beside this checkout")
PROGRAMS = sorted((DATA / "whole").glob("*.py"))
RUN = """
import runpy, sys
for program in sys.argv[2:]:
    print("==", program.rpartition("/")[2])
    runpy.run_path(program, run_name="__main__")
"""
EXPECTED = {
    "agents.py": "function.call get_weather {'city': 'Paris'}",
    "audio.py": "[0.0s → 1.5s] s1: Hello",
    "chat.py": "Dune",
    "conversation_streams.py": "message.output.delta Once|done 3",
    "files.py": "batch sound.mp3 18",
    "jobs.py": "SUCCESS ft:open",
    "ocr.py": "# Paper img-0 1",
    "others.py": "['m'] m",
    "runs.py": "Result: MathResult(answer=4) conv-1",
}


@pytest.mark.slow
def test_they_run_as_they_are(tmp_path: Path) -> None:
    package, _, _ = lowered_file(SPEC)
    write_files(render(package), tmp_path)
    sound = tmp_path / "sound.mp3"
    sound.write_bytes(b"ID3")
    with whole_api() as server:
        settings = {"PYTHONPATH": str(tmp_path), "MISTRAL_API_KEY": "key", "MISTRAL_SERVER_URL": server.url}
        command = [sys.executable, "-W", "error", "-c", RUN, str(sound), *map(str, PROGRAMS)]
        done = subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    assert done.stderr == ""
    said = dict(part.split("\n", 1) for part in done.stdout.split("== ")[1:])
    assert said.keys() == EXPECTED.keys()
    for program, line in EXPECTED.items():
        assert line in said[program], program
