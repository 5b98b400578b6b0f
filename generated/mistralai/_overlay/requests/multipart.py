# Copied from overlay/requests/multipart.py; edit it there.
"""Multipart forms (RFC 7578): their parts, and the name and media type of each."""

from __future__ import annotations

import os
from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import IO, Any, cast

from ..core.types import UNSET, is_tuple
from ..models.encoding import Settled, encode, to_json
from .content import Body, fields_of, open_file, start_of
from .parameters import plain_decimal
from .route import Style

_OCTETS = "application/octet-stream"


def has_files(fields: Mapping[str, Any]) -> bool:
    """Return whether an object contains a file, which JSON cannot hold."""
    return any(_is_file(item) for value in fields.values() for item in _repeated(value))


def _is_file(value: Any) -> bool:
    if isinstance(value, Mapping):
        return "content" in value and ("file_name" in value or "fileName" in value)
    if is_tuple(value):
        return len(value) in (2, 3) and isinstance(value[0], str) and (_is_file(value[1]) or len(value) == 3)
    return isinstance(value, (bytes, bytearray, memoryview, os.PathLike)) or hasattr(value, "read")


def multipart_body(values: Mapping[str, Any], encodings: Mapping[str, str], styles: Mapping[str, Style]) -> Body:
    """Return a multipart body. The HTTP library writes the parts, draws a boundary for each attempt, and reads files in
    pieces.
    """
    parts: list[tuple[str, Any, Any, str | None]] = []
    for name, value in values.items():
        if value is UNSET or value is None:
            continue
        style = styles.get(name)
        if style is not None and style.style == "deepObject":
            from .parameters import deep_pairs

            parts += [(key, None, _text(item), None) for key, item in deep_pairs(name, encode(value))]
            continue
        parts += [(name, *_part(item, encodings.get(name, ""))) for item in _repeated(value) if item is not None]
    if not parts:
        return _empty()
    opened: list[IO[bytes]] = []

    def arguments(asynchronous: bool) -> dict[str, Any]:
        files: list[tuple[str, tuple[Any, ...]]] = []
        for name, filename, content, content_type in parts:
            if isinstance(content, os.PathLike):
                content = open_file(cast("os.PathLike[str]", content))
                opened.append(content)
            part = (filename, content) if content_type is None else (filename, content, content_type)
            files.append((name, part))
        return {"files": files}

    def close() -> None:
        while opened:
            opened.pop().close()

    replayable = all(not hasattr(part[2], "read") or start_of(part[2]) is not None for part in parts)
    return Body(arguments, replayable=replayable, close=close)


def _empty() -> Body:
    """Return a form without parts, which the HTTP library does not write: its closing boundary alone (RFC 2046
    §5.1.1).
    """
    from uuid import uuid4

    boundary = uuid4().hex
    content = f"--{boundary}--\r\n".encode("ascii")
    return Body(lambda asynchronous: {"content": content}, f"multipart/form-data; boundary={boundary}", len(content))


def _repeated(value: Any) -> list[Any]:
    return [*value] if value.__class__ in (list, Settled) else [value]


def _part(value: Any, media: str) -> tuple[str | None, Any, str | None]:
    """Return file name, content and media type of one part: a file, a `(name, content[, type])` tuple, or a plain
    value.

    `media` are the media types that the API accepts for the part: one, or several types and ranges separated by commas.
    """
    source: Any = value
    if isinstance(value, tuple):
        return source[0], source[1], source[2] if len(source) > 2 else _media_of(source[0], media)
    if isinstance(value, Mapping) or hasattr(value, "to_dict"):
        fields = fields_of(value)
        content = fields.get("content")
        if content is not None and ("file_name" in fields or "fileName" in fields):
            name = fields.get("file_name") or fields.get("fileName")
            kind = fields.get("content_type") or fields.get("contentType")
            return name, content, kind or _media_of(str(name), media)
    if isinstance(value, os.PathLike):
        path = cast("os.PathLike[str]", value)
        name = os.path.basename(os.fspath(path))
        return name, path, _media_of(name, media)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return "upload", bytes(source), _media_of("upload", media)
    if hasattr(source, "read"):
        given = getattr(source, "name", None)
        name = os.path.basename(given) if isinstance(given, str) else "upload"
        return name, source, _media_of(name, media)
    plain = encode(value)
    if isinstance(plain, (dict, list)):
        return None, to_json(plain), _first(media, "*json") or "application/json"
    return None, _text(plain), _first(media, "text/*") or _only(media)


def _text(plain: Any) -> str:
    """Return a JSON scalar as the text of a part."""
    if plain.__class__.__name__ == "Decimal":
        return plain_decimal("a part", plain)
    return plain if isinstance(plain, str) else to_json(plain).decode("utf-8")


# -- media types ------------------------------------------------------------------------------------------------------


def _accepted(media: str) -> list[str]:
    return [part.strip() for part in media.split(",") if part.strip()]


def _first(media: str, pattern: str) -> str | None:
    """Return the first of the media types that is of this kind, ignoring ranges."""
    return next(
        (m for m in _accepted(media) if "*" not in m and fnmatchcase(m.partition(";")[0].lower(), pattern)), None
    )


def _only(media: str) -> str | None:
    """Return the media type if there is exactly one, and it is no range."""
    found = _accepted(media)
    return found[0] if len(found) == 1 and "*" not in found[0] else None


def _media_of(name: str, media: str) -> str | None:
    """Return the media type of a file: the one that the API accepts, or of several the one that the file name suggests.

    None where the API does not say: the HTTP library then goes by the file name.
    """
    found = _accepted(media)
    if not found or _only(media) is not None:
        return _only(media)
    import mimetypes

    guess = mimetypes.guess_type(name)[0]
    fits = guess is not None and any(fnmatchcase(guess, m.partition(";")[0].strip().lower()) for m in found)
    return guess if fits else _OCTETS
