"""Every code block of the README and of docs/ runs.

Python blocks of one page run in order and share their names, against a local server; `await` works at the top. What a
reader does not need to see stands in HTML comments before a block: `<!-- run: CODE -->` is executed first, in the same
names, with `server` (the LocalServer) among them. A block with a title is a file, which the shell blocks after it use.
Shell blocks are run line by line where they can be: see `shell`.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import frozen
from mistralai import Mistral
from mistralai.testing import LocalServer

from tests.support.paths import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_BLOCK = re.compile(
    r"""(?P<before>(?:<!-- run: .*? -->\n)*)^```(?P<kind>\w*)(?: title="(?P<title>[\w.]+)")?\n(?P<code>.*?)^```$""",
    re.M | re.S,
)
_RUN = re.compile(r"<!-- run: (.*?) -->", re.S)


@frozen
class Block:
    """One code block, the line it starts at, and what is to be run before it."""

    kind: str
    title: str | None
    code: str
    line: int
    before: tuple[str, ...]


def blocks(page: Path) -> list[Block]:
    text = page.read_text("utf-8")
    found = _BLOCK.finditer(text)
    return [
        Block(
            m["kind"], m["title"], m["code"], text[: m.start("code")].count("\n") + 1, tuple(_RUN.findall(m["before"]))
        )
        for m in found
    ]


def names(pages: list[Path]) -> list[str]:
    return [page.relative_to(ROOT).as_posix() for page in pages]


def execute(code: str, line: int, page: Path, scope: dict[str, Any], loop: asyncio.AbstractEventLoop) -> None:
    tree = ast.parse(code, str(page))
    ast.increment_lineno(tree, line - 1)
    compiled = compile(tree, str(page), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    if compiled.co_flags & inspect.CO_COROUTINE:
        loop.run_until_complete(eval(compiled, scope))
    else:
        exec(compiled, scope)


@pytest.fixture(scope="module")
def local_server() -> Iterator[LocalServer]:
    with LocalServer() as server:
        yield server


@pytest.fixture
def place(local_server: LocalServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> LocalServer:
    """A scratch folder to work in, and the server in the environment."""
    local_server.reset()
    monkeypatch.setenv("MISTRAL_SERVER_URL", local_server.url)
    monkeypatch.setenv("MISTRAL_API_KEY", "a-key")
    monkeypatch.chdir(tmp_path)
    return local_server


@pytest.mark.parametrize("name", names([page for page in PAGES if any(b.kind == "python" for b in blocks(page))]))
def test_python_blocks(name: str, place: LocalServer, capsys: pytest.CaptureFixture[str]) -> None:
    page = ROOT / name
    scope: dict[str, Any] = {"__name__": "__page__", "server": place}
    loop = asyncio.new_event_loop()
    try:
        for block in blocks(page):
            if block.kind != "python" or block.title:
                continue
            for code in block.before:
                execute(code, block.line, page, scope, loop)
            execute(block.code, block.line, page, scope, loop)
    finally:
        for left in scope.values():  # pages leave their clients open, as scripts do; the garbage collector warns of it
            if isinstance(left, Mistral):
                loop.run_until_complete(left.aclose())
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


@pytest.mark.parametrize("name", names(PAGES))
def test_data_blocks_are_well_formed(name: str) -> None:
    for block in blocks(ROOT / name):
        if block.kind == "toml":
            tomllib.loads(block.code)
        elif block.kind in ("yaml", "yml"):
            yaml.safe_load(block.code)
        elif block.kind == "json":
            json.loads(block.code)
        else:
            assert block.kind in ("python", "sh", "text", "mermaid"), f"{name}:{block.line}: a block of what language?"


@pytest.mark.parametrize("name", ["CHANGELOG.md", "CONTRIBUTING.md", *names(PAGES)])
def test_links_and_paths_lead_somewhere(name: str) -> None:
    """For readers of the repository; `make docs` checks the site."""
    text = re.sub(r"^```.*?^```$", "", (ROOT / name).read_text("utf-8"), flags=re.M | re.S)
    for target in re.findall(r"\]\(([^)]+)\)", text):
        path, _, anchor = target.partition("#")
        if "://" in path or path == "reference/api.md":  # made when the site is
            continue
        file = (ROOT / name).parent / path if path else ROOT / name
        assert file.exists(), target
        if anchor:
            assert anchor in {slug(title) for title in re.findall(r"^#+ (.*)$", file.read_text("utf-8"), re.M)}, target
    for path in re.findall(r"`((?:generator|overlay|templates|tests|examples|benchmarks|docs)/[\w./-]*)`", text):
        assert (ROOT / path).exists() or "/cases/examples/" in path, path


def slug(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).strip().replace(" ", "-")


@pytest.mark.parametrize("name", names([page for page in PAGES if any(b.kind == "sh" for b in blocks(page))]))
def test_shell_blocks(name: str, place: LocalServer, tmp_path: Path) -> None:
    petstore = ROOT / "tests" / "cases" / "diff" / "property-added"
    for file in ("old.yaml", "new.yaml"):
        (tmp_path / file).write_bytes((petstore / file).read_bytes())
    (tmp_path / "api.yaml").write_bytes((petstore / "old.yaml").read_bytes())
    unused = set[str]()
    for block in blocks(ROOT / name):
        if block.title:
            (tmp_path / block.title).write_text(block.code, encoding="utf-8")
            unused.add(block.title.partition(".")[0])
        if block.kind == "sh":
            unused = {stem for stem in unused if stem not in block.code}
            for line in filter(None, (line.split("  #")[0].strip() for line in block.code.splitlines())):
                shell(line, tmp_path)
    assert unused == set()


def shell(line: str, folder: Path) -> None:
    """Runs one line, or checks what cannot be run here: targets of the Makefile and extras that are installed."""
    line = re.sub(r"^sdkgen\b", "python -m generator", line)  # its distribution is tested where it is made
    words = shlex.split(line, comments=True)
    settings = {word.partition("=")[0] for word in words if re.match(r"[A-Z_]+=", word)}
    if "make" in words:
        # What the targets do is tested where they are made; here, that they are there.
        makefile = (ROOT / "Makefile").read_text()
        targets = set(re.findall(r"^([a-z]+):.*## ", makefile, re.M))
        assert {word for word in words if "=" not in word} - {"make"} <= targets, line
        assert settings <= set(re.findall(r"^([A-Z]+) :?=", makefile, re.M)), line
    elif words[:2] == ["pip", "install"]:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
        for extra in re.findall(r"\[([\w,]+)\]", line):
            assert set(extra.split(",")) <= set(project["optional-dependencies"]), line
    elif words[0] in ("git", "cd", "export"):
        assert len(words) > 1, line
    elif words[-1] == "&":
        with program(line.removesuffix("&").replace("8080", "0"), folder) as running:
            assert running.stdout is not None
            first = running.stdout.readline()
            running.terminate()
        assert first, line
    else:
        with program(line, folder) as running:
            output, _ = running.communicate(timeout=60)
        assert running.returncode == 0, f"{line}\n{output}"


def program(line: str, folder: Path) -> subprocess.Popen[str]:
    """A line of shell with this Python, this package and the kit's pytest plugin, however the package is installed."""
    environment = os.environ | {
        "PYTHONPATH": f"{ROOT}:{ROOT / 'generated'}",
        "PYTEST_ADDOPTS": "-p no:mistralai -p mistralai._overlay.testing.plugin",
        "PY": sys.executable,
    }
    text = re.sub(r"(^|\| )(?:python3?|mistralai)\b", lambda m: m[1] + _program(m[0]), line)
    text = f"exec {text}" if "|" not in text else text
    return subprocess.Popen(
        ["bash", "-c", text], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def _program(found: str) -> str:
    return '"$PY" -m mistralai' if found.endswith("mistralai") else '"$PY"'
