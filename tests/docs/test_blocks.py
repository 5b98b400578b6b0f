"""Every Python block of the README and of docs/ can be pasted: it runs alone, prints what the page says, and checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mistralai.testing import LocalServer

from tests.support.checkers import mypy
from tests.support.forks import Forks, forks
from tests.support.pages import PAGES, Block, blocks, programs
from tests.support.paths import ROOT

OPENING = [
    *("inputs", "embeddings", "fim", "agents", "models", "json-mode", "reasoning", "caching", "conversations"),
    *("guardrails", "limits", "deploying", "troubleshooting", "servers"),
]
"""Pages that begin with a block that runs and shows its output."""


@pytest.fixture(scope="module")
def processes() -> Iterator[Forks]:
    with forks() as made:
        yield made


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with LocalServer() as made:
        yield made


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every block as a file."""
    folder = tmp_path_factory.mktemp("blocks")
    for page in PAGES:
        for block in blocks(page):
            if block.kind == "python":
                # The lines are those of the page, so that what is said of one leads to it.
                (folder / block.name).write_text("\n" * (block.line - 1) + block.code, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", sorted({block.page for block in programs()}))
def test_each_block_runs_alone(name: str, written: Path, processes: Forks, server: LocalServer, tmp_path: Path) -> None:
    """In an empty folder, against the local server: as scripted for the page, and as it answers by itself."""
    for block in blocks(ROOT / name):
        if block.kind != "python" or block.title is not None:
            continue
        for scripted in (True, False) if block.before else (True,):
            server.reset()
            if scripted:
                for code in block.before:
                    exec(code, {"server": server})
            ended = processes.run(
                written / block.name, tmp_path, MISTRAL_SERVER_URL=server.url, MISTRAL_API_KEY="a-key"
            )
            assert ended.code == 0 and "Traceback" not in ended.err, f"{name}:{block.line}\n{ended.err}"
            if scripted:
                assert block.prints(ended.out), f"{name}:{block.line} prints\n{ended.out}\nand not\n{block.output}"
        if "\ndef test_" in block.code:
            assert _tested(block, written, processes, tmp_path)


def _tested(block: Block, written: Path, processes: Forks, folder: Path) -> bool:
    """Whether the tests of a block pass."""
    run = f"raise SystemExit(pytest.main([{str(written / block.name)!r}]))"
    (folder / "run.py").write_text(f"import pytest, warnings\nwarnings.resetwarnings()\n{run}\n", encoding="utf-8")
    plugin = "--assert=plain -p no:cacheprovider -p mistralai.testing.plugin"
    return processes.run(folder / "run.py", folder, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1", PYTEST_ADDOPTS=plugin).code == 0


@pytest.mark.parametrize("name", OPENING)
def test_a_page_begins_with_a_block_and_its_output(name: str) -> None:
    first = blocks(ROOT / "docs" / f"{name}.md")[0]
    assert first.kind == "python" and first.output
    assert first.line < 12


@pytest.mark.slow
def test_each_block_checks(written: Path) -> None:
    said = mypy(written, *sorted(path.name for path in written.glob("*.py")), search=ROOT / "generated")
    assert not said, said
