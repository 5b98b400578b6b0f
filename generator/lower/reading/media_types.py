"""What media types mean: how a body of each is read and written."""

from __future__ import annotations

from typing import Literal

Kind = Literal["json", "sse", "jsonl", "form", "multipart", "text", "binary", "foreign"]

_LINES = frozenset({
    "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl", "application/json-lines",
    "application/jsonlines", "application/x-jsonlines", "application/stream+json", "application/x-json-stream",
    "text/x-ndjson",
})  # fmt: skip


def base(media: str) -> str:
    """Return a media type without parameters, in lower case (RFC 9110 §8.3.1)."""
    return media.split(";")[0].strip().lower()


def kind_of(media: str) -> Kind:
    """Return how a body of this media type is read and written.

    `foreign` is what nobody decodes here, such as XML: bytes.
    """
    name = base(media)
    if name in _LINES:
        return "jsonl"
    if name == "text/event-stream":
        return "sse"
    if name in ("application/json", "text/json", "*/*", "application/*", "") or name.endswith("+json"):
        return "json"
    if name == "application/x-www-form-urlencoded":
        return "form"
    if name.startswith("multipart/"):
        return "multipart" if name in ("multipart/form-data", "multipart/*") else "foreign"
    if name.endswith(("/xml", "+xml")):
        return "foreign"
    if name.startswith("text/"):
        return "text"
    if name.startswith(("image/", "audio/", "video/", "font/")) or name in _FILES:
        return "binary"
    return "foreign"


_FILES = frozenset({
    "application/octet-stream", "application/pdf", "application/zip", "application/gzip", "application/x-tar",
    "application/x-zip-compressed", "application/vnd.ms-excel", "application/msword", "application/x-gzip",
    "application/binary", "application/wasm",
})  # fmt: skip


def accepted_as(media: str, kind: Kind) -> str:
    """Return the `Accept` of an operation that answers with this media type.

    It may be a range; JSON is asked for where a range includes it and JSON is what is read.
    """
    if kind == "json" and "*" in media:
        return "application/json"
    return media.strip() or "*/*"


def sent_as(media: str, kind: Kind) -> str:
    """Return the `Content-Type` or `Accept` that is sent for a media type, which may be a range such as `image/*`."""
    if "*" not in media and media.strip():
        return media
    return {"json": "application/json", "multipart": "multipart/form-data", "text": "text/plain"}.get(
        kind, "application/octet-stream"
    )
