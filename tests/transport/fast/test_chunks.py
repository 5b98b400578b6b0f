"""The framing of chunked bodies, against a reader that follows RFC 9112 §7.1 by the letter."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import h11
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overlay.core.errors import ResponseTooLargeError
from overlay.transport.fast.chunks import END, Chunks
from overlay.transport.fast.heads import MAX_HEADER_BYTES, OF_CHUNK, Heads


def literally(body: bytes) -> tuple[bytes, str]:
    """The payload of a chunked body in the plain form, and how it ended: `end`, `cut`, or `other` for what is not plain
    or not a body at all, up to which the payload goes.
    """
    payload = b""
    while True:
        size = re.match(rb"([0-9A-Fa-f]{1,15})\r\n", body)
        if size is None:
            return payload, "cut" if re.fullmatch(rb"[0-9A-Fa-f]{0,15}\r?", body) else "other"
        length = int(size[1], 16)
        if length == 0:
            plain = size[1] == b"0" and (body.startswith(END) or END.startswith(body))
            return payload, ("end" if body.startswith(END) else "cut") if plain else "other"
        body = body[size.end() :]
        payload += body[:length]
        if len(body) < length + 2:
            return payload, "cut" if b"\r\n".startswith(body[length:]) else "other"
        if body[length : length + 2] != b"\r\n":
            return payload, "other"
        body = body[length + 2 :]


def by_library(onward: bytes, spare: int) -> tuple[bytes, str]:
    """What the library's parser makes of the rest, without the bytes that were given out before."""
    connection = h11.Connection(h11.CLIENT)
    connection.send(h11.Request(method="GET", target="/", headers=[("host", "a")]))
    connection.send(h11.EndOfMessage())
    connection.receive_data(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + onward)
    assert type(connection.next_event()) is h11.Response
    payload = b""
    try:
        while isinstance(event := connection.next_event(), h11.Data):
            payload += event.data
    except h11.RemoteProtocolError as error:
        return payload[spare:], str(error)
    return payload[spare:], "end" if type(event) is h11.EndOfMessage else "cut"


def read(body: bytes, cuts: list[int]) -> tuple[bytes, str]:
    """The payload and the end of a body that comes in pieces, as the fast path reads it, the library the rest."""
    chunks, payload, places = Chunks(), b"", sorted({0, len(body), *(cut % (len(body) + 1) for cut in cuts)})
    pieces = [body[start:stop] for start, stop in zip(places, places[1:], strict=False)]
    while pieces and not chunks.over:
        payload += b"".join(chunks.feed(pieces.pop(0)))
    if chunks.surplus:
        return payload, "end"
    if not chunks.over:
        return payload, "cut"
    rest, end = by_library(chunks.onward + b"".join(pieces), chunks.spare)
    return payload + rest, end


PIECES = st.one_of(
    st.binary(min_size=1, max_size=40).map(lambda data: b"%x\r\n%s\r\n" % (len(data), data)),
    st.binary(min_size=1, max_size=40).map(lambda data: b"%03X\r\n%s\r\n" % (len(data), data)),
    st.sampled_from(
        [
            *(b"3;a=b\r\nabc\r\n", b'3 ; x="y;z"\r\nabc\r\n', b"3 \r\nabc\r\n", b"3\nabc\n", b"3\r\nabcd\r\n"),
            *(
                b"0x3\r\nabc\r\n",
                b"+3\r\nabc\r\n",
                b"-3\r\nabc\r\n",
                b"1_0\r\nabc\r\n",
                b" 3\r\nabc\r\n",
                b"3\rabc\r\n",
            ),
            *(b"\r\n", b"zz\r\n", b"3\r\nabc\n", b"3\r\nabc\rX", b"3\r\nabc", b"3\r\nab", b"3\r", b"3", b"f" * 17),
            *(b"0" * 15, b"f" * 15 + b"\r\n", b"f" * 21 + b"\r\n", b"\xb2\r\nab\r\n"),
        ]
    ),
)
ENDS = st.sampled_from(
    [
        *(END, END, END, b"", b"0\r\n", b"0\r", b"0", b"00\r\n\r\n", b"0;a\r\n\r\n", b"0\r\nA: b\r\n\r\n", b"0\n\n"),
        *(
            b"0\r\nA: b\n\n",
            b"0\r\n bad\r\n\r\n",
            END + b"HTTP/1.1 200 OK\r\n\r\n",
            END + b"\r\n",
            b"0\r\nx",
            b"0\r\n\rx",
        ),
    ]
)


def check(body: bytes, cuts: list[int]) -> None:
    payload, ended = literally(body)
    found, how = read(body, cuts)
    if ended == "other":
        assert found.startswith(payload)
        assert (found, how.partition(":")[0]) == (by_library(body, 0)[0], by_library(body, 0)[1].partition(":")[0])
    else:
        assert (found, how) == (payload, ended)


@given(st.lists(PIECES, max_size=6), ENDS, st.lists(st.integers(0, 400), max_size=12))
def test_read_as_the_standard_says(pieces: list[bytes], end: bytes, cuts: list[int]) -> None:
    body = b"".join(pieces) + end
    check(body, cuts)


@given(st.lists(st.binary(min_size=1, max_size=9), max_size=5))
def test_byte_by_byte(payloads: list[bytes]) -> None:
    body = b"".join(b"%x\r\n%s\r\n" % (len(data), data) for data in payloads) + END
    assert read(body, [*range(len(body))]) == (b"".join(payloads), "end")


def calls(work: Callable[[], object]) -> int:
    """How many functions in Python this enters."""
    entered: list[str] = []
    sys.setprofile(lambda frame, event, _: entered.append(event) if event == "call" else None)
    try:
        work()
    finally:
        sys.setprofile(None)
    return len(entered)


def test_whole_chunks_take_one_step() -> None:
    """What servers send for an event, or for several, which is nearly all there is, is not looked at piece by piece."""
    chunks = Chunks()
    assert [*chunks.feed(b"1\r\na\r\n3\r\nabc\r\n")] == [b"a", b"abc"]
    assert calls(lambda: chunks.feed(b"3\r\nabc\r\n")) == calls(lambda: chunks.feed(b"3\r\nabc\r\n" * 9)) == 2
    assert calls(lambda: chunks.feed(b"3\r\nabc\r\n3\r\na")) > 2


@pytest.mark.parametrize(
    "body", [b"3\r\nabcd\n", b"3\r\nabcdefgh", b"0\r\n\r\n", b"00\r\n\r\n", b"3\r\nabcd\r\n", b"3\r\nab\r\n", b"zz\r\n"]
)
def test_what_looks_like_a_whole_chunk(body: bytes) -> None:
    check(body, [])


def test_where_the_library_reads_on() -> None:
    """It is handed what it needs to find the same end, or the same fault at the same place."""
    for body, onward, spare in (
        (b"2\r\nab\r\n0\r\n\r\n", END, 0),
        (b"2;x\r\nab\r\n", b"2;x\r\nab\r\n", 0),
        (b"2\r\nab\r\n2;x\r\nab", b"2;x\r\nab", 0),
        (b"2\r\nabXY", b"1\r\n.XY", 1),
        (b"2\r\nab\rXY", b"1\r\n.XY", 1),
    ):
        chunks = Chunks()
        assert (chunks.over, chunks.onward, chunks.spare, chunks.surplus) == (False, b"", 0, False)
        chunks.feed(body)
        assert (chunks.over, chunks.surplus) == (True, False)
        assert (chunks.onward, chunks.spare) in {(onward, spare), (onward.replace(b".XY", b".\rXY"), spare)}


@pytest.mark.parametrize(
    ("sent", "rest"), [(b"2\r\nab\r\n", b""), (b"2\r\nab\r\n1", b"1"), (b"0\r\n", b"0\r\n"), (b"", b"")]
)
def test_a_body_that_breaks_off(sent: bytes, rest: bytes) -> None:
    chunks = Chunks()
    chunks.feed(sent)
    assert chunks.over is False
    chunks.break_off()
    assert (chunks.over, chunks.onward, chunks.surplus) == (True, rest, False)


def test_bytes_after_the_end() -> None:
    chunks = Chunks()
    assert [*chunks.feed(b"2\r\nab\r\n" + END + b"x")] == [b"ab"]
    assert (chunks.over, chunks.surplus, chunks.onward) == (True, True, b"")


@pytest.mark.parametrize("digits", [15, 16])
def test_sizes_of_fifteen_digits_at_most(digits: int) -> None:
    """The library refuses more than twenty: what is unusual is left to it."""
    chunks = Chunks()
    assert [*chunks.feed(b"0" * (digits - 1) + b"2\r\nab\r\n")] == ([b"ab"] if digits == 15 else [])
    assert chunks.over is (digits == 16)
    waiting = Chunks()
    waiting.feed(b"f" * digits)
    assert waiting.over is (digits == 16)


@pytest.mark.parametrize("length", [1, 9, 10, 15, 16, 17, 31, 32, 255, 256, 4095, 4096, 70_000])
@pytest.mark.parametrize("form", [b"%x", b"%X", b"%06x"])
def test_sizes_are_hexadecimal(length: int, form: bytes) -> None:
    one = form % length + b"\r\n" + b"x" * length + b"\r\n"
    assert read(one + one + END, []) == (b"x" * 2 * length, "end")
    assert read(one + END, [len(one), 3, length // 2]) == (b"x" * length, "end")


def test_nothing_is_held_back() -> None:
    chunks = Chunks()
    pieces = (b"5\r\nab", b"c", b"de", b"\r", b"\n3", b"\r\nxyz\r\n1\r\n.\r\n0", b"\r\n\r")
    assert [[*chunks.feed(piece)] for piece in pieces] == [[b"ab"], [b"c"], [b"de"], [], [], [b"xyz", b"."], []]
    assert not chunks.over
    assert not chunks.feed(b"\n") and chunks.over and chunks.onward == END


@pytest.mark.parametrize("cuts", [[], [1], [16], [17], [18], [19], [20]])
@pytest.mark.parametrize(
    ("head", "at_body"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", True),
        (b"HTTP/1.1 200 OK\n\n", True),
        (b"HTTP/1.1 200 OK\r\nA: b\n\r\n", True),
        (b"HTTP/1.1 101 Ok\r\n\r\n", True),
        (b"HTTP/1.1 100 Go\r\n\r\n", False),
        (b"HTTP/1.1 103 Hint\r\nA: b\r\n\r\n", False),
    ],
)
def test_the_end_of_a_head(head: bytes, at_body: bool, cuts: list[int]) -> None:
    heads = Heads(MAX_HEADER_BYTES)
    heads.await_head()
    data, given_out, left = head + b"body\r\n\r\n", b"", b""
    for piece in [data[start:stop] for start, stop in zip([0, *cuts], [*cuts, len(data)], strict=True)]:
        cut = heads.cut(piece)
        if cut is not None:
            given_out, left = cut
            break
    assert (given_out, heads.at_body) == (head, at_body)
    assert data.startswith(head + left)
    assert heads.awaiting is not at_body
    if at_body:
        assert heads.cut(b"more") == (b"more", b"") and not heads.at_body


@pytest.mark.parametrize("head", [b"SSH-2.0-OpenSSH\r\n", b"\r\nHTTP/1.1 200 OK\r\n", b"http/1.1 200 OK\r\n"])
def test_what_is_no_head_goes_to_the_library_at_once(head: bytes) -> None:
    heads = Heads(MAX_HEADER_BYTES)
    heads.await_head()
    assert heads.cut(head) == (head, b"") and not heads.awaiting


def test_a_head_is_awaited_once_for_each_request() -> None:
    heads = Heads(MAX_HEADER_BYTES)
    assert heads.at_body is False and heads.cut(b"a\r\n\r\nb") == (b"a\r\n\r\nb", b"") and heads.at_body is False
    heads.await_head()
    assert heads.cut(b"HTTP/1.1 200 OK\r\n\r\nbody") == (b"HTTP/1.1 200 OK\r\n\r\n", b"body")
    assert heads.at_body is True
    heads.await_head()
    assert heads.at_body is False
    interim = b"HTTP/1.1 103 Hint\r\n\r\n"
    assert heads.cut(interim + b"HTTP/1.1 200") == (interim, b"HTTP/1.1 200") and heads.at_body is False
    assert heads.cut(b"HTTP/1.1 200 OK\r\n") is None
    assert heads.cut(b"\r\nbody") == (b"HTTP/1.1 200 OK\r\n\r\n", b"body") and heads.at_body is True
    assert heads.cut(b"body\r\n\r\nbody") == (b"body\r\n\r\nbody", b"") and heads.at_body is False


@pytest.mark.parametrize(("end", "cut"), [(b"\n\n", 0), (b"\n\r\n", 0), (b"\n\n", 1), (b"\n\r\n", 1), (b"\n\r\n", 2)])
def test_the_blank_line_comes_in_pieces(end: bytes, cut: int) -> None:
    heads = Heads(MAX_HEADER_BYTES)
    heads.await_head()
    head = b"HTTP/1.1 200 OK\r"
    assert heads.cut(head + end[:cut]) is None and not heads.at_body
    assert heads.cut(end[cut:] + b"\n\nmore") == (head + end, b"\n\nmore") and heads.at_body


def test_framing_has_a_limit_and_the_body_none() -> None:
    heads = Heads(1000)
    heads.begin_framed()
    for _ in range(100):
        heads.count(50_000)
        heads.took(50_000 - OF_CHUNK - 1)  # What a plain chunk has is no framing that is counted.
    heads.count(1000 + 65_536 - 100)
    with pytest.raises(ResponseTooLargeError, match="framing of the reply .* larger than max_header_bytes, 1000 bytes"):
        heads.count(1)


def test_the_time_for_a_read() -> None:
    heads = Heads(1000)
    assert heads.left(None) is None and heads.left(5.0) == 5.0
    heads.begin_framed()
    heads.count(1)
    first = heads.left(5.0)
    heads.count(1)
    assert first is not None and 4.0 < first <= 5.0 and 4.0 < (heads.left(5.0) or 0) <= first
    heads.took(1)
    assert heads.left(5.0) == 5.0
