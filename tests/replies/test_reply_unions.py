"""Unions decide by the value: which member a reply's object is, whatever tells it from the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.answered import Answered, document, package_of
from tests.support.http_server import reply

DOCUMENT = document("unions")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return package_of(DOCUMENT, "unions_back", tmp_path_factory.getbasetemp() / "answered")


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, package: Any) -> Iterator[Answered]:
    made = Answered(request.param, package)
    yield made
    made.close()


SAID = {"role": "user", "content": "hi"}
ANSWERED = {"id": "1", "type": "message", "role": "assistant", "content": "hi", "status": "done"}


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        # Two members with one tag: by their other constants, and by what they require.
        ("item", {"type": "message", **SAID}, "InputMessage"),
        ("item", {"type": "message", "role": "system", "content": "x", "id": "1"}, "InputMessage"),
        ("item", ANSWERED, "OutputMessage"),
        ("item", {**ANSWERED, "role": "assistant", "extra": 1}, "OutputMessage"),
        ("item", {"type": "call", "name": "n"}, "Call"),
        ("item", {"type": "hologram"}, "UnknownItem"),
        # A tag that is not required and left out.
        ("item", SAID, "InputMessage"),
        ("shape", {"radius": 1}, "Circle"),
        ("shape", {"side": 2}, "Square"),
        ("shape", {"side": 2, "kind": None}, "Square"),
        ("shape", {"kind": "circle", "side": 3}, "Circle"),
        ("shape", {"kind": "star", "side": 3}, "UnknownShape"),
        ("choice", {"limit": 1}, "Auto"),
        ("choice", {"mode": "named", "name": "n"}, "Named"),
        # Constants that are not required.
        ("constant", {"id": "1", "object": "tight"}, "Tight"),
        ("constant", {"id": "1", "object": "loose"}, "Loose"),
        # Null, item types, nested objects, words of an enumeration.
        ("result", {"items": None}, "Nothing"),
        ("result", {"items": ["a"]}, "Something"),
        ("result", {"items": []}, "Something"),
        ("listed", {"data": [1, 2.5]}, "Numbers"),
        ("listed", {"data": ["a"]}, "Words"),
        ("listed", {"data": [True]}, "Flags"),
        ("listed", {"data": [{"id": "1"}]}, "Users"),
        ("nested", {"pets": [{"barks": True}]}, "OfDogs"),
        ("nested", {"pets": [{"lives": 9}]}, "OfCats"),
        ("inner", {"pet": {"barks": True}}, "HasDog"),
        ("inner", {"pet": {"lives": 9}}, "HasCat"),
        ("worded", {"way": "lower", "by": 1}, "Down"),
        ("worded", {"way": "up"}, "Up"),
        ("loose", {"id": "1", "name": 7}, "NamedNumber"),
        ("loose", {"id": "1", "name": "n"}, "NamedWide"),
        ("version", {"v": 2}, "Two"),
        ("version", {"v": 1}, "One"),
        # What contradicts a constant is no member, however much of it is there.
        ("turn", {"kind": "turn", "role": "user", "text": "t"}, "Ask"),
        ("turn", {"kind": "turn", "role": "bot"}, "Tell"),
        ("turn", {"kind": "turn", "role": "system", "text": "t"}, "UnknownHolderTurn"),
        ("turn", {"kind": "other"}, "UnknownHolderTurn"),
        ("turn", "t", "str"),
        # Free-form objects beside a model.
        ("free_one", {"id": "1"}, "User"),
        ("free_one", {"else": 1}, "dict"),
        ("mapped", {"id": "1"}, "User"),
        ("mapped", {"a": {"id": "1"}}, "dict"),
    ],
)
def test_the_member(field: str, value: Any, expected: str, call: Answered) -> None:
    holder = call("items.fetch", reply(200, {field: value}))
    assert type(getattr(holder, field)).__name__ == expected
    assert holder.to_dict() == {field: value}


def test_free_objects_beside_models_in_lists(call: Answered) -> None:
    value = {"free": [{"id": "1"}, {"else": 1}]}
    holder = call("items.fetch", reply(200, value))
    assert isinstance(holder.free[0], call.models.User) and holder.free[1] == {"else": 1}
    assert holder.to_dict() == value
    holder = call("items.fetch", reply(200, {"mapped": {"a": {"id": "1"}}}))
    assert isinstance(holder.mapped["a"], call.models.User)


def test_lists_in_an_error(call: Answered) -> None:
    def refused(body: Any) -> Any:
        with pytest.raises(call.package.errors.SDKError) as caught:
            call("items.fetch", reply(400, body))
        return caught.value.data

    assert refused({"errors": ["bad"]}).errors == ["bad"]
    assert isinstance(refused({"errors": [{"field": "f"}]}).errors[0], call.models.Detail)
    assert isinstance(refused({"detail": {"errors": ["bad"]}}).detail, call.models.Texts)
    assert isinstance(refused({"detail": {"errors": [{"field": "f"}]}}).detail, call.models.Details)


@pytest.mark.parametrize(
    ("item", "sent"),
    [
        (SAID, {"type": "message", **SAID}),
        ({"content": "hi", "role": "user", "type": "message"}, {"type": "message", **SAID}),
        (ANSWERED, ANSWERED),
        ({"name": "n"}, {"type": "call", "name": "n"}),
    ],
)
def test_no_tag_is_invented(item: Any, sent: Any, call: Answered) -> None:
    call("items.send", reply(204, headers={"content-length": "0"}), item=item)
    assert call.server.asked[-1].json == {"item": sent}


def test_models_send_their_own_tag(call: Answered) -> None:
    models = call.models
    message = models.OutputMessage(id="1", content="hi", status="done")
    call("items.send", reply(204, headers={"content-length": "0"}), item=message)
    assert call.server.asked[-1].json == {"item": ANSWERED}
    call("items.send", reply(204, headers={"content-length": "0"}), item=models.InputMessage(role="user", content="hi"))
    assert call.server.asked[-1].json["item"] in (SAID, {"type": "message", **SAID})
