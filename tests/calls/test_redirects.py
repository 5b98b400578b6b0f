"""Redirects: the body goes along on the same host, the key never leaves it."""

from __future__ import annotations

import pytest

from overlay.core import errors
from tests.support.client_support import GET, KEY, Caller, caller, evolve  # noqa: F401
from tests.support.http_server import reply


def to(location: str, status: int = 307) -> bytes:
    return reply(status, "", {"location": location})


@pytest.mark.parametrize("status", [307, 308])
def test_a_post_with_its_body(caller: Caller, status: int) -> None:
    server = caller.server(to("/v2/make?x=1#frag", status), reply(200, {"ok": True}))
    assert caller.request(caller.client(server), body={"a": 1}) == {"ok": True}
    first, second = server.asked
    assert (second.method, second.path, second.json) == ("POST", "/v2/make?x=1", {"a": 1})
    assert second.header("authorization") == first.header("authorization") and server.connections == 1


@pytest.mark.parametrize("status", [301, 302])
def test_a_post_does_not_become_a_get(caller: Caller, status: int) -> None:
    server = caller.server(to("/v2/make", status))
    with pytest.raises(errors.SDKError) as caught:
        caller.request(caller.client(server))
    assert (
        caught.value.status_code == status and caught.value.headers["location"] == "/v2/make" and len(server.asked) == 1
    )


def test_see_other(caller: Caller) -> None:
    server = caller.server(to("/v1/result", 303), reply(200, {"ok": True}))
    caller.request(caller.client(server))
    assert (server.asked[1].method, server.asked[1].body, server.asked[1].header("content-type")) == ("GET", b"", None)


def test_a_post_stays_on_its_host(caller: Caller) -> None:
    other = caller.server()
    server = caller.server(to(f"{other.url}/v1/make"))
    with pytest.raises(errors.SDKError):
        caller.request(caller.client(server))
    assert not other.asked


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_get_leaves_its_credentials_behind(caller: Caller, status: int) -> None:
    other = caller.server(reply(200, {"ok": True}))
    server = caller.server(to(f"{other.url}/file?sig=1", status))
    given = {"InHeader": KEY, "InCookie": KEY, "User": KEY}
    route = evolve(GET, security=(("InHeader", "InCookie", "User"),))
    client = caller.client(server, credentials=given)
    sent = {"x-keep": "1", "X-Gateway-Token": KEY, "api-key": KEY}
    assert caller.request(client, route, http_headers=sent) == {"ok": True}
    assert str(server.asked[0]).count(KEY) == 4  # the fifth is in base64
    (asked,) = other.asked
    assert KEY not in str(asked) and asked.header("authorization") is None and asked.header("x-keep") == "1"
    assert asked.header("host") == other.url[7:] and asked.path == "/file?sig=1"


@pytest.mark.parametrize("location", ["/again", "ftp://127.0.0.1/x", "http://[bad/", "//"])
def test_redirects_that_lead_nowhere(caller: Caller, location: str) -> None:
    server = caller.server(to(location))
    with pytest.raises(errors.ClientError):
        caller.request(caller.client(server, retry_config=None), GET)
    assert len(server.asked) <= 11


def test_a_body_that_is_gone(caller: Caller) -> None:
    server = caller.server(to("/v2"))
    with pytest.raises(errors.SDKError) as caught:
        caller.request(caller.client(server), evolve(GET, method="PUT", body="binary"), body=iter([b"a"]))
    assert caught.value.status_code == 307 and len(server.asked) == 1
