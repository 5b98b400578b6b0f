"""Golden cases as packages: generated in memory, written where a test wants them, imported under their own names."""

from __future__ import annotations

import importlib
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import evolve

from generator import ir
from generator.document.diagnostics import Diagnostics
from generator.output.format import formatted
from generator.output.render import render
from tests.support.lowered import cases, lower_file
from tests.support.written import write_files

__all__ = ["cases", "expected_files", "generated_files", "lowered", "sample", "write_package"]


@cache
def generated_files(case: Path) -> dict[str, str]:
    """Every file of a case's package, which is named `sample`, by its path below the output folder."""
    return formatted(render(evolve(lowered(case), name="sample")), Diagnostics())


def expected_files(case: Path) -> dict[str, str]:
    """The files in which a case shows its feature: models, resources, errors of its own, and the client where it is
    told about servers or credentials. Runtime copies and lazy tables are the same everywhere."""
    files = {path.partition("/")[2]: text for path, text in generated_files(case).items()}
    folders = ("models/", "resources/")
    shown = {p: t for p, t in files.items() if p.startswith(folders) and not p.endswith("__init__.py")}
    if case.name in ("security", "security_basic", "servers"):
        shown["sdk.py"] = files["sdk.py"]
    if "webhooks.py" in files:
        shown["webhooks.py"] = files["webhooks.py"]
    if "inputs.py" in files:
        shown["inputs.py"] = files["inputs.py"]
    if "\nclass " in files["errors.py"]:
        shown["errors.py"] = files["errors.py"]
    return shown


@cache
def write_package(case: Path, folder: Path) -> ModuleType:
    """Write a case's package below `folder` and import it as `case_<name>`."""
    package = f"case_{case.name}"
    write_files({f"{package}/{path.partition('/')[2]}": text for path, text in generated_files(case).items()}, folder)
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return importlib.import_module(package)


@cache
def lowered(case: Path) -> ir.Package:
    """The representation that a case's package is rendered from."""
    settings = case / "sdk.toml"
    package, _, _ = lower_file(case / "openapi.yaml", settings if settings.exists() else None)
    return package


def sample(type_: ir.Type, schemas: dict[str, ir.Schema], depth: int = 0) -> Any:
    """A JSON value of a type, with every property down to three levels."""
    match type_:
        case ir.Constant(value):
            return value
        case ir.ListOf(item):
            return [sample(item, schemas, depth + 1)] if depth < 4 else []
        case ir.MapOf(value):
            return {"key": sample(value, schemas, depth + 1)} if depth < 4 else {}
        case ir.AnyOf(members):
            return sample(members[0], schemas, depth)
        case ir.Nullable(inner):
            return sample(inner, schemas, depth)
        case ir.Scalar(kind):
            return _SCALARS[kind]
        case ir.Ref(name):
            return _sample_schema(schemas[name], schemas, depth)


_SCALARS: dict[str, Any] = {
    "any": {"free": ["form"]},
    "binary": b"bytes",
    "boolean": True,
    "date": "2026-01-02",
    "date-time": "2026-01-02T03:04:05.100Z",
    "integer": 7,
    "null": None,
    "number": 1.5,
    "string": "text",
    "uuid": "12345678-1234-5678-1234-567812345678",
}


def _sample_schema(schema: ir.Schema, schemas: dict[str, ir.Schema], depth: int) -> Any:
    match schema:
        case ir.Enum(values=values):
            return values[0]
        case ir.Alias(type=type_):
            return sample(type_, schemas, depth + 1)
        case ir.Union(variants=variants, discriminator=tag):
            value = sample(variants[0].type, schemas, depth + 1)
            if tag and variants[0].tags and isinstance(value, dict):
                value[tag] = variants[0].tags[0]
            return value
        case ir.Model(fields=fields):
            wanted = [field for field in fields if field.required or depth < 3]
            return {field.wire: sample(field.type, schemas, depth + 1) for field in wanted}
