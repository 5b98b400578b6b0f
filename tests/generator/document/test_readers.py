"""The readers against whatever hypothesis thinks of: values, positions, and bombs that must not go off."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document.diagnostics import Diagnostics
from generator.document.document import join
from generator.document.sources import Sources
from generator.document.tree import Tree

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\x7f"), max_size=8)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=20
)


def read(text: str, name: str) -> tuple[Tree | None, Diagnostics]:
    diagnostics = Diagnostics()
    return Sources.of(text.encode("utf-8"), name, diagnostics).main.tree, diagnostics


def tree_of(text: str, name: str) -> Tree:
    tree, diagnostics = read(text, name)
    assert tree is not None, diagnostics.render()
    assert not len(diagnostics), diagnostics.render()
    return tree


def nodes(value: Any, tokens: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Any, bool]]:
    """Every node below a value: its tokens, itself, and whether it is a property."""
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found: list[tuple[tuple[str, ...], Any, bool]] = []
    for key, member in members:
        here = (*tokens, str(key))
        found += [(here, member, isinstance(value, dict)), *nodes(member, here)]
    return found


@given(VALUES, st.sampled_from((None, 0, 2, "\t")), st.booleans())
def test_json_is_read_as_the_standard_library_reads_it(value: Any, indent: int | str | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    tree = tree_of(text, "a.json")
    assert tree.root == value
    lines = text.split("\n")
    for tokens, member, is_property in nodes(value):
        found = tree.find(list(tokens))
        assert found is not None
        assert found[0] == member
        line, column = tree.locate(found[1])
        rest = lines[line - 1][column - 1 :]
        shown = json.dumps(tokens[-1], ensure_ascii=ascii_only) if is_property else json.dumps(member, indent=indent)
        assert rest.startswith(shown[:1] if isinstance(member, list | dict | str) and not is_property else shown)


def block_yaml(
    value: Any, depth: int, tokens: tuple[str, ...], lines: list[str], places: dict[tuple[str, ...], Any]
) -> None:
    """Write a container in block style, and say where each member stands."""
    pad = "  " * depth
    for key, member in value.items() if isinstance(value, dict) else enumerate(value):
        here = (*tokens, str(key))
        lead = f"{json.dumps(key, ensure_ascii=True)}:" if isinstance(value, dict) else "-"
        if isinstance(member, dict | list) and member:
            lines.append(f"{pad}{lead}")
            row = len(lines)
            block_yaml(member, depth + 1, here, lines, places)
            places[here] = (row, len(pad) + 1) if isinstance(value, dict) else (row + 1, len(pad) + 3)
        else:
            lines.append(f"{pad}{lead} {json.dumps(member)}  # comment")
            places[here] = (len(lines), len(pad) + (1 if isinstance(value, dict) else 3))


PLAIN = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f"), max_size=8)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | PLAIN,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4),
        max_leaves=20,
    ).filter(lambda value: isinstance(value, dict | list) and bool(value))
)
def test_yaml_positions(value: Any) -> None:
    lines: list[str] = []
    places: dict[tuple[str, ...], Any] = {}
    block_yaml(value, 0, (), lines, places)
    tree = tree_of("\n".join(lines) + "\n", "a.yaml")
    assert tree.root == value
    for tokens, place in places.items():
        found = tree.find(list(tokens))
        assert found is not None
        assert tree.locate(found[1]) == place, join("", *tokens)


@settings(max_examples=300)
@given(
    st.binary(max_size=60) | st.text("{}[]:,-'\"&*!|>%@`#? \n\t0ax\\u<", max_size=40).map(str.encode),
    st.sampled_from(("a.yaml", "a.json")),
)
def test_no_bytes_crash_a_reader(data: bytes, name: str) -> None:
    diagnostics = Diagnostics()
    tree = Sources.of(data, name, diagnostics).main.tree
    assert tree is not None or diagnostics.has_errors


def laughs(levels: int) -> str:
    names = [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, levels)]
    return "\n".join(["a0: &a0 [x]", *names]) + "\n"


BOMBS = {
    "aliases": ("a.yaml", laughs(30), "aliases repeat more than 500,000 values"),
    "merges": ("a.yaml", "a: &a {b: 1}\nc: &c\n  <<: [" + "*a, " * 400_000 + "*a]\n", "aliases repeat more than"),
    "self": ("a.yaml", "a: &a [*a]\n", "alias *a stands inside of its own anchor"),
    "unknown": ("a.yaml", "a: *b\n", "alias *b has no anchor &b before it"),
    "flow": ("a.yaml", "a: " + "[" * 100_000, "nested deeper than 200 levels"),
    "mapping": ("a.yaml", "a: " + "{a: " * 100_000, "nested deeper than 200 levels"),
    "block": ("a.yaml", "".join(" " * n + "a:\n" for n in range(3000)), "nested deeper than 200 levels"),
    "dashes": ("a.yaml", "- " * 100_000, "nested deeper than 200 levels"),
    "keys": ("a.yaml", "? " * 100_000, "nested deeper than 200 levels"),
    "json": ("a.json", '{"a":' * 100_000, "nested deeper than 200 levels"),
    "json list": ("a.yaml", "[" * 100_000, "nested deeper than 200 levels"),
    "complex key": ("a.yaml", "{a: 1}: 2\n", "a key must be text or a number"),
    "digits": ("a.json", "[1" + "0" * 1_000_000 + "]", "is more than a number can hold"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_end_with_a_diagnostic(name: str) -> None:
    file, text, message = BOMBS[name]
    started = time.process_time()
    diagnostics = read(text, file)[1]
    assert message in diagnostics.render()
    assert time.process_time() - started < 3


def test_linear_in_the_number_of_keys() -> None:
    def cost(count: int) -> float:
        text = "".join(f"key{number}: {{a: [1, 2]}}\n" for number in range(count))
        started = time.process_time()
        tree_of(text, "a.yaml")
        return time.process_time() - started

    small = min(cost(2000) for _ in range(3))
    assert cost(20_000) < 25 * small + 0.1
