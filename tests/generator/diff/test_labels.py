"""`diff` against labels written by hand: one change of openapi.yaml each, and everything that must be said about it.

The table is tests/cases/diff-labels.yaml. The findings of a change are exactly its labels, no more and no less: a
change that is none of a caller's business has no label at all.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
import yaml

from generator.diff import compare
from generator.document.diagnostics import Diagnostics
from generator.document.document import parse
from generator.ir import Package
from generator.lower import lower
from generator.settings.config import Config, load_config
from tests.support.paths import CASES, ROOT

LABELS: dict[str, Any] = yaml.safe_load((CASES / "diff-labels.yaml").read_text("utf-8"))
SHORT = {
    "schemas": "components.schemas",
    "chat": "paths./v1/chat/completions.post",
    "embed": "paths./v1/embeddings.post",
    "list": "paths./v1/models.get",
    "get": "paths./v1/models/{model_id}.get",
    "delete": "paths./v1/models/{model_id}.delete",
}
STEPS = {"p": "properties", "r": "required"}


def steps(path: str) -> list[str]:
    head, _, rest = path.partition(".")
    return [STEPS.get(step, step) for step in f"{SHORT.get(head, head)}.{rest}".strip(".").split(".")]


def find(document: Any, path: list[str]) -> Any:
    for step in path:
        document = document[int(step) if isinstance(document, list) else step]
    return document


def place(document: Any, path: str) -> tuple[Any, Any]:
    """What holds the value at a path, and its key or index there."""
    *above, key = steps(path)
    parent = find(document, above)
    return parent, int(key) if isinstance(parent, list) else key


def put(document: Any, path: str, value: Any) -> None:
    parent, key = place(document, path)
    parent[key] = copy.deepcopy(value)


def cut(document: Any, path: str) -> Any:
    parent, key = place(document, path)
    return parent.pop(key)


def rename(document: Any, path: str, name: str) -> None:
    parent, key = place(document, path)
    parent[name] = parent.pop(key)


def move(document: Any, path: str, target: str) -> None:
    put(document, target, cut(document, path))


def add(document: Any, path: str, value: Any) -> None:
    find(document, steps(path)).append(copy.deepcopy(value))


def drop(document: Any, path: str, value: Any) -> None:
    find(document, steps(path)).remove(value)


def reverse(document: Any, path: str) -> None:
    find(document, steps(path)).reverse()


def swap(document: Any, old: str, new: str) -> None:
    """Replaces a text everywhere, keys included."""
    text = json.dumps(document)
    assert old in text
    changed = json.loads(text.replace(old, new))
    document.clear()
    document.update(changed)


def component(document: Any, path: str, section: str, name: str) -> None:
    """Moves what stands at a path into components, a `$ref` in its place."""
    parent, key = place(document, path)
    document["components"].setdefault(section, {})[name] = parent[key]
    parent[key] = {"$ref": f"#/components/{section}/{name}"}


EDITS: dict[str, Callable[..., Any]] = {
    edit.__name__: edit for edit in (put, cut, rename, move, add, drop, reverse, swap, component)
}


@cache
def config() -> Config:
    loaded = load_config(ROOT / "pyproject.toml", Diagnostics())
    assert loaded is not None
    return loaded


@cache
def source() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "openapi.yaml").read_text("utf-8"))
    return loaded


def package(document: dict[str, Any]) -> Package:
    diagnostics = Diagnostics()
    read = parse(json.dumps(document).encode(), "openapi.json", diagnostics)
    assert read is not None, diagnostics.render()
    lowered, _ = lower(read, config(), diagnostics)
    return lowered


@cache
def original() -> Package:
    return package(source())


@pytest.mark.parametrize("name", LABELS)
def test_a_change_is_called_what_it_is(name: str) -> None:
    document = copy.deepcopy(source())
    for operation, *arguments in LABELS[name]["edit"]:
        EDITS[operation](document, *arguments)
    assert document != source()
    found = [f"{f.rule} {f.level} {f.symbol}" for f in compare(original(), package(document))]
    assert sorted(found) == sorted(LABELS[name]["says"])
