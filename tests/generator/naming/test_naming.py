"""Names and literals: legal Python, whatever the document says."""

from __future__ import annotations

import ast
import keyword
import subprocess
import sys
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.naming.python_names import (
    MAX_NAME,
    class_name,
    docstring,
    literal,
    method_name,
    module_name,
    python_name,
)
from tests.support.paths import ROOT

FUNCTIONS = (python_name, method_name, module_name, class_name)


@pytest.mark.parametrize(
    ("text", "attribute", "name"),
    [
        ("HTTPValidationError", "http_validation_error", "HTTPValidationError"),
        ("ImageURL", "image_url", "ImageURL"),
        ("GPT4o", "gpt4o", "GPT4o"),
        ("OAuth2", "oauth2", "OAuth2"),
        ("userIDs", "user_ids", "UserIDs"),
        ("top_p", "top_p", "TopP"),
        ("x-request-id", "x_request_id", "XRequestId"),
        ("user.name[]", "user_name", "UserName"),
        ("a/b", "a_b", "AB"),
        ("user's", "users", "Users"),
        ("type", "type", "Type"),
        ("str", "str_", "Str"),
        ("class", "class_", "Class"),
        ("self", "self_", "Self"),
        ("None", "none", "None_"),
        ("Exception", "exception", "Exception_"),
        ("123", "field_123", "Model123"),
        ("+1", "plus_1", "Plus1"),
        ("-1", "minus_1", "Minus1"),
        ("", "field", "Model"),
        ("%%%", "field", "Model"),
        ("_id", "field_id", "Id"),
        ("__class__", "field_class", "Class"),
        ("日本", "日本", "日本"),
        ("ﬁ", "fi", "Fi"),
        ("ſelf", "self_", "Self"),
    ],
)
def test_names_that_people_would_choose(text: str, attribute: str, name: str) -> None:
    assert (python_name(text), class_name(text)) == (attribute, name)


def test_what_is_reserved_depends_on_what_is_named() -> None:
    assert [method_name("list"), method_name("import"), method_name("str")] == ["list", "import_", "str"]
    assert [module_name("aux"), module_name("import"), module_name("type")] == ["aux_", "import_", "type"]
    assert python_name("to_dict", frozenset(("to_dict",))) == "to_dict_"


def test_long_names_stay_apart() -> None:
    first, second = python_name("a" * 500), python_name("a" * 501)
    assert first != second
    assert len(first) == MAX_NAME


@given(st.text())
def test_every_text_gives_a_legal_name(text: str) -> None:
    for function in FUNCTIONS:
        name = function(text)
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert not name.startswith("_")
        assert len(name) <= MAX_NAME + 1
        assert unicodedata.normalize("NFKC", name) == name


NASTY = st.text(st.sampled_from("\"\\'\n\r\t {}%#aN\x00\u202e\u200b\u2028\x85\ufeff\ud800"))


@given(st.text() | NASTY)
def test_prose_cannot_leave_its_docstring(text: str) -> None:
    source = f'def f() -> None:\n    """{docstring(text)}"""\n'
    tree = ast.parse(source)
    assert len(tree.body) == 1
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 1
    prose: Any = ast.get_docstring(function, clean=False)
    assert all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in prose)


def test_prose_is_wrapped_and_stays_readable() -> None:
    assert docstring("  One.  \n\n\n\n two \r\n") == "One.\n\n two"
    assert docstring('say "hi"') == 'say "hi\\"'
    assert docstring("word " * 40, width=50).count("\n") == 3


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text() | NASTY,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(JSON)
def test_a_literal_means_its_value(value: Any) -> None:
    source = literal(value)
    assert ast.literal_eval(source) == value
    assert source.isprintable()


def test_only_json_has_literals() -> None:
    with pytest.raises(TypeError):
        literal(object())


BORROWED = """
import sys
from generator.document.borrowed import borrowed
borrowed("strings")
assert "ruamel.yaml" not in sys.modules, "a library that no name needs"
import openapi_python_client
assert openapi_python_client.Config.__module__ == "openapi_python_client.config", "less than the whole package"
"""


def test_what_is_borrowed_of_another_generator_leaves_it_whole_and_loads_only_what_names_need() -> None:
    subprocess.run([sys.executable, "-c", BORROWED], cwd=ROOT, check=True)
