"""Documents that are wrong somewhere: the run ends with Python files or with an error, never with a crash."""

from __future__ import annotations

import ast
import copy
import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.document.diagnostics import Diagnostics
from generator.document.document import load
from generator.lower import lower
from generator.output.render import render
from generator.settings.config import Config
from tests.support.paths import ROOT

NASTY: list[Any] = [
    *(
        None,
        True,
        0,
        -1.5,
        "",
        "x",
        "../x",
        "{{ 7 * 7 }}",
        '"""',
        "\\",
        "\n",
        "class",
        "__init__",
        "self",
        "\u202e",
        "9" * 50,
    ),
    *([], [None], [[]], ["a", "a"], {}, {"$ref": "#/nope"}, {"$ref": 5}, {"$ref": "#"}, {"": ""}, {"allOf": []}),
    *(
        {"enum": []},
        {"enum": [1, "a", None, {}]},
        {"const": {"a": 1}},
        {"type": {}},
        {"type": ["string", "null", "integer"]},
    ),
    *({"items": True}, {"properties": {"a": True}}, {"type": "array"}, {"oneOf": [{"type": "null"}]}),
]
KEYS = ["a/b", "../..", "class", "", "__import__('os')", '"""', "9", "$ref", "allOf", "type", "\n"]


def slots(value: Any) -> list[tuple[Any, Any]]:
    """Every place of a document where another value can be put: a container and a key or an index."""
    found: list[tuple[Any, Any]] = []
    for key, member in value.items() if isinstance(value, dict) else enumerate(value):
        found.append((value, key))
        if isinstance(member, dict | list):
            found += slots(member)
    return found


def mutate(root: Any, chance: random.Random) -> None:
    container, key = chance.choice(slots(root))
    choice = chance.random()
    if choice < 0.7:
        container[key] = copy.deepcopy(chance.choice(NASTY))
    elif choice < 0.85 and isinstance(container, dict):
        container[chance.choice(KEYS)] = container.pop(key)
    else:
        other, name = chance.choice(slots(root))
        container[key] = copy.deepcopy(other[name])


@cache
def original() -> Any:
    document = load(ROOT / "openapi.yaml", Diagnostics())
    assert document is not None
    return document.root


@pytest.mark.parametrize("seed", range(40))
def test_a_wrong_document_crashes_nothing(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    root = copy.deepcopy(original())
    for _ in range(chance.choice((1, 2, 5))):
        mutate(root, chance)
    (tmp_path / "spec.json").write_text(json.dumps(root))
    diagnostics = Diagnostics()
    document = load(tmp_path / "spec.json", diagnostics)
    if document is None:
        assert diagnostics.has_errors
        return
    package, ledger = lower(document, Config(package="sdk"), diagnostics)
    assert all(entry.reason for entry in ledger.left_out)
    for path, text in render(package).items():
        assert ".." not in path
        if path.endswith(".py") and "/_overlay/" not in path:
            ast.parse(text, path)
