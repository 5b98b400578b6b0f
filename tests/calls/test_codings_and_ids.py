"""Replies in a content coding whose package is not installed, and the identifiers that servers give requests."""

from __future__ import annotations

import gzip
import sys
from typing import Any

import httpx2
import pytest

from overlay.core import errors
from tests.support.client_support import GET, Caller, caller, evolve
from tests.support.http_library import NAME, httpx
from tests.support.http_server import reply
from tests.support.raw_server import HEAD, raw_server, sized
from tests.support.stream_support import client, read

__all__ = ["caller"]

PACKAGES = {"br": ("brotli", "brotlicffi"), "zstd": ("zstandard", "backports.zstd", "compression.zstd")}
CODINGS = pytest.mark.parametrize("coding", ["br", "zstd", "br, gzip", "ZSTD"])
WANTED = {"br": "brotli", "zstd": "zstandard" if NAME == "httpx" else "backports.zstd"}
"""The package that is to be installed for the HTTP library."""
BYTES = b"\x1b\x0a\x00\xf8data"
"""What nobody here decodes."""


def coded(coding: str) -> bytes:
    return gzip.compress(BYTES) if coding.endswith("gzip") else BYTES


@pytest.fixture(autouse=True)
def without_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    for names in PACKAGES.values():
        for name in names:
            monkeypatch.delitem(sys.modules, name, raising=False)


def says(error: Any, coding: str) -> bool:
    last = coding.split(", ")[0].lower()
    return f"content coding {last}, " in str(error) and f"package {WANTED[last]} is not installed" in str(error)


@CODINGS
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_stream(coding: str, mode: str) -> None:
    with raw_server(sized(coded(coding), HEAD + f"Content-Encoding: {coding}\r\n".encode())) as server:
        error = read(client(server.url), mode).error
    assert isinstance(error, errors.ResponseValidationError)
    assert says(error, coding)


@CODINGS
@pytest.mark.parametrize("result", ["json", "text", "binary", "any"])
def test_a_reply(caller: Caller, coding: str, result: Any) -> None:
    server = caller.server(reply(200, coded(coding), {"content-encoding": coding}))
    with pytest.raises(errors.ResponseValidationError) as caught:
        caller.request(caller.client(server), evolve(GET, result=result))
    assert says(caught.value, coding)


def test_a_failure_is_still_that_failure(caller: Caller) -> None:
    server = caller.server(reply(429, BYTES, {"content-encoding": "br"}))
    with pytest.raises(errors.RateLimitError) as caught:
        caller.request(caller.client(server), retries=None)
    assert says(caught.value.__cause__, "br")


def test_httpx2_takes_another_package() -> None:
    with raw_server(sized(BYTES, HEAD + b"Content-Encoding: zstd\r\n")) as server, httpx2.Client() as http:
        error = read(client(server.url, client=http), "sync").error
    if sys.version_info < (3, 14):
        assert "package backports.zstd is not installed" in str(error)


def test_a_transport_that_decodes_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the package, the HTTP library decodes; here it is only said to be there."""
    monkeypatch.setitem(sys.modules, "brotli", object())
    transport = httpx.MockTransport(lambda _: httpx.Response(200, headers={"content-encoding": "br"}, json={"a": 1}))
    with httpx.Client(transport=transport) as http:
        assert client("http://mock.invalid", http).request(GET, lambda value: value) == {"a": 1}


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"cf-ray": "ray"}, "ray"),
        ({"cf-ray": "ray", "mistral-correlation-id": "own"}, "own"),
        ({"cf-ray": "ray", "x-amzn-requestid": "aws"}, "aws"),
        ({"llm_provider-x-request-id": "upstream", "x-litellm-call-id": "gateway"}, "gateway"),
        ({"x-litellm-call-id": "gateway", "x-amzn-requestid": "aws"}, "gateway"),
        ({"cf-ray": "ray", "x-litellm-call-id": "gateway", "X-Request-Id": "first"}, "first"),
        ({"apim-request-id": "azure", "cf-ray": "ray"}, "azure"),
        ({"x-other": "1"}, None),
    ],
)
def test_the_identifier_of_a_request(headers: dict[str, str], expected: str | None) -> None:
    assert errors.request_id_of(httpx.Headers(headers)) == expected


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_stream_has_it(mode: str) -> None:
    body = b'data: {"choices":[{"index":0,"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n'
    with raw_server(sized(body, HEAD + b"CF-Ray: ray\r\nX-LiteLLM-Call-Id: gateway\r\n")) as server:
        assert read(client(server.url), mode).stream.request_id == "gateway"
