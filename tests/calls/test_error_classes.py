"""The class of an error, by its status and by what a payload says, and the reply of a raw response."""

from __future__ import annotations

import pickle
from types import SimpleNamespace
from typing import Any

import pytest

from overlay.calls.reply import RawResponse, ResponseInfo, attach
from overlay.calls.status_errors import (
    both,
    class_for_status,
    error_for_status,
    error_from_payload,
    spec_for_status,
    status_of_payload,
)
from overlay.core import errors
from overlay.models.decoding import DecodeError, lenient
from tests.support.http_library import httpx


@pytest.mark.parametrize(
    ("status", "name"),
    [
        *((400, "BadRequestError"), (401, "AuthenticationError"), (403, "PermissionDeniedError")),
        *((404, "NotFoundError"), (409, "ConflictError"), (422, "UnprocessableEntityError"), (429, "RateLimitError")),
        *((500, "InternalServerError"), (599, "InternalServerError"), (600, "SDKError"), (499, "SDKError")),
    ],
)
def test_classes_by_status(status: int, name: str) -> None:
    assert class_for_status(status).__name__ == name


def test_what_is_declared_for_a_status() -> None:
    specs: Any = {"404": 1, "4XX": 2, "default": 3}
    assert [spec_for_status(specs, status) for status in (404, 400, 499, 500)] == [1, 2, 2, 3]
    assert spec_for_status({}, 404) is None


class Declared(errors.SDKError):
    """Declared."""


def test_the_error_of_a_status() -> None:
    response = httpx.Response(429, request=httpx.Request("GET", "http://a.test"))
    specs: Any = {"429": SimpleNamespace(error=Declared, decode=lambda payload: {"decoded": payload})}
    error = error_for_status(response, '{"a": 1}', specs)
    assert (
        isinstance(error, Declared) and isinstance(error, errors.RateLimitError) and type(error).__name__ == "Declared"
    )
    assert error.status_code == 429 and error.data == {"decoded": {"a": 1}} and "API error occurred" in str(error)
    assert type(error) is type(error_for_status(response, "", specs)) and type(error).__doc__ == "Declared."
    assert type(error).__module__ == __name__
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error) and str(again) == str(error)
    assert both(errors.RateLimitError, errors.SDKError) is errors.RateLimitError

    def strict(payload: Any) -> Any:
        if not lenient.get():
            raise DecodeError("an object", payload)
        return [payload]

    broken: Any = {"429": SimpleNamespace(error=None, decode=strict)}
    assert error_for_status(response, '{"a": 1}', broken).data == [{"a": 1}], "as it came"
    plain = error_for_status(response, "", {"429": SimpleNamespace(error=None, decode=None)})  # type: ignore[dict-item]
    assert type(plain) is errors.RateLimitError
    other = error_for_status(response, "", {}, status=500)
    assert type(other) is errors.InternalServerError and other.status_code == 500


@pytest.mark.parametrize(
    ("payload", "status"),
    [
        *(({"status": 404}, 404), ({"status_code": 404}, 404), ({"raw_status_code": "404"}, 404), ({"code": 404}, 404)),
        *(({"status": 200, "code": 404}, 404), ({"status": 400, "code": 404}, 400), ({"error": {"code": 409}}, 409)),
        *(({"error": {"code": 409}, "code": 404}, 409), ({"error": "x", "code": 404}, 404), ({"code": 399}, None)),
        *(({"code": 400}, 400), ({"code": 599}, 599), ({"code": 600}, None), ({"code": True}, None)),
        *(({"code": "0404"}, None), ({"code": "\u0664\u0660\u0664"}, None), ({"code": 404.0}, None), ("404", None)),
        *(([], None), ({}, None), ({"type": 5}, None), ({"type": "odd"}, None), ({"code": "503"}, 503)),
        *(
            ({"type": "rate_limit_error"}, 429),
            ({"type": "TooManyRequests"}, 429),
            ({"code": "insufficient_quota"}, 429),
        ),
        *(({"type": "authentication_error"}, 401), ({"type": "unauthorized"}, 401), ({"code": "invalid_api_key"}, 401)),
        *(({"type": "permission_error"}, 403), ({"type": "forbidden"}, 403), ({"type": "not-found"}, 404)),
        *(({"type": "conflict"}, 409), ({"type": "unprocessable"}, 422), ({"type": "validation_error"}, 422)),
        *(({"type": "overloaded_error"}, 503), ({"type": "unavailable"}, 503), ({"type": "timeout"}, 504)),
        *(({"type": "invalid_request_error"}, 400), ({"type": "BadRequest"}, 400), ({"type": "server_error"}, 500)),
        *(({"type": "internal"}, 500), ({"type": "invalid_request_error", "code": "model_not_found"}, 404)),
        *(
            ({"error": {"type": "timeout"}, "type": "conflict"}, 504),
            ({"error": {"type": "x"}, "type": "conflict"}, 409),
        ),
    ],
)
def test_the_status_that_a_payload_means(payload: Any, status: int | None) -> None:
    assert status_of_payload(payload) == status


def test_the_error_of_a_payload() -> None:
    response = httpx.Response(200, request=httpx.Request("GET", "http://a.test"))
    named = error_from_payload({"code": 404}, response, {})
    assert named.message == 'API error in the stream: Status 404. Body: {"code":404}' and named.args == (named.message,)
    assert named.body == '{"code":404}' and named.payload == {"code": 404}
    text = error_from_payload("oops", response, {})
    assert text.message == "API error in the stream. Body: oops" and text.body == "oops"


def test_a_raw_response() -> None:
    class Result:
        _response: Any = None

    from datetime import timedelta

    made: list[Any] = []

    def decode() -> Any:
        made.append(Result())
        return made[-1]

    response = httpx.Response(201, headers={"x-request-id": "r-1"}, json={"a": 1})
    info = ResponseInfo(201, response.headers, 2, timedelta(seconds=3))
    raw = RawResponse(response, decode, info)
    assert repr(raw) == f"<RawResponse 201, {len(response.content)} bytes, request id r-1>"
    assert (raw.status_code, raw.retries_taken, raw.elapsed, raw.request_id) == (201, 2, timedelta(seconds=3), "r-1")
    assert raw.http_response is response and raw.headers is response.headers and raw.json() == {"a": 1}
    assert raw.content == response.content and raw.text == response.text
    assert raw.parse() is raw.parse() is made[0] and len(made) == 1 and made[0]._response is info
    assert (info.status_code, info.headers, info.request_id, info.elapsed) == (
        201,
        response.headers,
        "r-1",
        raw.elapsed,
    )
    for plain in ([], 5, None):
        attach(plain, info)
