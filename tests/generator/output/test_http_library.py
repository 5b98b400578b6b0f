"""Packages for another HTTP library: what their copies of the runtime say, and that they load that one alone."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.settings.config import Config
from tests.support.http_server import HttpServer, reply
from tests.support.made import rendered
from tests.support.paths import ROOT
from tests.support.programs import environment
from tests.support.written import write_files

LOOK = {
    "operationId": "look",
    "tags": ["things"],
    "responses": {"200": {"description": "Fine.", "content": {"application/json": {"schema": {"type": "string"}}}}},
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1"},
    "paths": {"/things": {"get": LOOK}},
}
PROGRAM = """
import asyncio, sys, {name}
client = {name}.Shop(server_url={url!r})
print(client.things.look(), asyncio.run(client.things.look_async()))
print(*sorted({{"httpx", "httpcore", "httpx2", "httpcore2"}} & set(sys.modules)))
"""
IMPORT = re.compile(r"^\s*(?:import|from) (?:httpx2|httpcore2)\b", re.M)
WORD = re.compile(r"\b(httpx|httpcore)\b(?!-)")


def runtime(files: dict[str, str]) -> dict[str, str]:
    return {path.partition("/_overlay/")[2]: text for path, text in files.items() if "/_overlay/" in path}


def test_every_file_says_httpx2() -> None:
    """But where the name in quotes is a value, such as a key of a table of both libraries."""
    _, files, _ = rendered(DOCUMENT, "shop", Config(package="shop", http="httpx2", features=("testing", "cli")))
    for path, text in files.items():
        body = text.partition("\n")[2] if "/_overlay/" in path else text
        assert not WORD.search(re.sub(r'"(httpx|httpcore)"', "", body)), path
        inside = path.partition("/_overlay/")[2]
        if inside and body != (ROOT / "overlay" / inside).read_text("utf-8"):
            assert text.startswith(f"# Copied from overlay/{inside}, with httpx2 for httpx; edit it there.\n")
    imports = [path for path, text in runtime(files).items() if IMPORT.search(text)]
    assert imports == ["core/http_library.py"]
    assert "_HTTP" not in files["shop/__init__.py"] and "_FAST_PATH" not in files["shop/__init__.py"]


def test_copies_are_verbatim_without_that_setting() -> None:
    _, files, _ = rendered(
        DOCUMENT,
        "shop",
        Config(package="shop", http_env="SHOP_HTTP", fast_path_env="SHOP_FAST_PATH", distribution="the-shop"),
    )
    for path, text in runtime(files).items():
        assert text == f"# Copied from overlay/{path}; edit it there.\n" + (ROOT / "overlay" / path).read_text("utf-8")
    assert '_HTTP = ("SHOP_HTTP", "the-shop")' in files["shop/__init__.py"]
    assert '_FAST_PATH = "SHOP_FAST_PATH"' in files["shop/__init__.py"]


@pytest.mark.parametrize(("config", "variable"), [({"http": "httpx2"}, ""), ({"http_env": "SHOP_HTTP"}, "httpx2")])
def test_one_library_is_loaded(config: dict[str, str], variable: str, tmp_path: Path) -> None:
    name = "shop_" + next(iter(config))
    write_files(rendered(DOCUMENT, name, Config(package=name, **config))[1], tmp_path)
    kind = {"content-type": "application/json"}
    with HttpServer(reply(200, '"here"', kind), reply(200, '"there"', kind)) as server:
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", PROGRAM.format(name=name, url=server.url)],
            env=environment(PYTHONPATH=str(tmp_path), SHOP_HTTP=variable),
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.stdout.splitlines(), done.stderr) == (["here there", "httpcore2 httpx2"], "")
