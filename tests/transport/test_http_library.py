"""Which HTTP library is used, and that the other one is never loaded."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest

from overlay.client.client import Client
from overlay.core import errors, http_library
from overlay.testing import LocalServer, Recorder
from tests.support.client_support import GET, SETTINGS
from tests.support.programs import environment
from tests.support.raw_server import chunked, raw_server
from tests.support.stream_support import ANSWER, client, opened

BLOCKED = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("httpx", "httpcore"):
            raise AssertionError(f"{name} was imported")
sys.meta_path.insert(0, Blocked())
"""
EVERYTHING = """
import asyncio, os, typing, mistralai
from mistralai import Mistral
asked = {"model": "m", "messages": [{"role": "user", "content": "say"}]}

def sync(client, server):
    found = [client.chat.complete(**asked).choices[0].message.content]
    with client.chat.stream(**asked) as stream:
        found.append("".join(stream.text))
        found.append(type(stream.response).__module__)
    for _ in client.chat.stream(**asked):
        break
    try:
        client.models.retrieve(model_id="none")
    except mistralai.NotFoundError as error:
        found.append(type(error.raw_response).__module__)
    try:
        client.with_options(server_url="http://127.0.0.1:9", retry_config=0).models.list()
    except mistralai.APIConnectionError as error:
        found.append(type(error.__cause__).__module__)
    return found

async def asynchronous(client, server):
    found = [(await client.chat.complete_async(**asked)).choices[0].message.content]
    async with client.chat.stream_async(**asked) as stream:
        found.append("".join([text async for text in stream.text]))
        found.append(type(stream.response).__module__)
    async for _ in client.chat.stream_async(**asked):
        break
    try:
        await client.models.retrieve_async(model_id="none")
    except mistralai.NotFoundError as error:
        found.append(type(error.raw_response).__module__)
    try:
        await client.with_options(server_url="http://127.0.0.1:9", retry_config=0).models.list_async()
    except mistralai.APIConnectionError as error:
        found.append(type(error.__cause__).__module__)
    return found

async def main():
    server = os.environ["SERVER"]
    async with made_async(server) as client:
        return await asynchronous(client, server)

with made(os.environ["SERVER"]) as client:
    found = [sync(client, os.environ["SERVER"]), asyncio.run(main())]
assert found[0] == found[1] and found[0][0] == found[0][1], found
print(*found[0][2:])
"""
OWN = """
made = made_async = lambda url: Mistral(api_key="k", server_url=url)
"""
PASSED_IN = """
import contextlib, httpx2

@contextlib.contextmanager
def made(url):
    with httpx2.Client() as own:
        yield Mistral(api_key="k", server_url=url, client=own)

@contextlib.asynccontextmanager
async def made_async(url):
    async with httpx2.AsyncClient() as own:
        yield Mistral(api_key="k", server_url=url, async_client=own)
"""
HINTS = """
hints = typing.get_type_hints(mistralai.errors.SDKError.__init__)
assert "httpx2.Response" in str(hints), hints
"""


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with LocalServer(pace_ms=0) as server:
        yield server


def run(program: str, server: LocalServer, **variables: str) -> str:
    env = environment(SERVER=server.url, **{"MISTRAL_HTTP": "", **variables})
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(
    ("more", "variables"),
    [(HINTS + OWN, {"MISTRAL_HTTP": "httpx2"}), (PASSED_IN, {})],
    ids=["named by the environment", "of a client that was passed in"],
)
def test_httpx2_alone(more: str, variables: dict[str, str], server: LocalServer) -> None:
    imports, rest = EVERYTHING.split("\n\n", 1)
    said = run(f"{BLOCKED}{imports}\n{more}\n{rest}", server, **variables)
    assert said.split() == ["httpx2", "httpx2", "httpx2"]


def test_httpx_unless_another_one_is_named(server: LocalServer) -> None:
    imports, rest = EVERYTHING.split("\n\n", 1)
    said = run(f"{imports}\n{OWN}\n{rest}\nimport sys; print('httpx2' in sys.modules)", server)
    assert said.split() == ["httpx", "httpx", "httpx", "False"]


class TestTheVariable:
    def made(self, monkeypatch: pytest.MonkeyPatch, value: str, **options: Any) -> Client:
        monkeypatch.setattr(http_library, "_HTTP", ("SOME_HTTP", "some-sdk"))
        monkeypatch.setenv("SOME_HTTP", value)
        return Client(SETTINGS, {}, **options)

    def test_a_name_of_no_library(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(errors.ConfigurationError) as caught:
            self.made(monkeypatch, "requests")
        assert str(caught.value) == "SOME_HTTP names the HTTP library, httpx or httpx2, and not 'requests'"

    def test_a_library_that_is_not_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "httpx2", None)
        with pytest.raises(errors.ConfigurationError) as caught:
            self.made(monkeypatch, "httpx2")
        message = (
            'SOME_HTTP names httpx2, which is not installed: pip install "some-sdk[httpx2]" (Python 3.11 or newer)'
        )
        assert str(caught.value) == message

    @pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
    def test_no_library_at_all(self, monkeypatch: pytest.MonkeyPatch, asynchronous: bool) -> None:
        client = self.made(monkeypatch, "", server_url="http://127.0.0.1:9")
        monkeypatch.setitem(sys.modules, "httpx", None)
        http_library.library.cache_clear()
        try:
            with pytest.raises(errors.ConfigurationError, match="httpx, which is not installed: pip install httpx"):
                if asynchronous:
                    asyncio.run(client.request_async(GET, str))
                else:
                    client.request(GET, str)
        finally:
            http_library.library.cache_clear()

    def test_an_event_loop_is_told_by_the_first_call(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """To look for the library would hold the loop up."""

        async def call() -> None:
            await self.made(monkeypatch, "httpx2", server_url="http://127.0.0.1:9").request_async(GET, str)

        monkeypatch.setitem(sys.modules, "httpx2", None)
        http_library.library.cache_clear()
        try:
            with pytest.raises(errors.ConfigurationError, match="SOME_HTTP names httpx2, which is not installed"):
                asyncio.run(call())
        finally:
            http_library.library.cache_clear()

    def test_an_extra_of_that_library(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "h2", None)
        for module in ("httpx_aiohttp", "httpx_aiohttp.httpx2"):
            monkeypatch.setitem(sys.modules, module, None)
        with pytest.raises(errors.ConfigurationError, match=r"pip install 'httpx2\[http2\]'"):
            self.made(monkeypatch, "httpx2", http2=True)
        with pytest.raises(errors.ConfigurationError, match=r"pip install 'httpx-aiohttp\[httpx2\]'"):
            self.made(monkeypatch, "httpx2", aiohttp=True)

    @pytest.mark.parametrize("value", ["", " ", "httpx", " httpx2 "])
    def test_what_may_stand_there(self, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
        self.made(monkeypatch, value)


@pytest.mark.parametrize("library", [httpx, httpx2], ids=["httpx", "httpx2"])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_recorder_serves_clients_of_both(library: Any, mode: str, server: LocalServer, tmp_path: Path) -> None:
    async def asked(recorder: Recorder) -> str:
        async with library.AsyncClient(transport=recorder.async_transport()) as http:
            return str((await http.get(server.url + "/v1/models")).text)

    with Recorder(tmp_path / "recording.jsonl") as recorder:
        if mode == "async":
            text = asyncio.run(asked(recorder))
        else:
            with library.Client(transport=recorder.transport()) as http:
                text = http.get(server.url + "/v1/models").text
    recorded = (tmp_path / "recording.jsonl").read_text()
    assert '"data"' in text and re.findall(r'"kind": "(\w+)"', recorded) == ["request", "response", "chunk", "end"]


def test_the_time_of_a_stream_can_be_read() -> None:
    """httpx2 keeps it in the body, which the SDK wraps."""

    async def took(url: str) -> Any:
        async with httpx2.AsyncClient() as own:
            stream = await opened(client(url, async_client=own), "async")
            assert [event async for event in stream]
            return stream.response.elapsed

    with raw_server(chunked(ANSWER)) as running:
        assert asyncio.run(took(running.url)).total_seconds() > 0
