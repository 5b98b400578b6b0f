"""One test for both halves of the client: a method is called as it is, or by its `_async` twin in an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from mistralai import Mistral
from mistralai.testing import LocalServer


class Twin:
    """A client of which `mode` says which half is used."""

    def __init__(self, server: LocalServer, mode: str) -> None:
        self.server = server
        self.mode = mode
        self.client = Mistral(api_key="k", server_url=server.url, retry_config=None)

    def call(self, path: str, *args: Any, **arguments: Any) -> Any:
        """The result of `client.<path>`: awaited if it has to be; streams and step iterators as a list."""
        if self.mode == "sync":
            result = self._method(path)(*args, **arguments)
            return list(result) if isinstance(result, Iterator) else result
        return asyncio.run(self._async(path, *args, **arguments))

    def collect(self, path: str, *args: Any, **arguments: Any) -> Any:
        """What `collect()` of a stream gives."""
        if self.mode == "sync":
            with self._method(path)(*args, **arguments) as stream:
                return stream.collect()

        async def collected() -> Any:
            async with self._method(path + "_async")(*args, **arguments) as stream:
                return await stream.collect()

        return asyncio.run(collected())

    def _method(self, path: str) -> Any:
        resource, name = path.split(".")
        return getattr(getattr(self.client, resource), name)

    async def _async(self, path: str, *args: Any, **arguments: Any) -> Any:
        result = self._method(path + "_async")(*args, **arguments)
        if isinstance(result, AsyncIterator):
            return [item async for item in result]
        return await result


@pytest.fixture(name="server")
def server_fixture() -> Iterator[LocalServer]:
    with LocalServer() as server:
        yield server


@pytest.fixture(name="twin", params=["sync", "async"])
def twin_fixture(server: LocalServer, request: pytest.FixtureRequest) -> Iterator[Twin]:
    twin = Twin(server, request.param)
    yield twin
    twin.client.close()
    asyncio.run(twin.client.aclose())
