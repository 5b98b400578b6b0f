"""How much of a body is kept, to the byte, and who closes the reply, without a connection."""

from __future__ import annotations

import asyncio
import gzip
import sys
from typing import Any

import pytest

from overlay.calls import whole_body
from overlay.calls.whole_body import BLOCK, FAILURE, read, read_async
from overlay.core import errors
from tests.support.http_library import httpx


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in pieces. `taken` is how many were asked for."""

    def __init__(self, *pieces: Any) -> None:
        self.pieces, self.taken, self.closed = pieces, 0, 0

    def __iter__(self) -> Any:
        for piece in self.pieces:
            if self.closed:
                return
            self.taken += 1
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self) -> Any:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.closed += 1


def body(*pieces: Any, **headers: str) -> Any:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(200, headers=sent, stream=Pieces(*pieces))


@pytest.fixture(params=["sync", "async"])
def reading(request: pytest.FixtureRequest) -> Any:
    if request.param == "sync":
        return read
    return lambda *arguments: asyncio.run(read_async(*arguments))


def test_a_body_to_the_byte(reading: Any) -> None:
    fits = body(b"abc", b"", b"de")
    reading(fits, 5)
    assert fits.content == b"abcde" and fits.stream.closed == 1 and fits.stream.taken == 3
    over = body(b"abc", b"def", b"ghi")
    with pytest.raises(errors.ResponseTooLargeError, match="max_response_bytes, 5 bytes") as caught:
        reading(over, 5)
    assert caught.value.raw_response is over and over.stream.closed == 1 and over.stream.taken == 2
    assert caught.value.body == ""
    cut = body(b"abc", b"def", b"ghi")
    reading(cut, 5, True)
    assert cut.content == b"abcde" and cut.stream.closed == 1 and cut.stream.taken == 2
    exact = body(b"abc", b"def", b"ghi")
    reading(exact, 6, True)
    assert exact.content == b"abcdef" and exact.stream.taken == 2
    empty = body()
    reading(empty, 5)
    assert empty.content == b""


def test_a_body_that_was_read_and_one_that_breaks(reading: Any) -> None:
    known = httpx.Response(200, content=b"known", headers={"content-length": "5"})
    reading(known, 2)
    assert known.content == b"known"
    broken = body(b"abc", OSError("reset"))
    with pytest.raises(OSError, match="reset"):
        reading(broken, 5)
    assert broken.stream.closed == 1 and "_content" not in vars(broken)


@pytest.mark.parametrize(
    ("length", "refused"),
    [
        ("5", False),
        ("6", True),
        ("9" * 21, True),
        ("x", False),
        ("", False),
        ("0" * 20, False),
        ("0" * 21, True),
        ("9" * 5000, True),
    ],
)
def test_a_length_that_is_declared(reading: Any, length: str, refused: bool) -> None:
    one = body(b"abc", content_length=length)
    if refused:
        with pytest.raises(errors.ResponseTooLargeError):
            reading(one, 5)
        assert one.stream.taken == 0
        later = body(b"abcdef", content_length=length)
        reading(later, 5, True)
        assert later.content == b"abcde"
    else:
        reading(one, 5)
        assert one.content == b"abc"


def test_bodies_in_codings(reading: Any) -> None:
    packed = gzip.compress(b"x" * 1000)
    for size in (1, 7, 1000):
        one = body(*[packed[at : at + size] for at in range(0, len(packed), size)], content_encoding="gzip")
        reading(one, 1000)
        assert one.content == b"x" * 1000
        over = body(*[packed[at : at + size] for at in range(0, len(packed), size)], content_encoding="gzip")
        with pytest.raises(errors.ResponseTooLargeError):
            reading(over, 999)
        cut = body(*[packed[at : at + size] for at in range(0, len(packed), size)], content_encoding="gzip")
        reading(cut, 999, True)
        assert cut.content == b"x" * 999
    for data, why in ((packed[:-5], "it ends too early"), (b"of no coding", "incorrect header check")):
        broken = body(data, content_encoding="gzip")
        with pytest.raises(errors.ResponseValidationError, match=f"content encoding that it claims: .*{why}") as caught:
            reading(broken, 5000)
        assert caught.value.raw_response is broken and caught.value.body == "" and broken.stream.closed == 1
        assert (type(caught.value.__cause__).__name__ == "error") is (why != "it ends too early")


def test_a_coding_whose_package_is_not_there(reading: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("zstandard", "backports.zstd", "compression.zstd"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    one = body(b"abc", content_encoding="zstd")
    reading(one, 5)
    assert one.content == b"abc", "it is kept as it came"


def test_what_a_coding_may_have_beside_the_body(reading: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_body, "FAILURE", 100)
    padded = gzip.compress(b"x" * 10) + b"\0" * 1000
    for length in (110, 111):
        one = body(padded[:length], content_encoding="gzip", content_length=str(length))
        if length == 110:
            reading(one, 10)
            assert one.content == b"x" * 10
        else:
            with pytest.raises(errors.ResponseTooLargeError):
                reading(one, 10)
            assert one.stream.taken == 0
            late = body(padded[:100], padded[100:111], b"more", content_encoding="gzip")
            with pytest.raises(errors.ResponseTooLargeError):
                reading(late, 10)
            assert late.stream.taken == 2
            cut = body(padded[:100], padded[100:111], content_encoding="gzip")
            reading(cut, 11, True)
            assert cut.content == b"x" * 10


def test_many_small_pieces_and_a_large_body(reading: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = [bytes([at % 256]) * 1000 for at in range(600)]
    one = body(*pieces)
    reading(one, 600_000)
    assert one.content == b"".join(pieces) and BLOCK == FAILURE == 262_144
    assert whole_body.LARGE == 33_554_432
    monkeypatch.setattr(whole_body, "LARGE", 5000)
    for limit in (600_000, 599_999):
        large = body(*pieces)
        if limit == 600_000:
            reading(large, limit)
            assert large.content == b"".join(pieces)
        else:
            with pytest.raises(errors.ResponseTooLargeError):
                reading(large, limit)
            cut = body(*pieces)
            reading(cut, limit, True)
            assert cut.content == b"".join(pieces)[:-1]


def test_how_a_body_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_body, "LARGE", 10)
    monkeypatch.setattr(whole_body, "BLOCK", 4)
    kept = whole_body._Body(body(), 20, False)
    for size, blocks in ((3, [3]), (1, [4]), (2, [4, 2]), (4, [4, 6])):
        assert kept.take(b"x" * size) is False
        assert [len(block) for block in kept._blocks] == blocks and kept._large is None
    kept.take(b"y")
    assert kept._blocks == [] and kept._large is not None and kept._large.getvalue() == b"x" * 10 + b"y"
    with pytest.raises(errors.ResponseTooLargeError):
        kept.take(b"z" * 10)
    assert kept._large is None
    small = whole_body._Body(body(), 5, False)
    small.take(b"abc")
    with pytest.raises(errors.ResponseTooLargeError):
        small.take(b"def")
    assert small._blocks == [], "a traceback may keep it for long"


def test_only_a_body_that_was_left_is_cancelled(reading: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over HTTP/2 the server would send the rest."""
    left: list[Any] = []

    async def leave(loop: Any, response: Any, pieces: Any) -> None:
        left.append(response)

    monkeypatch.setattr(whole_body, "close_sync", left.append)
    monkeypatch.setattr(whole_body, "close_here", leave)
    reading(body(b"abc"), 5)
    reading(body(b"abc", b"d"), 5, True)
    assert left == []
    cut, over, broken = body(b"abc", b"def"), body(b"abc", b"def"), body(OSError("reset"))
    reading(cut, 5, True)
    for one in (over, broken):
        with pytest.raises((errors.ResponseTooLargeError, OSError)):
            reading(one, 5)
    assert left == [cut, over, broken]
