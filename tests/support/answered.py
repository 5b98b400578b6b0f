"""Packages of small documents whose replies tests look at: one way to call that is sync or async."""

from __future__ import annotations

import asyncio
import importlib
import sys
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve

from generator.output.render import render
from tests.support.http_server import HttpServer
from tests.support.lowered import lower_text


def document(name: str) -> str:
    """The text of a document of these tests."""
    return (Path(__file__).parent.parent / "data" / "replies" / f"{name}.yaml").read_text("utf-8")


@cache
def package_of(text: str, name: str, folder: Path) -> Any:
    """Write the package of a document below `folder` and import it as `name`. Not formatted: nobody reads it."""
    package, _, diagnostics = lower_text(text)
    assert not diagnostics.has_errors, diagnostics.render()
    for path, content in render(evolve(package, name=name, client="Sample", error="SampleError")).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, "utf-8")
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return importlib.import_module(name)


class Answered:
    """Calls methods of a package's client against a server that answers what a test says."""

    def __init__(self, kind: str, package: Any, **options: Any) -> None:
        self.asynchronous = kind == "async"
        self.package = package
        self.models = package.models
        self.server = HttpServer()
        self.options = {"server_url": self.server.url, "retry_config": 0, **options}

    def __call__(self, method: str, answer: bytes, /, **arguments: Any) -> Any:
        """What `resource.method` of a new client makes of an answer."""
        return self.on(self.package.Sample(**self.options), method, answer, **arguments)

    def on(self, client: Any, method: str, answer: bytes, /, **arguments: Any) -> Any:
        """The same with a client of the test's own."""
        self.server.steps = [answer]
        *resources, name = method.split(".")

        def bound(suffix: str = "") -> Any:
            target = client
            for resource in resources:
                target = getattr(target, resource)
            return getattr(target, name + suffix)

        if not self.asynchronous:
            with client:
                return bound()(**arguments)

        async def main() -> Any:
            async with client:
                return await bound("_async")(**arguments)

        return asyncio.run(main())

    def events(self, method: str, answer: bytes, /, **arguments: Any) -> list[Any]:
        """The data of every event of a stream."""
        self.server.steps = [answer]
        resource, name = method.split(".")
        client = self.package.Sample(**self.options)
        if not self.asynchronous:
            with client, getattr(getattr(client, resource), name)(**arguments) as stream:
                return [event.data for event in stream]

        async def main() -> list[Any]:
            async with client, getattr(getattr(client, resource), name + "_async")(**arguments) as stream:
                return [event.data async for event in stream]

        return asyncio.run(main())

    def saved(self, method: str, answer: bytes, /, **arguments: Any) -> bytes:
        """What the method's streaming twin gives, in pieces."""
        self.server.steps = [answer]
        resource, name = method.split(".")
        client = self.package.Sample(**self.options)
        if not self.asynchronous:
            with client:
                view = getattr(client, resource).with_streaming_response
                with getattr(view, name)(**arguments) as reply:
                    return b"".join(reply)

        async def main() -> bytes:
            async with client:
                view = getattr(client, resource).with_streaming_response
                async with getattr(view, name + "_async")(**arguments) as reply:
                    return b"".join([piece async for piece in reply])

        return asyncio.run(main())

    def close(self) -> None:
        self.server.close()
