"""Operations: how their paths are read, what they are called when a document is careless, and what they ask for."""

from __future__ import annotations

import pytest

from generator.ir.names import GivenNames, MethodName
from tests.support.small import JSON, STRING, get, lowered, model, post, ref, reply


def test_a_path_without_a_slash_gets_one() -> None:
    made = lowered({"things?kind=new#old": get()})
    assert made.said == ["warning: a path begins with a slash: 'things?kind=new#old' | one is added"]
    (operation,) = made.operations.values()
    assert operation.path == "/things"
    assert operation.keys == ("op", "GET things?kind=new#old")
    assert made.operation()[-1] == "query kind: 'new' = 'new' form*"


def test_an_operation_id_that_is_taken_is_made_from_the_path() -> None:
    made = lowered({"/a": get(id="same"), "/b": get(id="same"), "/c": get(id=" "), "/d": {"get": {"operationId": 5}}})
    assert {id: operation.path for id, operation in made.operations.items()} == {
        "same": "/a", "get_b": "/b", "get_c": "/c", "get_d": "/d",
    }  # fmt: skip
    assert made.said[0] == "warning: operationId 'same' is taken: openapi.yaml:1:83 | named get_b here"


def test_the_name_that_is_made_is_taken_too() -> None:
    made = lowered({"/a": get(id="same"), "/b": get(id="same"), "/c": get(id="get_b"), "/d": get(id="get_b_")})
    assert {operation.path: id for id, operation in made.operations.items()} == {
        "/a": "same", "/b": "get_b__", "/c": "get_b", "/d": "get_b_",
    }  # fmt: skip


def test_documents_without_paths() -> None:
    made = lowered(paths=None)
    assert (made.operations, made.ledger.found["operation"], made.said) == ({}, 0, [])
    assert lowered({"/x": None, "x-other": get(), "/y": {"get": None}}).operations == {}


@pytest.mark.parametrize(
    ("paths", "name", "reason"),
    [
        ({"/x": 5}, "/x", "it is no mapping"),
        ({"/x": {"get": "text"}}, "GET /x", "it is no mapping"),
        ({"/x": {"get": {"$ref": "#/nothing"}}}, "GET /x", "its $ref leads nowhere"),
        ({"/x": {"$ref": "#/nothing"}}, "/x", "its $ref leads nowhere"),
    ],
)
def test_what_is_no_operation_is_in_the_ledger(paths: JSON, name: str, reason: str) -> None:
    made = lowered({**paths, "/ok": get()})
    assert [(one.kind, one.name, one.reason) for one in made.ledger.entries()] == [("operation", name, reason)]
    assert made.ledger.found["operation"] == 2
    assert [one.name for one in made.ledger.incomplete] == [name]
    quiet = lowered({**paths, "/ok": get()}, settings=f"[tool.sdk.exclude]\noperations = ['{name}']")
    assert quiet.ledger.incomplete == []


def test_what_stands_beside_a_reference_to_a_path_item_is_added() -> None:
    items = {"Shared": {"get": {"responses": reply()}, "parameters": [{"name": "a", "in": "query", "schema": STRING}],
                        "servers": [{"url": "https://shared.invalid"}]}}  # fmt: skip
    paths = {"/x": {"$ref": "#/components/pathItems/Shared", "put": {"responses": reply()},
                    "servers": [{"url": "https://own.invalid"}],
                    "parameters": [{"name": "b", "in": "query", "schema": STRING}]}}  # fmt: skip
    made = lowered(paths, components={"pathItems": items})
    assert sorted(made.operations) == ["get_x", "put_x"]
    for operation in made.operations.values():
        assert [each.wire for each in operation.parameters] == ["a", "b"]
        assert operation.server == "https://own.invalid"


def test_methods_that_few_documents_have() -> None:
    item: JSON = {"query": {"responses": reply()}, "trace": {"responses": reply()},
                  "additionalOperations": {"COPY": {"responses": reply()}}}  # fmt: skip
    made = lowered({"/x": item}, openapi="3.2.0")
    assert sorted((each.method, id) for id, each in made.operations.items()) == [
        ("COPY", "copy_x"), ("QUERY", "query_x"), ("TRACE", "trace_x"),
    ]  # fmt: skip


def test_the_first_of_the_document_keeps_its_id() -> None:
    """The first as it is written, not by alphabet: otherwise a new path would rename the method of an old one."""
    paths = {
        "/z": {"additionalOperations": {"COPY": {"operationId": "same", "responses": reply()}}},
        "/a": get(id="same"),
    }
    assert {operation.path: id for id, operation in lowered(paths, openapi="3.2.0").operations.items()} == {
        "/z": "same", "/a": "get_a",
    }  # fmt: skip
    paths = {"x-z": get(id="same"), "/y": get(id="same"), "/a": get(id="same")}
    assert {operation.path: id for id, operation in lowered(paths).operations.items()} == {
        "/y": "same", "/a": "get_a",
    }  # fmt: skip


def test_a_body_that_says_nothing_is_none() -> None:
    for schema, has_body in (
        ({"type": "object", "properties": {}}, False),
        ({"type": "object", "additionalProperties": False}, False),
        ({"type": "object", "properties": {}, "additionalProperties": True}, True),
        ({"type": "object"}, True),
        (model(), True),
        (True, True),
        ({"$ref": "#/nothing"}, True),
    ):
        content = {"application/json": {"schema": schema}}
        operation = {"operationId": "op", "requestBody": {"content": content}, "responses": reply()}
        found = lowered({"/x": {"get": operation}}).operations["op"]
        assert (found.body is not None) is has_body, schema
        assert lowered({"/x": {"post": operation}}).operations["op"].body is not None, schema


def test_a_form_without_a_schema_is_no_file() -> None:
    content: JSON = {"application/json": {"schema": model()}, "multipart/form-data": {}}
    operation = {"operationId": "op", "requestBody": {"content": content}, "responses": reply()}
    assert lowered({"/x": {"post": operation}}).operation()[1].startswith("body? json application/json: OpRequest")


def test_names_of_an_earlier_run_stay() -> None:
    earlier = GivenNames({"op": MethodName("shop.find", "shop")}, {})
    paths = {"/things": get(tags=["shop"])}
    assert lowered(paths).methods["op"] != "shop.find"
    assert lowered(paths, earlier=earlier).methods["op"] == "shop.find"
    paths = {"/things": get(tags=["store"])}
    assert lowered(paths, earlier=earlier).methods["op"] == "store.list_op"


def test_an_error_class_stays_what_it_was() -> None:
    failure = {"400": {"description": "", "content": {"application/json": {"schema": ref("ShopError")}}}}
    paths = {"/x": get(responses={**reply(), **failure})}
    schemas = {"ShopError": model()}
    assert [one.name for one in lowered(paths, schemas).package.errors] == ["ShopError"]
    for kept, errors in (("ShopErrorData", ["ShopError"]), ("ShopError", [])):
        earlier = GivenNames({}, {"/components/schemas/ShopError": kept})
        made = lowered(paths, schemas, earlier=earlier).package
        assert [one.name for one in made.errors] == errors
        assert [one.name for one in made.schemas] == [kept]


def test_a_fixed_name_that_a_resource_has_is_an_error() -> None:
    paths = {"/a": get(id="one"), "/b": get(id="two")}
    text = "[tool.sdk.operations]\none = 'things.find'\ntwo = 'things.find'"
    made = lowered(paths, settings=text)
    assert made.said == ["error: things.find is taken: openapi.yaml:1:83"]
    assert [one.place.line for one in made.diagnostics if one.place] == [5]
    made = lowered(paths, settings="[tool.sdk.operations]\n'GET /a' = 'things.with_raw_response'")
    assert made.said == [] or made.said == ["error: things.with_raw_response is a name of every resource"]


def test_operations_of_a_resource_stand_in_the_order_of_their_names() -> None:
    names = ("find_zeta", "find_alpha", "find_mid")
    made = lowered({f"/{name}": get(id=name, tags=["shop"]) for name in names},
                   tags=[{"name": "shop", "description": "All of it."}, {"name": "shop", "description": "Again."},
                         {"name": 5}, "shop", {"name": "other", "description": "Of nothing."}])  # fmt: skip
    (resource,) = made.package.resources
    assert [operation.methods[0].name for operation in resource.operations] == ["find_alpha", "find_mid", "find_zeta"]
    assert resource.description == "All of it."


def test_operations_without_a_word_for_a_resource() -> None:
    made = lowered({"/": get(id="op", tags=["!"])})
    assert [resource.name for resource in made.package.resources] == ["default"]


def test_a_stream_flag_is_the_boolean_of_the_body() -> None:
    both = {"200": {"description": "", "content": {"application/json": {"schema": model()},
                                                   "text/event-stream": {"schema": ref("Event")}}}}  # fmt: skip
    for flag, fixed in (
        ({"type": "boolean"}, (("stream", True),)),
        ({"type": "boolean", "enum": [True]}, (("stream", True),)),
        ({"type": "string"}, ()),
        ({"const": "yes"}, ()),
    ):
        path = post(model(stream=flag, name=STRING), responses=both)
        methods = lowered({"/x": path}, {"Event": model()}).operations["op"].methods
        assert [(each.result, each.fixed) for each in methods if each.stream] == [("stream", fixed)], flag


@pytest.mark.parametrize("method", ["get", "head", "delete", "options", "trace", "post"])
def test_an_object_without_properties_is_no_body_of_a_method_that_reads(method: str) -> None:
    def bodies(schema: JSON) -> list[str]:
        made = lowered({"/x": {method: post(schema)["post"]}})
        return [line for line in made.operation() if line.startswith("body")]

    empty = {"type": "object", "properties": {}}
    assert bodies(empty) == (["body? json application/json: {any}"] if method == "post" else [])
    assert bodies({"type": "object"}) == ["body? json application/json: {any}"]


@pytest.mark.parametrize("key", ["schema", "itemSchema"])
def test_lines_of_a_body_are_called_after_the_request(key: str) -> None:
    body = {"content": {"application/jsonl": {key: model()}}}
    made = lowered({"/x": {"post": {"operationId": "op", "requestBody": body, "responses": reply()}}})
    assert made.operation()[-1] == "body? jsonl application/jsonl: [OpRequest]"
    assert made.shown == ["model OpRequest in op_request.py >", "  id?: string"]


def test_a_name_that_two_operations_are_given_is_nobodys() -> None:
    """Else the first of the document would have it, and lose it to whatever is written before it."""

    def named(id: str, name: str) -> JSON:
        return get(id=id, tags=["shop"], **{"x-speakeasy-name-override": name})

    paths = {"/a": named("find_a", "go"), "/b": named("find_b", "go")}
    assert lowered(paths).methods == {"find_a": "shop.find", "find_b": "shop.find_b"}
    kept = {id: MethodName("shop.go", "shop go") for id in ("find_a", "find_b")}
    assert lowered(paths, earlier=GivenNames(kept, {})).methods == {"find_a": "shop.find", "find_b": "shop.find_b"}
    # It is settled too where the settings give a name twice, which nothing can settle.
    paths |= {"/c": get(id="one"), "/d": get(id="two")}
    made = lowered(paths, settings="[tool.sdk.operations]\none = 'shop.zeta'\ntwo = 'shop.zeta'")
    assert made.methods["find_a"] == "shop.find" and made.methods["find_b"] == "shop.find_b"


def test_a_name_that_a_resource_has_is_no_methods() -> None:
    paths = {"/a": get(id="find_a", tags=["shop"], **{"x-speakeasy-name-override": "items"}),
             "/b": get(id="find_b", **{"x-speakeasy-group": "shop.items"})}  # fmt: skip
    assert lowered(paths).methods == {"find_a": "shop.find", "find_b": "shop.items.find_b"}


def test_json_without_a_schema_is_not_what_a_form_says() -> None:
    content: JSON = {"application/json": {}, "multipart/form-data": {"schema": model()}}
    operation = {"operationId": "op", "requestBody": {"content": content}, "responses": reply()}
    assert lowered({"/x": {"post": operation}}).operation()[1:] == ["body? json application/json: any"]
    del content["multipart/form-data"]["schema"]
    assert lowered({"/x": {"post": operation}}).operation()[1:] == ["body? json application/json: any or multipart"]


def test_names_that_stainless_is_told() -> None:
    def named(**python: str) -> JSON:
        return {"x-stainless-naming": {"python": python}}

    order = {**model(type={**STRING, **named(property_name="kind")}), **named(model_name="Purchase")}
    state = {"type": "string", "enum": ["a", "b"], **named(type_name="Condition", model_name="Other")}
    paths = {"/orders": get(ref("order"), tags=["shop"], **named(method_name="buy"))}
    made = lowered(paths, {"order": order, "s": state})
    assert made.methods == {"op": "shop.buy"}
    assert made.shown[:2] == ["enum Condition in condition.py: string ['a', 'b']", "model Purchase in purchase.py <"]
    assert made.schema("Purchase").fields[0].name == "kind"
    for wrong in (5, {"python": 5}, {"java": {"method_name": "buy"}}, {"python": {"method_name": "!"}}):
        assert lowered({"/x": get(tags=["shop"], **{"x-stainless-naming": wrong})}).methods == {"op": "shop.get_op"}


@pytest.mark.parametrize(
    ("path", "wire", "method"),
    [("/", "things", "get"), ("/things", "!", "get_things"), ("/things", "things", "list_things")],
)
def test_arrays_and_paths_without_a_word(path: str, wire: str, method: str) -> None:
    schema = {"type": "object", "properties": {wire: {"type": "array", "items": STRING}}}
    assert list(lowered({path: get(schema, id="", tags=["shop"])}).methods.values()) == [f"shop.{method}"]
