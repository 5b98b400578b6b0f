"""Calls of every kind through generated methods, over a socket: what the wire carries, and what comes of the reply."""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import io
import re
import threading
import uuid
from collections.abc import Callable, Iterator
from email.message import Message
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import pytest

from tests.support.http_server import Asked, HttpServer, reply
from tests.support.lowered import CASES
from tests.support.rendered import write_package

KEYS = {"api_key": "k", "query": "q", "cookie": "c", "basic": "me:pass:word", "oauth": "token"}
ID = "12345678-1234-5678-1234-567812345678"
Call = Callable[..., Any]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return write_package(CASES / "calls", tmp_path_factory.mktemp("calls"))


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer(reply(204, headers={"content-length": "0"})) as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, package: Any, server: HttpServer) -> Call:
    """Calls `resource.method` of a client with every credential, and returns what it returns."""

    def sync(method: str, answer: bytes | None = None, **arguments: Any) -> Any:
        if answer is not None:
            server.steps = [answer]
        client = package.Calls(server_url=server.url, retry_config=0, **KEYS)
        resource, name = method.split(".")
        if request.param == "sync":
            with client:
                return getattr(getattr(client, resource), name)(**arguments)

        async def main() -> Any:
            async with client:
                return await getattr(getattr(client, resource), name + "_async")(**arguments)

        return asyncio.run(main())

    return sync


def test_paths(call: Call, server: HttpServer, package: Any) -> None:
    call("styles.paths", plain="a/b ü", label=[1, 2], matrix={"x": 1, "y": 2}, list_=["c", "d,e"])
    assert server.asked[0].path == "/path/a%2Fb%20%C3%BC/.1.2/;x=1;y=2/c,d%2Ce"


def test_queries_headers_cookies(call: Call, server: HttpServer, package: Any) -> None:
    call(
        "styles.queries",
        form=["a", "b&c"],
        joined=["a", "b"],
        piped=["a", "b"],
        spaced=["a", "b"],
        deep=package.models.Point(x=1, y=2),
        exploded={"w": 3, "h": 4},
        filter={"x": 1, "y": 2},
        ids=[1, 2],
        since=dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC),
        day=dt.date(2026, 1, 2),
        id=uuid.UUID(ID),
        flag=True,
        x_trace=["a", "b"],
        x_point={"x": 1, "y": 2},
        session="s 1",
        theme="dark",
    )
    asked = server.asked[0]
    assert asked.path.partition("?")[2].split("&") == [
        "form=a", "form=b%26c", "joined=a,b", "piped=a%7Cb", "spaced=a%20b", "deep[x]=1", "deep[y]=2", "w=3", "h=4",
        "filter=%7B%22x%22%3A1%2C%22y%22%3A2%7D", "ids%5B%5D=1", "ids%5B%5D=2", "since=2026-01-02T03%3A04%3A05Z",
        "day=2026-01-02", f"id={ID}", "flag=true",
    ]  # fmt: skip
    assert (asked.header("x-trace"), asked.header("x-point")) == ("a,b", "x=1,y=2")
    assert asked.header("cookie") == "session=s%201; theme=dark"


def test_nothing_that_was_not_given_is_sent(call: Call, server: HttpServer) -> None:
    call("styles.queries")
    assert server.asked[0].path == "/query"
    assert server.asked[0].header("cookie") is None and server.asked[0].header("x-trace") is None


def test_a_form(call: Call, server: HttpServer) -> None:
    assert call("bodies.form", reply(200, "fine"), name="a b", tags=["x", "y"], active=True) == "fine"
    assert server.asked[0].header("content-type") == "application/x-www-form-urlencoded"
    assert sorted(server.asked[0].body.decode().split("&")) == ["active=true", "name=a%20b", "tags=x", "tags=y"]


def _parts(asked: Asked) -> list[tuple[str, str | None, str, bytes]]:
    """Name, file name, media type and content of each part, read by the standard library."""
    head = f"content-type: {asked.header('content-type')}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + asked.body)
    parts: list[Any] = message.get_payload()  # type: ignore[assignment]
    assert all(isinstance(part, Message) for part in parts)
    return [
        (part.get_param("name", header="content-disposition"), part.get_filename(), part.get_content_type(),
         part.get_payload(decode=True))
        for part in parts
    ]  # fmt: skip


@pytest.mark.parametrize("source", ["bytes", "path", "file", "stream", "tuple"])
def test_uploads(source: str, call: Call, server: HttpServer, tmp_path: Path, package: Any) -> None:
    content = b"\r\n--+++\r\n" + bytes(range(256)) * 1000
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    sources = {
        "bytes": content,
        "path": path,
        "file": path.open("rb"),
        "stream": io.BytesIO(content),
        "tuple": ("table.csv", content, "text/tab-separated-values"),
    }
    given = sources[source]
    made = call("bodies.upload", reply(200, {"id": "1"}), file=given, purpose="tune", loud=False,
                meta={"x": 1, "y": 2}, more=[b"1", b"2"])  # fmt: skip
    sources["file"].close()  # type: ignore[union-attr]
    assert type(made).__name__ == "Upload" and made.id == "1"
    parts = {part[0]: part for part in _parts(server.asked[0])}
    assert parts["file"][3] == content
    assert parts["file"][2] == ("text/tab-separated-values" if source == "tuple" else "text/csv")
    assert parts["file"][1] == ("upload" if source in ("bytes", "stream") else "table.csv")
    assert parts["purpose"][1:] == (None, "text/plain", b"tune")
    assert parts["loud"][3] == b"false"
    assert parts["meta"][2:] == ("application/json", b'{"x":1,"y":2}')
    assert [part[3] for part in _parts(server.asked[0]) if part[0] == "more"] == [b"1", b"2"]


def test_a_form_with_files_is_sent_where_json_is_an_alternative(call: Call, server: HttpServer) -> None:
    call("bodies.either", x=1, y=2)
    call("bodies.either_file", images=[b"1", b"2"])
    assert server.asked[0].json == {"x": 1, "y": 2}
    assert [part[3] for part in _parts(server.asked[1])] == [b"1", b"2"]


def test_boundaries_are_random(call: Call, server: HttpServer) -> None:
    for _ in range(2):
        call("bodies.upload", reply(200, {"id": "1"}), file=b"a")
    first, second = (re.findall("boundary=(.*)", str(asked.header("content-type"))) for asked in server.asked)
    assert len(first[0]) >= 16 and first != second


def test_bytes_up_and_down(call: Call, server: HttpServer) -> None:
    content = bytes(range(256)) * 300
    answer = reply(200, content, {"content-type": "application/octet-stream"})
    assert call("bodies.put_raw", answer, body=io.BytesIO(content)) == content
    assert server.asked[0].body == content
    assert server.asked[0].header("content-type") == "application/octet-stream"
    assert server.asked[0].header("content-length") == str(len(content))


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_downloads_come_in_pieces(mode: str, package: Any, tmp_path: Path) -> None:
    release = threading.Event()
    content = bytes(range(256)) * 1000

    def answer(asked: Asked, sock: Any) -> None:
        whole = reply(200, content, {"content-type": "application/octet-stream"})
        sock.sendall(whole[: -len(content) // 2])
        assert release.wait(10)
        sock.sendall(whole[-len(content) // 2 :])

    with HttpServer(answer, reply(404, {"detail": "gone"})) as server:
        client = package.Calls(server_url=server.url, retry_config=0, **KEYS)
        if mode == "sync":
            with client, client.bodies.with_streaming_response.put_raw(body=b"") as download:
                assert (download.status_code, download.headers["content-length"]) == (200, str(len(content)))
                pieces = iter(download)
                first = next(pieces)  # While the server still holds the rest back.
                release.set()
                assert first + b"".join(pieces) == content
            return

        async def main() -> None:
            async with client:
                async with client.bodies.with_streaming_response.put_raw_async(body=b"") as download:
                    release.set()
                    assert await download.save(tmp_path / "file") == len(content)
                with pytest.raises(package.NotFoundError):
                    async with client.bodies.with_streaming_response.put_raw_async(body=b""):
                        pass

        asyncio.run(main())
        assert (tmp_path / "file").read_bytes() == content


def test_a_download_that_breaks(package: Any) -> None:
    broken = reply(200, b"half", {"content-type": "application/octet-stream", "content-length": "8"})
    with HttpServer(lambda asked, sock: (sock.sendall(broken), sock.close())[1]) as server:
        client = package.Calls(server_url=server.url, retry_config=0, **KEYS)
        with (
            client,
            client.bodies.with_streaming_response.put_raw(body=b"") as download,
            pytest.raises(package.APIConnectionError),
        ):
            b"".join(download)


def test_text(call: Call, server: HttpServer) -> None:
    assert call("bodies.note", body="Grüße") is None
    assert server.asked[0].body == "Grüße".encode()


def test_credentials(call: Call, server: HttpServer) -> None:
    for method in ("basic", "query", "cookie", "oauth", "both", "none"):
        call(f"security.{method}")
    basic, query, cookie, oauth, both, none = server.asked
    assert basic.header("authorization") == "Basic " + base64.b64encode(b"me:pass:word").decode()
    assert query.path == "/security/query?api_key=q"
    assert cookie.header("cookie") == "sid=c"
    assert oauth.header("authorization") == "Bearer token"
    assert (both.path, both.header("x-key")) == ("/security/both?api_key=q", "k")
    assert none.header("authorization") is none.header("x-key") is none.header("cookie") is None
    assert all(asked.header("x-key") is None for asked in (basic, query, cookie, oauth))


def test_server_variables(package: Any, server: HttpServer) -> None:
    host = server.url.removeprefix("http://")
    with package.Calls(url_params={"host": host, "base": "v2"}, retry_config=0, **KEYS) as client:
        client.security.none()
    assert server.asked[0].path == "/v2/security/none"


def test_a_thing_there_and_back(call: Call, server: HttpServer, package: Any) -> None:
    answer = {
        "id": ID, "name": "n", "made": "2026-01-02T03:04:05.120+02:00", "due": "2026-02-03", "size": None, "new": [1],
        "parent": {"id": ID, "name": "p", "shape": {"kind": "oval", "x": 1}},
        "labels": {"a": {"x": 1, "y": 2}}, "shape": {"kind": "sq", "a": 1.5, "color": "green"},
    }  # fmt: skip
    sent = {
        "name": "n",
        "size": None,
        "parent": package.models.Thing(name="p", id=ID),
        "shape": {"kind": "round", "r": 1},
    }
    thing = call("things.create", reply(201, answer), due=dt.date(2026, 2, 3), **sent)
    assert server.asked[0].json == {
        "name": "n", "size": None, "due": "2026-02-03", "parent": {"name": "p", "id": ID},
        "shape": {"kind": "round", "r": 1},
    }  # fmt: skip
    assert thing.to_dict() == answer
    assert thing.id == uuid.UUID(ID) and thing.due == dt.date(2026, 2, 3) and thing.level == 3
    assert thing.made == dt.datetime(2026, 1, 2, 3, 4, 5, 120000, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert type(thing.shape).__name__ == "Square" and thing.shape.color == "green"
    assert type(thing.parent.shape).__name__ == "UnknownShape" and thing.parent.shape.raw == {"kind": "oval", "x": 1}
    assert thing.labels["a"].y == 2 and thing.additional_properties == {"new": [1]}


def test_typed_errors(call: Call, package: Any) -> None:
    with pytest.raises(package.CallsError) as refused:
        call("things.create", reply(418, {"reason": "teapot", "retry": False}), name="n")
    assert type(refused.value.data).__name__ == "Refusal" and refused.value.data.reason == "teapot"
    problem = reply(500, b'{"title": "oops"}', {"content-type": "application/problem+json"})
    with pytest.raises(package.InternalServerError) as broken:
        call("things.create", problem, name="n")
    assert broken.value.data.title == "oops"
