"""The aliases of what callers may pass: `models.ToolParam`, named in signatures, evaluated when somebody asks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from typing_extensions import is_typeddict

from generator import ir
from tests.support.lowered import CASES
from tests.support.rendered import lowered, write_package

WITH_INPUTS = sorted(
    case.parent.name
    for case in CASES.glob("*/openapi.yaml")
    if (case.parent / "expected" / "models" / "_params.py").exists()
)


def classes(kind: Any) -> list[Any]:
    """The members of a union, also of one that says how they are told apart (`Annotated`)."""
    if get_origin(kind) is Annotated:
        return classes(get_args(kind)[0])
    if get_origin(kind) not in (Union, UnionType):
        return [kind]
    return [part for member in get_args(kind) for part in classes(member)]


@pytest.mark.parametrize("name", WITH_INPUTS)
def test_an_alias_holds_the_class_and_its_dictionary(name: str, tmp_path: Path) -> None:
    case = CASES / name
    models: Any = write_package(case, tmp_path).models
    schemas = [schema for schema in lowered(case).schemas if not isinstance(schema, ir.Alias)]
    found = {schema.param: schema.name for schema in schemas if schema.param is not None}
    assert found
    for param, schema in found.items():
        assert param in models.__all__
        members = classes(getattr(models, param))
        read = {member for member in classes(getattr(models, schema)) if isinstance(member, type) and member is not str}
        assert read <= {member for member in members if isinstance(member, type)}
        assert any(is_typeddict(member) for member in members) == any(hasattr(kind, "__attrs_attrs__") for kind in read)


def test_values_are_closed_where_they_are_passed_and_open_where_they_are_read(tmp_path: Path) -> None:
    models: Any = write_package(CASES / "parameter_styles", tmp_path).models
    (enum,) = [schema for schema in lowered(CASES / "parameter_styles").schemas if isinstance(schema, ir.Enum)]
    assert get_args(getattr(models, enum.name))[1] is str
    assert get_args(getattr(models, str(enum.param))) == enum.values


def test_names_that_are_taken_and_a_union_that_holds_itself(tmp_path: Path) -> None:
    models: Any = write_package(CASES / "names_of_inputs", tmp_path).models
    assert models.Tool in get_args(models.ToolInput)
    assert models.ToolParam in get_args(models.ToolParamInput)
    assert isinstance(models.ToolParam, type)
    assert not hasattr(models, "ResultParam")
    assert any("PlanParam" in str(member) for member in get_args(models.PlanParam))


def test_nothing_loads_the_aliases_until_they_are_asked_for() -> None:
    """They would load every model of a request."""
    program = "import sys; from mistralai import Mistral; c = Mistral(api_key='k'); c.chat.complete; c.chat.parse; "
    program += "from mistralai.models import UserMessage; UserMessage(content='Hi').to_dict(); "
    program += "assert 'mistralai.models._params' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parent.parent.parent / "generated")
