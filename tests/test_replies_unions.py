"""Unions decide by the value: which member a reply's object is, whatever tells it from the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.answered import Answered, package_of
from tests.http_server import reply

DOCUMENT = """
    openapi: 3.1.0
    info: {title: Sample, version: '1'}
    paths:
      /items:
        get:
          operationId: items_fetch
          tags: [items]
          responses:
            '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}
            '400': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Refused'}}}}
        post:
          operationId: items_send
          tags: [items]
          requestBody:
            required: true
            content: {application/json: {schema: {type: object, required: [item], properties: {item: {$ref: '#/components/schemas/Item'}, choice: {$ref: '#/components/schemas/Choice'}}}}}
          responses: {'204': {description: d}}
    components:
      schemas:
        Holder:
          type: object
          properties:
            item: {$ref: '#/components/schemas/Item'}
            shape: {$ref: '#/components/schemas/Shape'}
            choice: {$ref: '#/components/schemas/Choice'}
            constant: {anyOf: [{$ref: '#/components/schemas/Loose'}, {$ref: '#/components/schemas/Tight'}]}
            result: {oneOf: [{$ref: '#/components/schemas/Nothing'}, {$ref: '#/components/schemas/Something'}]}
            listed: {oneOf: [{$ref: '#/components/schemas/Numbers'}, {$ref: '#/components/schemas/Words'}, {$ref: '#/components/schemas/Users'}, {$ref: '#/components/schemas/Flags'}]}
            free: {anyOf: [{type: array, items: {type: object}}, {type: array, items: {$ref: '#/components/schemas/User'}}]}
            free_one: {anyOf: [{type: object}, {$ref: '#/components/schemas/User'}]}
            mapped: {anyOf: [{type: object, additionalProperties: {$ref: '#/components/schemas/User'}}, {$ref: '#/components/schemas/User'}]}
            nested: {oneOf: [{$ref: '#/components/schemas/OfCats'}, {$ref: '#/components/schemas/OfDogs'}]}
            inner: {oneOf: [{$ref: '#/components/schemas/HasCat'}, {$ref: '#/components/schemas/HasDog'}]}
            worded: {oneOf: [{$ref: '#/components/schemas/Up'}, {$ref: '#/components/schemas/Down'}]}
            loose: {anyOf: [{$ref: '#/components/schemas/NamedWide'}, {$ref: '#/components/schemas/NamedNumber'}]}
            version: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}
        Item:
          oneOf:
            - {$ref: '#/components/schemas/InputMessage'}
            - {$ref: '#/components/schemas/OutputMessage'}
            - {$ref: '#/components/schemas/Call'}
          discriminator: {propertyName: type}
        InputMessage:
          type: object
          required: [role, content]
          properties:
            type: {type: string, enum: [message]}
            role: {type: string, enum: [user, system]}
            content: {type: string}
        OutputMessage:
          type: object
          required: [id, type, role, content, status]
          properties:
            id: {type: string}
            type: {type: string, enum: [message]}
            role: {type: string, enum: [assistant]}
            content: {type: string}
            status: {type: string}
        Call: {type: object, required: [type, name], properties: {type: {type: string, const: call}, name: {type: string}}}
        Shape:
          oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
          discriminator: {propertyName: kind, mapping: {circle: '#/components/schemas/Circle', square: '#/components/schemas/Square'}}
        Circle: {type: object, required: [radius], properties: {kind: {type: string}, radius: {type: number}}}
        Square: {type: object, required: [side], properties: {kind: {type: string}, side: {type: number}}}
        Choice:
          oneOf: [{$ref: '#/components/schemas/Auto'}, {$ref: '#/components/schemas/Named'}]
          discriminator: {propertyName: mode}
        Auto: {type: object, properties: {mode: {type: string, enum: [auto]}, limit: {type: integer}}}
        Named: {type: object, required: [mode, name], properties: {mode: {type: string, enum: [named]}, name: {type: string}}}
        Loose: {type: object, required: [id], properties: {id: {type: string}, object: {type: string, enum: [loose]}}}
        Tight: {type: object, required: [id], properties: {id: {type: string}, object: {type: string, enum: [tight]}}}
        Nothing: {type: object, required: [items], properties: {items: {type: 'null'}}}
        Something: {type: object, required: [items], properties: {items: {type: array, items: {type: string}}}}
        Numbers: {type: object, required: [data], properties: {data: {type: array, items: {type: number}}}}
        Words: {type: object, required: [data], properties: {data: {type: array, items: {type: string}}}}
        Flags: {type: object, required: [data], properties: {data: {type: array, items: {type: boolean}}}}
        Users: {type: object, required: [data], properties: {data: {type: array, items: {$ref: '#/components/schemas/User'}}}}
        User: {type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}
        Cat: {type: object, required: [lives], properties: {lives: {type: integer}}}
        Dog: {type: object, required: [barks], properties: {barks: {type: boolean}}}
        OfCats: {type: object, required: [pets], properties: {pets: {type: array, items: {$ref: '#/components/schemas/Cat'}}}}
        OfDogs: {type: object, required: [pets], properties: {pets: {type: array, items: {$ref: '#/components/schemas/Dog'}}}}
        HasCat: {type: object, required: [pet], properties: {pet: {$ref: '#/components/schemas/Cat'}}}
        HasDog: {type: object, required: [pet], properties: {pet: {$ref: '#/components/schemas/Dog'}}}
        Up: {type: object, required: [way], properties: {way: {type: string, enum: [up, higher]}, by: {type: integer}}}
        Down: {type: object, required: [way], properties: {way: {type: string, enum: [down, lower]}, by: {type: integer}}}
        NamedWide: {type: object, required: [id, name], properties: {id: {type: string}, name: {type: string}}}
        NamedNumber: {type: object, required: [id], properties: {id: {type: string}, name: {type: integer}}}
        One: {type: object, required: [v], properties: {v: {type: integer, enum: [1]}}}
        Two: {type: object, required: [v], properties: {v: {type: integer, enum: [2]}}}
        Refused:
          type: object
          properties:
            errors:
              oneOf:
                - {type: array, items: {type: string}}
                - {type: array, items: {$ref: '#/components/schemas/Detail'}}
            detail: {anyOf: [{$ref: '#/components/schemas/Texts'}, {$ref: '#/components/schemas/Details'}]}
        Detail: {type: object, required: [field], properties: {field: {type: string}}}
        Texts: {type: object, properties: {errors: {type: array, items: {type: string}}}}
        Details: {type: object, properties: {errors: {type: array, items: {$ref: '#/components/schemas/Detail'}}}}
"""


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
        (SAID, SAID),
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
