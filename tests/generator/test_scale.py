"""Size: what a large document costs to generate, and a large package to import."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from tests.support.paths import ROOT, SHARED_SPECS
from tests.support.real_specs import write

pytestmark = pytest.mark.skipif(not SHARED_SPECS.exists(), reason="the shared specs are not beside this checkout")

LOADED = """
import sys
before = set(sys.modules)
import NAME
print(*sorted(name.removeprefix("NAME") for name in set(sys.modules) - before if name.startswith("NAME")))
NAME.CLIENT(server_url="http://127.0.0.1:9")
print(len([name for name in sys.modules if name.startswith(("NAME.models.", "NAME.resources."))]))
"""


def _cpu(*command: object) -> float:
    """The CPU seconds of a command and of those that it starts."""
    before = os.times()
    compiled = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # As for users, who do not compile a tool at each run.
    run = subprocess.run(
        [sys.executable, "-m", *map(str, command)], cwd=ROOT, env=compiled, capture_output=True, check=False
    )
    assert run.returncode == 0, run.stderr.decode()
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _loaded(folder: Path, name: str, client: str) -> list[str]:
    program = LOADED.replace("NAME", name).replace("CLIENT", client)
    run = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


@pytest.mark.alone
@pytest.mark.slow
def test_generating_costs_two_fifths_of_what_openapi_python_client_needs(tmp_path: Path) -> None:
    spec, tries = SHARED_SPECS / "mistral.yaml", count()

    def both(number: int) -> tuple[float, float]:
        folder = tmp_path / str(number)
        ours = _cpu("generator", "generate", "--spec", spec, "--package", "big", "--output", folder)
        theirs = _cpu(
            "openapi_python_client", "generate", "--path", spec, "--meta", "none", "--output-path", folder / "x"
        )
        return ours, theirs

    # Again if need be: what else runs on the machine adds to either.
    while (times := both(number := next(tries)))[0] > times[1] * 0.4:
        assert number < 3, "{:.1f} s and {:.1f} s".format(*times)


@pytest.mark.slow
def test_a_large_package_loads_what_a_small_one_loads(tmp_path: Path) -> None:
    for name, spec in (("small", "petstore"), ("large", "openai")):
        write(SHARED_SPECS / f"{spec}.yaml", tmp_path, name)
    small, large = _loaded(tmp_path, "small", "SwaggerPetstore"), _loaded(tmp_path, "large", "OpenAI")
    assert large == small
    assert small[1] == "0", "a client without a call needs no resource and no model"
