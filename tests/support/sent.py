"""Packages of small documents whose requests tests look at: one way to call that is sync or async."""

from __future__ import annotations

import asyncio
from email.message import Message
from email.parser import BytesParser
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from tests.support.http_server import Asked, HttpServer, reply
from tests.support.rendered import write_package

DATA = Path(__file__).parent.parent / "data"
NOTHING = reply(204, headers={"content-length": "0"})


class Part(NamedTuple):
    """A part of a multipart body, read by the standard library."""

    name: str | None
    filename: str | None
    media: str | None
    content: bytes


class Sent:
    """Calls methods of a package's client, and shows what its server was asked."""

    def __init__(self, kind: str, document: str, client: str, folder: Path, **options: Any) -> None:
        self.asynchronous = kind == "async"
        self.package: Any = write_package(DATA / document, folder)
        self.models: Any = self.package.models
        self.server = HttpServer(NOTHING)
        self.options = {"server_url": self.server.url, "retry_config": 0, **options}
        self.client = client

    def __call__(self, method: str, answer: bytes | None = None, **arguments: Any) -> Any:
        """Call `resource.method` of a new client and return what it returns."""
        if answer is not None:
            self.server.steps = [answer]
        client = getattr(self.package, self.client)(**self.options)
        resource, name = method.split(".")
        if not self.asynchronous:
            with client:
                return getattr(getattr(client, resource), name)(**arguments)

        async def main() -> Any:
            async with client:
                return await getattr(getattr(client, resource), name + "_async")(**arguments)

        return asyncio.run(main())

    @property
    def asked(self) -> Asked:
        """The last request."""
        return self.server.asked[-1]

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(self.raw_query, keep_blank_values=True)

    @property
    def raw_query(self) -> str:
        return self.asked.path.partition("?")[2]

    @property
    def form(self) -> list[tuple[str, str]]:
        """The urlencoded body, sorted."""
        assert self.asked.header("content-type") == "application/x-www-form-urlencoded"
        return sorted(parse_qsl(self.asked.body.decode("ascii"), keep_blank_values=True))

    @property
    def parts(self) -> list[Part]:
        """The parts of a multipart body in their order."""
        kind = self.asked.header("content-type") or ""
        assert kind.startswith("multipart/form-data; boundary=")
        message = BytesParser().parsebytes(f"content-type: {kind}\r\n\r\n".encode() + self.asked.body)
        parts: Any = message.get_payload() if message.is_multipart() else []
        assert all(isinstance(part, Message) for part in parts)
        return [
            Part(part.get_param("name", header="content-disposition"), part.get_filename(), part["content-type"],
                 part.get_payload(decode=True))
            for part in parts
        ]  # fmt: skip

    def close(self) -> None:
        self.server.close()
