"""Content codings, undone piece by piece."""

from __future__ import annotations

import gzip
import sys
import zlib

import pytest

from overlay.sse.codings import CodingError, Codings, undecodable
from overlay.sse.codings import inflater_for as inflater_of_reply
from overlay.sse.inflate import PIECE
from tests.support.http_library import httpx

TEXT = b"data: one\n\n" * 300


def inflater_for(coding: str) -> Codings | None:
    return inflater_of_reply(httpx.Response(200, headers={"content-encoding": coding}, stream=httpx.ByteStream(b"")))


def bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKED = [
    ("gzip", gzip.compress(TEXT)),
    (" X-GZIP ", gzip.compress(TEXT)),
    ("gzip", gzip.compress(TEXT[:11]) + gzip.compress(TEXT[11:])),
    ("gzip", gzip.compress(TEXT) + b"\0" * 9),
    ("gzip", gzip.compress(TEXT) + b"\x1fx"),
    ("deflate", zlib.compress(TEXT)),
    ("Deflate", bare(TEXT)),
]


@pytest.mark.parametrize(("coding", "packed"), PACKED)
@pytest.mark.parametrize("size", [1, 10, 10_000])
def test_undone(coding: str, packed: bytes, size: int) -> None:
    one = inflater_for(coding)
    assert one is not None and one.complete
    pieces = [piece for at in range(0, len(packed), size) for piece in one.inflate(packed[at : at + size])]
    assert b"".join(pieces) == TEXT and b"" not in pieces and one.complete


def test_in_small_pieces() -> None:
    one = inflater_for("gzip")
    assert one is not None
    pieces = [len(piece) for piece in one.inflate(gzip.compress(b"x" * (2 * PIECE + 5)))]
    assert sum(pieces) == 2 * PIECE + 5 and max(pieces) == PIECE == 65_536


@pytest.mark.parametrize(("coding", "packed"), [PACKED[0], *PACKED[5:]])
def test_cut_off(coding: str, packed: bytes) -> None:
    one = inflater_for(coding)
    assert one is not None
    assert [*one.inflate(packed[:1])] == [] and not one.complete
    assert TEXT.startswith(b"".join(one.inflate(packed[1:-1]))) and not one.complete


def test_cut_off_in_the_second_member() -> None:
    one = inflater_for("gzip")
    assert one is not None
    assert b"".join(one.inflate(gzip.compress(TEXT) + gzip.compress(TEXT)[:20])).startswith(TEXT)
    assert not one.complete


@pytest.mark.parametrize("size", [1, 10_000])
def test_what_comes_before_a_break_is_not_lost(size: int) -> None:
    packer = zlib.compressobj(wbits=31)
    first = packer.compress(b"data: a\n\n") + packer.flush(zlib.Z_SYNC_FLUSH)
    broken = first + b"\xff" * 50
    one = inflater_for("gzip")
    assert one is not None
    found = b""
    with pytest.raises(CodingError) as caught:
        for at in range(0, len(broken), size):
            for piece in one.inflate(broken[at : at + size]):
                found += piece
    assert found == b"data: a\n\n" and isinstance(caught.value.__cause__, zlib.error)


@pytest.mark.parametrize("data", [b"data: a\n\n", b"\0"])
def test_what_is_not_packed(data: bytes) -> None:
    one = inflater_for("gzip")
    assert one is not None
    with pytest.raises(CodingError) as caught:
        list(one.inflate(data * 30))
    assert isinstance(caught.value.__cause__, zlib.error)


@pytest.mark.parametrize("coding", ["", " ", "identity", "Identity", "gzip2"])
def test_nothing_to_undo(coding: str) -> None:
    assert inflater_for(coding) is None


@pytest.mark.parametrize("coding", ["br", "zstd"])
def test_codings_whose_package_is_missing(coding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("brotli", "brotlicffi", "zstandard", "backports.zstd", "compression.zstd"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    with pytest.raises(LookupError, match=coding):
        inflater_for(coding)


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


@pytest.mark.parametrize("package", ["backports.zstd", "compression.zstd"])
def test_another_package_for_zstandard_is_not_what_httpx_loads(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import httpx as one
    import httpx2 as other

    for name in ("zstandard", "backports.zstd", "compression.zstd"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, package, sys)
    sent = {"content-encoding": "zstd"}
    assert "zstandard" in (undecodable(one.Response(200, headers=sent, stream=one.ByteStream(b""))) or "")
    assert undecodable(other.Response(200, headers=sent, stream=other.ByteStream(b""))) is None
    monkeypatch.delitem(sys.modules, package)
    monkeypatch.setitem(sys.modules, "zstandard", sys)
    assert undecodable(one.Response(200, headers=sent, stream=one.ByteStream(b""))) is None
    assert "backports.zstd" in (undecodable(other.Response(200, headers=sent, stream=other.ByteStream(b""))) or "")


@pytest.mark.parametrize("headers", [{}, {"content-encoding": "gzip"}, {"content-encoding": "identity"}])
def test_codings_without_a_package(headers: dict[str, str]) -> None:
    assert undecodable(httpx.Response(200, headers=headers, stream=httpx.ByteStream(b""))) is None
