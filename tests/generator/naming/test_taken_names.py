"""Names that generated code uses itself, wherever a document may use them: everything works, and type-checks.

The names are not listed here: they are read from packages that the generator makes, from Python, and from the runtime.
"""

from __future__ import annotations

import builtins
import io
import keyword
import os
import re
import token
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.support.checkers import mypy
from tests.support.made import Made, call_everything, forget, make, methods
from tests.support.paths import CASES
from tests.support.rendered import generated_files

Document = dict[str, Any]

PACKAGE = "taken"
TYPES: tuple[Document, ...] = (
    {"type": "string", "format": "date"},
    {"type": "string", "format": "date-time"},
    {"type": "string", "format": "uuid"},
    {"type": "array", "items": {"type": "string", "format": "date"}},
    {"type": "object", "additionalProperties": {"type": "string", "format": "uuid"}},
    {"$ref": "#/components/schemas/Plain"},
    {"type": "array", "items": {"$ref": "#/components/schemas/Plain"}},
    {"type": "string"},
    {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "array", "items": {"type": "integer"}}]},
    {"type": "number"},
    {"type": "boolean"},
    {},
    {"oneOf": [{"$ref": "#/components/schemas/Plain"}, {"$ref": "#/components/schemas/Other"}]},
)
"""What a thing of a taken name is: each needs other helpers and other imports."""

SEVERAL = (
    *("calls", "pagination", "stream_of_variants", "union_discriminated", "union_untagged", "formats", "responses"),
    *("body_multipart", "errors_of_one_status", "security", "additional_properties"),
)
"""Golden cases that between them have every kind of rendered code."""

PLAIN: Document = {
    "Plain": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "format": "uuid"}}},
    "Other": {"type": "object", "required": ["at"], "properties": {"at": {"type": "string", "format": "date"}}},
}


@cache
def taken_names() -> tuple[str, ...]:
    """Every identifier of rendered code, every word of Python, and every attribute of the runtime's classes."""
    from overlay.client.client import Client
    from overlay.client.resource import Resource
    from overlay.models import decoding
    from overlay.models.base import Model
    from overlay.models.unions import UnknownVariant
    from overlay.requests.settings import SDKSettings

    client = Client(SDKSettings(title="T", package="p", version="1", servers=(), security=()), {})
    found = {*keyword.kwlist, *keyword.softkwlist, *dir(client), *dir(Model), *dir(UnknownVariant(None))}
    found |= {
        *dir(Resource(client)),
        *dir(decoding),
        "date",
        "datetime",
        "uuid",
        *(name for name in dir(builtins) if not name[:1].isupper()),
    }
    for case in SEVERAL:
        own = set(re.findall(r"\w+", (CASES / case / "openapi.yaml").read_text("utf-8")))
        for path, text in generated_files(CASES / case).items():
            if path.endswith(".py") and "/_overlay/" not in path:
                found |= _identifiers(text) - own
    return tuple(sorted(name for name in found if len(name) > 1 and not name.startswith("_")))


ODD = (
    *("", "$", "_", "__", "-", "+1", "-1", "1", "1a", "@type", "a b", "a-b", "a.b", "a_b", "A_B", "aB", "ab", "AB"),
    *("__init__", "__class__", "__dict__", "__slots__", "__all__", "_raw", "_client", "_wire", "self", "cls", "Self"),
    *("中文", "größe", "GRÖSSE", "straße", "STRASSE", "ﬁle", "file", "ª", "a", "ŉ", "Ⅳ", "IV", "ſet", "Ünsicher"),
)
"""Names that are none, that differ only by case, marks or what Unicode takes for equal, and Python's own."""


def _identifiers(text: str) -> set[str]:
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return {found.string for found in tokens if found.type == token.NAME}


def kind(index: int) -> Document:
    return TYPES[index % len(TYPES)]


def document(paths: Document, schemas: Document | None = None) -> Document:
    components = {"schemas": {**PLAIN, **(schemas or {})}}
    return {"openapi": "3.1.0", "info": {"title": "Taken", "version": "1"}, "paths": paths, "components": components}


def operation(name: str, group: str, returns: Document, **more: Any) -> Document:
    content = {"application/json": {"schema": returns}}
    responses = {"200": {"description": "Fine.", "content": content}}
    return {"operationId": name, "x-speakeasy-group": group, "responses": responses, **more}


def parameters(where: str, required: bool) -> list[Document]:
    names = [*taken_names(), *(name for name in ODD if where == "query" and name)]
    if where != "query":
        names = list({name.lower(): name for name in names if name.lower() not in HEADERS}.values())
    return [{"name": name, "in": where, "required": required, "schema": _scalar(i)} for i, name in enumerate(names)]


HEADERS = frozenset({"host", "accept", "connection", "cookie", "authorization", "content-type", "te"})
"""Headers that HTTP itself decides."""


def _scalar(index: int) -> Document:
    return ({"type": "string"}, {"type": "string", "format": "date"}, {"type": "integer"})[index % 3]


def as_parameters() -> Document:
    paths: Document = {}
    for where in ("query", "header", "cookie"):
        for required in (True, False):
            name = f"{where}_{'all' if required else 'none'}"
            given = parameters(where, required)
            paths[f"/{name}"] = {"get": operation(name, "things", kind(len(paths)), parameters=given)}
    for required in (True, False):
        properties = {name: kind(i) for i, name in enumerate((*taken_names(), *ODD))}
        schema = {"type": "object", "properties": properties, "required": sorted(properties) if required else []}
        body = {"content": {"application/json": {"schema": schema}}, "required": True}
        name = f"body_{'all' if required else 'none'}"
        paths[f"/{name}"] = {"post": operation(name, "things", {"type": "integer"}, requestBody=body)}
    return document(paths)


def as_fields() -> Document:
    names = (*taken_names(), *ODD)
    properties = {name: kind(i) for i, name in enumerate(names)}
    turned = {name: kind(i + 5) for i, name in enumerate(reversed(names))}
    schemas = {
        "Required": {"type": "object", "required": sorted(properties), "properties": properties},
        "Optional": {"type": "object", "properties": turned},
    }
    return document(
        {
            "/required": {"get": operation("required", "fields", {"$ref": "#/components/schemas/Required"})},
            "/optional": {"get": operation("optional", "fields", {"$ref": "#/components/schemas/Optional"})},
        },
        schemas,
    )


def as_schemas(turn: int) -> Document:
    names = [name for name in taken_names() if name[:1].isupper()] + [
        "".join(part[:1].upper() + part[1:] for part in name.split("_")) for name in taken_names()
    ]
    names = list({name.casefold(): name for name in names if name}.values())[turn::2]
    names += [name for name in ODD if name]
    schemas: Document = {}
    for i, name in enumerate(names):
        schema = dict(kind(i + turn))
        if (i + turn) % 3 == 2:
            schema = {"type": "object", "properties": {"value": schema, "other": kind(i)}}
        schemas[name] = schema
    schemas.update({name: schema for name, schema in PLAIN.items() if name not in schemas})
    paths = {
        f"/{name}": {"get": operation(f"get{i}", "things", {"$ref": f"#/components/schemas/{name}"})}
        for i, name in enumerate(schemas)
    }
    return document(paths, schemas)


def as_methods() -> Document:
    paths: Document = {}
    for i, name in enumerate((*taken_names(), *ODD)):
        more: Document = {"x-speakeasy-name-override": name} if name else {}
        paths[f"/{i}"] = {"get": operation(f"run_{i}", "things", kind(i), **more)}
    return document(paths)


def as_streams() -> Document:
    paths: Document = {}
    for i, name in enumerate(taken_names()[::3]):
        event = {"description": "Fine.", "content": {"text/event-stream": {"schema": kind(i)}}}
        paths[f"/{i}"] = {"get": operation(name, "things", kind(i), responses={"200": event})}
        both = operation(f"both {name}", "others", kind(i))
        both["responses"]["200"]["content"].update(event["content"])
        paths[f"/both/{i}"] = {"post": both}
    return document(paths)


def as_resources() -> Document:
    paths: Document = {}
    for i, name in enumerate(name for name in taken_names() if not name.endswith("_async")):
        if i % 2 or name in CLIENT_NAMES:
            paths[f"/{name}"] = {"get": operation(f"list_{i}", name, kind(i))}
        else:
            paths[f"/under/{name}"] = {"get": operation(f"look_{i}", f"parent.{name}", kind(i))}
    paths["/parent"] = {"get": operation("get_parent", "parent", kind(3))}
    return document(paths)


CLIENT_NAMES = frozenset(
    {"bool", "client", "clock", "hooks", "int", "log", "request", "settings", "server", "str", "stream"}
)
"""Names that clients have, or that their code uses."""


def as_credentials() -> Document:
    made = document({"/things": {"get": operation("look", "things", kind(0))}})
    schemes = {name: {"type": "apiKey", "in": "header", "name": f"x-{name}"} for name in taken_names()}
    made["components"]["securitySchemes"] = schemes
    return made


def as_discriminators() -> Document:
    schemas: Document = {}
    paths: Document = {}
    for i, name in enumerate((*taken_names()[::9], *keyword.kwlist, *ODD[1:])):
        for letter in ("A", "B"):
            properties = {"about": kind(i), name: {"const": letter}}
            schemas[f"V{i}{letter}"] = {"type": "object", "required": [name], "properties": properties}
        refs = [{"$ref": f"#/components/schemas/V{i}{letter}"} for letter in ("A", "B")]
        mapping = {letter: f"#/components/schemas/V{i}{letter}" for letter in ("A", "B")}
        schemas[f"U{i}"] = {"oneOf": refs, "discriminator": {"propertyName": name, "mapping": mapping}}
        paths[f"/u{i}"] = {"get": operation(f"u{i}", "unions", {"$ref": f"#/components/schemas/U{i}"})}
    return document(paths, schemas)


DOCUMENTS = {
    "parameters": as_parameters,
    "fields": as_fields,
    "schemas_a": lambda: as_schemas(0),
    "schemas_b": lambda: as_schemas(1),
    "methods": as_methods,
    "streams": as_streams,
    "resources": as_resources,
    "credentials": as_credentials,
    "discriminators": as_discriminators,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder and one cache of mypy, so that the runtime, which is the same in all packages, is checked once."""
    return tmp_path_factory.mktemp("taken")


@pytest.fixture(scope="module", params=DOCUMENTS)
def made(request: pytest.FixtureRequest, folder: Path) -> Iterator[Made]:
    """The package of one document, until the next one is written in its place."""
    package = make(DOCUMENTS[request.param](), folder, PACKAGE)
    # mypy takes a file for the one that it knows by its size and the second of its change.
    changed = request.param_index
    for file in (folder / PACKAGE).rglob("*.py"):
        if "_overlay" not in file.parts:
            os.utime(file, (changed, changed))
    yield package
    forget(folder, PACKAGE)


@pytest.mark.slow
def test_every_name_can_be_used(made: Made) -> None:
    found = [(*path, method.name) for path, _, method in methods(made.package.resources)]
    assert len(found) == len(set(found))
    call_everything(made)


@pytest.mark.slow
def test_every_name_type_checks(made: Made, folder: Path) -> None:
    assert made and mypy(folder, PACKAGE) == ""
