"""The mutants themselves: what is changed, that the tests of a room see it, and that what is listed exists."""

from __future__ import annotations

import shlex
import subprocess
import sys

import pytest

from tests.mutants.changes import mutants
from tests.mutants.rooms import rooms
from tests.mutants.survivors import entries, key
from tests.support.paths import ROOT


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("a < b", {"a <= b", "a >= b"}),
        ("f = lambda a: a", {"f = lambda a: None"}),
        ("a is not b", {"a is b"}),
        ("a not in b", {"a in b"}),
        ("x = not a", {"x = a", "x = None", "pass"}),
        ("a and b", {"(a) or (b)", "(a)", "(b)"}),
        ("if a:\n    b()", {"if (not (a)):\n    b()", "if a:\n    pass"}),
        ("x = -1", {"x = 1", "x = -2", "x = -(0)", "x = None", "pass"}),
        ("f(a, b)", {"f(b, a)", "f(a, *())", "pass"}),
        ("f(a=b)", {"f(**{})", "pass"}),
        ("x += y", {"x -= y", "x = y", "pass"}),
        (
            "raise A(b) from c",
            {"raise RuntimeError(b) from c", "raise A(b) from RuntimeError()", "raise A(*()) from c"},
        ),
        ("try:\n    a()\nexcept (B, C):\n    d()", {"try:\n    a()\nexcept (B, ()):\n    d()"}),
        ('x = "é" + y', {'x = "" + y', 'x = "é" - y'}),
        ("x = a[:n]", {"x = a[:]"}),
        ("x = s.strip()", {"x = s"}),
        ("for a in b:\n    break", {"for a in b:\n    continue", "for a in ():\n    break"}),
        ("def f():\n    return a", {"def f():\n    return None", "def f():\n    pass"}),
    ],
)
def test_changes(code: str, changed: set[str]) -> None:
    assert changed <= {mutant.text for mutant in mutants(code)}


@pytest.mark.parametrize(
    "code",
    [
        '"""Words."""',
        "import a",
        "x: int | None",
        "def f(a: int | None) -> str | None:\n    ...",
        "if TYPE_CHECKING:\n    x = 1",
        '__slots__ = ("a", "b")',
        "assert a is not None",
    ],
)
def test_what_means_nothing_when_it_runs_is_left_alone(code: str) -> None:
    assert not list(mutants(code))


def test_rooms_name_files_and_tests_that_exist() -> None:
    for room in rooms():
        assert room.files
        for run in room.tests:
            assert all((ROOT / word).exists() for word in shlex.split(run) if word.startswith("tests/"))


@pytest.mark.slow
def test_survivors_are_mutants_of_lines_that_exist() -> None:
    known: dict[str, set[tuple[str, str, str, str]]] = {}
    for (path, *change), reason in entries():
        source = (ROOT / path).read_text("utf-8")
        if path not in known:
            known[path] = {key(path, source, mutant) for mutant in mutants(source)}
        assert (path, *change) in known[path] and len(reason) > 20


PROGRAM = """
from pathlib import Path
from tests.mutants.trial import run

source = Path("overlay/core/types.py").read_text("utf-8")
mutant = source.replace("isinstance(value, list)", "isinstance(value, str)")
for text in (source, mutant):
    print(run(["tests/sse/test_lines_and_halves.py"], "overlay.core.types", text, 60).verdict)
"""


@pytest.mark.slow
def test_a_mutant_is_killed_by_the_tests_that_pass_without_it() -> None:
    """A trial forks its process, which must have no threads: it is another one than this."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert (done.stdout, done.returncode) == ("survived\nkilled\n", 0), done.stderr
