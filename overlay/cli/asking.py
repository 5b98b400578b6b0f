"""What `complete` sends: a prompt with images, documents and texts, and the schema that the answer has to follow."""

from __future__ import annotations

import base64
import json
import mimetypes
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from typer import BadParameter

from ..core.json_types import is_object


def content(prompt: str, images: Sequence[str], files: Sequence[str]) -> str | list[dict[str, Any]]:
    """Return the content of a message: text alone where nothing else is asked about."""
    parts = [_image(name) for name in images]
    texts = [prompt] if prompt else []
    for name in files:
        data = _read(name, "--file")
        kind = mimetypes.guess_type(name)[0] or ""
        if kind == "application/pdf" or data.startswith(b"%PDF-"):
            url = _data_url("application/pdf", data)
            parts.append({"type": "document_url", "document_url": url, "document_name": Path(name).name})
        elif kind.startswith("image/"):
            parts.append(_image(name))
        elif kind.startswith("audio/"):
            parts.append({"type": "input_audio", "input_audio": base64.b64encode(data).decode()})
        else:
            try:
                texts.append(f"{Path(name).name}:\n\n{data.decode()}")
            except UnicodeDecodeError:
                raise BadParameter(
                    f"{name} is neither text in UTF-8 nor PDF, image or audio", param_hint="--file"
                ) from None
    text = "\n\n".join(texts)
    return [{"type": "text", "text": text}, *parts] if parts else text


def response_format(schema: str) -> dict[str, Any]:
    """Return the format that holds answers to a JSON Schema, which is in a file, or stands there itself."""
    inline = schema.lstrip().startswith("{")
    try:
        read = json.loads(schema if inline else _read(schema, "--schema"))
    except ValueError as error:
        raise BadParameter(f"this is not JSON: {error}", param_hint="--schema") from None
    if not is_object(read):
        raise BadParameter("a JSON Schema is an object", param_hint="--schema")
    name = str(read.get("title") or ("answer" if inline else Path(schema).stem))
    named = re.sub(r"[^A-Za-z0-9_-]+", "_", name)[:64]
    return {"type": "json_schema", "json_schema": {"name": named, "schema": read, "strict": True}}


def _image(name: str) -> dict[str, Any]:
    if not name.startswith(("http://", "https://", "data:")):
        data = _read(name, "--image")
        kind = mimetypes.guess_type(name)[0] or ""
        if not kind.startswith("image/"):
            raise BadParameter(f"{name} has no ending that says which kind of image it is", param_hint="--image")
        name = _data_url(kind, data)
    return {"type": "image_url", "image_url": {"url": name}}


def _data_url(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _read(name: str, option: str) -> bytes:
    try:
        return Path(name).expanduser().read_bytes()
    except OSError as error:
        raise BadParameter(f"cannot read {name}: {error.strerror}", param_hint=option) from None
