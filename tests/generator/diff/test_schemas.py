"""What `diff` says of the schemas of two documents: those of one name, and those that only have another one.

The table is tests/cases/diff-schemas.yaml.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from generator import ir
from generator.diff import compare
from tests.support.json_schemas import ref
from tests.support.lowered import lower_text
from tests.support.paths import CASES

ROWS: dict[str, Any] = yaml.safe_load((CASES / "diff-schemas.yaml").read_text("utf-8"))


def package(schemas: dict[str, Any]) -> ir.Package:
    """An API that takes and gives one object, `Thing`."""
    content = {"content": {"application/json": {"schema": ref("Thing")}}}
    operation = {"operationId": "things.make", "requestBody": content, "responses": {"200": content}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": schemas},
    }
    return lower_text(json.dumps(document))[0]


@pytest.mark.parametrize("name", ROWS)
def test_schemas(name: str) -> None:
    old, new = (package(ROWS[name][side]) for side in ("old", "new"))
    said = [
        " ".join(filter(None, (f.level, f.rule, f.symbol, f.before, f.after and f"-> {f.after}")))
        for f in compare(old, new)
    ]
    assert said == ROWS[name]["says"]
