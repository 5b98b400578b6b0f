"""What both kinds of calls decide alike, without I/O: timeouts, the deadline, attempts, and what an error says."""

from __future__ import annotations

import logging
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from overlay.calls.base import BaseCall
from overlay.core import errors
from overlay.requests.credentials import SentCredentials
from overlay.transport.exceptions import own_errors
from tests.support.http_library import httpx


class Log:
    """A logger that keeps its lines."""

    def __init__(self, debugging: bool = True) -> None:
        self.debugging = debugging
        self.lines: list[tuple[int, str]] = []

    def _at(self, level: int, text: str, *values: Any) -> None:
        self.lines.append((level, text % values))

    def debug(self, text: str, *values: Any) -> None:
        self._at(logging.DEBUG, text, *values)

    def info(self, text: str, *values: Any) -> None:
        self._at(logging.INFO, text, *values)


class OneCall(BaseCall):
    _asynchronous = False
    _known = own_errors()
    sender = SimpleNamespace()


def call(now: list[float] | None = None, **more: Any) -> Any:
    """A call at the time `now[0]`."""
    clock = SimpleNamespace(now=lambda: (now or [100.0])[0])
    api = SimpleNamespace(
        timeout_ms=60_000, connect_timeout_ms=5000, retry_count_header=more.pop("counter", ""), agent="agent"
    )
    settings = SimpleNamespace(
        clock=clock, api=api, grace_ms=2500, max_event_bytes=7, max_response_bytes=8,
        log=more.pop("log", Log()), secret_names=frozenset({"authorization"}),
    )  # fmt: skip
    given: dict[str, Any] = {
        "settings": settings, "deadline": None, "timeout": None, "on_incomplete": "warn", "replayable": True,
        "url": "http://a.test/x", "body": None, "headers": [(b"A", b"b")], "cookies": "", "fixed": frozenset(),
        "route": SimpleNamespace(id="get_x", method="GET", errors={}), **more,
    }  # fmt: skip
    own = given.pop("own", None)
    made = OneCall(SimpleNamespace(**given))  # type: ignore[arg-type]
    made._use_timeouts(own)
    return made


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
    assert one.timeout_errors == one._known.timeouts and one.transport_errors == one._known.transport


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


def test_what_the_log_says_of_a_reply() -> None:
    now = [100.0]
    one = call(now, url="http://a.test/x?key=k")
    now[0] = 101.5
    one._log_reply(httpx.Response(201, headers={"x-request-id": "r-1"}))
    assert one.settings.log.lines == [(logging.DEBUG, "GET http://a.test/x -> 201 in 1.500 s, request id r-1")]
    silent = call(log=Log(False))
    silent._log_reply(httpx.Response(201))
    assert silent.settings.log.lines == []


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("http://a.test/x", "a.test:80"),
        ("https://a.test/x", "a.test:443"),
        ("http://a.test:81/x", "a.test:81"),
    ],
)
def test_a_connection_that_fails(url: str, place: str) -> None:
    one, cause = call(url=url), httpx.ConnectError("refused")
    with pytest.raises(errors.APIConnectionError) as caught:
        one.raise_typed(cause)
    error = caught.value
    assert error.message == f"Connection error: refused ({place})" and error.args == (error.message,)
    assert error.__cause__ is cause
    assert one.settings.log.lines == [(logging.DEBUG, f"GET {url} -> ConnectError in 0.000 s, request id None")]
    late = call([0.0], url=url, deadline=0.001)
    with pytest.raises(errors.APITimeoutError, match=r"the deadline passed after 0\.0 s"):
        late.raise_typed(httpx.ReadTimeout("x"))
    in_time = call([0.0], url=url, deadline=0.002)
    with pytest.raises(errors.APITimeoutError, match=r"\(ReadTimeout\)"):
        in_time.raise_typed(httpx.ReadTimeout("x"))
    own, bug = errors.ClientError("own"), ZeroDivisionError("bug")
    for raised in (own, bug):
        with pytest.raises((errors.ClientError, ZeroDivisionError)) as again:
            one.raise_typed(raised)
        assert again.value is raised
    assert len(one.settings.log.lines) == 1


def test_the_error_of_a_reply() -> None:
    request = httpx.Request("GET", "http://a.test", headers={"authorization": "Bearer k"})
    response = httpx.Response(404, request=request, content=b"gone")
    one = call()
    error = one._failure(response, None)
    assert type(error) is errors.NotFoundError and error.body == "gone" and error.__cause__ is None
    assert response.request.headers["authorization"] == "[secret]"
    unread = errors.ClientError("broke")
    error = one._failure(httpx.Response(404, request=request, content=b"gone"), unread)
    assert error.__cause__ is unread and error.body == ""
    info = one.info(response)
    assert (info.status_code, info.headers, info.retries_taken, info.elapsed) == (
        404,
        response.headers,
        0,
        timedelta(0),
    )
    inside = one.error_from_payload({"code": 429}, response)
    assert type(inside) is errors.RateLimitError
