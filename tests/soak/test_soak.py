"""Some seconds of the soak, in every run of the tests: some ways to the network, faults, forks and loops."""

from __future__ import annotations

import sys

import pytest

from tests.soak.__main__ import rows, server

WAYS = ["streams", "whole replies", "async streams", "async streams, aiohttp", "async streams, HTTP/2"]
ROUNDS = 3
"""Enough for a leak to show in descriptors, threads, places and tasks; memory is for `make soak`."""


@pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")
def test_nothing_is_held(capsys: pytest.CaptureFixture[str]) -> None:
    with server() as url:
        wrong = rows(url, WAYS, calls=0, seconds=60, rounds=ROUNDS, at_a_time=2)
    assert "\n".join(wrong) == "", capsys.readouterr().out
