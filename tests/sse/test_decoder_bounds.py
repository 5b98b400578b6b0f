"""The decoder where one byte decides: the limit on an event, the short way for plain events, and its state between."""

from __future__ import annotations

import gc

import pytest

from overlay.core.errors import EventTooLargeError
from overlay.sse.decoder import SSEDecoder
from overlay.sse.event import DEFAULT_MAX_EVENT_BYTES, ServerSentEvent, written


def begun(limit: int = 100, first: bytes = b"\n") -> SSEDecoder:
    """A decoder that has read something, so that the next bytes begin an event."""
    decoder = SSEDecoder(limit)
    assert decoder.feed(first) == []
    return decoder


@pytest.mark.parametrize(
    ("data", "values"),
    [
        (b"data: a\n\n", [b"a"]),
        (b"data: \n\n", [b""]),
        (b"data:  a \n\n", [b" a "]),
        (b"data: a\n\ndata: b\n\ndata: c\n\n", [b"a", b"b", b"c"]),
        (b"data: a\n", None),
        (b"data:a\n\n", None),
        (b"data: a\ndata: b\n\n", None),
        (b"data: a\n\ndata:b\n\n", None),
        (b"data: a\n\n\n\n", None),
        (b"data: a\n\n: c\n\n", None),
        (b"data: a\rdata: b\n\n", None),
        (b"data: a\r\n\n", None),
        (b"event: x\ndata: a\n\n", None),
        (b"\n\n", None),
        (b"", None),
    ],
)
def test_events_of_a_line_each_take_the_short_way(data: bytes, values: list[bytes] | None) -> None:
    assert begun().plain(data) == values
    short, long = begun().feed(data), [event for byte in data for event in LONG.feed(bytes([byte]))]
    assert short == long and (values is None or [event.data.encode() for event in short] == values)
    LONG.feed(b"\n\n")


LONG = begun()


def test_the_short_way_is_for_the_beginning_of_an_event_only() -> None:
    assert SSEDecoder().plain(b"data: a\n\n") is None, "a byte-order mark may come first"
    for first in (b"event: x\n", b"data: x\n", b"da", b": c", b"data: x\r"):
        assert begun(first=first).plain(b"data: a\n\n") is None
    for first in (b"\xef\xbb\xbf\n", b": c\n", b"unknown: 1\n", b"event: x\n\n", b"retry: 1\n\n"):
        assert begun(first=first).plain(b"data: a\n\n") == [b"a"]


def test_the_short_way_takes_what_the_limit_allows() -> None:
    assert begun(7).plain(b"data: a\n\n") == [b"a"] and begun(6).plain(b"data: a\n\n") is None


def test_what_the_short_way_gives_is_a_whole_event() -> None:
    decoder = begun(first=b"id: 7\nretry: 5\nevent: x\n\n")
    assert decoder.last_event_id == "7"
    assert decoder.feed(b"data: \xff\n\ndata: b\n\n") == [
        ServerSentEvent("message", "\ufffd", "7"),
        ServerSentEvent("message", "b", "7"),
    ]
    assert decoder.feed(b"id: 8\n") == [] and decoder.last_event_id == "7"
    assert decoder.feed(b"\n") == [] and decoder.last_event_id == "8" and decoder.retry == 5


@pytest.mark.parametrize("way", ["whole", "bytes", "lines"])
@pytest.mark.parametrize(
    ("lines", "size"),
    [
        (b"data: abcd\n", 10),
        (b"data: ab\ndata: cd\n", 16),
        (b"event: x\ndata: cd\n", 16),
        (b"id: 1\nretry: 1\ndata\n", 17),
        (b": comment\nunknown\ndata: abcd\n", 10),
        (b"data: a\n: comment\nunknown\ndata: b\n", 14),
    ],
)
def test_the_limit_is_on_the_bytes_of_its_lines(lines: bytes, size: int, way: str) -> None:
    data = lines + b"\n"
    for limit in (size, size - 1):
        decoder = begun(limit)
        pieces = [data] if way == "whole" else [data[at : at + 1] for at in range(len(data))]
        pieces = data.splitlines(keepends=True) if way == "lines" else pieces
        if limit == size:
            assert len([event for piece in pieces for event in decoder.feed(piece)]) == 1
            assert len(decoder.feed(b"data: a\n\n")) == (size > 6)
        else:
            with pytest.raises(EventTooLargeError, match=f"an event is larger than max_event_bytes, {limit} bytes"):
                for piece in pieces:
                    decoder.feed(piece)
            assert decoder.unfinished() is None


@pytest.mark.parametrize("line", [b"x" * 21, b"x: " + b"y" * 18, b"id: " + b"1" * 17, b"data: " + b"x" * 15])
@pytest.mark.parametrize("whole", [True, False])
def test_the_limit_is_on_any_line_but_a_comment(line: bytes, whole: bool) -> None:
    assert begun(21).feed(line + b"\n") == []
    with pytest.raises(EventTooLargeError):
        begun(20).feed(line + b"\n" if whole else line)
    assert begun(20).feed(b":" + line + b"\n") == [] == begun(20).feed(b":" + line)


def test_an_event_after_one_that_was_too_large() -> None:
    decoder = begun(20)
    with pytest.raises(EventTooLargeError):
        decoder.feed(b"event: x\nretry: 3\ndata: " + b"x" * 30)
    assert decoder.feed(b"\ndata: a\n\n") == [ServerSentEvent("message", "a", "")]


def test_events_before_one_that_was_too_large_by_its_last_line() -> None:
    with pytest.raises(EventTooLargeError) as caught:
        begun(20).feed(b"data: a\n\ndata: b\n\ndata: " + b"x" * 10 + b"\ndata: y\n")
    assert [event.data for event in caught.value.events] == ["a", "b"]


@pytest.mark.parametrize("rest", [b"\ndata: b\n\n", b"data: b\n\n", b"\rdata: b\n\n"])
@pytest.mark.parametrize("nothing", [[], [b""], [b"", b""]])
def test_a_line_end_in_two_pieces(rest: bytes, nothing: list[bytes]) -> None:
    decoder = begun()
    events = [event.data for piece in [b"data: a\r", *nothing, rest] for event in decoder.feed(piece)]
    assert events == (["a", "b"] if rest.startswith(b"\r") else ["a\nb"])


def test_what_an_event_sets_is_its_own() -> None:
    decoder = begun()
    events = decoder.feed(b"event: x\nretry: 5\nid: 1\ndata: a\n\ndata: b\n\nretry: 6\n\ndata: c\n\n")
    assert events == [ServerSentEvent("x", "a", "1", 5), *(ServerSentEvent("message", text, "1") for text in "bc")]
    assert (decoder.last_event_id, decoder.retry, decoder.error_field) == ("1", 6, None)


@pytest.mark.parametrize(
    ("value", "retry"),
    [
        ("5", 5),
        ("05", 5),
        ("0", 0),
        ("9" * 999, int("9" * 999)),
        *((bad, None) for bad in ("", "-1", "1.5", "5 ", "\u0665")),
    ],
)
def test_retry_is_digits(value: str, retry: int | None) -> None:
    decoder = begun(10_000)
    (event,) = decoder.feed(f"retry: {value}\ndata: a\n\n".encode())
    assert event.retry == decoder.retry == retry


def test_retry_of_a_thousand_digits_is_none() -> None:
    (event,) = begun(10_000).feed(b"retry: " + b"1" * 1000 + b"\ndata: a\n\n")
    assert event.retry is None


@pytest.mark.parametrize(
    ("field", "event"),
    [
        *((b"id: 1\0", ServerSentEvent("message", "a")), (b"id", ServerSentEvent("message", "a"))),
        *((b"id:  1", ServerSentEvent("message", "a", " 1")), (b"event:x", ServerSentEvent("x", "a"))),
        *((b"event", ServerSentEvent("message", "a")), (b"Event: x", ServerSentEvent("message", "a"))),
        *((b"id: \xff", ServerSentEvent("message", "a", "\ufffd")), (b"event: a: b", ServerSentEvent("a: b", "a"))),
        (b"dataset: 1", ServerSentEvent("message", "a")),
    ],
)
def test_fields(field: bytes, event: ServerSentEvent) -> None:
    assert begun().feed(field + b"\ndata: a\n\n") == [event]


def test_an_event_that_the_body_ends_in() -> None:
    decoder = begun()
    assert decoder.feed(b"event: x\nid: 3\ndata: a\n") == [] and decoder.unfinished() == ServerSentEvent("x", "a", "3")
    assert decoder.unfinished() is None
    assert begun(first=b"event: x\nid: 3\n").unfinished() is None and begun(first=b"event: x").unfinished() is None
    assert begun(first=b"data").unfinished() == ServerSentEvent("message", "")
    assert begun(first=b"data: a\ndata: b\r").unfinished() == ServerSentEvent("message", "a\nb")


def test_the_values_at_the_beginning() -> None:
    decoder = SSEDecoder()
    assert (decoder.last_event_id, decoder.retry, decoder.error_field) == ("", None, None)
    assert decoder.max_event_bytes == DEFAULT_MAX_EVENT_BYTES == 64 * 1024 * 1024
    assert decoder.unfinished() is None and decoder.feed(b"") == []
    assert not gc.is_tracked(ServerSentEvent()), "the collector need not look at it"
    assert ServerSentEvent() == ServerSentEvent("message", "", "", None)
    for mark in (b"\xef\xbb\xbf", b"\xef", b"\xef\xbb", b""):
        late = SSEDecoder()
        assert late.feed(mark) == [] == late.feed(b"")
        found = late.feed(b"data: a\n\n")
        assert len(found) == (mark in (b"", b"\xef\xbb\xbf"))


@pytest.mark.parametrize(
    ("event", "text"),
    [
        (ServerSentEvent("message", "a"), b"data: a\n\n"),
        (ServerSentEvent("message", "a\n\nb\n"), b"data: a\ndata: \ndata: b\ndata: \n\n"),
        (ServerSentEvent("delta", "{}", "7"), b"event: delta\nid: 7\ndata: {}\n\n"),
        (ServerSentEvent("message", "\u00fc", "7"), "id: 7\ndata: \u00fc\n\n".encode()),
    ],
)
def test_an_event_is_written_as_it_is_read(event: ServerSentEvent, text: bytes) -> None:
    assert written(event, as_line=False) == text
    assert SSEDecoder(100).feed(text) == [event]
    assert written(event, as_line=True) == event.data.encode() + b"\n"
