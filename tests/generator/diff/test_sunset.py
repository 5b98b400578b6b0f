"""Removals that the old document announced with a day: which are notices once it is over."""

from __future__ import annotations

import copy
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from generator.diff import compare
from generator.diff.rules.rules import Finding
from generator.diff.sunset import allowed
from generator.document.diagnostics import Diagnostics
from generator.document.document import load
from generator.lower import lower
from generator.settings.config import Config
from tests.support.json_schemas import INTEGER, STRING, any_of, listed, ref, shape

DAY = dt.date(2026, 3, 31)
AFTER = DAY + dt.timedelta(days=1)
ENDED = {"deprecated": True, "x-sunset": "2026-03-31"}
ADVICE = "Stop using it: its end was announced, and is over."
Document = dict[str, Any]


def document(schemas: Document | None = None, **operations: Document) -> Document:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {f"/{name}": {"post": {"operationId": f"shop.{name}", **each}} for name, each in operations.items()},
        "components": {"schemas": schemas or {}},
    }


def content(name: str, kind: str = "application/json") -> Document:
    return {"description": "", "content": {kind: {"schema": ref(name)}}}


def found(folder: Path, old: Document, new: Document, today: dt.date = AFTER) -> dict[str, Finding]:
    """The findings by rule and symbol."""
    sides = []
    for name, raw in (("old", old), ("new", new)):
        (folder / f"{name}.json").write_text(json.dumps(raw))
        read = load(folder / f"{name}.json", Diagnostics())
        assert read is not None
        sides.append((lower(read, Config(package="shop"), Diagnostics())[0], read))
    (before, read), (after, _) = sides
    return {f"{f.rule} {f.symbol}": f for f in allowed(compare(before, after), before, read, today)}


@pytest.mark.parametrize(
    ("today", "level", "before", "advice"),
    [
        (DAY, "breaking", "POST /buy", "Stop calling it, or stay on the old version."),
        (AFTER, "notice", "POST /buy (sunset 2026-03-31)", ADVICE),
    ],
)
def test_the_day_itself_is_still_one_of_life(
    tmp_path: Path, today: dt.date, level: str, before: str, advice: str
) -> None:
    old = document(buy={**ENDED, "responses": {}}, sell={"responses": {}})
    gone = found(tmp_path, old, document(sell={"responses": {}}), today)["operation-removed Shop.buy"]
    assert (gone.level, gone.before, gone.advice) == (level, before, advice)


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ({"deprecated": True, "x-sunset": " 2026-03-31 "}, "notice"),
        ({"deprecated": True, "x-sunset": "2026-03-31T23:59:59+14:00"}, "notice"),
        ({"deprecated": True, "x-sunset": "Tue, 31 Mar 2026 23:59:59 GMT"}, "notice"),
        ({"deprecated": True, "x-sunset": "Wed, 01 Apr 2026 00:00:00 GMT"}, "breaking"),
        ({"deprecated": True, "x-sunset": "the end of March"}, "breaking"),
        ({"deprecated": True, "x-sunset": 20260331}, "breaking"),
        ({"deprecated": True}, "breaking"),
        ({"deprecated": "true", "x-sunset": "2026-03-31"}, "breaking"),
        ({"x-sunset": "2026-03-31"}, "breaking"),
    ],
)
def test_how_an_end_is_announced(tmp_path: Path, said: Document, level: str) -> None:
    box = {"A": shape(a=STRING, b={**STRING, **said})}
    operation = {"buy": {"responses": {"200": content("A")}}}
    new = document({"A": shape(a=STRING)}, **operation)
    assert found(tmp_path, document(box, **operation), new)["property-removed A.b"].level == level


def test_an_end_holds_for_what_stands_inside_and_the_nearest_day_that_is_over(tmp_path: Path) -> None:
    later = {"deprecated": True, "x-sunset": "2999-01-01"}
    old = {
        "A": {**shape(a=STRING, b=STRING), **ENDED},
        "B": {**shape(a=STRING, b={**STRING, **later}), **ENDED},
        "C": {**shape(a=STRING, b={**STRING, **ENDED}), "deprecated": True, "x-sunset": "2020-01-01"},
        "D": {**shape(a=STRING, b={**STRING, **later})},
    }
    uses = {name: {"responses": {"200": content(name.upper())}} for name in "abcd"}
    new = {name: shape(a=STRING) for name in old}
    said = found(tmp_path, document(old, **uses), document(new, **uses))
    ends = {name: (said[f"property-removed {name}.b"].level, said[f"property-removed {name}.b"].before) for name in old}
    assert ends == {
        "A": ("notice", "str (sunset 2026-03-31)"),
        "B": ("notice", "str (sunset 2026-03-31)"),
        "C": ("notice", "str (sunset 2026-03-31)"),
        "D": ("breaking", "str"),
    }


def test_an_end_is_announced_in_another_file(tmp_path: Path) -> None:
    (tmp_path / "parts.json").write_text(json.dumps({"Box": shape(a=STRING, b={**STRING, **ENDED})}))
    (tmp_path / "other.json").write_text(json.dumps({"Box": shape(a=STRING)}))
    old, new = (document(buy={"responses": {"200": content("Box")}}) for _ in range(2))
    for raw, file in ((old, "parts.json"), (new, "other.json")):
        raw["components"]["schemas"]["Box"] = {"$ref": f"{file}#/Box"}
    assert found(tmp_path, old, new)["property-removed Box.b"].level == "notice"


def test_only_what_is_gone_and_breaks_is_let_go(tmp_path: Path) -> None:
    old = {"A": {**shape(a=STRING, b=STRING), **ENDED}}
    new = {"A": shape(a=INTEGER)}
    uses: dict[str, Document] = {
        "buy": {"requestBody": content("A"), "responses": {"200": content("A")}},
        "sell": {"responses": {}},
    }
    said = found(tmp_path, document(old, **uses), document(new, **uses))
    assert {name: f.level for name, f in said.items()} == {
        "property-type-changed A.a": "breaking",
        "parameter-type-changed Shop.buy(a=)": "breaking",
        "property-removed A.b": "notice",
        "parameter-removed Shop.buy(b=)": "notice",
        "schema-undeprecated A": "notice",
    }


USES: dict[str, Document] = {
    "a parameter": {"parameters": [{"name": "p", "in": "query", "schema": ref("A")}], "responses": {}},
    "a body": {"requestBody": content("A"), "responses": {}},
    "a reply": {"responses": {"200": content("A")}},
    "a list in a reply": {"responses": {"200": content("As")}},
    "a failure": {"responses": {"200": {"description": ""}, "400": content("A")}},
    "a stream": {"responses": {"200": content("A", "text/event-stream")}},
}


@pytest.mark.parametrize("use", USES)
def test_a_class_may_go_with_the_last_operation_that_used_it(tmp_path: Path, use: str) -> None:
    schemas = {"A": shape(b=any_of(ref("B"), STRING)), "B": shape(c=STRING), "As": listed(ref("A")), "Alone": shape()}
    old = document(schemas, buy={**USES[use], **ENDED}, sell={"responses": {}})
    said = found(tmp_path, old, document(sell={"responses": {}}))
    assert [said[f"schema-removed {name}"].level for name in ("A", "B", "Alone")] == ["notice", "notice", "breaking"]
    assert said["schema-removed B"].advice == ADVICE and said["schema-removed B"].before == "model"
    still = copy.deepcopy(old)
    del still["paths"]["/buy"]["post"]["x-sunset"]
    said = found(tmp_path, still, document(sell={"responses": {}}))
    assert said["schema-removed A"].level == said["operation-removed Shop.buy"].level == "breaking"


@pytest.mark.parametrize("use", USES)
def test_a_class_that_another_operation_used_is_missed(tmp_path: Path, use: str) -> None:
    schemas = {"A": shape(b=ref("B")), "B": shape(c=STRING), "As": listed(ref("A"))}
    old = document(schemas, buy={"responses": {"200": content("A")}, **ENDED}, sell=USES[use])
    said = found(tmp_path, old, document(rent={"responses": {}}))
    assert said["operation-removed Shop.buy"].level == "notice"
    assert said["operation-removed Shop.sell"].level == "breaking"
    assert [said[f"schema-removed {name}"].level for name in ("A", "B")] == ["breaking", "breaking"]


def test_a_class_that_a_webhook_brought_is_missed(tmp_path: Path) -> None:
    old = document({"A": shape(b=STRING)}, buy={"responses": {"200": content("A")}, **ENDED}, sell={"responses": {}})
    old["webhooks"] = {"sold": {"post": {"requestBody": content("A"), "responses": {}}}}
    said = found(tmp_path, old, document(sell={"responses": {}}))
    levels = {name: said[name].level for name in ("operation-removed Shop.buy", "schema-removed A")}
    assert levels == {"operation-removed Shop.buy": "notice", "schema-removed A": "breaking"}
