"""What a team settles for `diff`: removals that were announced, and the levels of rules."""

from __future__ import annotations

import contextlib
import copy
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diff import main
from tests.support import paths

CASES = paths.CASES / "diff"
Document = dict[str, Any]
BASE: Document = yaml.safe_load((CASES / "security-added" / "old.yaml").read_text())
PAST, FUTURE = "2020-01-31", "2999-01-31"


def run(folder: Path, old: Document, new: Document, config: str = "", expected: int = 0) -> dict[str, str]:
    """The levels of the findings by rule and symbol; `expected` is the exit code."""
    for name, document in (("old", old), ("new", new)):
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(document, sort_keys=False))
    (folder / "sdk.toml").write_text(f"[tool.sdk]\n{config}")
    out = io.StringIO()
    arguments = [str(folder / "old.yaml"), str(folder / "new.yaml"), "--config", str(folder / "sdk.toml")]
    with contextlib.redirect_stdout(out):
        assert main([*arguments, "--format", "json"]) == expected
    return {f"{f['rule']} {f['symbol']}": f["level"] for f in json.loads(out.getvalue())["findings"]}


def pair(change: Callable[[Document, Document], None]) -> tuple[Document, Document]:
    old, new = copy.deepcopy(BASE), copy.deepcopy(BASE)
    change(old, new)
    return old, new


def ended(node: Document, day: str) -> None:
    node.update({"deprecated": True, "x-sunset": day})


def without_operation(day: str) -> tuple[Document, Document]:
    """The only operation went, and with it the classes that nothing else has a use for."""

    def change(old: Document, new: Document) -> None:
        fine = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/State"}}}}
        other = {"operationId": "orders.other", "tags": ["orders"], "responses": {"200": fine}}
        old["paths"]["/other"] = {"get": other}
        new["paths"] = {"/other": old["paths"]["/other"]}
        for name in ("OrderRequest", "Order", "Party", "Person", "Firm"):
            del new["components"]["schemas"][name]
        for path, item in BASE["paths"].items():
            for method in item:
                ended(old["paths"][path][method], day)

    return pair(change)


@pytest.mark.parametrize("day", [PAST, f"{PAST}T00:00:00Z", "Fri, 31 Jan 2020 23:59:59 GMT"])
def test_an_announced_end_is_no_break(tmp_path: Path, day: str) -> None:
    found = run(tmp_path, *without_operation(day))
    assert found["operation-removed Orders.create"] == "notice"
    assert found["schema-removed OrderRequest"] == found["schema-removed Person"] == "notice"
    assert "breaking" not in found.values()


@pytest.mark.parametrize("day", [FUTURE, "soon", ""])
def test_before_that_day_it_is(tmp_path: Path, day: str) -> None:
    found = run(tmp_path, *without_operation(day), expected=1)
    assert found["operation-removed Orders.create"] == found["schema-removed Order"] == "breaking"


def test_a_day_alone_is_no_deprecation(tmp_path: Path) -> None:
    old, new = without_operation(PAST)
    old["paths"]["/orders"]["post"]["deprecated"] = False
    assert run(tmp_path, old, new, expected=1)["operation-removed Orders.create"] == "breaking"


def test_a_class_that_others_use_is_missed(tmp_path: Path) -> None:
    old, new = without_operation(PAST)
    schema = {"$ref": "#/components/schemas/Order"}
    old["paths"]["/other"]["get"]["responses"]["200"]["content"]["application/json"]["schema"] = schema
    new["paths"]["/other"] = {"get": {"operationId": "orders.other", "tags": ["orders"], "responses": {"204": {}}}}
    found = run(tmp_path, old, new, expected=1)
    assert found["schema-removed OrderRequest"] == "notice"
    assert found["schema-removed Order"] == "breaking"


@pytest.mark.parametrize("kind", ["parameter", "property", "keyword", "schema"])
@pytest.mark.parametrize(("day", "level"), [(PAST, "notice"), (FUTURE, "breaking")])
def test_what_else_may_end(tmp_path: Path, kind: str, day: str, level: str) -> None:
    def change(old: Document, new: Document) -> None:
        if kind == "parameter":
            ended(old["paths"]["/orders"]["post"]["parameters"][0], day)
            del new["paths"]["/orders"]["post"]["parameters"]
        elif kind == "schema":
            old["components"]["schemas"]["Lonely"] = {"type": "object", "properties": {"a": {"type": "string"}}}
            ended(old["components"]["schemas"]["Lonely"], day)
        else:
            schema, name = ("Order", "total") if kind == "property" else ("OrderRequest", "note")
            ended(old["components"]["schemas"][schema]["properties"][name], day)
            del new["components"]["schemas"][schema]["properties"][name]

    symbol = {
        "parameter": "parameter-removed Orders.create(limit=)",
        "property": "property-removed Order.total",
        "keyword": "parameter-removed Orders.create(note=)",
        "schema": "schema-removed Lonely",
    }[kind]
    assert run(tmp_path, *pair(change), expected=int(level == "breaking"))[symbol] == level


def test_levels_of_rules(tmp_path: Path) -> None:
    old, new = without_operation(FUTURE)
    off = '[tool.sdk.diff]\noperation-removed = "notice"\nschema-removed = "off"\n'
    assert run(tmp_path, old, new, off) == {"operation-removed Orders.create": "notice"}
    added = run(tmp_path, new, old, '[tool.sdk.diff]\noperation-added = "breaking"\n', expected=1)
    assert added["operation-added Orders.create"] == "breaking"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('operation-remove = "off"', "unknown rule 'operation-remove'"),
        ('operation-removed = "fatal"', "'fatal' is no valid diff.operation-removed"),
        ("operation-removed = 3", "must be text"),
    ],
)
def test_a_level_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, complaint: str) -> None:
    (tmp_path / "sdk.toml").write_text(f"[tool.sdk]\n[tool.sdk.diff]\n{text}\n")
    case = CASES / "operation-removed"
    assert main([str(case / "old.yaml"), str(case / "new.yaml"), "--config", str(tmp_path / "sdk.toml")]) == 2
    shown = capsys.readouterr().err
    assert "sdk.toml:3:1: error: " in shown and complaint in shown


def test_settings_of_what_only_one_side_has(tmp_path: Path) -> None:
    old, new = without_operation(FUTURE)
    config = "[tool.sdk.operations]\n'orders.create' = 'orders.buy'\n"
    found = run(tmp_path, old, new, config, expected=1)
    assert found["operation-removed Orders.buy"] == "breaking"
