"""What goes on the wire: addresses, headers, credentials, parameters, bodies."""

from __future__ import annotations

from typing import Any

import pytest

from overlay.core import errors
from overlay.core.types import UNSET
from overlay.requests.route import Style
from tests.support.client_support import GET, KEY, POST, SETTINGS, Caller, caller, evolve  # noqa: F401
from tests.support.http_library import NAME
from tests.support.http_server import reply

AGENT = "testapi-python/1.2.3"


def test_the_usual_headers(caller: Caller) -> None:
    server = caller.server()
    caller.request(caller.client(server), body={"text": "é", "gone": UNSET})
    (asked,) = server.asked
    assert asked.header("authorization") == f"Bearer {KEY}" and asked.header("user-agent") == AGENT
    assert asked.header("content-type") == "application/json" and asked.header("accept") == "application/json"
    assert asked.json == {"text": "é"} and asked.path == "/v1/make"


@pytest.mark.parametrize("name", ["user-agent", "User-Agent", "USER-AGENT", "Authorization", "authorization", "accept"])
def test_any_header_once_in_any_case(caller: Caller, name: str) -> None:
    server = caller.server()
    caller.request(
        caller.client(server, http_headers={"x-all": "1", name.swapcase(): "client's"}), http_headers={name: "my app/1"}
    )
    assert server.asked[0].header(name) == "my app/1" and server.asked[0].header("x-all") == "1"


def test_header_parameters_give_way_to_http_headers(caller: Caller) -> None:
    server = caller.server()
    headers = {"X-Tags": ["a", "b"], "X-None": None, "X-Unset": UNSET, "X-Flag": True}
    caller.request(caller.client(server), headers=headers, http_headers={"x-flag": "off", "idempotency-key": "mine"})
    (asked,) = server.asked
    assert asked.header("x-tags") == "a,b" and asked.header("x-none") is asked.header("x-unset") is None
    assert asked.header("x-flag") == "off" and asked.header("idempotency-key") == "mine"


@pytest.mark.parametrize(
    ("headers", "text"),
    [
        ({"x-bad": f"{KEY}\r\nx-evil: 1"}, "x-bad"),
        ({"x-bad": f"{KEY}\u20ac"}, "Latin-1"),
        ({"x bad": "1"}, "x bad"),
        ({"x-bad": f"{KEY}\x00"}, "x-bad"),
        ({"x-bad": 3}, "int"),
    ],
)
def test_headers_that_http_cannot_carry(caller: Caller, headers: dict[str, Any], text: str) -> None:
    server = caller.server()
    with pytest.raises(errors.ConfigurationError, match=text) as caught:
        caller.request(caller.client(server), http_headers=headers)
    assert not server.asked and KEY not in str(caught.value)


def test_latin_1_is_sent_as_such(caller: Caller) -> None:
    server = caller.server()
    caller.request(caller.client(server), http_headers={"x-name": "Zoë"})
    assert server.asked[0].header("x-name") == "Zoë"


@pytest.mark.parametrize("key", ["", f"{KEY}\n", f"{KEY}\r\nx: y", f" {KEY}", f"{KEY}\u20ac"])
def test_keys_that_cannot_be_sent(caller: Caller, key: str) -> None:
    server = caller.server()
    with pytest.raises(errors.ConfigurationError) as caught:
        caller.request(caller.client(server, credentials={"Key": key}))
    assert not server.asked and KEY not in str(caught.value)


def test_the_key_is_asked_for_each_time(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    server = caller.server(reply(500), reply(200, {}))
    keys = iter(["one", "Bearer two"])
    caller.request(caller.client(server, credentials={"Key": lambda: next(keys)}))
    assert [asked.header("authorization") for asked in server.asked] == ["Bearer one", "Bearer two"]
    client = caller.client(server, credentials={"Key": None})
    for value in ("three", "four"):
        monkeypatch.setenv("TESTAPI_KEY", value)
        caller.request(client)
    assert [asked.header("authorization") for asked in server.asked[2:]] == ["Bearer three", "Bearer four"]
    monkeypatch.setenv("TESTAPI_KEY", "")
    with pytest.raises(errors.ConfigurationError, match="TESTAPI_KEY"):
        caller.request(client)
    assert len(server.asked) == 4


def test_an_asynchronous_key(caller: Caller) -> None:
    async def key() -> str:
        return "later"

    server = caller.server()
    client = caller.client(server, credentials={"Key": key})
    if caller.asynchronous:
        caller.request(client)
        assert server.asked[0].header("authorization") == "Bearer later"
    else:
        with pytest.raises(errors.ConfigurationError, match="coroutine"):
            caller.request(client)


def test_every_kind_of_credential(caller: Caller) -> None:
    server = caller.server()
    given = {"InQuery": "q/k", "InHeader": "h", "InCookie": "c", "User": "me:pass"}
    client = caller.client(server, credentials=given)
    route = evolve(GET, security=(("Key",), ("InQuery", "InHeader", "InCookie", "User")))
    caller.request(client, route, query={"a": 1}, cookies={"b": "x y"})
    (asked,) = server.asked
    assert asked.path == "/v1/look?a=1&api-key=q%2Fk" and asked.header("x-api-key") == "h"
    assert asked.header("cookie") == "b=x%20y; session=c" and asked.header("authorization") == "Basic bWU6cGFzcw=="
    caller.request(client, evolve(GET, security=((),)))
    assert server.asked[1].header("authorization") is None


def test_the_order_of_addresses(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    server = caller.server()
    monkeypatch.setenv("TESTAPI_URL", "http://127.0.0.1:9/env")
    client = caller.client("http://127.0.0.1:9/constructor")
    caller.request(client, GET, server_url=server.url + "/call/")
    assert server.asked[0].path == "/call/v1/look"
    caller.request(caller.client(server.url + "/constructor"), GET)
    assert server.asked[1].path == "/constructor/v1/look"
    caller.request(caller.client(server.url + "/{v}", url_params={"v": "v9"}), GET)
    assert server.asked[2].path == "/v9/v1/look"
    for path in ("/env", "/env2"):
        monkeypatch.setenv("TESTAPI_URL", server.url + path)
        caller.request(caller.client(""), GET)
    assert [asked.path for asked in server.asked[3:]] == ["/env/v1/look", "/env2/v1/look"]


def test_named_servers(caller: Caller) -> None:
    client = caller.client("", server="zone", url_params={"zone": "b"}, retry_config=None)
    from overlay.requests.prepare import server_address

    assert server_address(client.call_settings, GET, None).url == "https://b.invalid/v1"
    with pytest.raises(ValueError, match="'moon'"):
        caller.client("", server="moon")
    with pytest.raises(errors.ConfigurationError, match="server_url"):
        caller.request(client, GET, server_url="api.example.com")


# httpx2 asks the name server for any name that is spelt in ASCII.
ODD = ["http://xn--/"] if NAME == "httpx" else []


@pytest.mark.parametrize("url", [*ODD, "http://127.0.0.1:1:2", "http:///path", "https://a b"])
def test_addresses_that_are_none(caller: Caller, url: str) -> None:
    with pytest.raises(errors.ConfigurationError):
        caller.request(caller.client(url), GET)


def test_a_password_in_the_address(caller: Caller) -> None:
    server = caller.server()
    client = caller.client(server.url.replace("//", "//me:p%40ss@"), credentials={})
    caller.request(client, GET)
    assert server.asked[0].header("authorization") == "Basic bWU6cEBzcw==" and "p%40" not in repr(client)


def test_parameters_in_their_styles(caller: Caller) -> None:
    server = caller.server()
    route = evolve(
        GET,
        path="/v1/{plain}/{label}/{matrix}?beta=true#stream",
        styles={
            "label": Style("label", False),
            "matrix": Style("matrix", True),
            "csv": Style("form", False),
            "pipe": Style("pipeDelimited", False),
            "deep": Style("deepObject", True),
            "json": Style(content="application/json"),
        },
    )
    query = {"b": True, "l": ["x", "y"], "csv": [1, 2], "pipe": ["p", "q"], "deep": {"a": {"b": 1}}, "json": {"k": 1}}
    caller.request(
        caller.client(server),
        route,
        path={"plain": "a/b c", "label": [1, 2], "matrix": "m"},
        query={**query, "none": None, "unset": UNSET, "o": "old"},
        extra_query={"o": "new", "e": 1},
    )
    expected = "?beta=true&b=true&l=x&l=y&csv=1,2&pipe=p%7Cq&deep[a][b]=1&json=%7B%22k%22%3A1%7D&o=new&e=1"
    assert server.asked[0].path.replace("%5B", "[").replace("%5D", "]") == "/v1/a%2Fb%20c/.1,2/;matrix=m" + expected


@pytest.mark.parametrize("value", ["", None, ".", ".."])
def test_path_parameters_that_lead_elsewhere(caller: Caller, value: Any) -> None:
    server = caller.server()
    with pytest.raises(errors.ConfigurationError, match="name"):
        caller.request(caller.client(server), evolve(GET, path="/v1/{name}"), path={"name": value})
    assert not server.asked


def test_settings_without_an_idempotency_header(caller: Caller) -> None:
    server = caller.server()
    caller.request(caller.client(server, settings=evolve(SETTINGS, idempotency_header=None)))
    assert server.asked[0].header("idempotency-key") is None
