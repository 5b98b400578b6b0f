"""What both kinds of calls decide alike, without I/O: timeouts, the deadline, attempts, tokens."""

from __future__ import annotations

import logging
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from overlay.calls import base, redirects
from overlay.core import errors
from overlay.core.secrets import ClientCredentials
from overlay.requests.credentials import SentCredentials
from tests.support.http_library import httpx
from tests.support.one_call import call


def test_what_a_call_takes_over() -> None:
    one = call(deadline=5.0)
    assert (one.started, one.sent, one.deadline, one.retries_taken, one.on_incomplete) == (
        100.0,
        100.0,
        105.0,
        0,
        "warn",
    )
    assert (one.grace, one.max_event_bytes, one.max_response_bytes, one.idle) == (2.5, 7, 8, 60.0)
    assert one.ended is False and one._used is None and one._renewed is False and call().deadline is None
    assert one.timeout_errors == one._known.timeouts


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, (5.0, 60.0, 60.0, 60.0)),
        ({"timeout": 3.0}, (3.0, 3.0, 3.0, 3.0)),
        ({"timeout": 9.0}, (5.0, 9.0, 9.0, 9.0)),
        ({"deadline": 30.0}, (5.0, 30.0, 30.0, 30.0)),
        ({"deadline": 2.0}, (2.0, 2.0, 2.0, 2.0)),
        ({"own": {"connect": 1.0, "read": 2.0, "write": 3.0, "pool": None}}, None),
        ({"own": {"connect": 1.0, "read": 2.0, "write": 3.0, "pool": None}, "deadline": 2.5}, (1.0, 2.0, 2.5, 2.5)),
        ({"own": {"read": 1.0}, "timeout": 3.0}, (3.0, 3.0, 3.0, 3.0)),
    ],
)
def test_timeouts_of_an_attempt(more: dict[str, Any], expected: Any) -> None:
    one = call(**more)
    assert one._timeouts() == expected
    if "own" in more:
        assert one.idle == (2.0 if "timeout" not in more else 3.0)


def test_what_a_redirect_asks_for_has_the_time_that_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redirects, "redirected", lambda prepared, outgoing, response, asynchronous: outgoing)
    now = [100.0]
    one, outgoing = call(now, deadline=30.0), SimpleNamespace(timeouts=(5.0, 30.0, 30.0, 30.0))
    now[0] = 127.0
    assert one._redirected(outgoing, httpx.Response(307)).timeouts == (3.0, 3.0, 3.0, 3.0)


def test_no_idle_timeout() -> None:
    one = call(own={})
    assert one.idle is None
    one._own_timeouts = None
    assert one._timeouts() == (5.0, None, None, None)


def test_the_deadline() -> None:
    now = [100.0]
    one = call(now, deadline=5.0)
    now[0] = 104.0
    assert one.remaining == one.time_left() == 1.0 and one.elapsed == timedelta(seconds=4)
    now[0] = 105.0
    with pytest.raises(errors.APITimeoutError, match=r"Request timed out: the deadline passed after 5\.0 s"):
        one.time_left()
    assert call().remaining is None is call().time_left()


def test_an_attempt() -> None:
    one = call(counter="x-retry", url="http://a.test/x", cookies="")
    one.retries_taken = 2
    sent = SentCredentials([])
    made = one._outgoing(sent)
    assert (made.method, made.url, made.body) == ("GET", "http://a.test/x", {})
    assert made.headers == [(b"A", b"b"), (b"x-retry", b"2")] and made.timeouts == (5.0, 60.0, 60.0, 60.0)
    assert made.extensions == {"operation": "get_x", "retries_taken": 2}
    sent.query = "key=k"
    assert one._outgoing(sent).url == "http://a.test/x?key=k" and repr(one._outgoing(sent).url) == "'[secret]'"
    with_query = call(
        url="http://a.test/x?a=1", body=SimpleNamespace(arguments=lambda asynchronous: {"a": asynchronous})
    )
    assert with_query._outgoing(sent).url == "http://a.test/x?a=1&key=k"
    assert with_query._outgoing(sent).body == {"a": False} and with_query._outgoing(sent).headers == [(b"A", b"b")]


def test_files_are_closed_after_an_attempt() -> None:
    closed: list[int] = []
    call(body=SimpleNamespace(close=lambda: closed.append(1)))._sent_all()
    call(body=SimpleNamespace(close=None))._sent_all()
    call()._sent_all()
    assert closed == [1]


def test_a_token_that_was_refused() -> None:
    dropped: list[Any] = []
    refused, other = httpx.Response(401), httpx.Response(403)

    def used(**more: Any) -> Any:
        one = call(**more)
        one._used = (SimpleNamespace(drop=dropped.append), "t")
        return one

    one = used()
    assert one._is_refused(other) is False and one._is_refused(refused) is True and one._is_refused(refused) is False
    assert dropped == ["t"]
    assert used(replayable=False)._is_refused(refused) is False and call()._is_refused(refused) is False


def test_a_retry_is_counted_and_logged() -> None:
    one = call()
    attempt = one._count_retry(errors.ClientError("x"), 0.5)
    assert (one.retries_taken, attempt.number, attempt.wait, attempt.operation) == (1, 1, 0.5, "get_x")
    assert one.settings.log.lines == [(logging.INFO, "Retrying get_x (1) in 0.500 s after ClientError")]
    assert call(replayable=False)._wait_before_retry(errors.ClientError("x")) is None


def test_the_end_of_waits() -> None:
    ended: list[int] = []
    one = call()
    one.end_waits()
    one._waits = (SimpleNamespace(end=lambda: ended.append(1)), SimpleNamespace(end=lambda: ended.append(2)))
    one.end_waits()
    assert one.ended is True and ended == [1]


def test_the_wait_before_a_retry(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(
        base.retries, "wait_before_retry", lambda config, error, **more: asked.append((config, error, more)) or 0.5
    )
    now = [100.0]
    one = call(now, retry_config="config", deadline=10.0)
    one.retries_taken, now[0] = 2, 103.0
    error = errors.ClientError("x")
    assert one._wait_before_retry(error) == 0.5
    ((config, given, more),) = asked
    assert (config, given) == ("config", error)
    assert more == {"retries": 2, "elapsed": 3.0, "remaining": 7.0, "random": base.random, "now": base.time}
    one._wait_before_retry(httpx.ConnectError("refused"))
    one._wait_before_retry(bug := ZeroDivisionError())
    assert type(asked[1][1]) is errors.APIConnectionError and asked[2][1] is bug


@pytest.mark.parametrize("value", [("id", "secret"), ClientCredentials("id", "secret"), "key"])
def test_which_credentials_get_a_token(value: Any) -> None:
    one = call(base="http://a.test/v1")
    one.settings.tokens = {}
    assert one._token_of(SimpleNamespace(token_url="", scopes=()), value) is None
    token = one._token_of(SimpleNamespace(token_url="/token", scopes=()), value)
    assert token is None if value == "key" else token.url == "http://a.test/token"


def test_the_request_for_a_token_has_the_timeouts_of_the_call() -> None:
    asked: list[Any] = []
    token = SimpleNamespace(request=lambda *arguments: asked.append(arguments) or "request")
    assert call(timeout=3.0)._token_request(token) == "request" and asked == [((3.0, 3.0, 3.0, 3.0), "agent")]
