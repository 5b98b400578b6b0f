"""What a pytest plugin is made of: the fixture of a local server, which code under test finds through the environment.

Generated code gives the fixture its name, and says which variables the clients of its package read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .clock import VirtualClock
    from .server import LocalServer

API_KEY = "test-key"


def server_fixture(url: str, keys: tuple[str, ...]) -> Callable[..., Any]:
    """Return a fixture: a local server, its address in the environment variable `url` and a key in those of `keys`.

    Clients made without arguments use it then, in this process and in those it starts. One server runs per session;
    each test starts with no requests, nothing queued, and no open connection.
    """
    running: list[LocalServer] = []

    @pytest.fixture
    def server(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
        """A local server in a fresh state, which clients find through the environment."""
        from .server import LocalServer

        if not running:
            running.append(LocalServer())
            running[0].start()
            request.session.config.add_cleanup(lambda: running.pop().stop())
        running[0].reset()
        if url:
            monkeypatch.setenv(url, running[0].url)
        for key in keys:
            monkeypatch.setenv(key, API_KEY)
        yield running[0]
        running[0].reset()

    return server


@pytest.fixture
def virtual_clock() -> VirtualClock:
    """Time that passes only when somebody sleeps."""
    from .clock import VirtualClock

    return VirtualClock()
