"""The limits of a head and of a body's framing, to the byte, and the time of both, by a clock of the test's."""

from __future__ import annotations

import pytest

from overlay.core.errors import ResponseTooLargeError
from overlay.transport.fast import heads as module
from overlay.transport.fast.heads import OF_CHUNK, SLACK, Heads, lines_of

HEAD = b"HTTP/1.1 200 OK\r\n\r\n"
INTERIM = b"HTTP/1.1 103 Hint\r\n\r\n"


def awaiting(most: int) -> Heads:
    heads = Heads(most)
    heads.await_head()
    return heads


def head_of(size: int) -> bytes:
    return HEAD[:-2] + b"A: " + b"a" * (size - len(HEAD) - 5) + b"\r\n\r\n"


@pytest.mark.parametrize("cut", [1, 500, 999])
def test_a_head_to_the_byte(cut: int) -> None:
    whole = awaiting(1000)
    assert whole.awaiting and not whole.begun
    assert whole.cut(head_of(1000) + b"body" * 9) == (head_of(1000), b"body" * 9) and not whole.awaiting
    heads = awaiting(1000)
    assert heads.cut(head_of(1000)[:cut]) is None and heads.begun
    assert heads.cut(head_of(1000)[cut:]) == (head_of(1000), b"") and not heads.begun
    with pytest.raises(ResponseTooLargeError, match="head of the reply .* larger than max_header_bytes, 1000 bytes"):
        awaiting(1000).cut(head_of(1001))
    with pytest.raises(ResponseTooLargeError):
        awaiting(1000).cut(head_of(2000)[:1001])


def test_interim_replies_count_for_the_head() -> None:
    heads = awaiting(len(INTERIM) * 2 + 100)
    for _ in range(2):
        assert heads.cut(INTERIM) == (INTERIM, b"") and heads.awaiting and not heads.at_body
    assert heads.cut(head_of(100)) == (head_of(100), b"") and heads.at_body
    heads.await_head()
    for _ in range(2):
        heads.cut(INTERIM)
    with pytest.raises(ResponseTooLargeError):
        heads.cut(head_of(101))


def test_blank_lines_before_a_head_count_too() -> None:
    heads = awaiting(60)
    assert heads.cut(b"\r\n" * 9) == (b"\r\n" * 9, b"") and not heads.at_body
    assert heads.cut(head_of(42)) == (head_of(42), b"") and heads.at_body
    heads.await_head()
    heads.cut(b"\r\n" * 9)
    with pytest.raises(ResponseTooLargeError):
        heads.cut(head_of(43))


@pytest.mark.parametrize(("most", "lines"), [(1000, 100), (10_000, 100), (10_099, 100), (10_100, 101), (102_400, 1024)])
def test_how_many_lines_there_may_be(most: int, lines: int) -> None:
    assert lines_of(most) == lines
    fits = HEAD[:-2] + b"a:b\n" * (lines - 2) + b"\r\n"
    assert awaiting(most).cut(fits) == (fits, b"")
    with pytest.raises(ResponseTooLargeError, match=rf"more than {lines} lines \(max_header_bytes is {most}\)"):
        awaiting(most).cut(HEAD[:-2] + b"a:b\n" * (lines - 1) + b"\r\n")


def test_what_is_cut_of_a_framed_body_counts() -> None:
    heads = Heads(1000)
    heads.begin_framed()
    for _ in range(3):
        assert heads.cut(b"x" * 50_000) == (b"x" * 50_000, b"")
        heads.took(50_000 - OF_CHUNK)
    heads.cut(b"x" * (1000 + SLACK))
    with pytest.raises(ResponseTooLargeError, match="framing"):
        heads.cut(b"x")
    heads.begin_framed()
    heads.cut(b"x" * (1000 + SLACK))
    heads.await_head()
    assert heads.cut(HEAD) == (HEAD, b"") and heads.cut(b"x" * 200_000) == (b"x" * 200_000, b"")
    heads.await_head()
    assert heads.cut(b"") == (b"", b"") and heads.awaiting


def test_the_time_of_a_head_and_of_framing(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(module, "monotonic", lambda: now)
    heads = Heads(1000)
    assert heads.left(5.0) == 5.0
    heads.await_head()
    assert heads.left(5.0) == 5.0
    heads.cut(HEAD[:5])
    now = 102.0
    heads.cut(HEAD[5:9])
    assert heads.left(5.0) == 3.0 and heads.left(None) is None and heads.left(2.0) == 0.0 == heads.left(0.5)
    heads.cut(HEAD[9:])
    assert heads.left(5.0) == 5.0
    heads.await_head()
    heads.cut(INTERIM)
    now = 103.0
    heads.cut(INTERIM)
    assert heads.left(5.0) == 4.0
    heads.await_head()
    assert heads.left(5.0) == 5.0
    heads.cut(HEAD[:5])
    heads.begin_framed()
    assert heads.left(5.0) == 5.0
    heads.count(1)
    now = 104.0
    heads.count(1)
    assert heads.left(5.0) == 4.0
    heads.took(0)
    assert heads.left(5.0) == 5.0


@pytest.mark.parametrize("data", [b"HTTPS/1.1 200\r\n", b"X", b"HTTP 1.1"])
def test_what_begins_no_head_is_given_out(data: bytes) -> None:
    heads = awaiting(1000)
    assert heads.cut(data) == (data, b"") and not heads.awaiting and not heads.at_body
