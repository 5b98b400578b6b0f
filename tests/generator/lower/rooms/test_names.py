"""Names of classes: those of an earlier run, of FastAPI's halves of a model, and of what a document writes twice."""

from __future__ import annotations

import pytest

from generator.ir.names import GivenNames
from generator.lower.table import repeats
from tests.support.lowered import type_text
from tests.support.small import JSON, STRING, Lowered, get, lowered, model, post, ref, reply

ENUM: JSON = {"type": "string", "enum": ["new", "old"]}


def again(made: Lowered) -> GivenNames:
    """The names that the lock would have after a run."""
    assert made.package.names is not None
    return made.package.names


def test_a_parameter_keeps_its_class_wherever_it_stands() -> None:
    """The lock remembers a parameter by its place and name: others come and go before it."""
    own: JSON = {"name": "a/b~c", "in": "query", "schema": ENUM}
    other: JSON = {"name": "other", "in": "query", "schema": {"type": "string", "enum": ["p", "q"]}}
    header = {**own, "in": "header", "schema": {"type": "string", "enum": ["u", "v"]}}
    first = again(lowered({"/x": get(parameters=[own])}))
    pointer = "/paths/~1x/get/parameters/query:a~1b~0c/schema"
    assert list(first.schemas) == [pointer]
    earlier = GivenNames({}, {pointer: "Kept"})
    for parameters in ([own], [other, own], [header, other, own]):
        made = lowered({"/x": get(parameters=parameters)}, earlier=earlier)
        found = {p.location + p.wire: type_text(p.type) for p in made.operations["op"].parameters}
        assert found["querya/b~c"] == "Kept"
        assert again(made).schemas[pointer] == "Kept"
        assert list(found.values()).count("Kept") == 1


def test_a_name_is_free_again_once_its_schema_is_gone() -> None:
    """As long as the old one stands, its name is not given to a new one that would like it."""
    pointer = "/paths/~1x/get/parameters/query:order/schema"
    parameter = {"name": "order", "in": "query", "schema": {"type": "string", "enum": ["p", "q"]}}
    schemas = {"Order": model()}
    earlier = GivenNames({}, {pointer: "Order"})
    made = lowered({"/x": get(parameters=[parameter])}, schemas, earlier=earlier)
    assert [one.name for one in made.package.schemas] == ["Order", "OrderSchema"]
    assert type_text(made.operations["op"].parameters[0].type) == "Order"
    assert made.said == [
        "warning: schema 'Order' is named OrderSchema: an earlier run gave its name to another one"
        " | the lock has the names that were given"
    ]
    for parameters in ([], [{**parameter, "name": "sort"}], [{**parameter, "in": "header"}]):
        made = lowered({"/x": get(parameters=parameters)}, schemas, earlier=earlier)
        assert "Order" in [one.name for one in made.package.schemas], parameters
        assert made.said == []


def test_a_name_is_reserved_whatever_its_case() -> None:
    earlier = GivenNames({}, {"/components/schemas/old": "ORDER"})
    made = lowered(schemas={"old": model(), "Order": model(a=STRING)}, earlier=earlier)
    assert [one.name for one in made.package.schemas] == ["ORDER", "OrderSchema"]


def test_several_classes_of_one_schema_keep_their_names() -> None:
    """The two members of `type: [array, object]` that are classes stand at one pointer."""
    schema: JSON = {"enum": ["a", "b", 1, 2]}
    made = lowered(schemas={"A": model(x=schema)})
    found = again(made).schemas
    assert sorted(found) == [
        "/components/schemas/A", "/components/schemas/A/properties/x", "/components/schemas/A/properties/x~2",
    ]  # fmt: skip
    earlier = GivenNames({}, {**found, "/components/schemas/A/properties/x~2": "Second"})
    assert again(lowered(schemas={"A": model(x=schema)}, earlier=earlier)).schemas == earlier.schemas
    # Where they are gone, their names are free.
    made = lowered(schemas={"A": model(y=STRING), "Second": model()}, earlier=earlier)
    assert [one.name for one in made.package.schemas] == ["A", "Second"]


def test_halves_that_say_the_same_are_one_class() -> None:
    tree: JSON = model(children={"type": "array", "items": ref("Tree-Input")}, leaf=ref("Leaf-Input"))
    out: JSON = model(children={"type": "array", "items": ref("Tree-Output")}, leaf=ref("Leaf-Output"))
    leaf = model(a=STRING)
    schemas = {"Tree-Input": tree, "Tree-Output": out, "Leaf-Input": leaf, "Leaf-Output": leaf}
    assert [one.name for one in lowered(schemas=schemas).package.schemas] == ["Leaf", "Tree"]
    # As soon as the leaves differ, the trees do.
    made = lowered(schemas={**schemas, "Leaf-Output": model(b=STRING)})
    assert [one.name for one in made.package.schemas] == ["LeafInput", "LeafOutput", "TreeInput", "TreeOutput"]
    # With a component of the common name, both stay.
    made = lowered(schemas={**schemas, "Leaf": model(c=STRING)})
    assert "LeafInput" in [one.name for one in made.package.schemas]


def test_both_halves_of_a_class_are_referred_to_by_its_name() -> None:
    made = lowered({"/x": post(ref("A-Input"), responses=reply(ref("A-Output")))},
                   {"A-Input": model(), "A-Output": model()})  # fmt: skip
    assert [one.name for one in made.package.schemas] == ["A"]
    assert made.operation()[:2] == ["def op -> json A (application/json)", "body? json application/json: A"]


def test_a_half_alone_stays_as_it_is() -> None:
    for key, name in (("A-Input", "AInput"), ("A-Output", "AOutput")):
        assert [one.name for one in lowered(schemas={key: model(), "B": model()}).package.schemas] == sorted(
            [name, "B"]
        )


def test_halves_are_compared_so_deep() -> None:
    def nested(inner: JSON, depth: int) -> JSON:
        for _ in range(depth):
            inner = {"type": "array", "items": inner}
        return model(a=inner)

    for depth, names in ((57, ["AInput", "AOutput"]), (58, ["A"])):
        halves = {"A-Input": nested(STRING, depth), "A-Output": nested({"type": "integer"}, depth)}
        assert [one.name for one in lowered(schemas=halves).package.schemas] == names


def test_what_a_document_writes_twice_is_one_class() -> None:
    thing: JSON = model(a={"type": "string", "default": 1.5}, b={"enum": ["x", "y"]})
    other: JSON = {**thing, "description": "Words.", "example": {"a": "1"}, "x-any": 1}
    made = lowered({"/x": post(thing, "one"), "/y": post(other, "two"), "/z": post(model(a=STRING), "three")})
    names = [one.name for one in made.package.schemas]
    assert len([name for name in names if name.endswith("Request")]) == 2, names
    bodies = {id: type_text(operation.body.type) for id, operation in made.operations.items() if operation.body}
    assert bodies["one"] == bodies["two"] != bodies["three"]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (model(a=STRING), model(a=STRING), True),
        ({**model(a=STRING), "required": ["a"]}, {**model(a=STRING), "required": []}, False),
        ({**model(a=STRING, b=STRING), "required": ["a", "b"]}, {**model(b=STRING, a=STRING), "required": ["b", "a"]},
         True),
        (model(a={"type": "integer", "minimum": 1}), model(a={"type": "integer", "minimum": 2}), False),
        (model(a={"default": 1.5}), model(a={"default": 1.25}), False),
        (model(a={"default": True}), model(a={"default": 1}), False),
        (model(title=STRING), model(title={"type": "integer"}), False),
        (model(a={**STRING, "title": "One"}), model(a={**STRING, "title": "Two"}), True),
        (model(a={**STRING, "x-one": 1}), model(a=STRING), True),
        (model(**{"x-a": STRING}), model(**{"x-b": STRING}), False),
    ],
)  # fmt: skip
def test_whether_two_schemas_say_the_same(first: JSON, second: JSON, same: bool) -> None:
    made = lowered({"/x": post(first, "one"), "/y": post(second, "two")})
    requests = [one.name for one in made.package.schemas if one.name.endswith("Request")]
    assert (len(requests) == 1) is same


@pytest.mark.parametrize("key", ["example", "examples", "default", "const", "enum"])
def test_values_are_no_schemas(key: str) -> None:
    """Two schemas of one property are named after it, whatever a value elsewhere looks like."""
    thing = model(a=STRING)
    value = {"deep": thing} if key in ("example", "default", "const") else [thing]
    made = lowered(schemas={"A": model(thing=thing), "B": model(thing=thing), "C": model(c={key: value})})
    assert [type_text(made.schema(name).fields[0].type) for name in "AB"] == ["Thing", "Thing"]


def test_what_stands_in_something_else_is_compared_as_it_stands() -> None:
    one, other = model(a=model(x=STRING), b=model(y=STRING)), model(a=model(x=STRING), b=model(z=STRING))
    made = lowered({"/x": post(one, "one"), "/y": post(other, "two")})
    assert [[field.wire for field in schema.fields] for schema in made.package.schemas] == [
        ["x"], ["a", "b"], ["y"], ["a", "b"], ["z"],
    ]  # fmt: skip
    made = lowered(schemas={name: {"type": "array", "items": model()} for name in ("One", "Two")})
    assert len({type_text(made.schema(name).type) for name in ("One", "Two")}) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (model(a=STRING, b={}), model(b={}, a=STRING), True),
        (model(), {"properties": model()["properties"], "type": "object"}, True),
        (model(), {"description": "Other words.", **model()}, True),
        (model(), {"description": "First.", **model(other=STRING)}, False),
        (model(), {"x-first": 1, **model(other=STRING)}, False),
        ({"enum": ["x", "y"]}, {"enum": ["y", "x"]}, False),
        ({**model(a={}, b={}), "required": ["a", "b"]}, {**model(a={}, b={}), "required": ["b", "a"]}, True),
        ({**model(), "required": True}, {**model(), "required": ["id"]}, False),
        ({**model(), "definitions": []}, {**model(), "definitions": {}}, False),
    ],
)
def test_schemas_that_are_the_same(one: JSON, other: JSON, same: bool) -> None:
    made = lowered({"/x": post(one, "one"), "/y": post(other, "two")})
    bodies = [operation.body for operation in made.operations.values()]
    assert len({type_text(body.type) for body in bodies if body}) == (1 if same else 2)


@pytest.mark.parametrize(
    "key",
    [
        "title",
        "description",
        "summary",
        "example",
        "examples",
        "externalDocs",
        "xml",
        "$id",
        "$comment",
        "deprecated",
        "x-a",
    ],
)
def test_what_only_describes_a_schema_makes_it_no_other_one(key: str) -> None:
    test_schemas_that_are_the_same(model(), {**model(), key: {"a": 1}}, same=True)


@pytest.mark.parametrize("key", ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"])
def test_a_name_is_no_keyword(key: str) -> None:
    number: JSON = {"type": "integer"}
    test_schemas_that_are_the_same({**model(), key: {"title": STRING}}, {**model(), key: {"title": number}}, same=False)


def test_repeats_are_found_so_deep(monkeypatch: pytest.MonkeyPatch) -> None:
    inner: JSON = {"type": "array", "prefixItems": [model(c=STRING)]}
    paths = {"/x": post(model(a=inner), "one"), "/y": post(model(b=inner), "two")}

    def least(bound: str) -> int:
        """The least bound with which all that stands twice is found."""
        for most in range(100):
            monkeypatch.setattr(repeats, bound, most)
            if len(lowered(paths).package.schemas) == 3:
                monkeypatch.undo()
                return most
        raise AssertionError(bound)

    assert len(lowered(paths).package.schemas) == 3
    assert (least("_MAX_NODES"), least("_MAX_DEPTH")) == (25, 10)


def test_webhooks_repeat_schemas_too() -> None:
    made = lowered({"/x": post(model(), "one")}, webhooks={"made": post(model(), "made")})
    assert len(made.package.schemas) == 1


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ({"oneOf": [ref("A"), ref("B")]}, {"anyOf": [ref("A"), ref("B")]}, ["OpSort"]),
        ({"oneOf": [ref("A"), ref("B")]}, {"oneOf": [ref("B"), ref("A")]}, ["OpSort", "XOpSort"]),
        ({"enum": ["x", "y"]}, {"type": "string", "enum": ["x", "y"]}, ["OpSort"]),
        ({"enum": ["x", "y"]}, {"type": "string", "enum": ["x", "z"]}, ["OpSort", "XOpSort"]),
        ({"enum": [1, 2]}, {"type": "number", "enum": [1, 2]}, ["OpSort", "XOpSort"]),
    ],
)  # fmt: skip
def test_what_would_have_one_name_and_is_the_same_is_one_class(one: JSON, other: JSON, names: list[str]) -> None:
    parameters = [{"name": "sort", "in": "query", "schema": one}, {"name": "sort", "in": "header", "schema": other}]
    made = lowered({"/x": get(parameters=parameters)}, {"A": model(), "B": model(b=STRING)})
    found = [type_text(parameter.type) for parameter in made.operations["op"].parameters]
    assert list(dict.fromkeys(found)) == names


def test_a_key_that_is_a_class_name_keeps_it() -> None:
    for other in ("My-Thing", "my_thing", "MY_Thing"):
        made = lowered(schemas={other: model(a=STRING), "MyThing": model(b=STRING)})
        found = {one.name: [field.wire for field in getattr(one, "fields", ())] for one in made.package.schemas}
        assert found["MyThing"] == ["b"] and len(found) == 2, (other, found)
