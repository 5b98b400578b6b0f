"""What a body has beside its data is bounded, however plain its chunks were before; many small chunks are not."""

from __future__ import annotations

from typing import Any

import pytest

from overlay.core.errors import ResponseTooLargeError
from tests.support.raw_server import CHUNKED, END, chunk, raw_server
from tests.support.stream_support import ANSWER, client, read

SMALL = chunk(b":") * 12_000
"""Chunks of which each has less beside its data than a chunk may have."""

PADDED = b"1;" + b"a" * 60 + b"\r\n:\r\n"

WAYS = pytest.mark.parametrize(
    ("mode", "options"),
    [
        ("sync", {}),
        ("sync", {"fast_path": False}),
        ("async", {}),
        ("async", {"fast_path": False}),
        ("async", {"aiohttp": True}),
        ("trio", {}),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else value,
)


@WAYS
def test_a_stream_of_small_chunks_goes_on(mode: str, options: dict[str, Any]) -> None:
    with raw_server(CHUNKED + SMALL * 3 + chunk(b"\n") + chunk(ANSWER) + END) as server:
        assert read(client(server.url, **options), mode).text == "ab"


@WAYS
def test_small_chunks_are_no_credit_for_padding(mode: str, options: dict[str, Any]) -> None:
    with raw_server(CHUNKED + SMALL * 2 + PADDED * 10_000 + chunk(b"\n") + chunk(ANSWER) + END) as server:
        error = read(client(server.url, **options), mode).error
    assert isinstance(error, ResponseTooLargeError) and "max_header_bytes" in str(error)
