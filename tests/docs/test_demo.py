"""The examples, run as a person runs them: as programs, against a server at the other end of a socket."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.paths import ROOT
from tests.support.programs import EXAMPLES, LIMIT, environment, stream
from tests.support.screens import memory_terminal

INSTALLER = """
print("Collecting attrs==26.1.0")
print("DEBUG Selecting: httpx==0.28.1 [compatible]")
print("ERROR: no such package")
raise SystemExit(3)
"""


@pytest.mark.parametrize(
    ("script", "question"),
    [("stream.py", "Write a short poem about coding."), ("stream_async.py", "Explain machine learning.")],
)
def test_text_is_printed_as_it_arrives(script: str, question: str) -> None:
    server = stream(sys.executable, EXAMPLES / script, environment())
    assert server.head.startswith("POST /v1/chat/completions HTTP/1.1\r\n")
    assert "authorization: bearer key-1\r\n" in server.head.lower()
    assert "accept: text/event-stream\r\n" in server.head.lower()
    assert server.body == {
        "model": "mistral-large-latest",
        "messages": [{"role": "user", "content": question}],
        "stream": True,
    }


def test_the_demo_needs_no_key_and_no_network() -> None:
    command = [sys.executable, str(EXAMPLES / "demo.py")]
    demo = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=2 * LIMIT, check=False)
    assert (demo.stderr, demo.returncode) == ("", 0)
    intro, poem, explanation = demo.stdout.split("\n$ python examples/")
    assert "http://127.0.0.1:" in intro
    assert len(poem.removeprefix("stream.py").split()) > 5
    assert len(explanation.removeprefix("stream_async.py").split()) > 5


def test_installing_shows_one_line_at_a_time_and_everything_if_it_fails() -> None:
    command = [sys.executable, str(ROOT / "progress.py"), sys.executable, "-c", INSTALLER]
    with memory_terminal(80, 24) as (_, inner, screen):
        done = subprocess.run(command, stdout=inner, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, screen.text) == (3, "")  # each line was replaced
    assert screen.seen.count(b"\r\x1b[K  ") == 2
    assert done.stderr == "Collecting attrs==26.1.0\nERROR: no such package\n"
