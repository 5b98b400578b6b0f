"""The tests against one mutant, in a process of its own that is forked from one which has loaded the libraries.

The mutant takes the place of its module as that is imported: of `overlay.sse.decoder`, of
`mistralai._overlay.sse.decoder`, and of the copy in any package that a test makes. Nothing is written, and programs
that a test starts do not see it.
"""

from __future__ import annotations

import gc
import os
import resource
import shlex
import signal
import sys
import tempfile
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.metadata import entry_points
from types import CodeType
from typing import Any

_LIBRARIES = (
    *("pytest", "hypothesis.strategies", "httpx", "httpx2", "h11", "h2.connection", "trio", "aiohttp", "uvicorn"),
    *("anyio._backends._asyncio", "werkzeug.serving", "attrs", "cattrs", "msgspec", "pydantic", "yaml", "jinja2"),
    *("openapi_python_client.schema", "openapi_python_client.strings"),
)
_OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "--tb=line", "-W", "ignore::pytest.PytestAssertRewriteWarning")
_MEMORY = 4 << 30
"""Bytes of address space: a loop that a mutant made endless may fill memory."""


@dataclass(frozen=True)
class Outcome:
    """What the tests said: `killed`, `survived`, or `timeout`, which counts as killed; the seconds of CPU that they
    took; and their output.
    """

    verdict: str
    cpu: float
    output: str


def load_libraries() -> None:
    """Import what the tests need and is not the project's, once for all trials."""
    for name in _LIBRARIES:
        import_module(name)
    from _pytest.config import default_plugins

    for name in default_plugins:
        import_module(f"_pytest.{name}")
    for plugin in entry_points(group="pytest11"):
        if plugin.name != "mistralai":
            plugin.load()
    gc.freeze()


def run(tests: Sequence[str], module: str, text: str | None, limit: float) -> Outcome:
    """Run tests until the first that fails, with this text in the place of a module (`overlay.sse.decoder`). Without a
    text nothing is changed. Each of `tests` is a run of pytest: its arguments. They may take `limit` seconds of CPU,
    and wait ten times as long.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, tempfile.TemporaryFile() as output:
        child = os.fork()
        if not child:
            _be_tested(tests, module, text, limit, folder, output.fileno())
        _, status, used = os.wait4(child, 0)
        try:
            os.killpg(child, signal.SIGKILL)  # Servers and programs that the tests started.
        except ProcessLookupError:
            pass
        output.seek(0)
        said = output.read().decode("utf-8", "replace")
    if os.WIFSIGNALED(status):
        late = os.WTERMSIG(status) in (signal.SIGALRM, signal.SIGXCPU)
        verdict = "timeout" if late else "killed"
    else:
        verdict = "killed" if os.WEXITSTATUS(status) else "survived"
    return Outcome(verdict, used.ru_utime + used.ru_stime, said)


def _be_tested(tests: Sequence[str], module: str, text: str | None, limit: float, folder: str, output: int) -> None:
    code = 3
    try:
        os.setpgid(0, 0)
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = folder
        signal.setitimer(signal.ITIMER_REAL, 10 * limit)
        resource.setrlimit(resource.RLIMIT_CPU, (int(limit) + 1, -1))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        os.dup2(output, 1)
        os.dup2(output, 2)
        if text is not None:
            sys.meta_path.insert(0, _Finder(module, text))
        import pytest

        for some in tests:
            # A folder of its own, or pytest would tidy up those that other runs have left.
            options = (*_OPTIONS, f"--basetemp={folder}/files")
            code = pytest.main([*options, *shlex.split(some)], plugins=[_Quick()])
            if code:
                break
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


class _Quick:
    """Hypothesis stops at the first example that fails, instead of looking for the smallest."""

    def pytest_sessionstart(self) -> None:
        from hypothesis import Phase, settings

        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutants", settings(), phases=phases, database=None, derandomize=True)
        settings.load_profile("mutants")


class _Finder:
    """Finds the module that is changed, under each name that it has."""

    def __init__(self, module: str, text: str) -> None:
        house, _, rest = module.partition(".")
        self._module = module
        self._copy = f"._overlay.{rest}" if house == "overlay" else None
        self._text = text

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if name != self._module and not (self._copy and name.endswith(self._copy)):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(name, spec.origin, self._text)
        return spec


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, text: str) -> None:
        super().__init__(name, path)
        self._text = text

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._text, self.path, "exec", dont_inherit=True)
