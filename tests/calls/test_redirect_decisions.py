"""Which redirects are followed, and what the request to the new address carries, without I/O."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from overlay.calls.redirects import SHORT, is_short, redirected
from overlay.transport.senders import Outgoing
from tests.support.http_library import httpx

HEADERS = [
    (b"Host", b"a.test"),
    (b"Content-Type", b"x"),
    (b"Transfer-Encoding", b"chunked"),
    (b"X-Own", b"k"),
    (b"X-Api-Key", b"k"),
    (b"Accept", b"y"),
]


def onward(status: int, location: str, method: str = "GET", url: str = "https://a.test/x?q=1", **more: Any) -> Any:
    body = SimpleNamespace(arguments=lambda asynchronous: {"content": asynchronous}) if more.get("body") else None
    secret = SimpleNamespace(secret_names=frozenset({"x-own"}), query_secrets=frozenset(more.get("secrets", ())))
    prepared: Any = SimpleNamespace(settings=secret, body=body, replayable=more.get("replayable", True))
    outgoing = Outgoing(method, url, HEADERS, {"content": b"old"}, (1, 2, 3, 4), {"operation": "x"})
    response = httpx.Response(status, headers={"location": location} if location else {})
    return redirected(prepared, outgoing, response, asynchronous=more.get("asynchronous", False))


@pytest.mark.parametrize("status", [200, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 400])
def test_which_statuses_lead_on(status: int) -> None:
    found = onward(status, "/y#z")
    assert (found is not None) is (status in (301, 302, 303, 307, 308)) and onward(status, "") is None
    if found is not None:
        assert (found.method, found.url, found.timeouts, found.extensions) == (
            *("GET", "https://a.test/y", (1, 2, 3, 4)),
            {"operation": "x"},
        )
        assert found.body == ({} if status == 303 else {"content": b"old"})
        names = [name for name, _ in found.headers]
        kept = [name for name, _ in HEADERS[1:]]
        assert names == (kept if status != 303 else [b"X-Own", b"X-Api-Key", b"Accept"])


@pytest.mark.parametrize("asynchronous", [False, True])
def test_other_methods_and_their_bodies(asynchronous: bool) -> None:
    for status in (307, 308):
        found = onward(status, "/y", "POST", body=True, asynchronous=asynchronous)
        assert (found.method, found.body) == ("POST", {"content": asynchronous})
        assert onward(status, "/y", "POST").body == {"content": b"old"}
        assert onward(status, "/y", "POST", replayable=False) is None is onward(status, "https://b.test/", "POST")
    assert onward(301, "/y", "POST") is None is onward(302, "/y", "PUT")
    assert onward(303, "/y", "POST").method == "GET" and onward(303, "/y", "HEAD").method == "HEAD"
    assert onward(301, "https://b.test/", "HEAD").method == "HEAD"
    assert onward(303, "/y", "HEAD").body == {"content": b"old"}


@pytest.mark.parametrize(
    ("url", "location", "same"),
    [
        ("https://a.test/x", "https://a.test:443/y", True),
        ("http://a.test/x", "http://a.test:80/y", True),
        ("https://a.test:444/x", "/y", True),
        ("https://a.test/x", "https://a.test:444/y", False),
        ("http://a.test/x", "https://a.test/y", False),
        ("https://a.test/x", "//b.test/y", False),
    ],
)
def test_what_another_origin_is_sent(url: str, location: str, same: bool) -> None:
    found = onward(307, location, url=url)
    assert [name for name, _ in found.headers] == [
        *([b"Content-Type", b"Transfer-Encoding"] + ([b"X-Own", b"X-Api-Key"] if same else []) + [b"Accept"])
    ]


def test_where_nobody_follows() -> None:
    assert onward(307, "http://b.test/") is None, "from https to http"
    assert onward(307, "ftp://b.test/") is None and onward(307, "http://[bad/") is None
    assert onward(307, "http://b.test/", url="http://a.test/") is not None


def test_secrets_in_a_query_stay_with_the_origin() -> None:
    location = "https://b.test/y?a=1&key=k&b=2&key"
    assert onward(307, location, secrets=["key"]).url == "https://b.test/y?a=1&b=2"
    assert onward(307, location).url == location
    assert onward(307, "/y?key=k", secrets=["key"]).url == "https://a.test/y?key=k"
    assert onward(307, "https://b.test/y", secrets=["key"]).url == "https://b.test/y"


@pytest.mark.parametrize(
    ("length", "short"), [("0", True), (str(SHORT), True), (str(SHORT + 1), False), ("", False), ("x", False)]
)
def test_which_bodies_of_redirects_are_read(length: str, short: bool) -> None:
    assert is_short(httpx.Response(307, headers={"content-length": length} if length else {})) is short
    assert SHORT == 16_384
