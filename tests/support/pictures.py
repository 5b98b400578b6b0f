"""PNG files as a few numbers: how bright each part of a picture is."""

from __future__ import annotations

import struct
import zlib

CELLS = 24
"""Cells in a row of a thumbnail, and in a column."""

Thumbnail = list[list[int]]


def thumbnail(png: bytes) -> Thumbnail:
    """Return the mean brightness (0 to 255) of each cell of a PNG (RGB or RGBA, 8 bits, not interlaced)."""
    width, height, _, kind = struct.unpack(">IIBB", png[16:26])
    size = {2: 3, 6: 4}[kind]
    data, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += length + 12
    lines = _unfiltered(zlib.decompress(data), width * size, size)
    sums = [[0] * CELLS for _ in range(CELLS)]
    counts = [[0] * CELLS for _ in range(CELLS)]
    for y, line in enumerate(lines):
        row, count = sums[y * CELLS // height], counts[y * CELLS // height]
        for x in range(width):
            cell = x * CELLS // width
            row[cell] += (line[x * size] * 3 + line[x * size + 1] * 6 + line[x * size + 2]) // 10
            count[cell] += 1
    return [[s // c for s, c in zip(*both, strict=True)] for both in zip(sums, counts, strict=True)]


def _unfiltered(data: bytes, width: int, size: int) -> list[bytearray]:
    """Undo the filters of the lines (PNG §9.2)."""
    lines: list[bytearray] = []
    above = bytearray(width)
    for start in range(0, len(data), width + 1):
        kind, line = data[start], bytearray(data[start + 1 : start + 1 + width])
        for i in range(width) if kind else ():
            left = line[i - size] if i >= size else 0
            corner = above[i - size] if i >= size else 0
            guess = (0, left, above[i], (left + above[i]) // 2, _paeth(left, above[i], corner))[kind]
            line[i] = (line[i] + guess) & 255
        lines.append(line)
        above = line
    return lines


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


def difference(one: Thumbnail, other: Thumbnail) -> float:
    """Return by how much two pictures differ in brightness, on the mean over their cells."""
    pairs = [abs(a - b) for x, y in zip(one, other, strict=True) for a, b in zip(x, y, strict=True)]
    return sum(pairs) / len(pairs)
