"""What a reply's body becomes: nothing where there is none; text, bytes or JSON by what document and reply say."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.answered import Answered, document, package_of
from tests.support.http_server import reply

EMPTY = {"content-type": "application/json", "content-length": "0"}
DOCUMENT = document("bodies")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return package_of(DOCUMENT, "bodies_back", tmp_path_factory.getbasetemp() / "answered")


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, package: Any) -> Iterator[Answered]:
    made = Answered(request.param, package)
    yield made
    made.close()


def typed(kind: str, body: str | bytes = b"", status: int = 200) -> bytes:
    """A reply with this content type; with none where it is empty."""
    whole = reply(status, body, {"content-type": kind})
    return whole if kind else whole.replace(b"content-type: \r\n", b"")


THING = reply(200, {"id": "1"})


def test_json_beside_nothing(call: Answered) -> None:
    assert call("things.maybe", THING).id == "1"
    assert call("things.maybe", reply(204, headers={"content-length": "0"})) is None
    assert call("things.maybe", reply(204, headers=EMPTY)) is None
    assert call("things.later", reply(200, ["a"])) == ["a"]
    assert call("things.later", reply(202, headers=EMPTY)) is None
    assert call("things.strange", reply(201, {"id": "2"})).id == "2"
    assert call("things.strange", reply(205, headers={"content-length": "0"})) is None


def test_nothing_comes_with_204_whatever_the_document_says(call: Answered) -> None:
    assert call("things.gone", reply(204, headers=EMPTY)) is None


def test_a_range_has_204_in_it(call: Answered) -> None:
    assert call("things.drop", THING).id == "1"
    assert call("things.drop", reply(204, headers={"content-length": "0"})) is None


def test_nothing_comes_with_head(call: Answered) -> None:
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n"
    assert call("things.check", head) is None
    assert call.server.asked[-1].method == "HEAD"


def test_an_empty_body_that_nobody_declared_is_an_error(call: Answered) -> None:
    with pytest.raises(call.package.errors.ResponseValidationError, match="empty body"):
        call("things.must", reply(200, headers=EMPTY))


def test_files_and_text_beside_nothing(call: Answered) -> None:
    assert call("things.file", typed("image/png", b"\x89PNG")) == b"\x89PNG"
    assert call("things.file", reply(204, headers={"content-length": "0"})) is None
    assert call("things.words", typed("text/plain", "hi")) == "hi"
    assert call("things.words", reply(204, headers={"content-length": "0"})) is None


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("application/json", '"hello"', "hello"),
        ("application/json; charset=utf-8", '"h\\u00e9"', "hé"),
        ("application/problem+json", '"hello"', "hello"),
        ("text/plain; charset=utf-8", "hello", "hello"),
        ("text/html; charset=utf-8", "<b>hello</b>", "<b>hello</b>"),
        ("text/html", "123", "123"),
        ("text/plain", "true", "true"),
        ("text/plain", "null", "null"),
        ("text/plain", "[1]", "[1]"),
        ("text/plain", '"quoted"', '"quoted"'),
        ("text/plain; charset=latin-1", "h\xe9".encode("latin-1"), "hé"),
        ("text/plain", "", ""),
        ("application/json", "hello", "hello"),
        ("application/json", "123", "123"),
        ("application/json", "1.50", "1.50"),
        ("application/octet-stream", "hello", "hello"),
        ("", "hello", "hello"),
        ("", "", ""),
    ],
)
def test_text_for_a_string(kind: str, body: Any, expected: str, call: Answered) -> None:
    assert call("texts.plain", typed(kind, body)) == expected


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("application/json", "null", None),
        ("application/json", '"null"', "null"),
        ("text/html", "hello", "hello"),
        ("", "", None),
    ],
)
def test_text_or_null(kind: str, body: str, expected: str | None, call: Answered) -> None:
    assert call("texts.maybe", typed(kind, body)) == expected


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("application/json", '{"a": 1}', {"a": 1}),
        ("application/vnd.api+json", "[1]", [1]),
        ("application/json", "12", 12),
        ("text/plain", "12", "12"),
        ("text/html", "<p>", "<p>"),
        ("application/xml", "<a/>", "<a/>"),
        ("image/svg+xml", "<svg/>", "<svg/>"),
        ("image/png", b"\x89PNG\xff", b"\x89PNG\xff"),
        ("application/pdf", b"%PDF", b"%PDF"),
        ("", '{"a": 1}', {"a": 1}),
        ("", "plain", "plain"),
        ("", b"\x89PNG\xff", b"\x89PNG\xff"),
        ("application/json", "", None),
        ("text/plain", "", None),
    ],
)
@pytest.mark.parametrize("method", ["texts.any", "silent.ok", "silent.default", "silent.undeclared"])
def test_any_by_content_type(method: str, kind: str, body: Any, expected: Any, call: Answered) -> None:
    found = call(method, typed(kind, body))
    assert found == expected and type(found) is type(expected)


@pytest.mark.parametrize(
    ("kind", "is_text"),
    [
        *((f"application/{name}", True) for name in (
            "javascript", "x-javascript", "ecmascript", "yaml", "x-yaml", "toml", "sql", "graphql", "jsonl", "x-ndjson",
            "ndjson", "x-www-form-urlencoded", "xhtml", "vnd.own+yaml", "own+xml", "xml",
        )),
        *((f"application/{name}", False) for name in ("octet-stream", "yaml-not", "xml+own", "vnd.toml")),
        *(("TEXT/CSV; charset=utf-8", True), ("texts/own", False)),
    ],
)  # fmt: skip
def test_which_content_types_are_text(kind: str, is_text: bool, call: Answered) -> None:
    assert call("texts.any", typed(kind, "12")) == ("12" if is_text else b"12")


@pytest.mark.parametrize(
    "kind", ["application/json", "application/json; charset=utf-8", "text/plain; charset=utf-16-le"]
)
def test_a_byte_order_mark_is_no_part_of_json(kind: str, call: Answered) -> None:
    coding = "utf-16-le" if "16" in kind else "utf-8"
    assert call("things.must", typed(kind, '\ufeff{"id": "1"}'.encode(coding))).id == "1"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("", "Expected JSON, got an empty body (status 200)"),
        ("<html>", 'Expected JSON, got content type "application/json" (status 200): <html>'),
        ("[" * 200_000, "the reply's JSON is nested more deeply than max_json_depth, 500 levels"),
        ('{"id": ' + "1" * 10_000 + "}", "the reply's JSON has a number that is too long: "),
    ],
)
def test_what_is_no_json_is_told_with_its_cause(body: str, message: str, call: Answered) -> None:
    with pytest.raises(call.package.errors.ResponseValidationError) as caught:
        call("things.must", typed("application/json", body))
    error = caught.value
    assert error.message.startswith(message) and error.raw_response.status_code == 200 and error.body == body
    assert error.cause is not None and error.__cause__ is error.cause


def test_json_that_breaks_off_is_an_error(call: Answered) -> None:
    for method in ("texts.any", "texts.either", "silent.ok"):
        with pytest.raises(call.package.errors.ResponseValidationError, match="Expected JSON"):
            call(method, typed("application/json", '{"a": 1'))


def test_text_beside_an_object(call: Answered) -> None:
    assert call("texts.either", THING).id == "1"
    assert call("texts.either", typed("text/plain", "sorry")) == "sorry"
    assert call("texts.either", typed("text/plain", '{"id": "2"}')).id == "2"
    assert call("texts.either", typed("application/json", '"sorry"')) == "sorry"
    assert call("texts.either", typed("text/plain", "12")) == "12"
    assert call("texts.either", typed("application/json", "sorry")) == "sorry"
    for broken in (" {", " [1", " ", "\n"):
        with pytest.raises(call.package.errors.ResponseValidationError):
            call("texts.either", typed("application/json", broken))


def test_text_beside_a_list(call: Answered) -> None:
    assert call("texts.several", reply(200, ["a"])) == ["a"]
    assert call("texts.several", typed("text/plain", '["a"]')) == ["a"]
    assert call("texts.several", typed("text/plain", '"a"')) == '"a"'
    assert call("texts.several", typed("application/json", '"a"')) == "a"


def test_text_of_a_format(call: Answered) -> None:
    assert call("texts.word", typed("text/plain", "up")) == "up"
    assert call("texts.word", typed("application/json", '"down"')) == "down"
    number = "12345678-1234-5678-1234-567812345678"
    assert call("texts.id", typed("text/html", number)) == uuid.UUID(number)
    assert call("texts.day", typed("text/plain", "2026-01-02")) == dt.date(2026, 1, 2)
    assert call("texts.number", typed("text/html", "1.5")) == 1.5
    assert call("texts.flag", typed("text/html", "true")) is True


def test_nothing_where_only_nothing_is_declared(call: Answered) -> None:
    assert call("silent.nothing", reply(204, headers={"content-length": "0"})) is None


@pytest.mark.parametrize("method", ["unnamed", "any", "typed", "named"])
def test_bytes_of_a_content_media_type(method: str, call: Answered) -> None:
    assert call(f"files.{method}", typed("image/png", b"\x89PNG\xff")) == b"\x89PNG\xff"
    assert call(f"files.{method}", typed("application/json", b'{"a": 1}')) == b'{"a": 1}'
    assert call.saved(f"files.{method}", typed("image/png", b"\x89PNG\xff")) == b"\x89PNG\xff"


def test_base64_in_json_stays_text(call: Answered) -> None:
    assert call("files.base64", typed("application/json", '"aGk="')) == "aGk="


@pytest.mark.parametrize("method", ["silent.ok", "silent.default", "texts.any"])
def test_what_may_be_a_file_has_a_streaming_twin(method: str, call: Answered) -> None:
    assert call.saved(method, typed("application/pdf", b"%PDF" * 1000)) == b"%PDF" * 1000


def test_raw_replies_parse_the_same(call: Answered) -> None:
    if call.asynchronous:
        return
    with call.package.Sample(**call.options) as client:
        call.server.steps = [reply(204, headers={"content-length": "0"})]
        assert client.things.with_raw_response.maybe().parse() is None
        call.server.steps = [typed("text/html", "123")]
        assert client.texts.with_raw_response.plain().parse() == "123"
