"""What `diff` says of operations: which are the same, what they take, and what they answer.

The table is tests/cases/diff-operations.yaml.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from generator import ir
from generator.diff import compare
from tests.support.lowered import lower_text
from tests.support.paths import CASES

TABLE: dict[str, Any] = yaml.safe_load((CASES / "diff-operations.yaml").read_text("utf-8"))
ROWS: dict[str, Any] = TABLE["cases"]


def package(paths: dict[str, Any], schemas: dict[str, Any]) -> ir.Package:
    head = {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}}
    return lower_text(json.dumps({**head, "paths": paths, "components": {"schemas": TABLE["schemas"] | schemas}}))[0]


@pytest.mark.parametrize("name", ROWS)
def test_operations(name: str) -> None:
    more = ROWS[name].get("schemas", ({}, {}))
    old, new = (package(ROWS[name][side], schemas) for side, schemas in zip(("old", "new"), more, strict=True))
    said = [
        " ".join(filter(None, (f.level, f.rule, f.symbol, f.before, f.after and f"-> {f.after}")))
        for f in compare(old, new)
    ]
    assert said == ROWS[name]["says"]
