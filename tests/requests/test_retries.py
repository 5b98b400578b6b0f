"""Retries: what is tried again, how often, after how long, and what the server is told."""

from __future__ import annotations

import socket
import time
from email.utils import formatdate
from typing import Any

import pytest

from overlay.core import errors
from overlay.requests.retries import BackoffStrategy, RetryAttempt, RetryConfig
from tests.support.client_support import GET, Caller, caller, evolve  # noqa: F401
from tests.support.http_server import Asked, reply

OK = reply(200, {"ok": True})
SHORT = RetryConfig(backoff=BackoffStrategy(500, 8000, 2, 3000))


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
def test_statuses_that_are_retried(caller: Caller, status: int) -> None:
    server = caller.server(reply(status), reply(status), OK)
    assert caller.request(caller.client(server)) == {"ok": True}
    assert [asked.header("x-retry-count") for asked in server.asked] == ["0", "1", "2"]
    first, second = caller.clock.slept
    assert 0.5 <= first <= 0.625 and 1.0 <= second <= 1.25
    assert len({asked.header("idempotency-key") for asked in server.asked}) == 1
    assert server.connections == 1, "a failed reply gives its connection back"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 422])
def test_statuses_that_are_not(caller: Caller, status: int) -> None:
    server = caller.server(reply(status, {"message": "no"}))
    with pytest.raises(errors.SDKError) as caught:
        caller.request(caller.client(server))
    assert caught.value.status_code == status and len(server.asked) == 1 and not caller.clock.slept


def test_two_retries_then_the_error(caller: Caller) -> None:
    server = caller.server(reply(503, "down", {"x-request-id": "r-9"}))
    with pytest.raises(errors.InternalServerError) as caught:
        caller.request(caller.client(server))
    assert len(server.asked) == 3 and caught.value.request_id == "r-9"


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "1.5"}, 1.5),
        ({"retry-after": formatdate(5_000_030, usegmt=True), "date": formatdate(5_000_000, usegmt=True)}, 30.0),
    ],
)
def test_the_server_says_when(caller: Caller, headers: dict[str, str], wait: float) -> None:
    server = caller.server(reply(429, "", headers), OK)
    caller.request(caller.client(server))
    assert caller.clock.slept == [pytest.approx(wait)]


def test_a_date_without_the_servers_clock(caller: Caller) -> None:
    server = caller.server(reply(429, "", {"retry-after": formatdate(time.time() + 20, usegmt=True)}), OK)
    caller.request(caller.client(server))
    assert 15 < caller.clock.slept[0] <= 20


@pytest.mark.parametrize("value", ["0", "-5", "nan", "soon", "Thu, 01 Jan 1970 00:00:00 GMT", "inf"])
def test_a_useless_retry_after_means_backoff(caller: Caller, value: str) -> None:
    server = caller.server(reply(429, "", {"retry-after": value}), OK)
    caller.request(caller.client(server))
    assert 0.5 <= caller.clock.slept[0] <= 0.625


@pytest.mark.parametrize("options", [{"deadline_ms": 3_000}, {"retries": SHORT}, {}])
def test_a_wait_that_no_bound_allows_is_not_begun(caller: Caller, options: dict[str, Any]) -> None:
    server = caller.server(reply(429, "", {"retry-after": "3600"}))
    with pytest.raises(errors.RateLimitError):
        caller.request(caller.client(server), **options)
    assert len(server.asked) == 1 and not caller.clock.slept


@pytest.mark.parametrize(("status", "says", "requests"), [(400, "true", 2), (503, "false", 1)])
def test_the_server_decides(caller: Caller, status: int, says: str, requests: int) -> None:
    server = caller.server(reply(status, "", {"x-should-retry": says}), OK)
    if requests == 1:
        with pytest.raises(errors.InternalServerError):
            caller.request(caller.client(server))
    else:
        caller.request(caller.client(server))
    assert len(server.asked) == requests


def test_official_config_and_its_fields(caller: Caller) -> None:
    server = caller.server(*[reply(418)] * 4, OK)
    config = RetryConfig("backoff", BackoffStrategy(100, 250, 2.0, 10_000, 0), False, ["41X"])
    caller.request(caller.client(server, retry_config=config))
    assert caller.clock.slept == pytest.approx([0.1, 0.2, 0.25, 0.25])


def test_max_elapsed_time_ends_it(caller: Caller) -> None:
    server = caller.server(reply(500))
    config = RetryConfig("backoff", BackoffStrategy(1000, 1000, 1.0, 3500, 0))
    with pytest.raises(errors.InternalServerError):
        caller.request(caller.client(server, retry_config=config))
    assert len(server.asked) == 4


@pytest.mark.parametrize("retries", [None, RetryConfig("none"), 0])
def test_off_for_one_call(caller: Caller, retries: Any) -> None:
    server = caller.server(reply(500))
    with pytest.raises(errors.InternalServerError):
        caller.request(caller.client(server), retries=retries)
    assert len(server.asked) == 1


def test_connection_refused(caller: Caller) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    with pytest.raises(errors.APIConnectionError) as caught:
        caller.request(caller.client(f"http://127.0.0.1:{port}"))
    assert len(caller.clock.slept) == 2 and caught.value.status_code == 0 and caught.value.__cause__ is not None


def test_a_server_that_hangs_up(caller: Caller) -> None:
    server = caller.server(None, OK)
    assert caller.request(caller.client(server)) == {"ok": True}
    server = caller.server(None)
    with pytest.raises(errors.NoResponseError):
        caller.request(caller.client(server), retries=None)


def test_a_stale_connection(caller: Caller) -> None:
    def hang_up(asked: Asked, connection: socket.socket) -> None:
        assert asked.connection == 0

    server = caller.server(OK, hang_up, OK)
    client = caller.client(server)
    caller.request(client)
    assert caller.request(client) == {"ok": True}
    assert [asked.connection for asked in server.asked] == [0, 0, 1]


def test_a_body_that_breaks_off(caller: Caller) -> None:
    def cut(asked: Asked, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")

    server = caller.server(cut, OK)
    assert caller.request(caller.client(server)) == {"ok": True}
    server = caller.server(cut)
    with pytest.raises(errors.APIConnectionError):
        caller.request(caller.client(server), retries=RetryConfig(retry_connection_errors=False))
    assert len(server.asked) == 1


def test_on_retry_is_told(caller: Caller) -> None:
    told: list[RetryAttempt] = []

    async def tell(attempt: RetryAttempt) -> None:
        told.append(attempt)

    server = caller.server(reply(500), OK)
    caller.request(caller.client(server, on_retry=tell if caller.asynchronous else told.append))
    (attempt,) = told
    assert (attempt.number, attempt.operation) == (1, "make") and isinstance(attempt.error, errors.InternalServerError)
    assert attempt.wait == caller.clock.slept[0]


def test_a_generator_is_sent_once(caller: Caller) -> None:
    route = evolve(GET, method="PUT", body="binary")
    server = caller.server(reply(500))
    with pytest.raises(errors.InternalServerError):
        caller.request(caller.client(server), route, body=(piece for piece in (b"a", b"b")))
    assert [asked.body for asked in server.asked] == [b"ab"]


def test_a_get_has_no_idempotency_key(caller: Caller) -> None:
    server = caller.server()
    caller.request(caller.client(server), GET)
    assert server.asked[0].header("idempotency-key") is None
