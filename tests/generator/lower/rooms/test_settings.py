"""Settings that name something of the document: what is there takes effect, and what is not there is said."""

from __future__ import annotations

import pytest

from generator import ir
from tests.support.small import STRING, get, lowered, model, ref

PATHS = {
    "/things": get(ref("Things"), "list_things", parameters=[{"name": "page", "in": "query", "schema": STRING},
                                                             {"name": "count", "in": "query", "schema": STRING}]),
    "/gone": get(None, "gone"),
}  # fmt: skip
SCHEMAS = {"Things": model(items={"type": "array", "items": STRING}), "Spare": model()}
PAGES = "[pagination]\nlist_things = { kind = 'page', parameter = 'page', items = 'items', size = 'count' }"


def settings(text: str) -> str:
    return f"[tool.sdk.{text[1:]}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[operations]\nlist_thing = 'things.all'", "no operation is called 'list_thing'"),
        ("[exclude]\noperations = ['lost']", "no operation is called 'lost'"),
        ("[exclude]\nschemas = ['Spar']", "no schema is called 'Spar'"),
        ("[messages]\nschemas = ['Thing']", "no schema is called 'Thing'"),
        ("[streams]\nThings = { collect = 'Sum' }", "no schema is called 'Sum'"),
        ("[streams]\nThings = { sentinel = 'x' }", "no event of a stream is called 'Things'"),
        (PAGES.replace("parameter = 'page'", "parameter = 'pag'"), "no parameter of list_things is called 'pag'"),
        (PAGES.replace("'count'", "'coun'"), "no parameter of list_things is called 'coun'"),
        ("[pagination]\nlist_thing = false", "no operation is called 'list_thing'"),
        ("[aliases]\nOld = 'New'", "the alias 'Old' stands for 'New', and no schema is called that"),
    ],
)
def test_what_is_not_there_is_an_error(text: str, message: str) -> None:
    made = lowered(PATHS, SCHEMAS, settings(text))
    assert message in [one.message for one in made.diagnostics if one.level == "error"]


def test_what_is_there_is_no_error() -> None:
    text = (
        "[tool.sdk.operations]\nlist_things = 'things.all'\n[tool.sdk.exclude]\noperations = ['gone']\n"
        "schemas = ['Spare']\n[tool.sdk.messages]\nschemas = ['Things']\nreasoning = ['thought']\n"
        "[tool.sdk.aliases]\nOld = 'Things'\n" + settings(PAGES)
    )
    made = lowered(PATHS, SCHEMAS, text)
    assert made.said == []
    assert made.methods == {"list_things": "things.all"}
    assert [schema.name for schema in made.package.schemas] == ["Things"]
    assert made.schema("Things").reasoning == ("thought",)
    assert made.package.aliases == (("Old", "Things"),)
    assert [(one.kind, one.name, one.reason, one.excluded) for one in made.ledger.entries()] == [
        ("operation", "gone", "excluded", True),
        ("schema", "Spare", "excluded", True),
    ]
    assert made.ledger.incomplete == []


def test_an_operation_is_excluded_by_its_path_too() -> None:
    made = lowered(PATHS, SCHEMAS, "[tool.sdk.exclude]\noperations = ['GET /gone']")
    assert set(made.operations) == {"list_things"}
    assert made.said == []


def test_what_several_documents_lack_is_one_warning() -> None:
    text = (
        "absent = 'warning'\n[tool.sdk.exclude]\noperations = ['a', 'b']\nschemas = ['C']\n"
        "[tool.sdk.streams]\nD = { sentinel = 'x' }\nE = { sentinel = 'x' }\n[tool.sdk.aliases]\nF = 'G'\nH = 'I'\n"
    )
    made = lowered(PATHS, SCHEMAS, text)
    assert made.said == [
        "warning: the document does not have all that these settings name: 2 aliases, 2 events of streams, "
        "2 operations, 1 schema | the ledger names each"
    ]
    assert sorted(made.ledger.absent["operation"]) == ["a", "b"]
    assert "  not in the document: alias F, H\n" in made.ledger.render()


def test_names_of_the_client_and_its_error() -> None:
    package = lowered(settings="client = 'Shop'\nerror = 'Trouble'").package
    assert (package.client, package.error) == ("Shop", "Trouble")
    package = lowered(settings="client = 'Shop'").package
    assert (package.client, package.error) == ("Shop", "ShopError")
    made = lowered(settings="client = 'EventStream'")
    assert made.said == ["error: EventStream is the name of another class of every package"]
    made = lowered(settings="client = 'Shop'\nerror = 'Shop'")
    assert made.said == ["error: Shop is the name of another class of every package"]
    made = lowered(settings="error = 'APITimeoutError'")
    assert made.said == ["error: APITimeoutError is the name of another class of every package"]


def test_the_variables_of_the_environment() -> None:
    schemes = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "other": {"type": "http", "scheme": "bearer"},
    }
    text = "[tool.sdk.env]\napi_key = 'SHOP_KEY'\nserver_url = 'SHOP_URL'\nlog = 'SHOP_LOG'\nfast_path = 'SHOP_FAST'"
    package = lowered(settings=text, components={"securitySchemes": schemes}).package
    assert [(one.name, one.env) for one in package.security] == [("key", "SHOP_KEY"), ("other", "CASE_OTHER")]
    assert (package.server_env, package.log_env, package.fast_path_env) == ("SHOP_URL", "SHOP_LOG", "SHOP_FAST")
    package = lowered(components={"securitySchemes": schemes}).package
    assert [one.env for one in package.security] == ["CASE_API_KEY", "CASE_OTHER"]


def test_a_rule_names_the_attributes_of_a_class() -> None:
    text = (
        "[[tool.sdk.rules]]\nmatch = { schema = 'Spare' }\nproperties = { id = 'number' }\n"
        "[[tool.sdk.rules]]\nmatch = { schema = 'S*' }\nproperties = { id = 'other', name = 'title' }\n"
    )
    made = lowered(PATHS, SCHEMAS | {"Spare": model(id=STRING, name=STRING)}, text)
    assert [(field.wire, field.name) for field in made.schema("Spare").fields] == [("id", "number"), ("name", "title")]
    assert made.said == []


def test_a_rule_names_streams_only_where_there_are_some() -> None:
    text = "[[tool.sdk.rules]]\nmatch = { operation = 'list_*' }\nmethod = 'things.all'\nstream = 'things.live'\n"
    made = lowered(PATHS, SCHEMAS, text)
    assert made.said == []
    assert [method.name for method in made.operations["list_things"].methods] == ["all"]


def test_a_setting_takes_pages_from_an_operation() -> None:
    def pages(text: str) -> ir.Pagination | None:
        return lowered(PATHS, SCHEMAS, settings(text)).operations["list_things"].methods[0].pagination

    assert pages("[pagination]\nlist_things = false") is None
    found = pages(PAGES)
    assert found is not None and (found.origin, found.start, found.size) == ("the config", 1, "count")
    found = pages(PAGES.replace("size = 'count'", "start = 0"))
    assert found is not None and (found.start, found.size) == (0, None)


def test_a_rule_for_pages_fits_the_list_that_it_names() -> None:
    rule = "[[tool.sdk.rules]]\nmatch = { operation = '*' }\npagination = { kind = 'page', parameter = 'page', items = "
    for items, found in (("'items'", "items"), ("'*'", "items"), ("'rows'", None)):
        made = lowered(PATHS, SCHEMAS, f"{rule}{items} }}")
        pages = made.operations["list_things"].methods[0].pagination
        assert (pages.items if pages else None, made.said) == (found, []), items


def test_a_rule_for_pages_finds_the_cursor_in_an_item_of_the_list() -> None:
    items = {"type": "array", "items": model(id=STRING)}
    schemas = {"Things": model(items=items, one=model(**{"1": STRING}), x=STRING)}
    rule = "[[tool.sdk.rules]]\nmatch = { operation = '*' }\npagination = { kind = 'cursor', parameter = 'page', "
    for path, fits in {
        "items.-1.id": True, "items.0.id": True, "items.-1.name": False, "items.last.id": False, "items.1-.id": False,
        "one.1": True, "one.-1": False, "x.0": False,
    }.items():  # fmt: skip
        made = lowered({"/things": PATHS["/things"]}, schemas, f"{rule}items = 'items', next = '{path}' }}")
        assert (made.operations["list_things"].methods[0].pagination is not None) is fits, path


def test_a_rule_that_fits_nothing_is_told_where_it_stands() -> None:
    rule = "[[tool.sdk.rules]]\nmatch = { operation = '*' }\nmethod = 'things.all'\n"
    made = lowered(PATHS, SCHEMAS, rule.replace("*", "list_*") + rule.replace("*", "lost_*"))
    assert [(one.message, one.place.line) for one in made.diagnostics if one.place] == [
        ("rules[2] fits nothing in this document: operation lost_*", 6)
    ]
