"""The order of a document's mappings means nothing, so it must not show in what is made of it."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from generator import ir
from generator.document.diagnostics import Diagnostics
from generator.document.document import load, parse
from generator.lower import lower
from generator.settings.config import Config
from tests.support.lowered import cases
from tests.support.paths import ROOT

ID_TWICE = ("names_colliding", "sloppy")
DOCUMENTS = [*(case / "openapi.yaml" for case in cases()), ROOT / "openapi.yaml"]


def shuffled(value: Any, chance: random.Random, kept: int = 0) -> Any:
    """The same JSON value with the members of every mapping in another order; lists keep theirs.

    So do the outermost `kept` layers: of two operations with one operationId, the first keeps it.
    """
    if isinstance(value, dict):
        keys = list(value)
        if not kept:
            chance.shuffle(keys)
        return {key: shuffled(value[key], chance, max(kept - 1, 0)) for key in keys}
    if isinstance(value, list):
        return [shuffled(item, chance) for item in value]
    return value


def lowered(root: dict[str, Any]) -> ir.Package:
    """What a document that is given as JSON is lowered to; places are no part of equality."""
    diagnostics = Diagnostics()
    document = parse(json.dumps(root).encode(), "openapi.json", diagnostics)
    assert document is not None, diagnostics.render()
    return lower(document, Config(package="case"), diagnostics)[0]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_shuffling_every_mapping_changes_nothing(path: Path) -> None:
    document = load(path, Diagnostics())
    assert document is not None
    expected = lowered(document.root)
    chance = random.Random(7)
    for _ in range(3):
        root = shuffled(document.root, chance)
        if path.parent.name in ID_TWICE:
            root["paths"] = shuffled(document.root["paths"], chance, kept=2)
        assert lowered(root) == expected


def test_shuffling_is_seen_by_this_test_if_it_matters() -> None:
    document = load(ROOT / "openapi.yaml", Diagnostics())
    assert document is not None
    package = lowered(document.root)
    assert evolve(package, resources=package.resources[::-1]) != package
    assert list(shuffled(document.root, random.Random(7))) != list(document.root)
