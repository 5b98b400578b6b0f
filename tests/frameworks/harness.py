"""A framework's app on a real socket, and the package that is generated from the document that it serves itself."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import socket
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from attrs import evolve, field, frozen

from generator import ir
from generator.document.diagnostics import Diagnostics
from generator.document.document import parse
from generator.ir.ledger import Ledger
from generator.lower import lower
from generator.output.format import formatted
from generator.output.render import render
from generator.settings.config import load_config
from tests.support.written import write_files

Check = Callable[[Any], bool]
"""Says of a result, as plain JSON values, whether it is right; for what holds a date or an address of today."""


@frozen
class Call:
    """One call of an operation, and what must come back: JSON values, text, bytes, or the payloads of a stream.

    `status` stands instead where the call must fail with it; `expected` is then the error's data.
    """

    method: str
    arguments: dict[str, Any] = field(factory=dict[str, Any])
    expected: Any = None
    status: int | None = None

    def __str__(self) -> str:
        return self.method + (f"-{self.status}" if self.status else "")


@frozen
class Served:
    """A running app, its package, and the methods that the package has for the app's operations."""

    url: str
    root: Any
    package: ir.Package
    ledger: Ledger

    @property
    def methods(self) -> set[str]:
        """`books.create` and its like; for a list in pages, the iterator over its items too."""
        return set(_methods(self.package.resources, ""))


def _methods(resources: Sequence[ir.Resource], above: str) -> Iterator[str]:
    for resource in resources:
        for operation in resource.operations:
            for method in operation.methods:
                yield f"{above}{resource.name}.{method.name}"
                if method.pagination:
                    yield f"{above}{resource.name}.{method.name}_items"
        yield from _methods(resource.children, f"{above}{resource.name}.")


@contextlib.contextmanager
def serve(app: Any) -> Iterator[str]:
    """The address of an ASGI app that uvicorn runs in a thread."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


def made(url: str, document: str, name: str, settings: str, folder: Path) -> Served:
    """The package of the document at a path of a running app, written below `folder` and imported."""
    reply = httpx.get(url + document)
    assert reply.status_code == 200, reply.text
    diagnostics = Diagnostics()
    loaded = parse(reply.content, "openapi.json", diagnostics)
    (folder / "sdk.toml").write_text(settings or "[tool.sdk]\n", "utf-8")
    config = load_config(folder / "sdk.toml", diagnostics)
    assert loaded is not None and config is not None, diagnostics.render()
    package, ledger = lower(loaded, evolve(config, package=name, client="Client"), diagnostics)
    assert not diagnostics.has_errors, diagnostics.render()
    write_files(formatted(render(package), diagnostics), folder)
    sys.path.insert(0, str(folder))
    return Served(url, importlib.import_module(name), package, ledger)


def outcome(served: Served, call: Call, asynchronous: bool) -> Any:
    """What a call gives, as plain values; the error that it raises where `call.status` is one."""
    if asynchronous:
        return asyncio.run(_outcome_async(served, call))
    with served.root.Client(server_url=served.url, retry_config=0) as client:
        method = _method(client, call.method)
        if call.status:
            return _failure(served, lambda: method(**call.arguments))
        result = method(**call.arguments)
        if hasattr(result, "events_received"):
            with result:
                return [plain(event.data) for event in result]
        return [plain(item) for item in result] if isinstance(result, Iterator) else plain(result)


async def _outcome_async(served: Served, call: Call) -> Any:
    async with served.root.Client(server_url=served.url, retry_config=0) as client:
        result = _method(client, f"{call.method}_async")(**call.arguments)
        if call.status:
            try:
                await result
            except served.root.errors.SDKError as error:
                return error
            raise AssertionError("the call did not fail")
        if hasattr(result, "__aenter__"):
            async with result as events:
                return [plain(event.data) async for event in events]
        if isinstance(result, AsyncIterator):
            return [plain(item) async for item in result]
        return plain(await result)


def _method(client: Any, dotted: str) -> Any:
    for step in dotted.split("."):
        client = getattr(client, step)
    return client


def _failure(served: Served, run: Callable[[], Any]) -> Any:
    try:
        run()
    except served.root.errors.SDKError as error:
        return error
    raise AssertionError("the call did not fail")


def plain(value: Any) -> Any:
    """A result as JSON values, text or bytes."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, list):
        return [plain(item) for item in value]
    return {key: plain(item) for key, item in value.items()} if isinstance(value, dict) else value
