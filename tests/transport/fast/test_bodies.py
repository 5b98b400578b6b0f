"""Bodies of the fast path, over connections that do as they are told: what is read, and what is left to the library."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterator

import pytest

from overlay.core.errors import ResponseTooLargeError
from overlay.transport.fast.body import Body
from overlay.transport.fast.body_async import BodyAsync, CountedBody
from overlay.transport.fast.chunks import END, heads
from overlay.transport.fast.heads import Heads
from overlay.transport.network.socket_stream import Use

Step = bytes | OSError


class Wire:
    """A connection of both kinds: its reads are the steps, one after the other. What is left over is `onward`."""

    def __init__(self, *steps: Step, held: bytes = b"", timeout: float | None = 5.0) -> None:
        self.steps = [*steps]
        self.at_body = True
        self.use = Use()
        self.held = held
        self.parts = [held] if held else []
        self.failed: OSError | None = None
        self.limit: float | None = None
        self.timeout = timeout
        self.set: list[float | None] = []
        self.sizes: set[int] = set()
        self.socket = self
        self.framed = 0  # Bytes of the body that the library gave out, since its framing is counted.

    @property
    def onward(self) -> bytes:
        return self.held or b"".join(self.parts)

    def begin_framed(self) -> None:
        self.framed = 0

    def took(self, size: int) -> None:
        self.framed += size

    def gettimeout(self) -> float | None:
        return self.timeout

    def settimeout(self, timeout: float | None) -> None:
        self.set.append(timeout)

    def recv(self, size: int) -> bytes:
        self.sizes.add(size)
        step = self.steps.pop(0)
        if isinstance(step, OSError):
            raise step
        return step

    def wait(self) -> Awaitable[None] | None:
        data = self.recv(0)
        return self.come(data) if data else None

    async def come(self, data: bytes) -> None:
        self.parts.append(data)

    def take(self) -> bytes:
        data = b"".join(self.parts)
        self.parts.clear()
        return data


class Inner:
    """The library's own body: it gives out `rest`, and remembers what the connection held for it by then."""

    def __init__(self, wire: Wire, *rest: bytes) -> None:
        self.wire, self.rest = wire, [*rest]
        self.found: list[bytes] = []
        self.closed = 0

    def __iter__(self) -> Iterator[bytes]:
        self.found.append(self.wire.onward)
        return iter(self.rest)

    def __aiter__(self) -> Inner:
        self.found.append(self.wire.onward)
        return self

    async def __anext__(self) -> bytes:
        if not self.rest:
            raise StopAsyncIteration
        return self.rest.pop(0)

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.close()


def read(kind: str, inner: Inner, wire: Wire, timeout: float | None = 5.0) -> list[bytes]:
    if kind == "sync":
        return list(Body(inner, wire, timeout, True))  # type: ignore[arg-type]
    made = BodyAsync(inner, wire, timeout)  # type: ignore[arg-type]

    wire.held = b""  # It stands in `parts`.

    async def every() -> list[bytes]:
        return [piece async for piece in made]

    return asyncio.run(every())


KINDS = pytest.mark.parametrize("kind", ["sync", "async"])


@KINDS
@pytest.mark.parametrize("held", [b"", b"3\r\nabc\r\n", b"3\r\nabc\r\n1\r\nd\r\n", b"3\r\na"])
def test_chunks_are_read_and_the_end_is_the_librarys(kind: str, held: bytes) -> None:
    body = b"3\r\nabc\r\n1\r\nd\r\n2\r\nef\r\n"
    wire = Wire(body[len(held) :], END, held=held)
    inner = Inner(wire)
    assert b"".join(read(kind, inner, wire)) == b"abcdef"
    assert inner.found == [END] and not wire.at_body and wire.steps == [] and wire.failed is None
    assert inner.closed == 0


@KINDS
@pytest.mark.parametrize(
    ("steps", "pieces"),
    [
        ([b"3\r\nabc\r\n", b"3\r\nxyz\r\n"], [b"abc", b"xyz"]),
        (
            [b"0A\r\n", b"0123456789\r\n", b"a\r\n0123456789\r\n", b"A\r\nabcdefghij\r\n"],
            [b"0123456789"] * 2 + [b"abcdefghij"],
        ),
        ([b"A\r\n01", b"3\r\nabc\r\n", b"\r\n"], [b"01", b"3\r\nabc\r\n"]),
        ([b"7\r\n01\r", b"\n3\r\n\r\n", b"3\r\nabc\r\n"], [b"01\r", b"\n3\r\n", b"abc"]),
        ([b"1\r\na\r\n2\r", b"\nbc\r\n1\r\nd", b"\r\n"], [b"a", b"bc", b"d"]),
    ],
)
def test_a_chunk_of_a_length_that_was_seen_before(kind: str, steps: list[bytes], pieces: list[bytes]) -> None:
    """It is known by its beginning, where one may be: not within a chunk, and not one that is written otherwise."""
    read(kind, Inner(seen := Wire(b"3\r\nabc\r\n", b"a\r\n0123456789\r\n", b"1\r\nx\r\n", END)), seen)
    assert heads[8] == b"3\r\n" and heads[6] == b"1\r\n"
    inner = Inner(wire := Wire(*steps, END))
    assert b"".join(read(kind, inner, wire)) == b"".join(pieces)
    assert inner.found == [END] and wire.failed is None


@KINDS
def test_a_body_that_somebody_has_begun_to_read_is_the_librarys(kind: str) -> None:
    wire = Wire(b"3\r\nabc\r\n", held=b"3\r\nxyz\r\n")
    wire.at_body = False
    inner = Inner(wire, b"xyz", b"abc")
    assert read(kind, inner, wire) == [b"xyz", b"abc"]
    assert inner.found == [b"3\r\nxyz\r\n"] and len(wire.steps) == 1 and wire.set == [] and wire.limit is None


@KINDS
@pytest.mark.parametrize("failure", [OSError("reset"), TimeoutError("late"), b""])
def test_a_failure_and_an_early_end_are_the_librarys_to_find(kind: str, failure: Step) -> None:
    wire = Wire(b"3\r\nabc\r\n2", failure)
    inner = Inner(wire, b"rest")
    assert read(kind, inner, wire) == [b"abc", b"rest"]
    assert wire.failed is (failure or None) and inner.found == [b"2"]


@KINDS
def test_what_is_unusual_is_the_librarys(kind: str) -> None:
    wire = Wire(b"3\r\nabc\r\n2;x\r\nde\r\n")
    inner = Inner(wire, b"de")
    assert read(kind, inner, wire) == [b"abc", b"de"] and inner.found == [b"2;x\r\nde\r\n"]
    assert wire.framed == 2


@KINDS
def test_what_was_given_out_is_not_given_out_again(kind: str) -> None:
    wire = Wire(b"3\r\nabcXY")
    inner = Inner(wire, b".", b"more", b"and")
    assert read(kind, inner, wire) == [b"abc", b"more", b"and"] and inner.found == [b"1\r\n.XY"]


@KINDS
def test_after_too_much_nothing_is_read(kind: str) -> None:
    wire = Wire(b"3\r\nabc\r\n" + END + b"HTTP/1.1 200 OK\r\n")
    inner = Inner(wire, b"never")
    assert read(kind, inner, wire) == [b"abc"] and inner.found == [] and wire.onward == b""


@pytest.mark.parametrize(
    ("has", "wanted", "made"), [(5.0, 5.0, []), (5.0, 3.0, [3.0]), (None, 3.0, [3.0]), (5.0, None, [None])]
)
def test_the_time_limit_of_a_read(has: float | None, wanted: float | None, made: list[float | None]) -> None:
    wire = Wire(END, timeout=has)
    read("sync", Inner(wire), wire, wanted)
    assert wire.set == made and wire.sizes == {65_536}
    other = Wire(END)
    read("async", Inner(other), other, wanted)
    assert other.limit == wanted


def test_a_reader_that_leaves_closes_the_body() -> None:
    wire = Wire(b"3\r\nabc\r\n", END)
    inner = Inner(wire)
    pieces = iter(Body(inner, wire, 5.0, True))  # type: ignore[arg-type]
    assert next(pieces) == b"abc" and inner.closed == 0
    pieces.close()  # type: ignore[attr-defined]
    assert inner.closed == 1 and inner.found == []
    Body(inner, wire, 5.0, True).close()  # type: ignore[arg-type]
    assert inner.closed == 2


def test_a_body_that_was_closed_leaves_the_connection_alone() -> None:
    async def main() -> None:
        wire = Wire(b"3\r\nabc\r\n1\r\nd\r\n", b"1\r\ne\r\n")
        inner = Inner(wire)
        body = BodyAsync(inner, wire, 5.0)  # type: ignore[arg-type]
        assert await anext(body) == b"abc"
        await body.aclose()
        assert inner.closed == 1
        for _ in range(2):
            with pytest.raises(StopAsyncIteration):
                await anext(body)
        assert len(wire.steps) == 1 and inner.found == []

    asyncio.run(main())


def test_pieces_of_one_read_come_in_their_order() -> None:
    wire = Wire(b"1\r\na\r\n1\r\nb\r\n1\r\nc\r\n" + END)
    assert read("async", Inner(wire), wire) == [b"a", b"b", b"c"]


@pytest.mark.parametrize(
    ("came", "traced", "whole"),
    [
        (b"1\r\na\r\n" + END, False, True),
        (b"1\r\na\r\n" + END, True, False),
        (b"1\r\na\r\n0\r\na: b\r\n", False, False),
        (b"1\r\na\r\n" + END + b"x", False, False),
    ],
)
def test_a_body_says_that_it_is_whole_and_then_finished(came: bytes, traced: bool, whole: bool) -> None:
    async def main() -> None:
        wire = Wire(b"1\r\na\r\n", came)
        body = BodyAsync(Inner(wire), wire, 5.0, traced)  # type: ignore[arg-type]
        assert await anext(body) == b"a" and not body.whole
        assert await anext(body) == b"a" and body.whole is whole and not body.finished
        assert await anext(body, None) is None and body.finished is whole

    asyncio.run(main())


def test_the_way_of_the_library_is_taken_where_it_is_asked_for() -> None:
    wire = Wire(b"3\r\nabc\r\n", END)
    inner = Inner(wire, b"ab", b"c")
    assert list(Body(inner, wire, 5.0, False)) == [b"ab", b"c"]  # type: ignore[arg-type]
    assert wire.framed == 3 and len(wire.steps) == 2 and wire.at_body


def test_plain_chunks_are_no_framing_however_many() -> None:
    counted = Heads(10_000)
    counted.begin_framed()
    for _ in range(50_000):
        counted.count(len(b"00000005\r\nevent\r\n"))
        counted.took(len(b"event"))
    counted.begin_framed()
    with pytest.raises(ResponseTooLargeError, match="max_header_bytes"):
        for _ in range(2_000):
            counted.count(len(b"5;" + b"x" * 100 + b"\r\nevent\r\n"))
            counted.took(len(b"event"))


def test_the_framing_of_a_body_that_the_library_reads_is_counted() -> None:
    async def main() -> None:
        wire = Wire()
        wire.framed = 77
        inner = Inner(wire, b"abc", b"d")
        body = CountedBody(inner, wire)
        assert wire.framed == 77 and aiter(body) is body
        assert await anext(body) == b"abc" and wire.framed == 3
        assert await anext(body) == b"d" and wire.framed == 4
        with pytest.raises(StopAsyncIteration):
            await anext(body)
        await body.aclose()
        assert inner.closed == 1 and wire.framed == 4

    asyncio.run(main())
