"""Where calls go: a default query of the client, servers with a path and a query of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import pytest

from tests.support.http_server import HttpServer
from tests.support.sent import NOTHING, Sent


@pytest.fixture(params=["sync", "async"])
def sent(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    folder = tmp_path_factory.getbasetemp() / "sent"
    made = Sent(request.param, "sent_credentials", "Creds", folder, api_key="token-9")
    yield made
    made.close()


def test_a_default_query(sent: Sent) -> None:
    sent.options["default_query"] = {"tenant": "a b", "version": "1"}
    sent("things.list")
    sent("things.list", q="x", version="2")
    sent("things.list", extra_query={"tenant": "c"})
    assert [parse_qsl(asked.path.partition("?")[2]) for asked in sent.server.asked] == [
        [("tenant", "a b"), ("version", "1")],
        [("tenant", "a b"), ("q", "x"), ("version", "2")],
        [("version", "1"), ("tenant", "c")],
    ]


def test_a_default_query_of_a_copy(sent: Sent) -> None:
    with sent.package.Creds(**sent.options, default_query={"tenant": "t", "version": "1"}) as client:
        client.with_options(default_query={"version": "3"}).things.list()
        client.things.list()
    assert [asked.path for asked in sent.server.asked] == ["/things?tenant=t&version=3", "/things?tenant=t&version=1"]


@pytest.mark.parametrize(
    ("suffix", "path"),
    [
        ("", "/things"),
        ("/", "/things"),
        ("/a/b", "/a/b/things"),
        ("/a/b/", "/a/b/things"),
        ("?version=1", "/things?version=1"),
        ("/a?version=1&x=%20y", "/a/things?version=1&x=%20y"),
        ("/a/?version=1", "/a/things?version=1"),
        ("/a?", "/a/things"),
    ],
)
def test_a_server_with_a_path_and_a_query(suffix: str, path: str, sent: Sent) -> None:
    with HttpServer(NOTHING) as other:
        sent("things.list", server_url=other.url + suffix)
        sent.options["server_url"] = other.url + suffix
        sent("things.list")
        sent("things.list", q="z")
        assert [asked.path for asked in other.asked] == [path, path, path + ("&" if "?" in path else "?") + "q=z"]


def test_what_a_call_asks_for_wins_over_the_server(sent: Sent) -> None:
    sent.options["server_url"] += "/a?version=1&tenant=t"
    sent("things.list", version="2")
    assert sent.asked.path == "/a/things?tenant=t&version=2"


def test_an_address_with_a_fragment_is_none(sent: Sent) -> None:
    sent.options["server_url"] += "/a#b"
    with pytest.raises(sent.package.errors.ConfigurationError, match="not a server's address"):
        sent("things.list")


def test_the_documented_server_has_its_query(sent: Sent, monkeypatch: pytest.MonkeyPatch) -> None:
    client: Any = sent.package.Creds(api_key="k")
    assert client.call_settings.api.servers[0].url == "http://localhost:9/api?version=1"
    assert "version" not in repr(client)
