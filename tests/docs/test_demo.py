"""The examples, run as a person runs them: as programs, against a server at the other end of a socket."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.programs import EXAMPLES, LIMIT, environment, stream


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
