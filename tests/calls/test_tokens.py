"""Access tokens: the request for one, what its reply means, when it expires, and who shares it."""

from __future__ import annotations

import asyncio
import threading
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs

import pytest

from overlay.calls.access_tokens import Token, token_of
from overlay.calls.status_errors import (
    class_for_status,
)
from overlay.core import errors
from overlay.core.secrets import ClientCredentials
from tests.support.http_library import httpx

PAIR = ClientCredentials("id+1", "s/3")
SECRETS = frozenset({"authorization"})


def answer(payload: Any, status: int = 200) -> Any:
    request = httpx.Request("POST", "http://a.test/token", headers={"authorization": "Basic x"})
    given: dict[str, Any] = {"content": payload} if isinstance(payload, bytes) else {"json": payload}
    return httpx.Response(status, request=request, **given)


def test_the_request_for_a_token() -> None:
    token = Token("http://a.test/token", PAIR, ("read", "write"))
    asked = token.request((1, 2, 3, 4), "agent/1 \u20ac")
    assert (asked.method, asked.url, asked.timeouts, asked.extensions) == ("POST", token.url, (1, 2, 3, 4), {})
    content = asked.body["content"]
    assert parse_qs(content.decode()) == {"grant_type": ["client_credentials"], "scope": ["read write"]}
    assert "grant" not in repr(content)
    assert asked.headers == [
        (b"Accept", b"application/json"),
        (b"Content-Type", b"application/x-www-form-urlencoded"),
        (b"User-Agent", b"agent/1 ?"),
        (b"Authorization", PAIR.basic()),
        (b"Content-Length", b"%d" % len(content)),
    ]
    token.in_body = True
    again = Token("u", PAIR, ())
    again.in_body = True
    fields = parse_qs(again.request(None, "a").body["content"].decode())
    assert fields == {"grant_type": ["client_credentials"], "client_id": ["id+1"], "client_secret": ["s/3"]}
    assert b"Authorization" not in [name for name, _ in token.request(None, "a").headers]


@pytest.mark.parametrize(
    ("life", "expires"),
    [
        *((3600, 4570.0), ("3600", 4570.0), (300, 1270.0), (100, 1090.0), (0, 1000.0), (None, None), (-1, None)),
        *(("x", None), ([], None), ("inf", None), (301, 1271.0)),
    ],
)
def test_when_a_token_expires(life: Any, expires: float | None) -> None:
    token = Token("u", PAIR, ())
    assert token.current(0.0) is None
    response = answer({"access_token": "t", "expires_in": life})
    assert token.received(response, 1000.0, SECRETS) == "t" and token.expires == expires
    assert repr(token.value) == "'[secret]'" and response.request.headers["authorization"] == "[secret]"
    if expires is None:
        assert token.current(1e12) == "t"
    else:
        assert token.current(expires) is None and (life == 0 or token.current(expires - 0.001) == "t")


def test_a_token_that_was_refused_is_dropped() -> None:
    token = Token("u", PAIR, ())
    token.received(answer({"access_token": "t"}), 0.0, SECRETS)
    token.drop("other")
    assert token.current(0.0) == "t"
    token.drop("t")
    assert token.current(0.0) is None


@pytest.mark.parametrize("payload", [{}, [], b"", b"\xff", {"access_token": ""}, {"access_token": 5}])
def test_replies_without_a_token(payload: Any) -> None:
    with pytest.raises(errors.ResponseValidationError, match="the reply of u has no access token") as caught:
        Token("u", PAIR, ()).received(answer(payload), 0.0, SECRETS)
    assert caught.value.status_code == 200
    for text in ("a\nb", "\u00e9"):
        with pytest.raises(errors.ResponseValidationError):
            Token("u", PAIR, ()).received(answer({"access_token": text}), 0.0, SECRETS)


@pytest.mark.parametrize(
    ("status", "payload", "again"),
    [
        *((401, {}, True), (400, {"error": "invalid_client"}, True), (401, {"error": "invalid_client"}, True)),
        *((401, {"error": "other"}, False), (400, {}, False), (403, {"error": None}, False)),
    ],
)
def test_refusals_of_a_token(status: int, payload: Any, again: bool) -> None:
    token = Token("u", PAIR, ())
    if again:
        assert token.received(answer(payload, status), 0.0, SECRETS) is None and token.in_body
    with pytest.raises(class_for_status(status), match="No access token from u") as caught:
        token.received(answer(payload, status), 0.0, SECRETS)
    assert type(caught.value) is class_for_status(status) and caught.value.status_code == status


def test_which_calls_share_a_token() -> None:
    prepared: Any = SimpleNamespace(base="http://a.test/v1", settings=SimpleNamespace(tokens={}))
    scheme: Any = SimpleNamespace(token_url="token", scopes=("a",))
    token = token_of(prepared, scheme, PAIR)
    assert (token.url, token.scopes, token.pair) == ("http://a.test/v1/token", ("a",), PAIR)
    assert token_of(prepared, scheme, PAIR) is token
    own = ClientCredentials("id+1", "s/3", token_url="/other", scopes=[])
    other = token_of(prepared, scheme, own)
    assert other is not token and (other.url, other.scopes) == ("http://a.test/other", ())

    async def locks() -> list[Any]:
        return [token.lock_async(), token.lock_async()]

    first, second = asyncio.run(locks()), asyncio.run(locks())
    assert first[0] is first[1] is not second[0]
    assert isinstance(token.lock, type(threading.Lock()))
