"""Content codings, undone piece by piece."""

from __future__ import annotations

import gzip
import sys
import zlib
from typing import Any

import pytest

from overlay.sse.codings import CodingError, inflater_for, undecodable
from overlay.sse.inflate import PIECE
from tests.support.http_library import httpx

TEXT = b"data: one\n\n" * 300


def reply(coding: str) -> Any:
    return httpx.Response(200, headers={"content-encoding": coding}, stream=httpx.ByteStream(b""))


def bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKED = [
    ("gzip", gzip.compress(TEXT, mtime=0)),
    (" X-GZIP ", gzip.compress(TEXT, mtime=0)),
    ("gzip", gzip.compress(TEXT[:11], mtime=0) + gzip.compress(TEXT[11:], mtime=0)),
    ("gzip", gzip.compress(TEXT, mtime=0) + b"\0" * 9),
    ("gzip", gzip.compress(TEXT, mtime=0) + b"\x1fx"),
    ("deflate", zlib.compress(TEXT)),
    ("Deflate", bare(TEXT)),
]


@pytest.mark.parametrize(("coding", "packed"), PACKED)
@pytest.mark.parametrize("size", [1, 10, 10_000])
def test_undone(coding: str, packed: bytes, size: int) -> None:
    one = inflater_for(reply(coding))
    assert one is not None and one.complete
    pieces = [piece for at in range(0, len(packed), size) for piece in one.inflate(packed[at : at + size])]
    assert b"".join(pieces) == TEXT and one.complete


def test_in_small_pieces() -> None:
    one = inflater_for(reply("gzip"))
    assert one is not None
    pieces = [len(piece) for piece in one.inflate(gzip.compress(b"x" * (2 * PIECE + 5)))]
    assert sum(pieces) == 2 * PIECE + 5 and max(pieces) == PIECE == 65_536


@pytest.mark.parametrize(("coding", "packed"), [PACKED[0], *PACKED[5:]])
def test_cut_off(coding: str, packed: bytes) -> None:
    one = inflater_for(reply(coding))
    assert one is not None
    assert [*one.inflate(packed[:1])] == [] and not one.complete
    assert TEXT.startswith(b"".join(one.inflate(packed[1:-1]))) and not one.complete


def test_cut_off_in_the_second_member() -> None:
    one = inflater_for(reply("gzip"))
    assert one is not None
    assert b"".join(one.inflate(gzip.compress(TEXT) + gzip.compress(TEXT)[:20])).startswith(TEXT)
    assert not one.complete


@pytest.mark.parametrize("size", [1, 10_000])
def test_what_comes_before_a_break_is_not_lost(size: int) -> None:
    packer = zlib.compressobj(wbits=31)
    first = packer.compress(b"data: a\n\n") + packer.flush(zlib.Z_SYNC_FLUSH)
    broken = first + b"\xff" * 50
    one = inflater_for(reply("gzip"))
    assert one is not None
    found = b""
    with pytest.raises(CodingError):
        for at in range(0, len(broken), size):
            for piece in one.inflate(broken[at : at + size]):
                found += piece
    assert found == b"data: a\n\n"


@pytest.mark.parametrize("data", [b"data: a\n\n", b"\0"])
def test_what_is_not_packed(data: bytes) -> None:
    one = inflater_for(reply("gzip"))
    assert one is not None
    with pytest.raises(CodingError):
        list(one.inflate(data * 30))


@pytest.mark.parametrize("coding", ["", " ", "identity", "Identity"])
def test_nothing_to_undo(coding: str) -> None:
    assert inflater_for(reply(coding)) is None


@pytest.mark.parametrize(
    ("coding", "package"),
    [("br", "brotli"), (" BR ", "brotli"), ("zstd", "zstandard"), ("gzip, br", "brotli"), ("gzip, zstd", "zstandard")],
)
def test_a_coding_without_its_package(coding: str, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("brotli", "brotlicffi", "zstandard", "backports.zstd", "compression.zstd"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    packed = httpx.Response(200, headers={"content-encoding": coding}, stream=httpx.ByteStream(b""))
    said = undecodable(packed)
    plain = "br" if "br" in coding.lower() else "zstd"
    assert said is not None and f"content coding {plain}," in said
    if httpx.__name__ == "httpx":
        assert f"the package {package} is not installed" in said
        monkeypatch.setitem(sys.modules, package, sys)
        assert undecodable(packed) is None


def test_another_package_for_brotli(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "brotli", raising=False)
    monkeypatch.setitem(sys.modules, "brotlicffi", sys)
    assert undecodable(httpx.Response(200, headers={"content-encoding": "br"}, stream=httpx.ByteStream(b""))) is None


def test_which_package_is_missing_depends_on_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    import httpx as one
    import httpx2 as other

    def said(library: Any) -> str | None:
        sent = {"content-encoding": "zstd"}
        return undecodable(library.Response(200, headers=sent, stream=library.ByteStream(b"")))

    packages = ("zstandard", "backports.zstd", "compression.zstd")
    for name in packages:
        monkeypatch.delitem(sys.modules, name, raising=False)
    assert "package zstandard is" in (said(one) or "") and "package backports.zstd is" in (said(other) or "")
    for name in packages:
        monkeypatch.setitem(sys.modules, name, sys)
        assert said(one) is None is said(other)
        monkeypatch.delitem(sys.modules, name)


@pytest.mark.parametrize("size", [1, 10_000])
def test_several_codings_are_undone_the_last_one_first(size: int) -> None:
    packed = zlib.compress(gzip.compress(TEXT))
    one = inflater_for(reply("gzip, deflate"))
    assert one is not None
    pieces = [piece for at in range(0, len(packed), size) for piece in one.inflate(packed[at : at + size])]
    assert b"".join(pieces) == TEXT and one.complete
    cut = inflater_for(reply("gzip, deflate"))
    assert cut is not None and b"".join(cut.inflate(zlib.compress(gzip.compress(TEXT)[:-9]))) and not cut.complete


@pytest.mark.parametrize(("count", "fits"), [(5, True), (6, False)])
def test_five_codings_at_most(count: int, fits: bool) -> None:
    packed = TEXT
    for _ in range(count):
        packed = gzip.compress(packed)
    one = inflater_for(reply(", ".join(["gzip"] * count)))
    assert one is not None
    if fits:
        assert b"".join(one.inflate(packed)) == TEXT
    else:
        with pytest.raises(CodingError, match="it has 6 of them, and 5 are undone at most"):
            list(one.inflate(packed))


@pytest.mark.parametrize("most", [None, len(TEXT), len(TEXT) - 1])
def test_no_coding_gives_out_more_than_it_may(most: int | None) -> None:
    one = inflater_for(reply("gzip"), most)
    assert one is not None
    if most == len(TEXT) - 1:
        with pytest.raises(CodingError, match=f"it holds more than {most} bytes"):
            list(one.inflate(gzip.compress(TEXT)))
    else:
        assert b"".join(one.inflate(gzip.compress(TEXT))) == TEXT


@pytest.mark.parametrize("headers", [{}, {"content-encoding": "gzip"}, {"content-encoding": "identity"}])
def test_codings_without_a_package(headers: dict[str, str]) -> None:
    assert undecodable(httpx.Response(200, headers=headers, stream=httpx.ByteStream(b""))) is None
