"""Every example runs as its users run it, against the local server."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from overlay.testing import Gate, LocalServer
from tests.support.programs import EXAMPLES, environment

LIMIT = 120  # seconds; far more than any of them takes

OUTPUTS = {
    "tool_calls.py": r"^The tool .*: paid \(2 rounds\)\npayment_status\(\{.*'T1001'\}\) -> paid\nThe tool .*: paid\n$",
    "structured_output.py": r"^\S+ by \S+, \d+\n$",
    "reasoning.py": r"^\x1b\[90mThe\x1b\[0m.*\x1b\[0mMachine learning is a way",
    "batch.py": r"26 answers; the last one: .*You said: Name a city that starts with Z\.",
    "dask_map.py": r"20 of 20\n.*You said: Answer with one word, positive or negative\. Review number 19",
}
SERVERS = {"fastapi_relay.py"}
DEMOS = {"_local.py", "demo.py", "stream.py", "stream_async.py"}  # tested by test_demo.py


def test_every_example_is_run() -> None:
    assert {path.name for path in EXAMPLES.glob("*.py")} == OUTPUTS.keys() | SERVERS | DEMOS
    assert all(len(path.read_text("utf-8").splitlines()) < 70 for path in EXAMPLES.glob("*.py"))


@pytest.mark.parametrize("name", sorted(OUTPUTS))
def test_example(name: str) -> None:
    command = [sys.executable, str(EXAMPLES / name), "--local"]
    result = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=LIMIT, check=False)
    assert result.returncode == 0, result.stderr
    assert re.search(OUTPUTS[name], result.stdout, re.DOTALL), result.stdout


@pytest.mark.parametrize("name", sorted(OUTPUTS.keys() | SERVERS))
def test_without_a_key_the_way_out_is_named(name: str) -> None:
    result = subprocess.run(
        [sys.executable, str(EXAMPLES / name)],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    assert result.returncode == 1
    assert "--local" in result.stderr


@contextmanager
def relay(*arguments: str, **variables: str) -> Iterator[str]:
    """Run the FastAPI example; yield its URL."""
    command = [sys.executable, str(EXAMPLES / "fastapi_relay.py"), "--port", "0", *arguments]
    process = subprocess.Popen(command, env=environment(**variables), stderr=subprocess.PIPE, text=True)
    watchdog = threading.Timer(LIMIT, process.kill)
    watchdog.start()
    try:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        found = next(match for match in (re.search(r"running on (http://\S+)", line) for line in lines) if match)
        yield found[1]
    finally:
        watchdog.cancel()
        process.terminate()
        process.communicate()


def test_relay_with_its_own_server() -> None:
    with relay("--local") as url:
        text = httpx.get(f"{url}/ask", params={"q": "a poem"}, timeout=30).text
    assert text.startswith('data: "In"\n\n')
    assert text.endswith("event: done\ndata: {}\n\n")


def test_relay_ends_the_upstream_request_when_the_browser_leaves() -> None:
    gate = Gate()
    with LocalServer() as server, relay(MISTRAL_SERVER_URL=server.url, MISTRAL_API_KEY="k") as url:
        server.answer(tokens=["first", " never"], gate=gate)
        gate.release()
        with httpx.stream("GET", f"{url}/ask", params={"q": "x"}, timeout=30) as response:
            assert next(response.iter_text()) == 'data: "first"\n\n'
            assert not server.last.disconnected.is_set()
        assert server.last.disconnected.wait(10)
        assert not server.last.finished.is_set()


def test_relay_tells_of_failures_before_and_within_the_stream() -> None:
    with LocalServer() as server, relay(MISTRAL_SERVER_URL=server.url, MISTRAL_API_KEY="k") as url:
        server.fault("unauthorized")
        refused = httpx.get(f"{url}/ask", params={"q": "x"}, timeout=30)
        assert (refused.status_code, refused.json()["reason"]) == (502, "AuthenticationError")
        server.answer("one two three", fault="cut_clean", after=2)
        cut = httpx.get(f"{url}/ask", params={"q": "x"}, timeout=30)
        assert cut.text == 'data: "one"\n\nevent: error\ndata: "StreamInterrupted"\n\n'
