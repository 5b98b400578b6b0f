"""Names of methods: those of rules, those of an earlier run, and the words of a document that choose a verb."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ir.names import GivenNames, MethodName
from tests.support.small import JSON, STRING, Lowered, get, lowered, model

BOTH: JSON = {"200": {"description": "", "content": {"application/json": {"schema": model()},
                                                     "text/event-stream": {"schema": model(a=STRING)}}}}  # fmt: skip


def names(made: Lowered) -> dict[str, list[str]]:
    return {id: [method.name for method in operation.methods] for id, operation in made.operations.items()}


def rule(text: str, match: str = "operation = '*'") -> str:
    return f"[[tool.sdk.rules]]\nmatch = {{ {match} }}\n{text}\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("method = 'shop.{1}'", ["find_alpha", "find_alpha_stream"]),
        ("method = 'shop.{1}'\nstream = 'shop.live_{1}'", ["find_alpha", "live_find_alpha"]),
        ("method = 'shop.do'\nstream = 'shop.{1}'", ["do", "find_alpha"]),
    ],
)
def test_what_a_star_stands_for_need_not_be_a_name(text: str, found: list[str]) -> None:
    made = lowered({"/things": get(id="find-Alpha", responses=BOTH)}, settings=rule(text))
    assert (names(made), made.said) == ({"find-Alpha": found}, [])


def test_a_stream_that_a_rule_names_keeps_its_name() -> None:
    other = get(id="other", tags=["shop"], **{"x-speakeasy-name-override": "x_y"})
    text = rule("method = 'shop.do'\nstream = 'shop.{1}'", "operation = 'q_*'")
    made = lowered({"/a": get(id="q_x-y", responses=BOTH), "/b": other}, settings=text)
    assert names(made)["q_x-y"] == ["do", "x_y"] and "x_y" not in names(made)["other"]


def test_a_name_of_the_settings_is_as_it_is_written() -> None:
    made = lowered({"/things": get()}, settings="[tool.sdk.operations]\nop = 'things.getAll'")
    assert made.methods == {"op": "things.getAll"}


def test_a_resource_of_an_earlier_run_stays() -> None:
    paths = {"/things": get(tags=["store"])}
    for kept, words, found in (
        ("shop.inner.find", "store", "shop.inner.find"), ("shop.find", "other", "store.list_op"),
    ):  # fmt: skip
        earlier = GivenNames({"op": MethodName(kept, words)}, {})
        assert lowered(paths, earlier=earlier).methods == {"op": found}
    earlier = GivenNames({"op": MethodName("shop.inner.find", "store")}, {})
    assert lowered(paths, earlier=earlier, settings=rule("resource = 'other'")).methods == {"op": "other.find"}
    unnamed = {"/things": get(id="", tags=["store"])}
    earlier = GivenNames({"GET /things": MethodName("shop.inner.find", "store")}, {})
    assert lowered(unnamed, earlier=earlier).methods == {"get_things": "shop.inner.find"}


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ({"summary": "Retrieve it"}, "retrieve"),
        ({"description": "Retrieve it"}, "retrieve"),
        ({"summary": " \n<b>Retrieves</b> it"}, "retrieve"),
        ({"summary": "It retrieves"}, "get"),
        ({"summary": 5, "description": "Retrieve it"}, "retrieve"),
        ({"summary": "!", "description": "Retrieve it"}, "retrieve"),
        ({"summary": "Get it", "description": "Retrieve it"}, "get"),
        ({"summary": "<p>" * 40 + "RETRIEVE"}, "retrieve"),
    ],
)
def test_prose_says_retrieve_where_no_person_wrote_an_id(words: JSON, verb: str) -> None:
    paths = {f"/t{n}/{{id}}": get(id="", **words) for n in range(6)}
    assert set(lowered(paths).methods.values()) == {f"t{n}.{verb}" for n in range(6)}


def test_the_place_of_a_path_item_is_where_its_path_stands() -> None:
    made = lowered({"things": {"$ref": "#/components/pathItems/Shared"}}, components={"pathItems": {"Shared": get()}})
    assert made.pointers == ["/paths/things"]


# -- of a resource ----------------------------------------------------------------------------------------------------

STREAM: JSON = {"200": {"description": "", "content": {"text/event-stream": {"schema": model(a=STRING)}}}}
TAKEN = "warning: operation {!r} is named {}: a rule says go, which is taken | give it a name in [tool.sdk.operations]"


def shop(id: str, **more: Any) -> JSON:
    return get(id=id, tags=["shop"], **more)


def called(made: Lowered) -> dict[str, list[str]]:
    """The methods of every resource, with the operation of each."""
    found: dict[str, list[str]] = {}
    for resource in made.package.resources:
        for operation in resource.operations:
            found.setdefault(resource.name, []).extend(f"{operation.id} {each.name}" for each in operation.methods)
    return found


@pytest.mark.parametrize(
    ("responses", "settings", "methods"),
    [
        (STREAM, rule("method = 'shop.do'\nstream = 'shop.live'"), ["live"]),
        (STREAM, rule("method = 'shop.do'"), ["do"]),
        (STREAM, "[tool.sdk.operations]\nop = { method = 'shop.do', stream = 'shop.live' }", ["live"]),
        (STREAM, "[tool.sdk.operations]\nop = 'shop.do'", ["do"]),
        (BOTH, "[tool.sdk.operations]\nop = { method = 'shop.do', stream = 'shop.live' }", ["do", "live"]),
        (BOTH, rule("method = 'shop.do'"), ["do", "do_stream"]),
    ],
)
def test_what_only_streams_has_the_name_of_its_stream(responses: JSON, settings: str, methods: list[str]) -> None:
    made = lowered({"/a": shop("op", responses=responses)}, settings=settings)
    assert (names(made), made.said) == ({"op": methods}, [])


@pytest.mark.parametrize(
    ("settings", "methods", "said"),
    [
        (rule("method = 'shop.go'", "operation = 'b'") + rule("method = 'shop.go'"), ["a get", "b go"],
         [TAKEN.format("a", "get")]),
        (rule("method = 'shop.go'"), ["b get_b", "a go"], [TAKEN.format("b", "get_b")]),
        ("[tool.sdk.operations]\nb = 'shop.go'\n" + rule("method = 'shop.go'", "operation = 'a'"), ["a get", "b go"],
         [TAKEN.format("a", "get")]),
        ("", ["a get", "b get_b"], []),
    ],
)  # fmt: skip
def test_of_several_that_a_rule_calls_alike_the_first_is_called_so(
    settings: str, methods: list[str], said: list[str]
) -> None:
    made = lowered({"/a": shop("a"), "/b": shop("b")}, settings=settings)
    assert (sorted(called(made)["shop"]), made.said) == (sorted(methods), said)


def test_another_name_is_that_of_the_first_that_asks_for_it() -> None:
    made = lowered({"/a": shop("a"), "/b": shop("b")}, settings=rule("also = 'other.go'"))
    assert called(made)["other"] == ["a go"]
    fixed = "[tool.sdk.operations]\nb = 'other.go'\n" + rule("also = 'other.go'", "operation = 'a'")
    assert called(lowered({"/a": shop("a"), "/b": shop("b")}, settings=fixed)) == {"other": ["b go"], "shop": ["a get"]}


def test_the_name_of_a_stream_is_no_other_methods() -> None:
    paths = {"/a": shop("a", responses=BOTH), "/b": shop("b", **{"x-speakeasy-name-override": "get_stream"})}
    found = called(lowered(paths))["shop"]
    assert len(found) == 3 and len({line.split()[1] for line in found}) == 3
    assert lowered(paths).said == []


def test_operations_stand_by_the_names_of_their_first_methods() -> None:
    settings = "[tool.sdk.operations]\nb = { method = 'shop.do', stream = 'shop.zeta' }\na = 'shop.go'"
    made = lowered({"/a": shop("a"), "/b": shop("b", responses=BOTH)}, settings=settings)
    assert called(made)["shop"] == ["b do", "b zeta", "a go"]


def test_the_description_of_a_tag_is_that_of_its_resource() -> None:
    paths = {"/a": get(id="a", **{"x-speakeasy-group": "stores.orders"})}
    made = lowered(paths, tags=[{"name": "stores.orders", "description": "Inner."}, {"name": "stores"}])
    (outer,) = made.package.resources
    assert (outer.description, [child.description for child in outer.children]) == ("", ["Inner."])
