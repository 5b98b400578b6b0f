"""What the tests of the client share: an API, a clock of their own, and one way to call that is sync or async."""

from __future__ import annotations

import asyncio
import contextlib
import copy
from collections.abc import Iterator
from typing import Any, TypeVar

import pytest

from overlay.client.client import Client
from overlay.core import errors
from overlay.requests.options import RequestOptions
from overlay.requests.route import ErrorSpec, Route
from overlay.requests.settings import SDKSettings, SecuritySpec, ServerSpec
from tests.support.http_server import HttpServer, Step

KEY = "sk-very-secret-4711"

SETTINGS = SDKSettings(
    title="Test API",
    package="testapi",
    version="1.2.3",
    servers=(
        ServerSpec("eu", "https://eu.invalid"),
        ServerSpec("zone", "https://{zone}.invalid/{v}", {"zone": "a", "v": "v1"}),
    ),
    security=(
        SecuritySpec("Key", "bearer", "Authorization", "TESTAPI_KEY"),
        SecuritySpec("InQuery", "query", "api-key", ""),
        SecuritySpec("InHeader", "header", "X-Api-Key", ""),
        SecuritySpec("InCookie", "cookie", "session", ""),
        SecuritySpec("User", "basic", "Authorization", ""),
    ),
    env_server_url="TESTAPI_URL",
    env_log="TESTAPI_LOG",
    idempotency_header="Idempotency-Key",
)

R = TypeVar("R")


def evolve(value: R, **changes: Any) -> R:
    """A copy of a route or of options with these changes."""
    made = copy.copy(value)
    vars(made).update(changes)
    return made


class Invalid(errors.UnprocessableEntityError):
    """As generated code makes them."""


class Detail:
    """A model: it has a list, or says so."""

    def __init__(self, detail: list[Any] | None) -> None:
        self.detail = detail

    @classmethod
    def from_dict(cls, data: Any) -> Detail:
        if not isinstance(data, dict) or not isinstance(data.get("detail", []), list):
            raise ValueError("not a Detail")
        return cls(data.get("detail"))


POST = Route(
    id="make",
    method="POST",
    path="/v1/make",
    body="json",
    security=(("Key",),),
    errors={"422": ErrorSpec(Invalid, Detail.from_dict)},
)
GET = Route(id="look", method="GET", path="/v1/look", security=(("Key",),))


class FakeClock:
    """Time that passes only by sleeping, and is remembered."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float, /) -> None:
        self.slept.append(seconds)
        self.time += seconds

    async def sleep_async(self, seconds: float, /) -> None:
        self.sleep(seconds)


def same(value: Any) -> Any:
    """The decoder of an API without models."""
    return value


class Caller:
    """Calls a client synchronously or asynchronously, by one parameter; closes every client it made."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.asynchronous = kind == "async"
        self.runner = asyncio.Runner()
        self.clock = FakeClock()
        self._clients: list[Client] = []
        self._servers = contextlib.ExitStack()

    def server(self, *steps: Step) -> HttpServer:
        return self._servers.enter_context(HttpServer(*steps))

    def client(self, to: HttpServer | str, **options: Any) -> Client:
        """A client of a server, with the key and, unless `clock` says otherwise, the test's clock."""
        credentials = options.pop("credentials", {"Key": KEY})
        options.setdefault("clock", self.clock)
        url = to if isinstance(to, str) else to.url
        client = Client(options.pop("settings", SETTINGS), credentials, server_url=url, **options)
        self._clients.append(client)
        return client

    def request(
        self, client: Client, route: Route = POST, *, raw: bool = False, decode: Any = same, **call: Any
    ) -> Any:
        """One call. Keywords that are fields of `RequestOptions` become its options."""
        names = {"retries", "server_url", "timeout_ms", "deadline_ms", "http_headers", "extra_query", "extra_body"}
        options = RequestOptions(**{name: call.pop(name) for name in names & set(call)})
        if route.body == "json":
            call.setdefault("body", {"n": 1})
        if not self.asynchronous:
            return (client.request_raw if raw else client.request)(route, decode, options=options, **call)
        if raw:
            return self.runner.run(client.request_raw_async(route, decode, options=options, **call))
        return self.runner.run(client.request_async(route, decode, options=options, **call))

    def finish(self) -> None:
        for client in self._clients:
            self.runner.run(client.aclose())
        self.runner.close()
        self._servers.close()


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Caller]:
    """Both ways of calling; no variable of the outer environment reaches the client."""
    for name in ("TESTAPI_KEY", "TESTAPI_URL", "TESTAPI_LOG", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    made = Caller(request.param)
    yield made
    made.finish()
