# Copied from overlay/cli/incoming.py; edit it there.
"""What `complete` sends: a prompt with images, documents and texts, and the schema that the answer has to follow. And
reading the answer in one thread and printing it in another.

Only the main thread prints. What arrives, the end, a failure and Ctrl-C all come to it through one queue, so that no
signal lands between two halves of a drawing; and while nothing comes, it draws what it has. It never waits for long: a
signal that comes just before a wait is noticed after it.
"""

from __future__ import annotations

import base64
import json
import mimetypes
import re
import signal
import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from typer import BadParameter

from ..core.types import is_object
from .prompt import undisturbed


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


_PAUSE = 1 / 15  # seconds between two drawings, at least
_SHARE = 4  # times as long as a drawing took, at least
_PATIENCE = 0.3  # seconds until a wait is worth a remark


class Writer(AbstractContextManager[Any], Protocol):
    """What shows an answer. Leaving it shows all that was written."""

    def think(self, text: str) -> None: ...
    def write(self, text: str) -> None: ...
    def wait(self, seconds: float) -> None: ...
    def draw(self) -> None: ...


class Incoming:
    """An answer that is read in a thread of its own."""

    def __init__(self, open_stream: Callable[[], Any]) -> None:
        self._open_stream = open_stream
        # Its `put` may be called from a signal handler while another `put` runs (documentation of `queue`).
        self._queue: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._stream: Any = None
        self._stopped = False
        self.text: list[str] = []
        self.usage: Any = None

    def show(self, writer: Writer) -> None:
        """Show the answer while it arrives, until its end. Raises what the stream raises, and `KeyboardInterrupt` after
        Ctrl-C.
        """
        try:
            with undisturbed(), self._interrupts(), writer:
                threading.Thread(target=self._read, daemon=True).start()
                self._show(writer)
        finally:
            self._stopped = True
            if self._stream is not None:
                self._stream.close()

    def _show(self, writer: Writer) -> None:
        started = time.monotonic()
        ready, waiting, drawn = started + _PATIENCE, True, True
        while True:
            try:
                kind, value = self._queue.get(timeout=max(0.0, ready - time.monotonic()))
            except Empty:
                began = time.monotonic()
                if waiting:
                    writer.wait(began - started)
                elif not drawn:
                    writer.draw()
                drawn = True
                now = time.monotonic()
                ready = now + max(_PAUSE, _SHARE * (now - began))
                continue
            if kind == "error":
                raise value
            if kind == "end":
                self.usage = value
                return
            if waiting:
                ready, waiting = started, False
            drawn = False
            if kind == "text":
                self.text.append(value)
                writer.write(value)
            else:
                writer.think(value)

    def _read(self) -> None:
        try:
            with self._open_stream() as stream:
                self._stream = stream
                if self._stopped:
                    return
                for piece in stream.pieces:
                    self._queue.put(piece)
                self._queue.put(("end", stream.usage))
        except BaseException as error:
            self._queue.put(("error", error))

    @contextmanager
    def _interrupts(self) -> Generator[None]:
        """Turn Ctrl-C into an item of the queue; a second one is what it is elsewhere."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.getsignal(signal.SIGINT)

        def interrupt(number: int, frame: Any) -> None:
            self._queue.put(("error", KeyboardInterrupt()))
            signal.signal(signal.SIGINT, before)

        if callable(before):  # and not ignored, as it is in the background
            signal.signal(signal.SIGINT, interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)
