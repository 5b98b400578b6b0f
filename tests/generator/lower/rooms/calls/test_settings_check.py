"""Settings that name what the document does not have: where that is said, and what was meant."""

from __future__ import annotations

import pytest

from tests.support.small import JSON, STRING, get, lowered, model, ref

SCHEMAS: JSON = {"Things": model(items={"type": "array", "items": STRING}), "Spare": model()}
PAGES = "[pagination]\nlist = {{ kind = 'page', parameter = '{}', items = 'items', size = '{}' }}"


def paths(**more: str) -> JSON:
    parameters = [{"name": name, "in": "query", "schema": STRING} for name in ("page", "count")]
    return {"/things": get(ref("Things"), "list", parameters=parameters, **more), "/gone": get(None, "gone")}


@pytest.mark.parametrize(
    ("text", "message", "hint", "column"),
    [
        ("[operations]\nlost = 'things.all'", "no operation is called 'lost'", "did you mean 'list'?", 1),
        ("[exclude]\noperations = ['gone', 'lost']", "no operation is called 'lost'", "did you mean 'list'?", 23),
        ("[exclude]\nschemas = ['Spare', 'Spar']", "no schema is called 'Spar'", "did you mean 'Spare'?", 21),
        ("[messages]\nschemas = ['Things', 'Thing']", "no schema is called 'Thing'", "did you mean 'Things'?", 22),
        ("[streams]\nThings = { sentinel = 'x' }", "no event of a stream is called 'Things'", "", 1),
        (PAGES.format("pag", "count"), "no parameter of list is called 'pag'", "did you mean 'page'?", 25),
        (PAGES.format("page", "coun"), "no parameter of list is called 'coun'", "did you mean 'count'?", 62),
        ("[pagination]\nlost = false", "no operation is called 'lost'", "did you mean 'list'?", 1),
        ("[aliases]\nOld = 'New'", "the alias 'Old' stands for 'New', and no schema is called that", "known: ", 1),
        ("[aliases]\nOld = 'MySpare'", "the alias 'Old' stands for 'MySpare', and no schema is called that",
         "did you mean 'Spare'?", 1),
    ],
)  # fmt: skip
def test_where_a_setting_names_what_is_not_there(text: str, message: str, hint: str, column: int) -> None:
    made = lowered(paths(), SCHEMAS, f"[tool.sdk.{text[1:]}")
    (one,) = [one for one in made.diagnostics if one.level == "error"]
    assert one.place is not None
    assert (one.message, one.place.line, one.place.column) == (message, 4, column)
    assert one.hint.startswith(hint)


def test_an_alias_may_stand_for_what_begins_with_a_schema() -> None:
    assert lowered(paths(), SCHEMAS, "[tool.sdk.aliases]\nOld = 'SpareTypedDict'").said == []


def test_where_a_collected_schema_is_named() -> None:
    made = lowered(paths(), SCHEMAS, "[tool.sdk.streams]\nThings = { collect = 'Sum' }")
    assert [one.place.column for one in made.diagnostics if one.place and "'Sum'" in one.message] == [12]


def test_where_it_is_said_what_several_documents_lack() -> None:
    made = lowered(paths(), SCHEMAS, "absent = 'warning'\n[tool.sdk.exclude]\nschemas = ['C']")
    assert [(one.level, one.place.line) for one in made.diagnostics if one.place] == [("warning", 3)]
    assert lowered(paths(), SCHEMAS, "absent = 'warning'").said == []


def test_operations_of_inner_resources_are_known_too() -> None:
    inner = paths(**{"x-speakeasy-group": "outer.inner"})
    made = lowered(inner, SCHEMAS, f"[tool.sdk.{PAGES.format('pag', 'count')[1:]}")
    assert [one.message for one in made.diagnostics] == ["no parameter of list is called 'pag'"]
