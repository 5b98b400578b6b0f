"""Request bodies: JSON, files, forms and multipart."""

from __future__ import annotations

import io
import pathlib
from decimal import Decimal
from typing import Any

import pytest

from overlay.core import errors
from overlay.core.types import UNSET
from overlay.requests.arguments import ObjectShape, completer
from tests.support.client_support import GET, KEY, POST, SETTINGS, Caller, caller, evolve  # noqa: F401
from tests.support.http_server import reply

AGENT = "testapi-python/1.2.3"


def test_extra_body_wins(caller: Caller) -> None:
    server = caller.server()
    caller.request(caller.client(server), body={"a": 1, "b": 2}, extra_body={"b": 3, "c": [4]})
    assert server.asked[0].json == {"a": 1, "b": 3, "c": [4]}


def test_json_that_is_hard_to_write(caller: Caller) -> None:
    server = caller.server()
    caller.request(caller.client(server), body={"half": "\ud83d", "big": 2**70, "items": (n for n in (1, 2))})
    assert server.asked[0].json == {"half": "\ud83d", "big": 2**70, "items": [1, 2]}
    with pytest.raises(errors.ConfigurationError, match="object"):
        caller.request(caller.client(server), body={"x": object()})


@pytest.mark.parametrize("hard", ["\ud83d", 2**70, 10**5000], ids=["half", "long", "very long"])
def test_hard_json_is_written_as_all_other(caller: Caller, hard: Any) -> None:
    server = caller.server()
    exact = Decimal("1.10000000000000000000000001")
    caller.request(caller.client(server), body={"hard": hard, "exact": [exact, Decimal("1E+400")], "null": None})
    assert b'"exact":[1.10000000000000000000000001,1E+400],"null":null}' in server.asked[0].body
    for odd in (float("nan"), float("-inf")):
        with pytest.raises(errors.ConfigurationError, match=r"odd\[0\] is (nan|-inf), which JSON has no number for"):
            caller.request(caller.client(server), body={"hard": hard, "odd": [odd]})


def _endless() -> Any:
    endless: list[Any] = []
    endless.append({"a": endless})
    return endless


@pytest.mark.parametrize("where", ["body", "extra_body", "query", "extra_query"])
def test_what_holds_itself_cannot_be_sent(caller: Caller, where: str) -> None:
    server = caller.server()
    given: Any = {where: {"tools": _endless(), "response_format": _endless()}}
    with pytest.raises(
        errors.ConfigurationError, match=r"nested too deeply, or holds itself|tools\[0\]\.a holds itself"
    ):
        caller.request(caller.client(server), POST, **given)
    assert server.asked == []


def test_an_argument_with_a_shape_that_holds_itself() -> None:
    shapes = {"Item": ObjectShape(nested={"items": "Item", "a": "Item"})}
    complete = completer(lambda: shapes)
    with pytest.raises(errors.ConfigurationError, match=r"an argument \(Item\) is nested too deeply, or holds itself"):
        complete({"items": _endless()}, "Item")


def test_a_parameter_of_thousands_of_digits(caller: Caller) -> None:
    server = caller.server()
    caller.request(caller.client(server), query={"big": 10**5000})
    assert server.asked[0].path.endswith("?big=1" + "0" * 5000)


@pytest.mark.parametrize("name", ["timeout_ms", "deadline_ms"])
@pytest.mark.parametrize("most", [1e13, float("inf"), 10**400], ids=["ages", "infinite", "huge"])
def test_a_time_limit_that_is_longer_than_any_wait(caller: Caller, name: str, most: Any) -> None:
    server = caller.server()
    caller.request(caller.client(server), **{name: most})
    caller.request(caller.client(server, **{name: most}))
    assert len(server.asked) == 2


@pytest.mark.parametrize("kind", ["bytes", "path", "file", "text file", "stream"])
def test_binary_bodies(caller: Caller, kind: str, tmp_path: pathlib.Path) -> None:
    content = bytes(range(256)) * 1000 if kind != "text file" else "é".encode() * 100_000
    path = tmp_path / "data.bin"
    path.write_bytes(content)
    opened: Any = path.open("rb") if kind == "file" else path.open(encoding="utf-8")
    stream = io.BufferedReader(io.BytesIO(content))
    stream.seekable = lambda: False  # type: ignore[method-assign]
    body = {"bytes": content, "path": path, "file": opened, "text file": opened, "stream": stream}[kind]
    server = caller.server(reply(500) if kind != "stream" else reply(200, {}), reply(200, {}))
    with opened:
        caller.request(caller.client(server), evolve(POST, body="binary"), body=body)
    assert all(asked.body == content for asked in server.asked) and len(server.asked) == (1 if kind == "stream" else 2)
    assert (server.asked[0].header("content-length") is None) == (kind in ("stream", "text file"))
    assert server.asked[0].header("content-type") == "application/octet-stream"


def test_a_file_that_is_not_there(caller: Caller, tmp_path: pathlib.Path) -> None:
    with pytest.raises(errors.ConfigurationError, match="No such file"):
        caller.request(caller.client(caller.server()), evolve(POST, body="binary"), body=tmp_path / "none")


def test_forms(caller: Caller) -> None:
    server = caller.server()
    caller.request(caller.client(server), evolve(POST, body="form"), body={"a": "x y", "b": [1, 2], "c": UNSET})
    assert server.asked[0].body == b"a=x%20y&b=1&b=2"
    assert server.asked[0].header("content-type") == "application/x-www-form-urlencoded"


def test_multipart(caller: Caller, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("from a path")
    body = {
        "purpose": "train",
        "meta": {"k": 1},
        "file": path,
        "named": {"file_name": "n.csv", "content": b"a,b"},
        "pair": ("p.json", io.BytesIO(b"{}"), "application/json"),
        "none": None,
    }
    server = caller.server(reply(500), reply(200, {}))
    caller.request(caller.client(server), evolve(POST, body="multipart"), body=body)
    kinds = [asked.header("content-type") or "" for asked in server.asked]
    assert all(kind.startswith("multipart/form-data; boundary=") for kind in kinds) and kinds[0] != kinds[1]
    for asked in server.asked:
        text = asked.body.decode()
        for part in (
            'name="purpose"\r\n\r\ntrain',
            'filename="notes.txt"',
            "from a path",
            'filename="n.csv"',
            '{"k":1}',
        ):
            assert part in text
        assert 'filename="p.json"\r\nContent-Type: application/json\r\n\r\n{}' in text and 'name="none"' not in text
