"""JSON from elsewhere is nested in so many levels at most, counted as a reader of every character would count them."""

from __future__ import annotations

import json
import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overlay.core import describe
from overlay.core.describe import MAX_JSON_DEPTH, TooDeepError, check_depth, read_json
from overlay.requests.settings import SDKSettings

VALUES = st.recursive(
    st.none() | st.integers(-9, 9) | st.text('ab"\\[]{}é\n', max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text('a"\\[{', max_size=3), inner, max_size=4),
    max_leaves=40,
)


def counted(text: str) -> int:
    """The levels of JSON, read character by character."""
    deepest = level = 0
    inside = escaped = False
    for character in text:
        if inside:
            inside, escaped = escaped or character != '"', not escaped and character == "\\"
        elif character == '"':
            inside = True
        elif character in "[{":
            level += 1
            deepest = max(deepest, level)
        elif character in "]}":
            level -= 1
    return deepest


def is_deeper(text: str | bytes, most: int) -> bool:
    try:
        check_depth(text, most)
    except TooDeepError as error:
        return str(error) == f"nested more deeply than max_json_depth, {most} levels"
    return False


@given(VALUES.filter(lambda value: isinstance(value, (list, dict))), st.integers(1, 12), st.booleans())
def test_levels_are_counted_wherever_the_windows_end(value: object, window: int, ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only)
    levels = counted(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(describe, "_WINDOW", window)
        for form in (text, text.encode()):
            assert is_deeper(form, levels - 1) == (levels > 0)
            assert not is_deeper(form, levels)


def test_brackets_in_strings_are_no_levels_and_hide_none() -> None:
    closing = ",".join(['"]"'] * 20)
    assert is_deeper(f"[{closing},[{closing},[1]]]", 2)
    assert not is_deeper(json.dumps(["[" * 1000, '"[' * 1000, "\\" * 999 + "[[" * 50]), 1)
    many = json.dumps([{"a": [n, "}"]} for n in range(30_000)])
    assert is_deeper(many, 2) and not is_deeper(many, 3)


def test_what_is_no_array_or_object_has_no_levels() -> None:
    assert not is_deeper("<style>" + "a {" * 600, 10) and not is_deeper(b'"' + b"[" * 600, 10)
    assert is_deeper(" \n" + "[" * 600, 599)


@pytest.mark.parametrize("blank", [16_383, 16_384, 16_385, 40_000])
def test_no_blank_before_it_hides_its_levels(blank: int) -> None:
    text = " " * blank + "[" * 600 + "]" * 600
    for form in (text, text.encode()):
        assert is_deeper(form, 599) and not is_deeper(form, 600)
    assert not is_deeper(" " * blank + '"' + "[" * 600, 10)


@pytest.mark.parametrize("pair", ["[]", '{"a":}'])
def test_the_usual_limit(pair: str) -> None:
    opening, closing = pair[:-1], pair[-1]
    fine = opening * (MAX_JSON_DEPTH - 1) + "[1]" + closing * (MAX_JSON_DEPTH - 1)
    assert counted(fine) == MAX_JSON_DEPTH and read_json(fine) == read_json(fine.encode())
    with pytest.raises(TooDeepError, match="max_json_depth, 500 levels"):
        read_json(opening + fine + closing)
    assert SDKSettings("t", "p", "1", ()).max_json_depth == MAX_JSON_DEPTH == 500


def test_more_than_python_can_read() -> None:
    with pytest.raises(TooDeepError, match="than this Python can read"):
        read_json("[" * 3_000_000, 4_000_000)


def test_what_is_no_json() -> None:
    with pytest.raises(msgspec.DecodeError):
        read_json("[1,")
    with pytest.raises(UnicodeError):
        read_json("\ud800")


def test_random_documents_of_many_windows() -> None:
    chosen = random.Random(5)
    for _ in range(5):
        value = [{"k": "\\" * chosen.randrange(9) + chosen.choice('"[]{}')} for _ in range(6000)]
        text = json.dumps([[value]])
        assert not is_deeper(text, 4) and is_deeper(text, 3)
