"""From the first bytes of a body: a stream, or something else; and how much of it is kept to be shown."""

from __future__ import annotations

import pytest

from overlay.sse.sniff import Sniffer
from tests.support.http_library import httpx

STREAM = "text/event-stream"


def sniffer(kind: str | None = STREAM, format: str = "sse") -> Sniffer:
    return Sniffer(httpx.Response(200, headers={} if kind is None else {"content-type": kind}), format)


BODIES = [
    *((b"data: a\n\n", True), (b"event: x", True), (b"id: 1", True), (b"retry: 5", True), (b": ping", True)),
    *((b"\xef\xbb\xbfdata: a", True), (b"\n\r \tdata: a", True), (b"\xef\xbb\xbf\n: c", True)),
    *((b'{"a": 1}', False), (b"[1]", False), (b"<html>", False), (b" \n\t\r<html>", False)),
    (b"\xef\xbb\xbf{}", False),
]


@pytest.mark.parametrize("kind", [STREAM, "Text/Event-Stream ; charset=utf-8", "text/plain", None])
@pytest.mark.parametrize(("body", "stream"), BODIES)
def test_what_is_a_stream_whatever_its_type_says(kind: str | None, body: bytes, stream: bool) -> None:
    one = sniffer(kind)
    assert one.take(body) == (body if stream else b"")
    assert one.is_body is not stream and one.text == body.decode()
    bytewise = sniffer(kind)
    taken = b"".join(bytewise.take(body[at : at + 1]) for at in range(len(body)))
    assert taken == (body if stream else b"") and bytewise.is_body is not stream


@pytest.mark.parametrize(
    ("kind", "stream"),
    [(STREAM, True), ("Text/Event-Stream ; charset=utf-8", True), ("text/plain", False), (None, False)],
)
@pytest.mark.parametrize("body", [b"hello", b"dates: 1", b"\xffdata: a", b"identity", b"x: y"])
def test_other_words_are_a_stream_where_the_type_says_so(body: bytes, kind: str | None, stream: bool) -> None:
    one = sniffer(kind)
    assert one.take(body) == (body if stream else b"") and one.is_body is not stream


@pytest.mark.parametrize(
    "word", [b"d", b"data", b"even", b"i", b"retry", b"\xef\xbb\xbfdat", b"\xef\xbb", b"\xef", b" \n"]
)
def test_the_beginning_of_a_field_is_waited_for(word: bytes) -> None:
    one = sniffer(None)
    assert one.take(word) == b"" and not one.is_body
    rest = b"data: a\n\n"[3:] if word.endswith(b"dat") else b""
    if rest:
        assert one.take(rest) == word + rest
    assert one.flush() == (b"" if rest or word.strip() else word)
    assert one.is_body is (not rest and bool(word.strip()))


def test_a_mark_that_is_none_is_no_stream() -> None:
    one = sniffer(None)
    assert one.take(b"\xef\xbb") == b"" and one.take(b"x") == b"" and one.is_body


def test_an_empty_body_is_an_empty_stream() -> None:
    one = sniffer()
    assert one.flush() == b"" and not one.is_body and one.text == ""


def test_a_decision_is_made_once() -> None:
    one = sniffer()
    assert one.take(b"data: a\n") == b"data: a\n" and one.take(b"{}") == b"{}" and one.flush() == b""
    other = sniffer()
    assert (
        other.take(b"{") == b"" and other.take(b"data: a") == b"" and other.flush() == b"" and other.text == "{data: a"
    )


@pytest.mark.parametrize(
    ("body", "stream"), [(b"{}", True), (b"[", True), (b"x", True), (b"<", False), (b" \n<p>", False)]
)
def test_lines_of_json_may_be_anything_but_a_page(body: bytes, stream: bool) -> None:
    one = sniffer("text/plain", "jsonl")
    assert one.take(body) == (body if stream else b"") and one.is_body is not stream


def test_blanks_without_end_are_a_stream() -> None:
    one = sniffer(None)
    assert one.take(b"\n" * 1000) == b"" and one.take(b"\n") == b"\n" * 1001 and not one.is_body


@pytest.mark.parametrize("size", [1, 7, 1000, 2000])
def test_of_a_stream_a_thousand_bytes_are_kept(size: int) -> None:
    one = sniffer()
    for _ in range(3000 // size + 1):
        one.take(b": " + b"x" * size)
    assert one.text == ((": " + "x" * size) * 3000)[:1000] and not one.full


@pytest.mark.parametrize("size", [100, 65_535, 65_536, 70_000])
def test_of_another_body_so_much_is_kept_as_will_be_shown(size: int) -> None:
    one = sniffer()
    one.take(b"<" * size)
    assert one.full is (size >= 65_536) and len(one.text) == min(size, 65_536)
    one.take(b"-" * 65_536)
    assert one.full and one.text == ("<" * min(size, 65_536)).ljust(65_536, "-")


def test_undecodable_bytes_are_shown() -> None:
    one = sniffer()
    one.take(b"<\xff>")
    assert one.text == "<\ufffd>"
