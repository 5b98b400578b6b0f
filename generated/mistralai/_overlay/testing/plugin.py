# Copied from overlay/testing/plugin.py; edit it there.
"""The pytest plugin: a `mistral_server` fixture that code under test finds by itself, through the environment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .clock import VirtualClock
    from .server import LocalServer

API_KEY = "test-key"


@pytest.fixture(scope="session")
def _mistral_server_process() -> Iterator[LocalServer]:
    from .server import LocalServer

    with LocalServer() as server:
        yield server


@pytest.fixture
def mistral_server(_mistral_server_process: LocalServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    """A local server in a fresh state. `MISTRAL_SERVER_URL` and `MISTRAL_API_KEY` point to it, so that clients made
    without arguments use it, in this process and in those it starts.

    One server runs per session; each test starts with no requests, nothing queued, and no open connection.
    """
    server = _mistral_server_process
    server.reset()
    monkeypatch.setenv("MISTRAL_SERVER_URL", server.url)
    monkeypatch.setenv("MISTRAL_API_KEY", API_KEY)
    yield server
    server.reset()


@pytest.fixture
def virtual_clock() -> VirtualClock:
    """Time that passes only when somebody sleeps."""
    from .clock import VirtualClock

    return VirtualClock()
