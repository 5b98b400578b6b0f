"""What the packages for Brotli and Zstandard are asked, by stand-ins that have their interfaces and decode the format
of zlib. The tests with the packages themselves, in `test_codings.py`, run where these are installed.
"""

from __future__ import annotations

import sys
import zlib
from types import SimpleNamespace
from typing import Any

import pytest

from overlay.sse.codings import CodingError, Codings, inflater_for
from overlay.sse.inflate import PIECE
from tests.support.http_library import httpx

DATA = b"".join(b"%d " % number for number in range(4000)) * 12
PACKED = zlib.compress(DATA)
asked: list[int] = []
"""How many bytes a package without a limit was given at once."""


class Old:
    """`brotlicffi` and `brotli` before 1.2."""

    def __init__(self) -> None:
        self.state = zlib.decompressobj()

    def process(self, data: bytes) -> bytes:
        asked.append(len(data))
        return self.state.decompress(data)

    def is_finished(self) -> bool:
        return self.state.eof


class New(Old):
    """`brotli` since 1.2, which takes no more while there is output left."""

    def __init__(self) -> None:
        super().__init__()
        self.full = False

    def process(self, data: bytes, output_buffer_limit: int | None = None) -> bytes:
        assert output_buffer_limit == PIECE and not (self.full and data)
        found = self.state.decompress(self.state.unconsumed_tail + data, PIECE)
        self.full = len(found) == PIECE
        return found

    def can_accept_more_data(self) -> bool:
        return not self.full


class Frame:
    """What `decompressobj` of the package `zstandard` returns."""

    def __init__(self) -> None:
        self.state = zlib.decompressobj()

    def decompress(self, data: bytes) -> bytes:
        assert not self.eof
        asked.append(len(data))
        return self.state.decompress(data)

    @property
    def eof(self) -> bool:
        return self.state.eof

    @property
    def unused_data(self) -> bytes:
        return self.state.unused_data


class Standard(Frame):
    """`ZstdDecompressor` of the standard library."""

    def __init__(self) -> None:
        super().__init__()
        self.needs_input = True

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        assert not self.eof and max_length == PIECE and (self.needs_input or not data)
        found = self.state.decompress(self.state.unconsumed_tail + data, PIECE)
        self.needs_input = len(found) < PIECE
        return found


NAMES = ("brotli", "brotlicffi", "zstandard", "backports.zstd", "compression.zstd")
PACKAGES: dict[str, tuple[str, Any, bool]] = {
    "brotlicffi": ("br", SimpleNamespace(Decompressor=Old), False),
    "brotli": ("br", SimpleNamespace(Decompressor=New), True),
    "zstandard": ("zstd", SimpleNamespace(ZstdDecompressor=lambda: SimpleNamespace(decompressobj=Frame)), False),
    "backports.zstd": ("zstd", SimpleNamespace(ZstdDecompressor=Standard), True),
    "compression.zstd": ("zstd", SimpleNamespace(ZstdDecompressor=Standard), True),
}


@pytest.fixture(params=[*PACKAGES])
def package(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    for name in NAMES:
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, request.param, PACKAGES[request.param][1])
    asked.clear()
    return str(request.param)


def undone(coding: str) -> Codings:
    response = httpx.Response(200, headers={"content-encoding": coding}, stream=httpx.ByteStream(b""))
    found = inflater_for(response)
    assert found is not None and found.complete
    return found


@pytest.mark.parametrize("size", [1, 7, 1000, 1_000_000])
def test_a_body_in_pieces(package: str, size: int) -> None:
    coding, _, has_limit = PACKAGES[package]
    codings = undone(coding)
    assert list(codings.inflate(b"")) in ([], [b""]) and codings.complete
    found = bytearray()
    for at in range(0, len(PACKED), size):
        assert codings.complete is (at == 0)
        for piece in codings.inflate(PACKED[at : at + size]):
            assert len(piece) <= PIECE
            found += piece
    assert found == DATA and codings.complete
    assert max(asked, default=0) == (0 if has_limit else min(size, 16))


def test_what_follows_a_frame(package: str) -> None:
    coding, _, _ = PACKAGES[package]
    codings = undone(coding)
    assert b"".join(codings.inflate(PACKED)) == DATA and codings.complete
    if coding == "zstd":
        assert b"".join(codings.inflate(PACKED + PACKED)) == DATA * 2 and codings.complete
        assert b"".join(undone(coding).inflate(PACKED + PACKED[:9])) == DATA
        assert DATA.startswith(b"".join(codings.inflate(PACKED[:9]))) and not codings.complete


@pytest.mark.parametrize("names", ["{}, deflate", "deflate, {}", "{}"])
def test_between_other_codings(package: str, names: str) -> None:
    coding = names.format(PACKAGES[package][0])
    codings = undone(coding)
    packed = zlib.compress(PACKED) if "," in names else PACKED
    assert b"".join(codings.inflate(packed)) == DATA and codings.complete
    with pytest.raises(CodingError) as caught:
        list(undone(coding).inflate(b"of no coding at all"))
    assert isinstance(caught.value.__cause__, zlib.error) and str(caught.value) == str(caught.value.__cause__)


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, br"])
def test_a_package_that_is_not_there(coding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delitem(sys.modules, name, raising=False)
    with pytest.raises(LookupError, match=r"in the content coding (br|zstd), and the package \S+ is not installed"):
        undone(coding)


def test_the_limit_is_on_all_pieces_together() -> None:
    response = httpx.Response(200, headers={"content-encoding": "deflate"}, stream=httpx.ByteStream(b""))
    codings = inflater_for(response, len(DATA) - 1)
    assert codings is not None and len(DATA) > 3 * PIECE
    found = b""
    with pytest.raises(CodingError, match=f"holds more than {len(DATA) - 1} bytes") as caught:
        for at in range(0, len(PACKED), 1000):
            for piece in codings.inflate(PACKED[at : at + 1000]):
                found += piece
    assert caught.value.__cause__ is None and DATA.startswith(found) and len(found) > 2 * PIECE


def test_a_step_that_gave_nothing_is_a_turn_too() -> None:
    codings = undone("deflate, deflate")
    assert list(codings.inflate(zlib.compress(PACKED[:1]))) == [b""]
    assert list(undone("deflate").inflate(PACKED[:1])) == []
