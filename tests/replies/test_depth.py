"""JSON of a reply, of an event and of a failure may be nested as deeply as the client says, and no deeper."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from overlay.client.client import Client
from overlay.core import errors
from overlay.requests.options import RequestOptions
from tests.support.client_support import GET, same
from tests.support.raw_server import chunked, raw_server, sized
from tests.support.stream_support import DONE, client, read

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json%s\r\n"
BAD = b"HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\n"


def nested(levels: int) -> bytes:
    return b'{"a":' * (levels - 1) + b"{}" + b"}" * (levels - 1)


def whole(sdk: Client, mode: str) -> Any:
    if mode == "sync":
        return sdk.request(GET, same, options=RequestOptions())
    return asyncio.run(sdk.request_async(GET, same, options=RequestOptions()))


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("options", "most"), [({}, 500), ({"max_json_depth": 600}, 600), ({"max_json_depth": 3}, 3)])
def test_a_reply(mode: str, options: dict[str, Any], most: int) -> None:
    with raw_server(sized(nested(most), OK % b""), sized(nested(most + 1), OK % b"")) as server:
        sdk = client(server.url, **options)
        assert list(whole(sdk, mode)) == ["a"]
        with pytest.raises(errors.ResponseValidationError, match=f"JSON is nested .* max_json_depth, {most} levels"):
            whole(client(server.url, **options), mode)


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_an_event(mode: str) -> None:
    deep = b'data: {"choices":' + b"[" * 600 + b"]" * 600 + b"}\n\n"
    with raw_server(chunked(deep, DONE)) as server:
        error = read(client(server.url), mode).error
    assert isinstance(error, errors.ResponseValidationError) and "max_json_depth, 500 levels" in str(error)


def test_a_copy_of_the_client_has_its_own_limit() -> None:
    with raw_server(sized(nested(9), OK % b""), sized(nested(9), OK % b"")) as server, client(server.url) as sdk:
        with pytest.raises(errors.ResponseValidationError, match="max_json_depth, 8 levels"):
            whole(sdk.with_options(max_json_depth=8), "sync")
        assert list(whole(sdk.with_options(max_json_depth=9), "sync")) == ["a"]
    with pytest.raises(errors.ConfigurationError, match="max_json_depth is a number of levels from 1 on, not 0"):
        client("http://127.0.0.1:9", max_json_depth=0)


@pytest.mark.parametrize(("charset", "levels"), [("utf-16-le", 501), ("shift_jis", 501)])
def test_other_charsets(charset: str, levels: int) -> None:
    head = OK % f"; charset={charset}".encode()
    texts = ["表", "ゼ" * 600]  # In Shift JIS they end in the bytes of a backslash and of a bracket.
    fine = f'["{texts[0]}","{texts[1]}"]'.encode(charset)
    deep = nested(levels).decode().encode(charset)
    with raw_server(sized(fine, head), sized(deep, head)) as server, client(server.url) as sdk:
        assert whole(sdk, "sync") == texts
        with pytest.raises(errors.ResponseValidationError, match="max_json_depth, 500 levels"):
            whole(sdk, "sync")


def test_a_failure() -> None:
    body = b'{"message":' + nested(100_000) + b"}"
    refused = pytest.raises(errors.BadRequestError, match="Status 400")
    with raw_server(sized(body, BAD)) as server, client(server.url) as sdk, refused as caught:
        whole(sdk, "sync")
    assert caught.value.body.startswith('{"message":')
