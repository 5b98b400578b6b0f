"""pyreqwest, whose HTTP is in Rust, with msgspec and attrs by hand."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
from by_hand import chunk
from pyreqwest.client import Client, ClientBuilder, SyncClient, SyncClientBuilder

URL = ""
CLIENT: SyncClient
PROMPT = [{"role": "user", "content": "Write a short poem."}]
CERTIFICATE = Path(os.environ["SSL_CERT_FILE"]).read_bytes()


def setup(url: str) -> None:
    global URL, CLIENT
    URL = f"{url}/v1/chat/completions"
    CLIENT = SyncClientBuilder().add_root_certificate_pem(CERTIFICATE).build()


def body(model: str) -> bytes:
    return msgspec.json.encode({"model": model, "messages": PROMPT, "stream": True})


def count_of(rest: bytes, piece: bytes) -> tuple[int, bytes]:
    """How many events with text a piece completes, and what is left of it."""
    count = 0
    decode = msgspec.json.decode
    *whole, rest = (rest + piece).split(b"\n\n")
    for event in whole:
        data = event[6:]
        if data != b"[DONE]" and chunk(decode(data)).choices[0].delta.content:
            count += 1
    return count, rest


def stream(kind: str, events: int) -> int:
    count, rest = 0, b""
    request = CLIENT.post(URL).header("content-type", "application/json").body_bytes(body(f"{kind}:{events}"))
    with request.streamed_read_buffer_limit(0).build_streamed() as response:
        while piece := response.body_reader.read_chunk():
            more, rest = count_of(rest, bytes(piece))
            count += more
    return count


def async_client() -> Client:
    return ClientBuilder().add_root_certificate_pem(CERTIFICATE).build()


async def stream_async(kind: str, events: int, client: Client) -> int:
    count, rest = 0, b""
    request = client.post(URL).header("content-type", "application/json").body_bytes(body(f"{kind}:{events}"))
    async with request.streamed_read_buffer_limit(0).build_streamed() as response:
        while piece := await response.body_reader.read_chunk():
            more, rest = count_of(rest, bytes(piece))
            count += more
    return count
