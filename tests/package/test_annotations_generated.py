"""Annotations of any generated package can be evaluated, and pydantic takes its models, whatever a document is like."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from pydantic import TypeAdapter

from tests.support.public import functions_of
from tests.support.rendered import cases, write_package

TELLING = (
    *("additional_properties", "body_multipart", "calls", "constants", "formats", "names_shadowing", "nullable_3_1"),
    *("pagination", "recursive", "stream_of_variants", "union_nested", "union_of_scalars", "union_untagged"),
)
CASES = [case for case in cases() if case.name in TELLING]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("annotated")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_annotation(case: Path, folder: Path) -> None:
    package = write_package(case, folder).__name__
    for part in ("models", "resources", "types", "errors"):
        module: Any = importlib.import_module(f"{package}.{part}")
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isfunction(value):
                get_type_hints(value)
            elif isinstance(value, type) and value.__module__.startswith(package):
                get_type_hints(value, include_extras=True)
                if "__init__" in vars(value):
                    inspect.signature(value, eval_str=True)
                for path, function in functions_of(value, package):
                    try:
                        get_type_hints(function)
                        inspect.signature(function, eval_str=True)
                    except Exception as error:
                        raise AssertionError(f"{path}: {error!r}") from error


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_pydantic_takes_every_model(case: Path, folder: Path) -> None:
    package = write_package(case, folder).__name__
    models: Any = importlib.import_module(f"{package}.models")
    for name in models.__all__:
        if name.startswith("decode_"):
            continue
        adapter: TypeAdapter[Any] = TypeAdapter(getattr(models, name))
        assert adapter.json_schema(mode="validation") == adapter.json_schema(mode="serialization")
