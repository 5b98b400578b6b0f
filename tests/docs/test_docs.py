"""What stands in README.md and docs/ beside Python: shell blocks run, data is well-formed, links lead somewhere.

Shell blocks are run line by line where they can be: see `shell`. A block with a title is a file, which the shell blocks
after it use. A text block that begins with `>>> ` is a session, in the folder that the shell blocks before it left.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from mistralai.testing import LocalServer

from tests.support.pages import PAGES, Block, blocks, names
from tests.support.paths import ROOT


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


@pytest.mark.parametrize("name", ["CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", *names(PAGES)])
def test_links_and_paths_lead_somewhere(name: str) -> None:
    """For readers of the repository; `make docs` checks the site."""
    text = re.sub(r"^```.*?^```$", "", (ROOT / name).read_text("utf-8"), flags=re.M | re.S)
    for target in re.findall(r"\]\(([^)]+)\)", text):
        path, _, anchor = target.partition("#")
        if "://" in path or path in ("reference/api.md", "security.md"):  # made when the site is
            continue
        file = (ROOT / name).parent / path if path else ROOT / name
        assert file.exists(), target
        if anchor:
            assert anchor in {slug(title) for title in re.findall(r"^#+ (.*)$", file.read_text("utf-8"), re.M)}, target
    for path in re.findall(r"`((?:generator|overlay|templates|tests|examples|benchmarks|docs)/[\w./-]*)`", text):
        assert (ROOT / path).exists() or "/cases/external_docs/" in path, path


def test_troubleshooting_quotes_what_errors_say() -> None:
    """Each message of docs/troubleshooting.md, piece by piece between `…`, stands in the runtime."""
    rows = re.findall(r"^\| `(.+?)`.* \| `\w+` \|", (ROOT / "docs" / "troubleshooting.md").read_text("utf-8"), re.M)
    runtime = "".join(path.read_text("utf-8") for path in sorted((ROOT / "overlay").rglob("*.py")))
    said = re.sub(r"{[^{}]*}|\"\s*f?\"", "…", runtime)  # What is filled in, and texts that are split.
    elsewhere = {"got an unexpected keyword argument", "Server disconnected without sending a response"}
    pieces = [piece for row in rows if row not in elsewhere for piece in row.split("…") if piece.strip(" ,:(")]
    assert len(rows) > 20
    assert [piece for piece in pieces if piece.strip() not in said] == []


def slug(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).strip().replace(" ", "-")


@pytest.mark.slow
@pytest.mark.parametrize("name", names([page for page in PAGES if any(b.kind == "sh" for b in blocks(page))]))
def test_shell_blocks(name: str, place: LocalServer, tmp_path: Path) -> None:
    petstore = ROOT / "tests" / "cases" / "diff" / "property-added"
    for file in ("old.yaml", "new.yaml"):
        (tmp_path / file).write_bytes((petstore / file).read_bytes())
    (tmp_path / "api.yaml").write_bytes((petstore / "old.yaml").read_bytes())
    unused = set[str]()
    for block in blocks(ROOT / name):
        if block.title and block.title != "Output":
            (tmp_path / block.title).write_text(block.code, encoding="utf-8")
            unused.add(block.title.partition(".")[0])
        if block.kind == "sh":
            unused = {stem for stem in unused if stem not in block.code}
            for line in filter(None, (line.split("  #")[0].strip() for line in block.code.splitlines())):
                shell(line, tmp_path)
        if block.code.startswith(">>> "):
            session(block, place, tmp_path)
    assert unused == set()


def session(block: Block, server: LocalServer, folder: Path) -> None:
    for code in block.before:
        exec(code, {"server": server})
    test = doctest.DocTestParser().get_doctest(
        block.code.replace("http://127.0.0.1:8080", server.url), {}, block.page, block.page, block.line
    )
    script = "\n".join(
        f"print(repr({example.source.strip()}))" if example.want else example.source for example in test.examples
    )
    environment = os.environ | {"PYTHONPATH": f"{folder / 'out'}:{ROOT / 'generated'}"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.stdout) == ("", "".join(example.want for example in test.examples))


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
        "PYTEST_ADDOPTS": "-p no:mistralai -p mistralai.testing.plugin",
        "PY": sys.executable,
    }
    text = re.sub(r"(^|\| )(?:python3?|mistralai)\b", lambda m: m[1] + _program(m[0]), line)
    text = f"exec {text}" if "|" not in text else text
    return subprocess.Popen(
        ["bash", "-c", text], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def _program(found: str) -> str:
    return '"$PY" -m mistralai' if found.endswith("mistralai") else '"$PY"'
