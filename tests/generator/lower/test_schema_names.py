"""What classes are called, and which schemas are one class."""

from __future__ import annotations

import json
from typing import Any

from generator import ir
from tests.support.lowered import lower_text

JSON = dict[str, Any]


def document(paths: JSON | None = None, schemas: JSON | None = None) -> str:
    components = {"schemas": schemas or {}}
    return json.dumps({"openapi": "3.1.0", "info": {"title": "Shop"}, "paths": paths or {}, "components": components})


def model(**properties: JSON) -> JSON:
    return {"type": "object", "properties": properties or {"id": {"type": "string"}}}


def reply(schema: JSON, status: str = "200") -> JSON:
    return {status: {"description": "", "content": {"application/json": {"schema": schema}}}}


def ref(key: str) -> JSON:
    return {"$ref": f"#/components/schemas/{key}"}


def names(text: str) -> list[str]:
    return sorted(schema.name for schema in lower_text(text)[0].schemas)


def test_keys_that_say_too_much_or_nothing() -> None:
    schemas = {
        "def-0": model() | {"title": "Item"},
        "Page_Item_": model(),
        "Envelope_app.Address_": model(),
        "io.k8s.api.core.v1.Pod": model(),
        "io.k8s.api.flow.v1beta2.Level": model(),
        "io.k8s.api.flow.v1beta3.Level": model(),
        "Record_string.number_": model(),
        "shop__models__User": model(),
    }
    wanted = [
        "EnvelopeAddress",
        "Item",
        "PageItem",
        "Pod",
        "RecordStringNumber",
        "User",
        "V1Beta2Level",
        "V1Beta3Level",
    ]
    assert names(document(schemas=schemas)) == wanted


def test_what_would_be_one_name_stays_as_the_keys_are() -> None:
    assert names(document(schemas={"a.Item": model(), "b.Item": model(), "Item": model()})) == [
        "AItem",
        "BItem",
        "Item",
    ]


def test_equal_halves_are_one_class() -> None:
    node = model(value={"type": "integer"}, children={"type": "array", "items": ref("Node-Input")})
    twin = model(value={"type": "integer"}, children={"type": "array", "items": ref("Node-Output")})
    dog, dog_out = model(name={"type": "string"}), model(name={"type": "string"}, age={"type": "integer"})
    schemas = {"Node-Input": node, "Node-Output": twin, "Dog-Input": dog, "Dog-Output": dog_out}
    package, ledger, _ = lower_text(document(schemas=schemas))
    assert [schema.name for schema in package.schemas] == ["DogInput", "DogOutput", "Node"]
    assert ledger.generated("schema") == 4


def test_halves_that_refer_to_different_halves_differ() -> None:
    schemas = {
        "Owner-Input": model(dog=ref("Dog-Input")),
        "Owner-Output": model(dog=ref("Dog-Output")),
        "Dog-Input": model(),
        "Dog-Output": model(id={"type": "integer"}),
    }
    assert names(document(schemas=schemas)) == ["DogInput", "DogOutput", "OwnerInput", "OwnerOutput"]


def test_bodies_of_failures_that_say_the_same_are_one_class() -> None:
    error = model(status_code={"type": "integer"}, detail={"type": "string"})
    paths = {
        f"/{name}": {"get": {"responses": reply(model(), "200") | reply(error | {"description": name}, status)}}
        for name, status in (("a", "400"), ("b", "400"), ("c", "404"))
    }
    package = lower_text(document(paths))[0]
    assert sorted(schema.name for schema in package.schemas) == ["ErrorBody", "GetAResponse"]
    errors = [
        error for resource in package.resources for operation in resource.operations for error in operation.errors
    ]
    assert {error.type for error in errors} == {ir.Ref("ErrorBody")}


def test_enumerations_that_say_the_same_are_one_class_called_after_their_property() -> None:
    source = {"type": "string", "enum": ["credit", "debit"]}
    schemas = {f"{kind}Details": model(funding_source=source) for kind in ("Card", "Apple", "Google")}
    assert names(document(schemas=schemas)) == ["AppleDetails", "CardDetails", "FundingSource", "GoogleDetails"]


def test_properties_that_say_little_give_no_name() -> None:
    status = {"type": "string", "enum": ["open", "closed"]}
    found = names(document(schemas={"Order": model(status=status), "Refund": model(status=status)}))
    assert found == ["Order", "OrderStatus", "Refund"]


def test_properties_called_like_keywords_are_no_annotations() -> None:
    one, other = (
        model(a={"type": "object", "properties": {"description": {"type": "string"}}}),
        model(a={"type": "object", "properties": {"title": {"type": "string"}}}),
    )
    assert names(document(schemas={"One": one, "Other": other})) == ["One", "OneA", "Other", "OtherA"]


def test_inline_objects_without_properties_are_dictionaries() -> None:
    package = lower_text(document(schemas={"Box": model(empty={"type": "object", "properties": {}})}))[0]
    (box,) = package.schemas
    assert isinstance(box, ir.Model) and box.fields[0].type == ir.MapOf(ir.Scalar("any"))


def test_made_up_names_end_at_sixty_characters() -> None:
    inner: JSON = model(code={"type": "string", "enum": ["a", "b"]})
    for word in (
        "verification_document",
        "individual_information",
        "business_representative",
        "payment_method_options",
    ):
        inner = model(**{word: inner})
    found = names(document(schemas={"AccountCreationParameters": inner}))
    assert max(map(len, found)) <= 60 and not any("_" in name for name in found)


def test_a_second_status_changes_no_class() -> None:
    error = model(detail={"type": "string"})
    paths: JSON = {
        "/a": {"get": {"responses": reply(ref("ValidationError"), "422")}},
        "/b": {"get": {"responses": reply(ref("ValidationError"), "422")}},
    }
    before = lower_text(document(paths, {"ValidationError": error}))[0]
    paths["/b"]["get"]["responses"] |= reply(ref("ValidationError"), "400")
    after = lower_text(document(paths, {"ValidationError": error}))[0]
    assert [schema.name for schema in before.schemas] == [schema.name for schema in after.schemas]
    assert [(e.name, e.type) for e in before.errors] == [(e.name, e.type) for e in after.errors]


def test_what_the_document_names_for_sdks_is_heeded_and_counted() -> None:
    schemas: JSON = {
        "Old": model(**{"$x": {"type": "string", "x-fern-property-name": "extra"}}) | {"x-fern-type-name": "Fresh"},
        "Color": {"type": "string", "enum": ["a", "b"], "x-ms-enum": {"name": "Paint"}},
        "Boxed": model(kind={"type": "string", "enum": ["x", "y"], "x-class-name": "BoxKind"}),
    }
    parameter = {"name": "X-ms-thing", "in": "header", "x-ms-client-name": "thing", "schema": {"type": "string"}}
    paths = {"/a": {"get": {"parameters": [parameter], "responses": {"204": {"description": ""}}}}}
    package, ledger, _ = lower_text(document(paths, schemas))
    assert sorted(schema.name for schema in package.schemas) == ["BoxKind", "Boxed", "Fresh", "Paint"]
    fresh = next(schema for schema in package.schemas if schema.name == "Fresh")
    assert isinstance(fresh, ir.Model) and fresh.fields[0].name == "extra"
    assert package.resources[0].operations[0].parameters[0].name == "thing"
    assert ledger.hints == {
        "x-class-name": 1, "x-fern-property-name": 1, "x-fern-type-name": 1, "x-ms-client-name": 1, "x-ms-enum": 1,
    }  # fmt: skip
    assert "names from x-ms-enum: 1" in ledger.render()


def test_operators_in_names_of_parameters_are_words() -> None:
    wires = ["StartTime", "StartTime>", "StartTime<", "price>="]
    parameters = [{"name": wire, "in": "query", "schema": {"type": "string"}} for wire in wires]
    paths = {"/a": {"get": {"parameters": parameters, "responses": {"204": {"description": ""}}}}}
    operation = lower_text(document(paths))[0].resources[0].operations[0]
    found = {parameter.wire: parameter.name for parameter in operation.parameters}
    assert list(found.values()) == ["start_time", "start_time_after", "start_time_before", "price_at_least"]


def test_forms_are_called_after_the_functions_that_take_them() -> None:
    def taking(written: str) -> JSON:
        schema = ref(f"Body_{written}")
        return {
            "operationId": written,
            "requestBody": {"content": {"multipart/form-data": {"schema": schema}}},
            "responses": {"200": {"description": ""}},
        }

    calls = {
        "/files": "upload_files_files_post",
        "/v1/items/{item_id}/notes": "add_note_v1_items__item_id__notes_post",
        "/v2/items/{item_id}/notes": "add_note_v2_items__item_id__notes_post",
        "/other": "whatever",
    }
    paths = {path: {"post": taking(written)} for path, written in calls.items()}
    schemas = {f"Body_{written}": model(**{f"part{i}": {"type": "string"}}) for i, written in enumerate(calls.values())}
    assert names(document(paths, schemas)) == [
        "BodyAddNoteV1ItemsItemIdNotesPost",
        "BodyAddNoteV2ItemsItemIdNotesPost",
        "BodyWhatever",
        "UploadFilesBody",
    ]
