"""Content codings (RFC 9110 §8.4.1): which ones a body has, and what undoes them one after another."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..core.http_library import httpx

if TYPE_CHECKING:
    from .inflate import Coding

MOST_CODINGS = 5
"""How many codings of one body are undone, as curl does; a server has reason for one."""

_PACKAGES: dict[str, tuple[str, ...]] = {
    "br": ("brotli", "brotlicffi"),
    "zstd": ("zstandard", "backports.zstd", "compression.zstd"),
}
"""The packages of which an HTTP library loads one, if it is there, to decode a coding (RFC 7932, RFC 8878)."""


class CodingError(ValueError):
    """A body that is not in the content codings that it claims, or in too many. What is wrong is the cause."""


class Codings:
    """Undoes the codings of a body, the last one first.

    Each is decoded in pieces, those between two codings too. With `most`, none of them may give out more bytes.
    """

    __slots__ = ("_codings", "_given", "_most")

    def __init__(self, codings: list[Coding], most: int | None) -> None:
        self._codings = codings
        self._most = most
        self._given = [0] * len(codings)

    @property
    def complete(self) -> bool:
        """Whether the data ended where its formats say that it ends."""
        return all(coding.complete for coding in self._codings)

    def inflate(self, data: bytes) -> Iterator[bytes]:
        """Yield the decoded pieces of these bytes, an empty one where a step gave nothing. Raises `CodingError`, after
        what came before the break.
        """
        if len(self._codings) > MOST_CODINGS:
            raise CodingError(f"it has {len(self._codings)} of them, and {MOST_CODINGS} are undone at most")
        try:
            yield from self._step(0, data)
        except CodingError:
            raise
        except Exception as error:  # Each package has an exception of its own.
            raise CodingError(str(error)) from error

    def _step(self, number: int, data: bytes) -> Iterator[bytes]:
        if number == len(self._codings):
            yield data
            return
        for piece in self._codings[number].inflate(data):
            self._given[number] += len(piece)
            if self._most is not None and self._given[number] > self._most:
                raise CodingError(f"it holds more than {self._most} bytes")
            yield from self._step(number + 1, piece)
        if number:
            yield b""  # So that who asks may look at the time.


def inflater_for(response: httpx.Response, most: int | None = None) -> Codings | None:
    """Return what undoes the `Content-Encoding` of a reply, None where nothing is to be undone. A coding that nobody
    knows is left as it is, as the HTTP library leaves it. Raises `LookupError`, saying why, where `undecodable` does.
    """
    names = _names(response)
    if why := _missing(names, response):
        raise LookupError(why)
    if not names:
        return None
    from .inflate import Inflater, coding_of

    codings: list[Coding] = []
    for name in reversed(names):
        if name in ("gzip", "x-gzip", "deflate"):
            codings.append(Inflater(name))
        elif name in _PACKAGES:
            codings.append(coding_of(name, _loaded(name)))
    return Codings(codings, most) if codings else None


def undecodable(response: httpx.Response) -> str | None:
    """Return why the body cannot be decoded, None where it can: the package for its coding is not installed. The HTTP
    library would hand it out as it came, silently.
    """
    return _missing(_names(response), response)


def _missing(names: list[str], response: httpx.Response) -> str | None:
    for name in names:
        packages = _PACKAGES.get(name)
        if packages and not _loaded(name):
            package = packages[0]
            if name == "zstd" and type(response).__module__.partition(".")[0] != "httpx":
                package = packages[1]  # One library knows the first, the other one the rest.
            return f"the body is in the content coding {name}, and the package {package} is not installed"
    return None


def _names(response: httpx.Response) -> list[str]:
    value: str | None = response.headers.get("content-encoding")
    return [name.strip() for name in value.lower().split(",")] if value else []


def _loaded(name: str) -> str:
    """Return the package that decodes a coding, of those that are loaded; empty without any."""
    return next((package for package in _PACKAGES[name] if sys.modules.get(package) is not None), "")
