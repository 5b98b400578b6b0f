"""Failures: one root, the right class, everything that is known of the reply, and no secret anywhere."""

from __future__ import annotations

import copy
import logging
import pickle
import socket
import traceback
from typing import Any

import pytest

from overlay.calls.status_errors import error_from_payload
from overlay.core import errors
from tests.support.client_support import GET, KEY, POST, Caller, Invalid, caller, evolve  # noqa: F401
from tests.support.http_server import Asked, reply

CLASSES = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    418: errors.SDKError,
    422: Invalid,
    429: errors.RateLimitError,
    500: errors.InternalServerError,
    529: errors.InternalServerError,
    304: errors.SDKError,
}


def fail(caller: Caller, client: Any, **call: Any) -> errors.ClientError:
    with pytest.raises(errors.ClientError) as caught:
        caller.request(client, **call)
    return caught.value


@pytest.mark.parametrize("status", CLASSES)
def test_the_class_of_each_status(caller: Caller, status: int) -> None:
    body = b"" if status == 304 else {"message": "no", "detail": []}
    server = caller.server(reply(status, body, {"x-request-id": "r-1", "x-more": "2"}))
    error = fail(caller, caller.client(server), retries=None)
    assert type(error) is CLASSES[status] and isinstance(error, errors.SDKError)
    assert (error.status_code, error.request_id, error.headers["X-More"]) == (status, "r-1", "2")
    assert str(error).startswith(f"API error occurred: Status {status}.") and error.raw_response.status_code == status


def test_the_text_of_an_error_is_bounded(caller: Caller) -> None:
    page = "<html>" + "x" * 20_000
    error = fail(caller, caller.client(caller.server(reply(502, page, {"content-type": "text/html"}))), retries=None)
    assert error.body == page and len(str(error)) < 10_200
    assert str(error).startswith('API error occurred: Status 502. Content-Type "text/html". Body: <html>xxx')
    assert str(error).endswith("...and 10006 more chars")


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ({"detail": [{"loc": ["body"], "msg": "bad"}]}, [{"loc": ["body"], "msg": "bad"}]),
        ({"detail": "just text"}, None),
        ({"message": "no detail"}, None),
    ],
)
def test_422_with_any_object(caller: Caller, body: Any, detail: Any) -> None:
    error = fail(caller, caller.client(caller.server(reply(422, body))))
    assert isinstance(error, Invalid) and error.data.detail == detail
    assert pickle.loads(pickle.dumps(error)).data.detail == detail


@pytest.mark.parametrize("body", [[1, 2], "null", "", "<html>", b"\xff\xfe{"])
def test_422_with_a_foreign_body(caller: Caller, body: Any) -> None:
    error = fail(caller, caller.client(caller.server(reply(422, body))))
    assert isinstance(error, Invalid) and error.data is None
    assert pickle.loads(pickle.dumps(error)).data is None


@pytest.mark.parametrize(
    ("body", "headers", "text"),
    [
        ("<html>gateway</html>", {"content-type": "text/html"}, '"text/html".*gateway'),
        ("", {}, "empty body"),
        ("  \n", {}, "empty body"),
        ("{", {"content-type": "application/json"}, "application/json"),
        (b"\xff\xfe\xfa", {"content-type": "application/json"}, "application/json"),
        ("x", {"content-type": "application/json; charset=no-such"}, "no-such"),
    ],
)
def test_a_success_that_is_not_json(caller: Caller, body: Any, headers: dict[str, str], text: str) -> None:
    server = caller.server(reply(200, body, headers))
    error = fail(caller, caller.client(server))
    assert isinstance(error, errors.ResponseValidationError) and len(server.asked) == 1
    import re

    assert re.search(text, str(error)) and error.status_code == 200 and error.cause is not None
    again = pickle.loads(pickle.dumps(error))
    assert again.body == error.body and str(again) == str(error)


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b"\xef\xbb\xbf{}", {}),
        ('"\\ud83d"', "\ud83d"),
        ("[1e400]", [float("inf")]),
        ('{"a": NaN}', None),
        ("null", None),
    ],
)
def test_json_that_is_let_through(caller: Caller, body: Any, value: Any) -> None:
    got = caller.request(caller.client(caller.server(reply(200, body))))
    assert got == value or value is None


def test_another_charset(caller: Caller) -> None:
    server = caller.server(reply(200, '"é"'.encode("latin-1"), {"content-type": "application/json; charset=latin-1"}))
    assert caller.request(caller.client(server)) == "é"


def test_a_body_of_another_shape(caller: Caller) -> None:
    def decode(payload: Any) -> Any:
        raise ValueError("Thing.items: expected an array")

    error = fail(caller, caller.client(caller.server(reply(200, {"items": 1}))), decode=decode)
    assert isinstance(error, errors.ResponseValidationError) and "expected an array" in str(error)
    assert error.body == '{"items": 1}' and isinstance(error.cause, ValueError)


def test_text_binary_and_nothing(caller: Caller) -> None:
    server = caller.server(reply(200, "héllo", {"content-type": "text/plain; charset=utf-8"}))
    client = caller.client(server)
    assert caller.request(client, evolve(GET, result="text")) == "héllo"
    assert caller.request(client, evolve(GET, result="binary")) == "héllo".encode()
    assert caller.request(client, evolve(GET, result="none")) is None


def test_a_broken_content_encoding(caller: Caller) -> None:
    server = caller.server(reply(200, b"not gzip", {"content-encoding": "gzip"}))
    assert isinstance(fail(caller, caller.client(server)), errors.ResponseValidationError)


@pytest.mark.parametrize("make", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy])
def test_errors_pickle_and_copy(caller: Caller, make: Any) -> None:
    server = caller.server(reply(422, {"detail": [1]}, {"x-request-id": "r-2"}))
    again = make(fail(caller, caller.client(server)))
    assert type(again) is Invalid and again.data.detail == [1] and again.request_id == "r-2"
    assert again.raw_response.json() == {"detail": [1]} and again.status_code == 422
    refused = make(fail(caller, caller.client("http://127.0.0.1:9"), retries=None))
    assert isinstance(refused, errors.APIConnectionError) and str(refused) == refused.message
    cut = make(errors.StreamInterrupted("cut", events_received=3, last_event_id="e", partial={"a": 1}))
    assert (cut.events_received, cut.last_event_id, cut.partial) == (3, "e", {"a": 1})


def echo(asked: Asked, connection: socket.socket) -> bytes:
    return reply(401, {"message": "no"})


@pytest.mark.parametrize("step", [echo, None, reply(200, "<html>"), reply(302, "", {"location": "/elsewhere"})])
@pytest.mark.parametrize("scheme", ["Key", "InQuery", "InHeader", "InCookie"])
def test_no_secret_in_anything_seen(caller: Caller, step: Any, scheme: str, caplog: pytest.LogCaptureFixture) -> None:
    lines: list[str] = []

    class Logger:
        def debug(self, message: str, *args: object, **more: object) -> None:
            lines.append(message % args)

    caplog.set_level(logging.DEBUG)
    server = caller.server(step)
    client = caller.client(server, credentials={scheme: KEY}, debug_logger=Logger())
    try:
        caller.request(client, evolve(POST, security=((scheme,),)), retries=1)
        raise AssertionError("no error")
    except errors.ClientError as caught:
        error = caught
    seen = [repr(client), repr(error), str(error), *lines, caplog.text, str(pickle.dumps(error))]
    ours = traceback.TracebackException.from_exception(error, capture_locals=True)
    frames = ours
    while frames is not None:
        for frame in frames.stack:
            if "overlay" in frame.filename or "site-packages" in frame.filename:
                seen += (frame.locals or {}).values()
        frames = frames.__cause__
    if error.raw_response is not None:
        seen += [repr(error.raw_response.request.url), repr(list(error.raw_response.request.headers.raw))]
    assert lines and not [text for text in seen if KEY in text]


def test_log_lines(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "testapi")
    server = caller.server(reply(500), reply(200, {"private": 1}, {"x-request-id": "r-3"}))
    caller.request(caller.client(server), body={"prompt": "private"}, extra_query={"q": "private"})
    text = caplog.text
    assert f"POST {server.url}/v1/make -> 500 in " in text and "Retrying make (1) in 0." in text
    assert "-> 200 in " in text and "request id r-3" in text and "private" not in text


def test_hooks(caller: Caller) -> None:
    seen: list[str] = []

    def sign(request: Any) -> None:
        request.headers["x-signed"] = request.extensions["operation"]
        seen.append("request")

    async def note(response: Any) -> None:
        seen.append(f"response {response.status_code}")

    def plain(response: Any) -> None:
        seen.append(f"response {response.status_code}")

    hooks = {
        "request": [sign],
        "response": [note if caller.asynchronous else plain],
        "error": [lambda error: seen.append(type(error).__name__)],
    }
    server = caller.server(reply(500), reply(404))
    fail(caller, caller.client(server, event_hooks=hooks))
    assert seen == ["request", "response 500", "request", "response 404", "NotFoundError"]
    assert server.asked[0].header("x-signed") == "make"
    seen.clear()
    fail(caller, caller.client(caller.server(reply(200, "no JSON")), event_hooks=hooks))
    assert seen == ["request", "response 200", "ResponseValidationError"]
    with pytest.raises(ValueError, match="answer"):
        caller.client(server, event_hooks={"answer": []})


def test_a_hooks_own_failure_is_its_own(caller: Caller) -> None:
    def fail(request: Any) -> None:
        raise ConnectionError("the hook's")

    server = caller.server()
    with pytest.raises(ConnectionError, match="the hook's"):
        caller.request(caller.client(server, event_hooks={"request": [fail]}))
    assert not server.asked


@pytest.mark.parametrize(
    ("payload", "cls", "status"),
    [
        ({"error": {"code": 429, "message": "slow"}}, errors.RateLimitError, 429),
        ({"error": {"code": "500"}}, errors.InternalServerError, 500),
        ({"object": "error", "type": "invalid_request_error", "code": 1000}, errors.BadRequestError, 400),
        ({"error": {"type": "overloaded_error"}}, errors.InternalServerError, 503),
        ({"object": "error", "raw_status_code": 422}, errors.UnprocessableEntityError, 422),
        ({"error": "boom"}, errors.SDKError, 200),
        ("boom", errors.SDKError, 200),
    ],
)
def test_errors_inside_a_stream(payload: Any, cls: type[errors.SDKError], status: int) -> None:
    from tests.support.http_library import httpx

    error = error_from_payload(payload, httpx.Response(200), {})
    assert type(error) is cls and error.status_code == status and error.payload == payload
