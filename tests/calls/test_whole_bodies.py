"""Bodies of any size: what a call holds in memory has a limit, and an error names it."""

from __future__ import annotations

import gzip
import zlib

import pytest

from overlay.calls.whole_body import FAILURE
from overlay.core import errors
from tests.support.client_support import GET, Caller, caller, evolve
from tests.support.http_server import reply
from tests.support.raw_server import HEAD, raw_server

__all__ = ["caller"]

MANY = b'"' + b"a" * 2_000_000 + b'"'


def packed(data: bytes, coding: str) -> bytes:
    if coding == "gzip":
        return gzip.compress(data)
    return zlib.compress(data) if coding == "deflate" else data


@pytest.mark.parametrize("coding", ["identity", "gzip", "deflate"])
def test_a_body_over_the_limit(caller: Caller, coding: str) -> None:
    server = caller.server(reply(200, packed(MANY, coding), {"content-encoding": coding}))
    client = caller.client(server, max_response_bytes=100_000)
    with pytest.raises(errors.ResponseTooLargeError, match="larger than max_response_bytes, 100000 bytes") as caught:
        caller.request(client, evolve(GET, result="any"))
    assert caught.value.body == ""
    assert len(server.asked) == 1, "the same body would come again"


@pytest.mark.parametrize("coding", ["identity", "gzip", "deflate"])
def test_a_body_of_exactly_the_limit(caller: Caller, coding: str) -> None:
    server = caller.server(reply(200, packed(MANY, coding), {"content-encoding": coding}))
    client = caller.client(server, max_response_bytes=len(MANY))
    assert caller.request(client, evolve(GET, result="any")) == MANY.decode()


def test_a_large_body_is_kept_in_another_way(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("overlay.calls.whole_body.LARGE", 100_000)
    client = caller.client(caller.server(reply(200, MANY)))
    assert caller.request(client, evolve(GET, result="any")) == MANY.decode()


def test_a_body_that_says_how_large_it_is_is_not_read(caller: Caller) -> None:
    with raw_server(HEAD + b"Content-Length: 99999999999\r\n\r\na") as server:
        client = caller.client(server, max_response_bytes=1_000_000)
        with pytest.raises(errors.ResponseTooLargeError):
            caller.request(client, evolve(GET, result="any"))


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_the_body_of_a_failure_is_cut(caller: Caller, coding: str) -> None:
    server = caller.server(reply(400, packed(MANY, coding), {"content-encoding": coding}))
    with pytest.raises(errors.BadRequestError) as caught:
        caller.request(caller.client(server), GET)
    assert caught.value.body == MANY[:FAILURE].decode()
