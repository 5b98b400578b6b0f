"""docs/architecture.md is true: the ladders are those that `make lint` checks, the walks are those that runs take."""

from __future__ import annotations

import importlib
import re
import sys
import tomllib
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from mistralai import Mistral
from mistralai.testing import LocalServer

from generator.cli import main
from tests.support.paths import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
GENERATOR = PAGE.partition("## The generator")[2].partition("\n## ")[0]
RUNTIME = PAGE.partition("## The runtime")[2].partition("\n## ")[0]


@pytest.mark.parametrize(("house", "text"), [("generator", GENERATOR), ("overlay", RUNTIME)])
def test_the_ladders_are_those_that_lint_checks(house: str, text: str) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    layers = {c["containers"][0]: " → ".join(c["layers"]) for c in contracts if c["type"] == "layers"}
    drawn = dict(re.findall(rf"^({house}[\w.]*) +(.*→.*)$", text, re.M))
    assert {name: text for name, text in layers.items() if name.partition(".")[0] == house} == drawn


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


def walk(heading: str) -> list[tuple[str, str]]:
    """The steps of a walk through the runtime: the file in the generated package, and the function."""
    text = RUNTIME.partition(f"### {heading}\n")[2].partition("\n### ")[0]
    found = re.findall(r"^\| `([\w/]+\.py)` \| `(\w+)` \|", text, re.M)
    assert len(found) == 10
    return [(re.sub("^overlay/", "_overlay/", path), name) for path, name in found]


def test_a_stream_enters_the_functions_of_both_walks_in_their_order() -> None:
    ways_in, ways_out = walk("From `chat.stream(...)` to the bytes"), walk("From the bytes to `chunk.data`")
    package = ROOT / "generated" / "mistralai"
    entered: list[tuple[str, str]] = []

    def profile(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            path = Path(frame.f_code.co_filename)
            if path.is_relative_to(package):
                entered.append((path.relative_to(package).as_posix(), frame.f_code.co_name))

    with LocalServer(pace_ms=0) as server:
        server.answer("one two", times=2)
        client = Mistral(api_key="k", server_url=server.url)
        arguments: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}
        with client.chat.stream(**arguments) as stream:  # What is loaded by the first call is not counted.
            assert next(stream).data.choices
        sys.setprofile(profile)
        try:
            stream = client.chat.stream(**arguments)
            sent = len(entered)
            text = "".join(str(chunk.data.choices[0].delta.content or "") for chunk in stream)
        finally:
            sys.setprofile(None)
            client.close()
    assert text == "one two"
    assert [step for step in entered[:sent] if step in ways_in] == ways_in  # In this order, and each once.
    first = list(dict.fromkeys(entered[sent:]))
    assert [step for step in first if step in ways_out] == ways_out
