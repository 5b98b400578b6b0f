"""Clients with one connection, and servers that never end: what the tests of a stream's life share."""

from __future__ import annotations

import gc
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from overlay.client.client import Client
from tests.support.http_library import httpx
from tests.support.raw_server import CHUNKED, CLOSE, Connection, chunk
from tests.support.stream_support import client, opened, text

LIMITS = httpx.Limits(max_connections=1)
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""For clients that call plain HTTP only: else each of them reads all authorities, which takes longer than a call."""
A = text("a")


def endless(connection: Connection) -> None:
    """One event, and then nothing until the client goes."""
    connection.send(CHUNKED + chunk(A))
    connection.wait_closed()


def endless_without_length(connection: Connection) -> None:
    connection.send(CLOSE + A)
    connection.wait_closed()


@contextmanager
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def one_connection(url: str) -> Iterator[Client]:
    with httpx.Client(limits=LIMITS, timeout=httpx.Timeout(5, pool=1), verify=NO_TLS) as http:
        yield client(url, http)


@asynccontextmanager
async def one_connection_async(url: str) -> AsyncIterator[Client]:
    async with httpx.AsyncClient(limits=LIMITS, timeout=httpx.Timeout(5, pool=1), verify=NO_TLS) as http:
        yield client(url, http)


def read_with(sdk: Client) -> str:
    return "".join(opened(sdk, "sync").text)
