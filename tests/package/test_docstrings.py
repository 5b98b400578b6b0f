"""Every method documents itself: its parameters, its result, its errors, and a call that works."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import io
import os
import re
import subprocess
import sys
from typing import Any

import pytest
from mistralai import Mistral
from mistralai.testing import LocalServer

from tests.support.documented import example_of, methods_of, module, undescribed
from tests.support.paths import ROOT

CLIENT = Mistral(api_key="any")
METHODS = dict(methods_of(CLIENT))


def test_every_parameter_of_every_method_is_described() -> None:
    assert {"client.chat.stream", "client.chat.parse_stream_async", "client.models.delete_async"} <= METHODS.keys()
    assert {path: names for path, method in METHODS.items() if (names := undescribed(method))} == {}
    assert undescribed(CLIENT.with_options) == []
    assert undescribed(Mistral.__init__) == ["self"]
    raw = CLIENT.chat.with_raw_response
    assert undescribed(raw.complete) == undescribed(raw.complete_async) == []


def test_a_docstring_tells_ranges_defaults_results_and_errors() -> None:
    doc = inspect.getdoc(CLIENT.chat.complete) or ""
    lines = " ".join(doc.split())
    assert "presence_penalty: Lowers the chance" in lines
    assert "From -2 to 2. Default: 0.0." in lines
    assert "Returns: ChatCompletionResponse: The completion" in lines
    assert "HTTPValidationError: The request is not valid (422)." in lines
    assert "MistralError:" in lines
    assert max(map(len, doc.split("\n"))) <= 100
    text = inspect.getdoc(Mistral.__init__) or ""
    assert {"MISTRAL_API_KEY", "MISTRAL_SERVER_URL", "MISTRAL_LOG"} <= set(re.findall(r"`(MISTRAL_\w+)`", text))


def test_twins_say_the_same_but_for_the_call() -> None:
    for path, method in METHODS.items():
        if path + "_async" in METHODS:
            one, other = inspect.getdoc(method) or "", inspect.getdoc(METHODS[path + "_async"]) or ""
            assert _arguments(one) == _arguments(other), path
            assert "await " in example_of(METHODS[path + "_async"]) or "async " in example_of(METHODS[path + "_async"])


def _arguments(doc: str) -> str:
    return doc.partition("\nArgs:\n")[2].partition("\nReturns:\n")[0]


@pytest.fixture(scope="module")
def examples() -> dict[str, Any]:
    names = {path: f"example_{number}" for number, path in enumerate(METHODS)}
    space: dict[str, Any] = {}
    exec(compile(module("mistralai", "Mistral", map(example_of, METHODS.values())), "examples", "exec"), space)
    return {path: space[name] for path, name in names.items()}


def test_every_example_call_works(examples: dict[str, Any]) -> None:
    async def run() -> None:
        for path, example in examples.items():
            with LocalServer(pace_ms=0) as server, contextlib.redirect_stdout(io.StringIO()):
                async with Mistral(api_key="any", server_url=server.url) as client:
                    await example(client)
                assert server.requests, path

    asyncio.run(run())


def test_help_shows_what_the_editor_shows() -> None:
    program = "import mistralai; help(mistralai.Mistral(api_key='any').chat.stream)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated"), "PAGER": "cat", "TERM": "dumb"}
    run = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    shown = re.findall(r"^ +(\w+): \S", run.stdout.partition("Args:")[2], re.M)
    assert set(inspect.signature(CLIENT.chat.stream).parameters) <= set(shown)
