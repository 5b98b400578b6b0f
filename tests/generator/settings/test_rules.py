"""`[[tool.sdk.rules]]`: how patterns are read, what is wrong in them, and what is said of rules without any use."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document.diagnostics import Diagnostics
from generator.lower import settings_check
from generator.settings.config import Config, load_config
from generator.settings.rules import Facts, Glob
from tests.support.lowered import lower_text

RULE = "[tool.sdk]\npackage = 'case'\n\n[[tool.sdk.rules]]\n"


def loaded(text: str, folder: Path) -> tuple[Config | None, Diagnostics]:
    path = folder / "sdk.toml"
    path.write_text(text, "utf-8")
    diagnostics = Diagnostics()
    return load_config(path, diagnostics), diagnostics


@pytest.mark.parametrize(
    ("glob", "text", "stood_for"),
    [
        ("get_*", "get_orders", ("orders",)),
        ("*_v1_*", "list_v1_x_v1_y", ("list", "x_v1_y")),
        ("a.c", "abc", None),
        ("a", "ab", None),
        ("*", "", ("",)),
        ("GET /v1/*/lines", "GET /v1/orders/{id}/lines", ("orders/{id}",)),
    ],
)
def test_a_star_stands_for_the_shortest_text(glob: str, text: str, stood_for: tuple[str, ...] | None) -> None:
    assert Glob(glob).fits([text]) == stood_for


def test_captures_are_counted_over_operation_path_and_tag(tmp_path: Path) -> None:
    config, diagnostics = loaded(
        RULE + "match = { tag = 'beta.*', operation = ['*_order', '*_line'], path = 'GET /v1/*' }\n"
        "method = '{3}.{2}.{1}'\n",
        tmp_path,
    )
    assert not len(diagnostics), diagnostics.render()
    assert config is not None
    (rule,) = config.rules
    captured = rule.match.captured(Facts("find_line", "get", "/v1/lines", ("x", "beta.shop")))
    assert captured == ("find", "lines", "shop")
    assert rule.filled(captured).method == "shop.lines.find"
    assert rule.match.captured(Facts("find_line", "get", "/v1/lines", ("shop",))) is None


@pytest.mark.parametrize(
    ("rule", "complaint"),
    [
        ("method = 'a.b'", "4:3: error: rules[1] needs match"),
        ("match = {}\nmethod = 'a.b'", "5:1: error: rules[1] matches nothing in particular"),
        ("match = { operation = '*' }", "4:3: error: rules[1] says nothing of what it matches"),
        ("match = { operaton = '*' }\nmethod = 'a.b'", "5:11: error: unknown setting 'rules[1].match.operaton'"),
        ("match = { operation = 1 }\nmethod = 'a.b'", "5:11: error: 'rules[1].match.operation' must be text"),
        ("match = { operation = '*' }\nmethd = 'a.b'", "6:1: error: unknown setting 'rules[1].methd'"),
        ("match = { operation = '*' }\nmethod = 'a b'", "6:1: error: 'a b' is no valid rules[1].method"),
        (
            "match = { operation = 'a*' }\nmethod = 'a.{2}'",
            "6:1: error: {2} stands for nothing: the patterns have 1",
        ),
        ("match = { tag = 'a' }\nmethod = 'a.{1}'", "6:1: error: {1} stands for nothing: the patterns have no `*`"),
        (
            "match = { operation = ['a*', 'b'] }\nmethod = 'a.{1}'",
            "5:11: error: patterns of one list have the same number of `*`",
        ),
        (
            "match = { event = 'E' }\nmethod = 'a.b'",
            "6:1: error: a rule that matches events says `end` of them",
        ),
        (
            "match = { operation = '*' }\nmethod = 'a.b'\nresource = 'c'",
            "7:1: error: the method's name says the",
        ),
        ("match = { operation = '*' }\narguments = { a = 'class' }", "6:15: error: 'class' is no valid rules[1].argum"),
        ("match = { operation = '*' }\npagination = { kind = 'page' }", "6:1: error: rules[1].pagination needs"),
        (
            "match = { operation = '*' }\nend = { last = ['a'], finished_when = 'b' }",
            "6:9: error: a stream is complete by its last event or by a field",
        ),
        ("[[tool.sdk.rules]]\nmatch = { tag = 'a' }\ndrop = 1", "7:1: error: 'rules[2].drop' must be text"),
    ],
)
def test_what_is_wrong_in_a_rule_has_its_line(tmp_path: Path, rule: str, complaint: str) -> None:
    _, diagnostics = loaded(RULE + rule, tmp_path)
    assert diagnostics.has_errors
    assert complaint in diagnostics.render()


def test_rules_that_are_no_tables_are_refused(tmp_path: Path) -> None:
    _, diagnostics = loaded("[tool.sdk]\nrules = ['a']\n", tmp_path)
    assert "2:1: error: 'rules[1]' must be a table, not text" in diagnostics.render()


SPEC = """
openapi: 3.1.0
info: {title: Case API, version: "1"}
paths:
  /orders:
    get: {operationId: find_orders, tags: [shop], responses: {"204": {description: Fine.}}}
  /lines:
    get: {operationId: show_lines, tags: [shop], responses: {"204": {description: Fine.}}}
"""
SETTINGS = """
[tool.sdk]
absent = "ABSENT"
[tool.sdk.operations]
gone = "orders.gone"
[tool.sdk.streams.Gone]
sentinel = "[END]"
[[tool.sdk.rules]]
match = { operation = "find_*" }
method = "{1}.find"
[[tool.sdk.rules]]
match = { tag = "gone" }
resource = "gone"
"""


def test_settings_of_several_documents_warn_of_what_one_of_them_lacks(tmp_path: Path) -> None:
    config, _ = loaded(SETTINGS.replace("ABSENT", "warning"), tmp_path)
    assert config is not None
    package, ledger, diagnostics = lower_text(SPEC, config)
    settings_check.check(package, ledger, config, diagnostics)
    assert not diagnostics.has_errors, diagnostics.render()
    assert (
        "does not have all that these settings name: 1 event of a stream, 1 operation, 1 rule" in diagnostics.render()
    )
    text = ledger.render()
    assert "  not in the document: operation gone\n" in text
    assert "  not in the document: rule rules[2] (tag gone)\n" in text
    assert "  in no rule: operation show_lines (line 8) is shop.show_lines\n" in text
    assert "find_orders" not in text


def test_settings_of_one_document_are_checked_and_a_rule_without_use_is_a_warning(tmp_path: Path) -> None:
    config, _ = loaded(SETTINGS.replace("ABSENT", "error"), tmp_path)
    assert config is not None
    package, ledger, diagnostics = lower_text(SPEC, config)
    settings_check.check(package, ledger, config, diagnostics)
    assert "error: no operation is called 'gone'" in diagnostics.render()
    assert "warning: rules[2] fits nothing in this document: tag gone" in diagnostics.render()
