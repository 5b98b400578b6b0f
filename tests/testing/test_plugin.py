"""The pytest plugin in a pytest of its own, and `python -m` of the kit."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from overlay.testing import FAULTS, VirtualClock
from tests.support.paths import ROOT

TESTS = """
import os, subprocess, sys
import httpx, pytest

PROGRAM = "import os, httpx; print(httpx.get(os.environ['MISTRAL_SERVER_URL'] + '/v1/models').status_code)"

def ask():
    headers = {"authorization": "Bearer " + os.environ["MISTRAL_API_KEY"]}
    url = os.environ["MISTRAL_SERVER_URL"] + "/v1/chat/completions"
    return httpx.post(url, json={"model": "m", "messages": []}, headers=headers)

def test_scripted(mistral_server):
    mistral_server.answer("hello")
    mistral_server.answer("left over")
    assert ask().json()["choices"][0]["message"]["content"] == "hello"
    assert mistral_server.assert_called(model="m", times=1).has_api_key("test-key")

def test_fresh_state(mistral_server):
    assert mistral_server.requests == []
    assert ask().json()["choices"][0]["message"]["content"] != "left over"

def test_another_process(mistral_server):
    assert subprocess.check_output([sys.executable, "-c", PROGRAM], text=True).strip() == "200"
    assert mistral_server.last.path == "/v1/models"

def test_environment_is_restored():
    assert "MISTRAL_SERVER_URL" not in os.environ

def test_says_what_came(mistral_server):
    ask()
    mistral_server.assert_called(model="large")
"""


def test_fixture(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TESTS, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider"]
    command += ["-p", "no:mistralai", "-p", "mistralai.testing.plugin"]  # not the installed one
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated")}
    environment.pop("MISTRAL_SERVER_URL", None)
    result = subprocess.run(
        [*command, "test_it.py"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert "4 passed" in result.stdout, result.stdout + result.stderr
    assert "1 failed" in result.stdout
    assert "1. POST /v1/chat/completions: model is 'm', not 'large'" in result.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_command(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "overlay.testing", "--port", "0", "--pace-ms", "0", "--fault", "no_done"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert url.startswith("http://127.0.0.1:")
        answer = httpx.post(url + "/v1/chat/completions", json={"stream": True, "model": "m"}).text
        assert answer.startswith("data: {")
        assert "[DONE]" not in answer
        process.send_signal(number)
        out, err = process.communicate(timeout=10)
    finally:
        process.kill()
        process.wait()
    assert (process.returncode, out, err) == (0, "", "")


def test_command_lists_the_faults() -> None:
    command = [sys.executable, "-m", "overlay.testing", "--list-faults"]
    out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert [line.split()[0] for line in out.splitlines()] == sorted(FAULTS)


def test_virtual_clock() -> None:
    clock = VirtualClock()
    clock.sleep(3600)
    asyncio.run(clock.sleep_async(0.5))
    clock.advance(1)
    assert (clock.now(), clock.sleeps) == (3601.5, [3600, 0.5])
