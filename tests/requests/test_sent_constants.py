"""Constants on the wire: sent where required or passed, never invented; an open value beside one stays open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.http_server import reply
from tests.support.sent import Sent


@pytest.fixture(params=["sync", "async"])
def sent(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    folder = tmp_path_factory.getbasetemp() / "sent"
    made = Sent(request.param, "sent_constants", "Consts", folder)
    yield made
    made.close()


ITEM = reply(200, {"id": "1", "object": "item"})


def test_constants_that_are_not_required_are_not_sent(sent: Sent) -> None:
    sent("items.get", ITEM, id="1")
    assert sent.asked.path == "/items/1?view=full"
    assert sent.asked.header("x-mode") is None and sent.asked.header("cookie") is None


def test_constants_that_are_passed_are_sent(sent: Sent) -> None:
    sent("items.get", ITEM, id="1", date_range="all", level=3, x_mode="strict", seen="yes")
    assert sent.query == [("view", "full"), ("date_range", "all"), ("level", "3")]
    assert (sent.asked.header("x-mode"), sent.asked.header("cookie")) == ("strict", "seen=yes")


@pytest.mark.parametrize(
    "given", [{}, {"name": "x"}, {"archived": True, "status": "closed"}, {"pinned": 1}, {"note": None}]
)
def test_a_patch_has_what_was_passed(given: dict[str, Any], sent: Sent) -> None:
    sent("items.update", id="1", **given)
    assert (sent.asked.path, sent.asked.json) == ("/items/1", given)


def test_required_constants_are_sent(sent: Sent) -> None:
    sent("boxes.create", shape={"type": "round", "r": 1})
    assert sent.asked.json == {"kind": "box", "shape": {"type": "round", "r": 1}}


def test_a_model_sends_its_tag_and_no_other_constant(sent: Sent) -> None:
    models = sent.models
    sent("boxes.create", shape=models.Round(r=1), lid=models.Lid(colour="red"))
    assert sent.asked.json == {"kind": "box", "shape": {"type": "round", "r": 1}, "lid": {"colour": "red"}}
    sent("boxes.create", shape=models.Round(r=1, unit="cm"), lid=models.Lid(locked=True))
    assert sent.asked.json == {"kind": "box", "shape": {"type": "round", "r": 1, "unit": "cm"}, "lid": {"locked": True}}
    sent("boxes.create", shape={"r": 1})
    assert sent.asked.json["shape"] == {"type": "round", "r": 1}
    item = models.Item(id="1")
    assert item.to_dict() == {"id": "1", "object": "item"}


def test_an_object_without_properties_is_sent_as_it_is(sent: Sent) -> None:
    sent("boxes.create", shape={"r": 1}, tools=[{}, {"host": "h"}, {"name": "n"}])
    assert sent.asked.json["tools"] == [{}, {"type": "remote", "host": "h"}, {"type": "plain", "name": "n"}]


def test_what_is_absent_stays_absent(sent: Sent) -> None:
    item = sent("items.get", ITEM, id="1")
    assert (item.object, item.status, item.source) == ("item", None, "web")
    assert item.to_dict() == {"id": "1", "object": "item"}
    assert "status" not in item
    there = {"id": "1", "object": "item", "status": "closed", "source": "web"}
    assert sent("items.get", reply(200, there), id="1").to_dict() == there


@pytest.mark.parametrize(
    "given",
    [
        {"model": "m2"},
        {"model": "m1", "tax_code": "abc"},
        {"model": "m1", "tax_code": ""},
        {"model": "m1", "size": 7, "owner": "me"},
        {"model": "m1", "many": "some", "meta": {"a": "b"}, "when": 5},
        {"model": "m1", "many": ["a"], "meta": "", "when": "now", "owner": ""},
    ],
)
def test_an_open_value_beside_a_constant_is_what_is_passed(given: dict[str, Any], sent: Sent) -> None:
    sent("items.open", **given)
    assert sent.asked.json == given


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"return_url": "https://a.example"}, [("return_url", "https://a.example")]),
        ({"return_url": ""}, [("return_url", "")]),
        ({"tier": "ultra-V1"}, [("tier", "ultra-V1")]),
        ({"tier": "ultra-v1", "mode": "payment"}, [("mode", "payment"), ("tier", "ultra-v1")]),
    ],
)
def test_forms_have_what_was_passed(given: dict[str, Any], expected: list[tuple[str, str]], sent: Sent) -> None:
    sent("items.open_form", **given)
    assert sent.form == expected
