"""Bodies on the wire: JSON or a form by what is passed, the media types of parts, and bodies that are left out."""

from __future__ import annotations

import inspect
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.lowered import lower_file
from tests.support.sent import DATA, Sent

PNG = b"\x89PNG\r\n"


@pytest.fixture(params=["sync", "async"])
def sent(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    made = Sent(request.param, "sent_bodies", "Bodies", tmp_path_factory.getbasetemp() / "sent")
    yield made
    made.close()


# -- JSON or a form ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "given",
    [
        {"title": "t"},
        {"published": None},
        {"meta": {"a": [1, 2]}, "title": "t"},
        {"meta": [1, {"b": None}]},
        {"cover": None},
        {"cover": "data:,x"},
    ],
)
def test_without_a_file_it_is_json(given: dict[str, Any], sent: Sent) -> None:
    sent("books.update", key="1", **given)
    assert sent.asked.header("content-type") == "application/json"
    assert sent.asked.json == given


@pytest.mark.parametrize("source", ["bytes", "path", "file", "tuple", "typed tuple"])
def test_with_a_file_it_is_multipart(source: str, sent: Sent, tmp_path: Path) -> None:
    path = tmp_path / "cover.png"
    path.write_bytes(PNG)
    given: dict[str, Any] = {
        "bytes": PNG,
        "path": path,
        "file": io.BytesIO(PNG),
        "tuple": ("cover.png", PNG),
        "typed tuple": ("cover", PNG, "image/png"),
    }
    author = sent.models.BookAuthor(name="n")
    sent("books.replace", key="1", title="t", cover=given[source], meta={"a": [1, 2]}, author=author, tags=["a", "b"],
         published=None)  # fmt: skip
    parts = {part.name: part for part in sent.parts}
    assert set(parts) == {"title", "cover", "meta", "author", "tags"}
    assert (parts["meta"].media, json.loads(parts["meta"].content)) == ("application/json", {"a": [1, 2]})
    assert (parts["author"].media, json.loads(parts["author"].content)) == ("application/json", {"name": "n"})
    assert [part.content for part in sent.parts if part.name == "tags"] == [b"a", b"b"]
    assert parts["cover"].content == PNG
    assert parts["cover"].media == ("application/octet-stream" if source in ("bytes", "file") else "image/png")


def test_files_in_a_list(sent: Sent) -> None:
    sent("books.replace", key="1", title="t", pages=[b"1", ("2.txt", b"2")])
    assert [(part.name, part.content) for part in sent.parts] == [("title", b"t"), ("pages", b"1"), ("pages", b"2")]
    sent("books.replace", key="1", title="t", pages=[])
    assert sent.asked.json == {"title": "t", "pages": []}


def test_equal_schemas_are_one(sent: Sent) -> None:
    sent("books.create_inline", title="t", extra={"a": 1})
    assert sent.asked.json == {"title": "t", "extra": {"a": 1}}
    sent("books.create_inline", title="t", extra={"a": 1}, cover=PNG)
    assert {part.name: part.content for part in sent.parts} == {"title": b"t", "extra": b'{"a":1}', "cover": PNG}


def test_alternatives_are_no_complaints() -> None:
    _, ledger, diagnostics = lower_file(DATA / "sent_bodies" / "openapi.yaml")
    about = [line for line in diagnostics.render().splitlines() if "content type" in line]
    about += [line for line in ledger.render().splitlines() if "left out: content type" in line]
    assert about == []
    assert ledger.generated("content type") == ledger.found["content type"]


# -- parts ------------------------------------------------------------------------------------------------------------


def test_a_range_is_no_media_type(sent: Sent, tmp_path: Path) -> None:
    path = tmp_path / "some.png"
    path.write_bytes(PNG)
    sent("files.upload", any=path, picture=("x.jpg", b"j"), table=("t.csv", b"c"), notes="n", meta={"a": 1}, free=PNG)
    found = {part.name: (part.filename, part.media) for part in sent.parts}
    assert found == {
        "any": ("some.png", "image/png"),
        "picture": ("x.jpg", "image/jpeg"),
        "table": ("t.csv", "text/csv"),
        "notes": (None, None),
        "meta": (None, "application/json"),
        "free": ("upload", "application/octet-stream"),
    }


def test_outside_of_the_range_it_is_bytes(sent: Sent) -> None:
    sent("files.upload", any=b"1", picture=("x.txt", b"2"), table=("t.pdf", b"3"), free=("y.gif", b"4"), typed=b"5")
    found = {part.name: part.media for part in sent.parts}
    octets = "application/octet-stream"
    assert found == {"any": octets, "picture": octets, "table": octets, "free": "image/gif", "typed": octets}
    sent("files.upload", any=("x", b"1", "a/b"), picture=("x", b"1", "c/d"))
    assert {part.name: part.media for part in sent.parts} == {"any": "a/b", "picture": "c/d"}


def test_values_that_are_no_files(sent: Sent) -> None:
    sent("files.upload", any=b"1", free={"a": 1}, deep={"b": {"c": [1, 2]}}, rows=[{"x": 1}, {"x": 2}])
    found = [(part.name, part.media, part.content) for part in sent.parts if part.name != "any"]
    assert found == [
        ("deep[b][c][0]", None, b"1"),
        ("deep[b][c][1]", None, b"2"),
        ("free", "application/json", b'{"a":1}'),
        ("rows", "application/json", b'{"x":1}'),
        ("rows", "application/json", b'{"x":2}'),
    ]


def test_a_default_is_no_file(sent: Sent) -> None:
    with pytest.raises(TypeError):
        sent("files.default")
    with pytest.raises(TypeError):
        sent.models.WithFile()
    sent("files.default", file=b"1")
    assert [(part.name, part.content) for part in sent.parts] == [("file", b"1")]


def test_form_data_left_over(sent: Sent) -> None:
    sent("leftover.files", title="t", document=("d.txt", b"d"), q="x")
    assert sent.raw_query == "q=x"
    assert [(part.name, part.filename, part.content) for part in sent.parts] == [
        ("title", None, b"t"),
        ("document", "d.txt", b"d"),
    ]
    sent("leftover.fields", name="n", tags=["a", "b"])
    assert sent.form == [("name", "n"), ("tags", "a"), ("tags", "b")]
    with pytest.raises(TypeError):
        sent("leftover.fields", tags=["a"])


# -- bodies that are left out -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["left_out", "all_optional", "optional", "optional_form", "only_constants"])
def test_an_optional_body_is_left_out(method: str, sent: Sent) -> None:
    sent(f"bodies.{method}")
    assert (sent.asked.body, sent.asked.header("content-type")) == (b"", None)


def test_an_optional_body_is_sent_where_something_is_passed(sent: Sent) -> None:
    sent("bodies.left_out", name="n", note=None)
    assert sent.asked.json == {"kind": "x", "name": "n", "note": None}
    sent("bodies.left_out", kind="x", name="n")
    assert sent.asked.json == {"kind": "x", "name": "n"}
    sent("bodies.only_constants", status="expired")
    assert sent.asked.json == {"status": "expired"}
    sent("bodies.all_optional", a=1)
    assert sent.asked.json == {"a": 1}
    sent("bodies.optional_form", a=1)
    assert sent.form == [("a", "1")]
    sent("bodies.left_out", extra_body={"more": 1})
    assert sent.asked.json == {"kind": "x", "more": 1}


def test_what_a_body_requires_is_named(sent: Sent) -> None:
    with pytest.raises(sent.package.errors.ConfigurationError, match="name"):
        sent("bodies.left_out", size=1)
    assert sent.server.asked == []


def test_a_required_body_is_there(sent: Sent) -> None:
    sent("bodies.must_be_there")
    assert sent.asked.json == {}
    sent("bodies.required_form")
    assert sent.parts == []
    boundary = (sent.asked.header("content-type") or "").partition("boundary=")[2]
    assert sent.asked.body == f"--{boundary}--\r\n".encode()


@pytest.mark.parametrize("method", ["unsaid_parts", "unsaid_files", "unsaid_form"])
def test_a_form_of_which_nothing_is_said_has_fields(method: str, sent: Sent) -> None:
    sent(f"bodies.{method}", body={"n": 1, "on": True})
    if method == "unsaid_form":
        assert sent.form == [("n", "1"), ("on", "true")]
    else:
        assert [(part.name, part.content) for part in sent.parts] == [("n", b"1"), ("on", b"true")]
        sent(f"bodies.{method}", body={"file": [("a.txt", b"a"), b"b"]})
        assert [(part.name, part.content) for part in sent.parts] == [("file", b"a"), ("file", b"b")]
    with pytest.raises(sent.package.errors.ConfigurationError, match="object"):
        sent(f"bodies.{method}", body=[b"a"])
    with getattr(sent.package, sent.client)(**sent.options) as client:
        called = getattr(client.bodies, method)
    annotation = str(inspect.signature(called).parameters["body"].annotation)
    assert annotation.removesuffix(" | Unset") in ("Mapping[str, Any]", "Mapping[str, Any] | None")
