"""Whatever a server sends, a call holds no more than a limit says, and its error names the limit. The server and the
client are processes of their own, and the client's memory is measured.
"""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.held import LIMIT, TRANSPORTS
from tests.support.hostile import ATTACKS

pytestmark = pytest.mark.skipif(
    not pathlib.Path("/proc/self/clear_refs").exists(), reason="the peak of a process's memory is Linux's to tell"
)


BESIDE = {"aiohttp": 1152 * 1024}
"""Bytes that are held beside a body: aiohttp has larger buffers of its own."""


@pytest.fixture(scope="module")
def told() -> Iterator[dict[str, Any]]:
    """What every transport was told of every attack; they suffer them at the same time."""
    with subprocess.Popen([sys.executable, "-m", "tests.support.hostile"], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
        env = {**os.environ, "MALLOC_ARENA_MAX": "1"}  # What a thread frees is there for the others.
        command = [sys.executable, "-m", "tests.support.held", url]
        running = {name: subprocess.Popen([*command, name], stdout=subprocess.PIPE, env=env) for name in TRANSPORTS}
        yield {name: json.loads(process.communicate(timeout=120)[0]) for name, process in running.items()}
        server.kill()


def allowed(transport: str, name: str) -> int:
    """Bytes that may be held."""
    return max(LIMIT, ATTACKS[name].largest) + BESIDE.get(transport, 1024 * 1024)


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_nothing_holds_more_than_its_limit(transport: str, told: dict[str, Any]) -> None:
    wrong = {
        name: found
        for name, found in told[transport].items()
        if found["error"] != ATTACKS[name].error
        or ATTACKS[name].says not in found["says"]
        or found["held"] > allowed(transport, name)
    }
    assert not wrong
