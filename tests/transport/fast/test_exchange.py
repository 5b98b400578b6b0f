"""Requests and heads of replies that the library's parser never sees, against that parser: what is written and what is
understood is the same, and what it refuses is left to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import h11
import httpx
import httpx2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from overlay.transport.fast.pool.plain import Head, answered, asked

Fields = list[tuple[bytes, bytes]]
HOST = (b"Host", b"a.example")


# -- requests ---------------------------------------------------------------------------------------------------------


def asking(method: bytes, target: bytes, headers: Fields, stream: Any) -> Any:
    return SimpleNamespace(method=method, url=SimpleNamespace(target=target), headers=headers, stream=stream)


def sent_by_library(request: Any) -> bytes | None:
    """What the parser makes of a request, None if it refuses it."""
    parser = h11.Connection(h11.CLIENT)
    try:
        head = parser.send(h11.Request(method=request.method, target=request.url.target, headers=request.headers))
        body = b"".join(parser.send(h11.Data(data=piece)) for piece in request.stream)
        return head + body + parser.send(h11.EndOfMessage())
    except h11.LocalProtocolError:
        return None


def agreed(request: Any) -> bool:
    """Whether a request is plain: then the parser sends the same."""
    plain = asked(request)
    if plain is not None:
        assert b"".join(plain) == sent_by_library(request)
    return plain is not None


ODD = st.sampled_from([b"", b"\r", b"\n", b"\r\n", b"\0", b" ", b"\t", b":", b"a", b"\x7f", b"\x80", b"\xff", b"\x0b"])
odd = st.lists(ODD, max_size=4).map(b"".join)
INJECTED = [b"a\r\nHost: b", b"a\nb: c", b"a\r\n\r\nGET / HTTP/1.1\r\n", b"a\r", b"a\n", b" a", b"a ", b"\ta", b"a\0b"]
methods = st.sampled_from([b"GET", b"POST", b"DELETE", b"HEAD", b"CONNECT", b"get", b"M-SEARCH", b"", b"G T"]) | odd
targets = st.sampled_from([b"/", b"/a?b=c", b"*", b"http://a/b", b"", b"/a b", b"/\xff", b"/a\r\n"]) | odd
names = (
    st.sampled_from([b"Host", b"hOST", b"Content-Length", b"content-length", b"Connection", b"Transfer-Encoding"])
    | st.sampled_from([b"Expect", b"TE", b"Trailer", b"Upgrade", b"Accept", b"Cookie", b"X-A_b.1~", b"a b", b"a:"])
    | st.sampled_from(INJECTED)
    | odd
)
values = (
    st.sampled_from([b"", b"0", b"2", b"2, 2", b"+2", b"02", b"2 ", b"close", b"keep-alive", b"Keep-Alive", b"chunked"])
    | st.sampled_from([b"a b\tc", b"a.example", b"100-continue", b"trailers", b"h2c", b"\xe4\xf6", b"gzip, chunked"])
    | st.sampled_from(INJECTED)
    | odd
)
fields = st.lists(st.tuples(names, values), max_size=3)


@st.composite
def requests(draw: st.DrawFn) -> Any:
    """A plain request, to which a few things were done."""
    body = draw(st.sampled_from([b"", b"{}", b"0123456789", b"\r\n\r\n"]))
    headers = [HOST, (b"Accept", b"*/*")] + [(b"Content-Length", b"%d" % len(body))] * bool(body)
    method, target = b"POST", b"/v1/chat"
    if draw(st.booleans()):
        method = draw(methods)
    if draw(st.booleans()):
        target = draw(targets)
    for field in draw(fields):
        headers.insert(draw(st.integers(0, len(headers))), field)
    if draw(st.booleans()):
        del headers[draw(st.integers(0, len(headers) - 1))]
    return asking(method, target, headers, httpx.ByteStream(body))


@given(requests())
def test_a_plain_request_is_written_as_the_library_writes_it(request: Any) -> None:
    agreed(request)


@pytest.mark.parametrize("of", ["name", "value", "target", "method"])
@given(odd, odd)
def test_nothing_is_injected(of: str, before: bytes, after: bytes) -> None:
    made = {"name": b"X-A", "value": b"b", "target": b"/", "method": b"POST"}
    made[of] = before + made[of] + after
    agreed(asking(made["method"], made["target"], [HOST, (made["name"], made["value"])], httpx.ByteStream(b"")))


TWO = (b"Content-Length", b"2")
PLAIN: dict[str, Fields] = {
    "POST": [HOST, TWO, (b"Authorization", b"Bearer a")],
    "Host is last": [TWO, (b"X-A", b""), HOST],
    "lower case": [(b"content-length", b"2"), (b"host", b"a"), (b"connection", b"keep-alive")],
    "bytes": [HOST, TWO, (b"X-A", b"\xe4 \t\xff")],
}
NOT_PLAIN: dict[str, Fields] = {
    "no Host": [TWO],
    "two Hosts": [HOST, HOST, TWO],
    "two Hosts in two cases": [HOST, (b"host", b"b"), TWO],
    "no length": [HOST],
    "no headers": [],
    "too short": [HOST, (b"Content-Length", b"1")],
    "too long": [HOST, (b"Content-Length", b"3")],
    "lengths": [HOST, (b"Content-Length", b"2, 2")],
    "two lengths": [HOST, TWO, TWO],
    "in chunks": [HOST, (b"Transfer-Encoding", b"chunked")],
    "close": [HOST, TWO, (b"Connection", b"close")],
    "upgrade": [HOST, TWO, (b"Upgrade", b"h2c")],
    "expect": [HOST, TWO, (b"Expect", b"100-continue")],
    "a name with a line's end": [HOST, TWO, (b"A\nB", b"c")],
    "a value with a line's end": [HOST, TWO, (b"A", b"b\nc")],
    "names and values that make up for each other": [HOST, (b"A\nContent-Length", b"b"), (b"", b"2")],
    "no name": [HOST, TWO, (b"", b"b")],
}


@pytest.mark.parametrize("module", [httpx, httpx2])
def test_which_requests_are_plain(module: Any) -> None:
    def plain(headers: Fields) -> bool:
        return agreed(asking(b"POST", b"/", headers, module.ByteStream(b"{}")))

    assert [name for name, headers in PLAIN.items() if not plain(headers)] == []
    assert [name for name, headers in NOT_PLAIN.items() if plain(headers)] == []
    made = {method: asking(method, b"/", [HOST], module.ByteStream(b"")) for method in (b"GET", b"HEAD", b"CONNECT")}
    assert [method for method, request in made.items() if agreed(request)] == [b"GET"]


class Upload(httpx.ByteStream):
    """A user's own body, which counts what is sent."""

    sent = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in super().__iter__():
            self.sent += len(piece)
            yield piece


class Held(httpx.SyncByteStream):
    """A body that keeps other things than it sends under names of the library's and of this package's."""

    content = _stream = b"no"

    def __iter__(self) -> Iterator[bytes]:
        yield b"{}"


class Hidden(httpx.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        yield b"{}"


Namesake = type("ByteStream", (Held,), {})
OTHERS = [Upload(b"{}"), Held(), Hidden(), Namesake(), httpx._content.UnattachedStream()]


@pytest.mark.parametrize("stream", OTHERS)
def test_a_body_of_another_kind_is_the_librarys_to_read(stream: Any) -> None:
    for headers in ([HOST, TWO], [HOST], [HOST, (b"Content-Length", b"0")]):
        assert asked(asking(b"POST", b"/", headers, stream)) is None


# -- heads of replies -------------------------------------------------------------------------------------------------


def understood_by_library(head: bytes, method: bytes) -> Head:
    """What the parser makes of a head that begins a reply."""
    parser = h11.Connection(h11.CLIENT, max_incomplete_event_size=102_400)
    parser.send(h11.Request(method=method, target="/", headers=[HOST]))
    parser.send(h11.EndOfMessage())
    parser.receive_data(head)
    reply = parser.next_event()
    assert type(reply) is h11.Response and parser.trailing_data == (b"", False)
    length: int | None = None
    if (event := parser.next_event()) is h11.NEED_DATA:
        parser.receive_data(b"3\r\nabc\r\n0\r\n\r\n")
        event = parser.next_event()
        assert type(event) is h11.Data
        if event.data != b"abc" or not event.chunk_start:
            length = parser._reader._length  # type: ignore[union-attr]
            while type(event) is not h11.EndOfMessage:
                assert length < 1000
                parser.receive_data(b"." * length)
                event = parser.next_event()
        else:
            event = parser.next_event()
    else:
        length = 0
    assert type(event) is h11.EndOfMessage
    kept = parser.their_state is not h11.MUST_CLOSE
    return Head(reply.status_code, reply.reason, reply.headers.raw_items(), length, kept)


def same(head: bytes) -> bool:
    """Whether a head is plain: then the parser understands the same by it."""
    for method in (b"GET", b"POST"):
        found = answered(head)
        if found is not None:
            assert found == understood_by_library(head, method)
    return answered(head) is not None


FIRST = [b"HTTP/1.1 200 OK", b"HTTP/1.1 204 No Content", b"HTTP/1.1 304 ", b"HTTP/1.1 404", b"HTTP/1.1 599 \xe4\tb"]
ODD_FIRST = [b"HTTP/1.0 200 OK", b"HTTP/1.1 100 Continue", b"HTTP/1.1 101 S", b"HTTP/2 200", b"http/1.1 200 OK"]
ODD_FIRST += [
    b"HTTP/1.1  200 OK",
    b"HTTP/1.1 99 OK",
    b"HTTP/1.1 2000 OK",
    b"HTTP/1.1 200 a\0b",
    b"HTTP/1.1 200\tOK",
    b"",
]
LINES = [b"Content-Length: 5", b"content-length:0", b"Transfer-Encoding: chunked", b"Content-Type: text/event-stream"]
LINES += [
    b"Connection: close",
    b"connection: Keep-Alive",
    b"Connection:",
    b"X: \t a\tb \t",
    b"X:",
    b"X: \xe4\xff",
    b"X: a:b",
]
ODD_LINES = [b"Content-Length: 5, 5", b"Content-Length: 5, 6", b"Content-Length: +5", b"Content-Length: 6"]
ODD_LINES += [b"Content-Length: ", b"Content-Length : 5", b"Content-Length: 5 5", b"Content-Length: 0x5", b" folded"]
ODD_LINES += [b"Content-Length: 99999999999999999999999", b"Content-Length: \xb2", b"\tContent-Length: 5", b" : a"]
ODD_LINES += [b"Transfer-Encoding: gzip, chunked", b"Transfer-Encoding: Chunked", b"Transfer-Encoding: identity"]
ODD_LINES += [b"Transfer-Encoding: chunked, chunked", b"Connection: close, x", b"Connection: x,Close", b"Upgrade: h2c"]
ODD_LINES += [b"no colon", b"nocolon", b"", b": no name", b"a b: c", b"X: a\rb", b"X: a\nY: b", b"X: a\0", b"X: a\x0bb"]
ODD_LINES += [b"X\n: a", b"X: a\n", b"X: " + b"a" * 5000, b"\xe4: a", b"X: a\x7f", b"X: a\x1fb", b"Connection"]
ends = st.sampled_from([b"\r\n"] * 40 + [b"\n", b"\r", b"\r\r\n", b"\n\n"])


@st.composite
def heads(draw: st.DrawFn) -> bytes:
    """A head that is plain, or nearly so. What follows its first empty line is cut off, as it is from all heads."""
    lines = [draw(st.sampled_from(FIRST if draw(st.integers(0, 4)) else ODD_FIRST))]
    lines += draw(st.lists(st.sampled_from(LINES), max_size=4))
    if draw(st.booleans()):
        lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(ODD_LINES) | odd))
    return b"".join(line + draw(ends) for line in lines) + b"\r\n"


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"


@given(heads())
@example(CHUNKED + b"nocolon\r\n\r\n")
@example(b"HTTP/1.1 204 A\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n")
@example(b"HTTP/1.1 204 A\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n")
@example(b"HTTP/1.1 304 A\r\nTransfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n")
def test_a_plain_head_is_understood_as_the_library_understands_it(head: bytes) -> None:
    same(head)


PLAIN_HEADS = {
    "chunked": CHUNKED + b"\r\n",
    "sized": b"HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\nConnection: close\r\n\r\n",
    "empty": b"HTTP/1.1 500\r\ncontent-length:0 \r\n\r\n",
    "no content": b"HTTP/1.1 204 No Content\r\nServer: a\r\n\r\n",
    "not modified": b"HTTP/1.1 304 \r\nContent-Length: 5\r\n\r\n",
    "close": CHUNKED + b"Connection: Close\r\n\r\n",
    "keep-alive": CHUNKED + b"Connection: Keep-Alive\r\nconnection: keep-alive\r\n\r\n",
    "bytes": CHUNKED + b"A:\r\nA: \xe4\t b \t\r\nA: c\r\n\r\n",
}
OTHER_HEADS = {
    "no length": b"HTTP/1.1 200 OK\r\nServer: a\r\n\r\n",
    "no headers": b"HTTP/1.1 200 OK\r\n\r\n",
    "both": CHUNKED + b"Content-Length: 5\r\n\r\n",
    "no colon": CHUNKED + b"nocolon\r\n\r\n",
    "lines that end with LF": CHUNKED.replace(b"\r\n", b"\n") + b"\n",
    "one line that ends with LF": CHUNKED + b"A: b\nC: d\r\n\r\n",
    "folded": CHUNKED + b"A: b\r\n c\r\n\r\n",
    "nothing": b"",
    "cut": CHUNKED + b"A: b\r\n",
    "HTTP/1.0": CHUNKED.replace(b"/1.1", b"/1.0") + b"\r\n",
    "interim": b"HTTP/1.1 100 Continue\r\n\r\n",
    "switch": b"HTTP/1.1 101 A\r\nUpgrade: a\r\n\r\n",
    "connection list": CHUNKED + b"Connection: close, x\r\n\r\n",
    "a long length": b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % 10**16,
}


def test_which_heads_are_plain() -> None:
    assert [name for name, head in PLAIN_HEADS.items() if not same(head)] == []
    assert [name for name, head in OTHER_HEADS.items() if same(head)] == []
