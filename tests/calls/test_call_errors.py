"""What an error of a call says, and what the log says of a reply, without I/O."""

from __future__ import annotations

import logging
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from overlay.calls import base
from overlay.core import errors
from tests.support.http_library import httpx
from tests.support.one_call import Log, call


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
    with pytest.raises(errors.APIConnectionError, match="reset"):
        late.raise_typed(httpx.ReadError("reset"))
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


@pytest.mark.parametrize("count", [0, 1, 10, 11])
def test_a_reply_that_breaks_its_schema(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def decode_reply(*arguments: Any) -> Any:
        asked.append(arguments)
        return result, [f"p{number}" for number in range(count)]

    monkeypatch.setattr(base.reply, "decode_reply", decode_reply)
    one, result, response = call(), SimpleNamespace(_response=None), httpx.Response(200)
    one.settings.strict_responses = "strict"
    assert one.decoded(response, dict) is result and asked == [(one.prepared.route, response, dict, "strict", 9)]
    assert result._response.status_code == 200  # type: ignore[attr-defined]
    shown = "; ".join(f"p{number}" for number in range(min(count, 10))) + ("; …" if count > 10 else "")
    lines = [(logging.WARNING, f"The reply to get_x breaks its schema: {shown}")] if count else []
    assert one.settings.log.lines == lines


def test_a_reply_that_does_not_decode(monkeypatch: pytest.MonkeyPatch) -> None:
    def decode_reply(*arguments: Any) -> Any:
        raise errors.ResponseValidationError("bad", response)

    monkeypatch.setattr(base.reply, "decode_reply", decode_reply)
    request = httpx.Request("GET", "http://a.test", headers={"authorization": "Bearer k"})
    response, one = httpx.Response(200, request=request), call()
    one.settings.strict_responses = False
    with pytest.raises(errors.ResponseValidationError, match="bad"):
        one.decoded(response, dict)
    assert response.request.headers["authorization"] == "[secret]"


def test_a_failure_in_a_coding_that_nobody_undoes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "undecodable", lambda response: "no package")
    response, one, unread = httpx.Response(404), call(), errors.ClientError("broke")
    cause = one._failure(response, None).__cause__
    assert type(cause) is errors.ResponseValidationError and str(cause).startswith("no package")
    assert cause.raw_response is response and cause.body == ""
    assert one._failure(response, unread).__cause__ is unread


def test_an_error_of_the_library_belongs_to_its_reply() -> None:
    request = httpx.Request("GET", "http://a.test", headers={"authorization": "Bearer k"})
    response = httpx.Response(200, request=request)
    for given in (response, None):
        with pytest.raises(errors.ResponseValidationError) as caught:
            call().raise_typed(httpx.DecodingError("bad"), given)
        assert caught.value.raw_response is given
    assert response.request.headers["authorization"] == "[secret]"
    other = httpx.Response(200, request=httpx.Request("GET", "http://a.test", headers={"authorization": "k"}))
    with pytest.raises(errors.APIConnectionError):
        call().raise_typed(httpx.ReadError("reset"), other)
    assert other.request.headers["authorization"] == "k", "the error holds no reply"


def test_a_body_that_broke() -> None:
    one, bug, own = call(), ZeroDivisionError("bug"), errors.ClientError("own")
    assert one.broken_body(bug) is bug and one.broken_body(own) is own
    assert type(one.broken_body(httpx.DecodingError("bad"))) is errors.ResponseValidationError


def test_a_failure_inside_a_stream_holds_no_secret() -> None:
    request = httpx.Request("GET", "http://a.test", headers={"authorization": "Bearer k"})
    error = call().error_from_payload({"code": 429}, httpx.Response(200, request=request))
    assert error.raw_response is not None and error.raw_response.request.headers["authorization"] == "[secret]"
