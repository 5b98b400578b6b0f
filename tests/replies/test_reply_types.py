"""What the values in a reply become: formats in unions, dictionaries in every spelling, recursion, generics."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest

from tests.support.answered import Answered, document, package_of
from tests.support.http_server import HttpServer, reply

ID = "12345678-1234-5678-1234-567812345678"
DOCUMENT = document("types")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return package_of(DOCUMENT, "types_back", tmp_path_factory.getbasetemp() / "answered")


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, package: Any) -> Iterator[Answered]:
    made = Answered(request.param, package)
    yield made
    made.close()


DAY, MOMENT = dt.date(2026, 1, 2), dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
DAY_TEXT, MOMENT_TEXT = "2026-01-02", "2026-01-02T03:04:05Z"


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        *((name, DAY_TEXT, DAY) for name in ("at", "on", "when", "key", "owner", "moment")),
        *((name, MOMENT_TEXT, MOMENT) for name in ("at", "on", "when", "owner", "moment")),
        ("when", 1.5, 1.5),
        ("when", None, None),
        ("key", ID, uuid.UUID(ID)),
        ("key", 7, 7),
        ("key", "neither", "neither"),
        ("at", "soon", "soon"),
        ("days", [DAY_TEXT, MOMENT_TEXT, "x"], [DAY, MOMENT, "x"]),
    ],
)
def test_formats_in_unions(field: str, value: Any, expected: Any, call: Answered) -> None:
    thing = call("things.fetch", reply(200, {field: value}))
    found = getattr(thing, field)
    assert found == expected and type(found) is type(expected)
    assert thing.to_dict() == {field: value}


def test_formats_of_a_whole_reply(call: Answered) -> None:
    assert call("things.day", reply(200, DAY_TEXT)) == DAY
    assert call("things.day", reply(200, MOMENT_TEXT)) == MOMENT


@pytest.mark.parametrize("field", ["plain", "rest", "record", "closed"])
def test_dictionaries_of_models(field: str, call: Answered) -> None:
    value = {"x-a": {"id": "1"}, "x-b": {"id": "2"}}
    thing = call("things.fetch", reply(200, {field: value}))
    found = getattr(thing, field)
    assert type(found) is dict and found["x-b"].id == "2"
    assert isinstance(found["x-a"], call.models.User)
    assert thing.to_dict() == {field: value}


def test_dictionaries_of_other_values(call: Answered) -> None:
    value = {"open": {"a": [1]}, "counts": {"a": 1.5}, "dated": {"d1": DAY_TEXT}}
    thing = call("things.fetch", reply(200, value))
    assert (thing.open, thing.counts, thing.dated) == ({"a": [1]}, {"a": 1.5}, {"d1": DAY})
    assert thing.to_dict() == value


def test_typed_properties_beyond_the_declared_ones(call: Answered) -> None:
    value = {"mixed": {"id": "1", "other": {"id": "2"}}}
    thing = call("things.fetch", reply(200, value))
    assert isinstance(thing.mixed.additional_properties["other"], call.models.User)
    assert thing.to_dict() == value


def test_recursive_schemas_keep_their_types(call: Answered) -> None:
    node: dict[str, Any] = {"name": "n", "next": {"more": [{"name": "m"}]}, "best": {"best": {}}}
    node["above"] = {"depth": 1, "above": {"depth": 2, "next": {}}}
    value = {"tree": {**node, "left": {"left": {"name": "l"}}, "branches": {"a": {"right": {"weight": 2, "left": {}}}}}}
    thing = call("things.fetch", reply(200, value))
    tree, models = thing.tree, call.models
    assert isinstance(tree, models.Tree) and isinstance(tree.left.left, models.Tree)
    assert isinstance(tree.next, models.Node) and isinstance(tree.next.more[0], models.Node)
    assert isinstance(tree.best.best, models.Node)
    assert tree.above.depth == 1 and tree.above.above.depth == 2 and isinstance(tree.above.above.next, models.Node)
    assert tree.branches["a"].right.weight == 2 and isinstance(tree.branches["a"].right.left, models.Tree)
    assert thing.to_dict() == value
    assert "Any" not in repr(models.Node.__annotations__.values())


def test_a_base_under_its_own_name(call: Answered) -> None:
    for value, kind in (({"kind": "Pet", "name": "p"}, "Pet"), ({"kind": "Cat", "lives": 9}, "Cat")):
        pet = call("pets.fetch", reply(200, value))
        assert type(pet).__name__ == kind and pet.to_dict() == value
    assert call("pets.fetch", reply(200, {"kind": "Fish"})).is_unknown


def test_generics(call: Answered) -> None:
    models = call.models
    value: dict[str, Any] = {"items": [{"id": "1"}], "first": {"id": "1"}, "total": 1}
    page = call("pages.users", reply(200, value))
    assert isinstance(page.items[0], models.User) and page.first.id == "1" and page.total == 1
    assert page.to_dict() == value
    names = call("pages.names", reply(200, {"items": ["a"], "next": "n"}))
    assert names.items == ["a"] and names.next == "n"
    assert get_type_hints(type(names))["items"] == list[str]
    inline = call("pages.inline", reply(200, {"items": [{"name": "n"}]}))
    assert isinstance(inline.items[0], models.Node)
    wrapped = call("pages.wrapped", reply(200, {"page": value, "one": {"id": "3"}}))
    assert isinstance(wrapped.page.items[0], models.User) and isinstance(wrapped.one, models.User)
    tree = call("pages.trees", reply(200, {"label": "a", "children": [{"label": "b", "children": [{"label": "c"}]}]}))
    assert isinstance(tree, models.LabelledTree)
    assert tree.children[0].label == "b" and tree.children[0].children[0].label == "c"


def test_lines_of_text_are_text(call: Answered) -> None:
    body = b'"one"\n{"a": 1}\n12\nplain\n'
    lines = call.events("lines.text", reply(200, body, {"content-type": "application/jsonl"}))
    assert lines == ["one", '{"a": 1}', "12", "plain"]
    either = call.events("lines.either", reply(200, b'"one"\n{"id": "1"}\n', {"content-type": "application/x-ndjson"}))
    assert either[0] == "one" and either[1].id == "1"


def test_helpers_refuse_what_they_would_look_into() -> None:
    """An answer of another shape is no answer without one: it must not be taken for the end of a conversation."""
    from mistralai import Mistral, errors

    def now() -> str:
        return "now"

    answer = reply(200, {"id": "1", "choices": "none"})
    with HttpServer(answer) as server, Mistral("k", server_url=server.url) as client:
        prompt = [{"role": "user", "content": "x"}]
        assert client.chat.complete(model="m", messages=prompt).choices == "none"  # type: ignore[comparison-overlap]
        with pytest.raises(errors.ResponseValidationError):
            client.chat.parse(dict[str, int], model="m", messages=prompt)
        with pytest.raises(errors.ResponseValidationError):
            client.chat.run_tools([now], model="m", messages=prompt)
