"""Tokens of client credentials: fetched, cached, refreshed once; a default query; servers with a path and a query."""

from __future__ import annotations

import asyncio
import base64
import logging
import pickle
import socket
import threading
import traceback
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, parse_qsl

import pytest

from tests.support.client_support import FakeClock
from tests.support.http_server import Asked, HttpServer, reply
from tests.support.rendered import write_package
from tests.support.sent import DATA

ID, SECRET = "client 1", "s3cret-/+é"
NOTHING = reply(204, headers={"content-length": "0"})
EVENTS = reply(200, b"data: {}\n\n", {"content-type": "text/event-stream"})


class TokenServer(HttpServer):
    """Gives tokens `token-1`, `token-2`, and answers calls that have one that is valid."""

    def __init__(self) -> None:
        super().__init__(self._answer)
        self.lifetime: int | None = 3600
        self.revoked: set[str] = set()
        self.given = 0
        self.refuse_basic = False
        self.failure: bytes | None = None

    def _answer(self, asked: Asked, sock: socket.socket) -> bytes:
        if asked.path == "/token":
            return self._token(asked)
        token = (asked.header("authorization") or "").removeprefix("Bearer ")
        if asked.path != "/api/free" and (not token.startswith("token-") or token in self.revoked):
            return reply(401, {"detail": "no"})
        return EVENTS if asked.path == "/api/stream" else NOTHING

    def _token(self, asked: Asked) -> bytes:
        if self.failure is not None:
            return self.failure
        if self.refuse_basic and asked.header("authorization"):
            return reply(401, {"error": "invalid_client"})
        self.given += 1
        life = {} if self.lifetime is None else {"expires_in": self.lifetime}
        return reply(200, {"access_token": f"token-{self.given}", "token_type": "bearer", **life})

    @property
    def calls(self) -> list[Asked]:
        return [asked for asked in self.asked if asked.path != "/token"]

    @property
    def tokens(self) -> list[Asked]:
        return [asked for asked in self.asked if asked.path == "/token"]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return write_package(DATA / "sent_credentials", tmp_path_factory.mktemp("credentials"))


@pytest.fixture
def server() -> Iterator[TokenServer]:
    running = TokenServer()
    with running:
        yield running


class User:
    """A client in a thread or on an event loop."""

    def __init__(self, kind: str, package: Any, server: HttpServer) -> None:
        self.asynchronous = kind == "async"
        self.package = package
        self.runner = asyncio.Runner()
        self.clock = FakeClock()
        self.options: dict[str, Any] = {"server_url": f"{server.url}/api", "retry_config": 0, "clock": self.clock}

    def client(self, **options: Any) -> Any:
        credentials = {} if "api_key" in options else {"client_id": ID, "client_secret": SECRET}
        return self.package.Creds(**{**self.options, **credentials, **options})

    def call(self, client: Any, method: str, **arguments: Any) -> Any:
        if not self.asynchronous:
            return getattr(client.things, method)(**arguments)
        return self.runner.run(getattr(client.things, method + "_async")(**arguments))

    def all_at_once(self, client: Any, method: str, times: int) -> None:
        if not self.asynchronous:
            threads = [threading.Thread(target=getattr(client.things, method)) for _ in range(times)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            return

        async def main() -> None:
            await asyncio.gather(*(getattr(client.things, method + "_async")() for _ in range(times)))

        self.runner.run(main())

    def stream(self, client: Any) -> list[Any]:
        if not self.asynchronous:
            with client.things.watch() as events:
                return list(events)

        async def main() -> list[Any]:
            async with client.things.watch_async() as events:
                return [event async for event in events]

        return self.runner.run(main())

    def finish(self, client: Any) -> None:
        self.runner.run(client.aclose())


@pytest.fixture(params=["sync", "async"])
def user(request: pytest.FixtureRequest, package: Any, server: TokenServer) -> Iterator[User]:
    made = User(request.param, package, server)
    yield made
    made.runner.close()


@pytest.fixture
def open_client(user: User) -> Iterator[Callable[..., Any]]:
    opened: list[Any] = []

    def make(**options: Any) -> Any:
        opened.append(user.client(**options))
        return opened[-1]

    yield make
    for client in opened:
        user.finish(client)


def test_one_token_for_many_calls(user: User, server: TokenServer, open_client: Callable[..., Any]) -> None:
    client = open_client()
    for _ in range(3):
        user.call(client, "list")
    user.call(client.with_options(timeout_ms=9), "list")
    (token,) = server.tokens
    assert (token.method, token.header("content-type")) == ("POST", "application/x-www-form-urlencoded")
    assert parse_qs(token.body.decode()) == {"grant_type": ["client_credentials"], "scope": ["read write"]}
    written = base64.b64decode((token.header("authorization") or "").removeprefix("Basic ")).decode()
    assert written == "client+1:s3cret-%2F%2B%C3%A9"  # RFC 6749 §2.3.1: form-urlencoded.
    assert [asked.header("authorization") for asked in server.calls] == ["Bearer token-1"] * 4


def test_no_token_where_none_is_needed(user: User, server: TokenServer, open_client: Callable[..., Any]) -> None:
    user.call(open_client(), "free")
    assert server.tokens == [] and server.calls[0].header("authorization") is None


def test_one_token_for_calls_at_once(user: User, server: TokenServer, open_client: Callable[..., Any]) -> None:
    user.all_at_once(open_client(), "list", 8)
    assert len(server.tokens) == 1 and len(server.calls) == 8


def test_a_token_expires(user: User, server: TokenServer, open_client: Callable[..., Any]) -> None:
    client = open_client()
    user.call(client, "list")
    user.clock.time += 3000
    user.call(client, "list")
    user.clock.time += 601
    user.call(client, "list")
    assert [asked.header("authorization") for asked in server.calls] == [f"Bearer token-{n}" for n in (1, 1, 2)]


def test_a_token_without_an_end(user: User, server: TokenServer, open_client: Callable[..., Any]) -> None:
    server.lifetime = None
    client = open_client()
    for _ in range(2):
        user.call(client, "list")
        user.clock.time += 1e7
    assert len(server.tokens) == 1


@pytest.mark.parametrize("method", ["list", "make", "stream"])
def test_a_refused_token_is_replaced_once(
    method: str, user: User, server: TokenServer, open_client: Callable[..., Any]
) -> None:
    server.revoked = {"token-1"}
    client = open_client()
    if method == "stream":
        assert len(user.stream(client)) == 1
    else:
        user.call(client, method, **({"a": 1} if method == "make" else {}))
    assert [asked.header("authorization") for asked in server.calls] == ["Bearer token-1", "Bearer token-2"]
    if method == "make":
        assert server.calls[1].json == {"a": 1}
    user.call(client, "list")
    assert len(server.tokens) == 2


def test_a_second_refusal_is_an_error(user: User, server: TokenServer, open_client: Callable[..., Any]) -> None:
    server.revoked = {"token-1", "token-2", "token-3"}
    with pytest.raises(user.package.AuthenticationError):
        user.call(open_client(), "list")
    assert (len(server.tokens), len(server.calls)) == (2, 2)


def test_credentials_in_the_body_where_the_server_wants_them_there(
    user: User, server: TokenServer, open_client: Callable[..., Any]
) -> None:
    server.refuse_basic = True
    user.call(open_client(), "list")
    last = server.tokens[-1]
    assert last.header("authorization") is None
    assert dict(parse_qsl(last.body.decode())) == {
        "grant_type": "client_credentials", "scope": "read write", "client_id": ID, "client_secret": SECRET,
    }  # fmt: skip


@pytest.mark.parametrize(
    "failure",
    [
        reply(400, {"error": "invalid_scope", "error_description": "no such scope"}),
        reply(500, "down"),
        reply(200, "no json"),
        reply(200, {"token": 1}),
        reply(200, {"access_token": ""}),
        reply(200, {"access_token": "a\r\nb"}),
        None,
    ],
)
def test_no_token(
    failure: bytes | None, user: User, server: TokenServer, open_client: Callable[..., Any],
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    server.failure = failure
    if failure is None:
        server.steps = [None]
    with caplog.at_level(logging.DEBUG), pytest.raises(user.package.CredsError) as caught:
        user.call(open_client(), "list")
    shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert SECRET not in shown + caplog.text and "s3cret" not in shown + caplog.text
    assert "token" in str(caught.value) or failure is None
    if failure is not None and b"invalid_scope" in failure:
        assert "invalid_scope" in str(caught.value) and caught.value.status_code == 400


def test_secrets_are_not_shown(
    user: User, server: TokenServer, open_client: Callable[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    client = open_client(debug_logger=logging.getLogger("creds"))
    with caplog.at_level(logging.DEBUG):
        user.call(client, "list")
    shown = caplog.text + repr(client) + repr(vars(client))
    assert "s3cret" not in shown and "token-1" not in shown


def test_a_client_with_credentials_pickles(user: User, server: TokenServer, open_client: Callable[..., Any]) -> None:
    client = open_client(clock=None)
    copy = pickle.loads(pickle.dumps(client))
    user.call(copy, "list")
    user.finish(copy)
    assert len(server.tokens) == 1


@pytest.mark.parametrize("given", ["token-9", lambda: "token-9"])
def test_a_token_of_ones_own(given: Any, user: User, server: TokenServer, open_client: Callable[..., Any]) -> None:
    user.call(open_client(api_key=given), "list")
    assert server.tokens == [] and server.calls[0].header("authorization") == "Bearer token-9"


def test_credentials_as_a_pair_and_from_the_environment(
    user: User, server: TokenServer, open_client: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    user.call(open_client(api_key=(ID, SECRET)), "list")
    monkeypatch.setenv("CASE_CLIENT_ID", ID)
    monkeypatch.setenv("CASE_CLIENT_SECRET", SECRET)
    user.call(open_client(client_id=None, client_secret=None), "list")
    assert len(server.tokens) == 2 and server.tokens[0].header("authorization") == server.tokens[1].header(
        "authorization"
    )


def test_half_a_pair(user: User, server: TokenServer) -> None:
    with pytest.raises(user.package.errors.ConfigurationError, match="client_secret"):
        user.client(client_secret=None)
