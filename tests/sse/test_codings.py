"""Content codings are undone in small pieces, however the bytes are split, and several of them one after another."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Callable
from typing import Any

import httpx as one
import httpx2 as other
import pytest

from overlay.sse.codings import MOST_CODINGS, CodingError, Codings, inflater_for
from tests.support.http_library import httpx

DATA = b"".join(b"%d " % number for number in range(40_000))
PACKAGES = {"br": ("brotli", "brotlicffi"), "zstd": ("zstandard", "backports.zstd", "compression.zstd")}


def reply_in(coding: str, library: Any = httpx) -> Any:
    return library.Response(200, headers={"content-encoding": coding}, stream=library.ByteStream(b""))


def undone(coding: str, most: int | None = None, library: Any = httpx) -> Codings:
    found = inflater_for(reply_in(coding, library), most)
    assert found is not None
    return found


def compressed(coding: str, data: bytes, package: Any = None) -> bytes:
    by: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.compress, "deflate": zlib.compress}
    for name in coding.split(", "):
        data = by[name](data) if name in by else package.compress(data)
    return data


def check(coding: str, package: Any = None, library: Any = httpx) -> None:
    packed = compressed(coding, DATA, package)
    for size in (7, 1000, len(packed)):
        codings, found = undone(coding, None, library), bytearray()
        for start in range(0, len(packed), size):
            for piece in codings.inflate(packed[start : start + size]):
                assert len(piece) <= 640 * 1024
                found += piece
        assert found == DATA and codings.complete
    codings = undone(coding, None, library)
    assert DATA.startswith(b"".join(codings.inflate(packed[:-5]))) and not codings.complete
    with pytest.raises(CodingError):
        list(undone(coding, None, library).inflate(b"of no coding at all" * 9))


@pytest.mark.parametrize("coding", ["gzip", "deflate", "gzip, gzip", "deflate, gzip", "gzip, gzip, gzip"])
def test_codings_of_the_standard_library(coding: str) -> None:
    check(coding)


@pytest.mark.parametrize(("coding", "name"), [(coding, name) for coding in PACKAGES for name in PACKAGES[coding]])
@pytest.mark.parametrize("more", ["", "gzip, ", ", gzip"])
def test_codings_of_packages(coding: str, name: str, more: str, monkeypatch: pytest.MonkeyPatch) -> None:
    package = pytest.importorskip(name)
    for each in PACKAGES[coding]:
        monkeypatch.delitem(sys.modules, each, raising=False)
    monkeypatch.setitem(sys.modules, name, package)
    library = one if name == "zstandard" else other  # Each knows a package of its own.
    check(more + coding if more.endswith(" ") else coding + more, package, library)


def test_what_nobody_knows_is_left_as_it_is() -> None:
    assert inflater_for(reply_in("identity, compress")) is None


def test_more_codings_than_anybody_has() -> None:
    assert b"".join(undone(", ".join(["gzip"] * MOST_CODINGS)).inflate(b"")) == b""
    with pytest.raises(CodingError, match=f"{MOST_CODINGS} are undone at most"):
        list(undone(", ".join(["gzip"] * (MOST_CODINGS + 1))).inflate(b""))


def test_what_lies_between_two_codings_has_a_limit() -> None:
    codings = undone("gzip, gzip", 10_000)
    with pytest.raises(CodingError, match="more than 10000 bytes"):
        list(codings.inflate(gzip.compress(gzip.compress(b"") * 10_000)))
