"""Golden cases: what each feature of a document becomes. UPDATE_GOLDEN=1 in the environment rewrites them.

Each case's package is also written out, imported and called, over a socket, in every method that it has.
"""

from __future__ import annotations

import asyncio
import importlib
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator import ir
from tests.support.documented import example_of, function, methods_of, undescribed
from tests.support.http_server import HttpServer, reply
from tests.support.rendered import cases, expected_files, lowered, sample, write_package

UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))
CASES = cases()


def _ids(case: Path) -> str:
    return case.name


@pytest.mark.parametrize("case", CASES, ids=_ids)
def test_rendered_as_reviewed(case: Path) -> None:
    folder = case / "expected"
    rendered = expected_files(case)
    if UPDATE:
        shutil.rmtree(folder, ignore_errors=True)
        for path, text in rendered.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, "utf-8")
    expected = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix == ".py"
    }
    assert rendered.keys() == expected.keys()
    for path, text in rendered.items():
        assert text == expected[path], f"{path} differs; UPDATE_GOLDEN=1 accepts the change"


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("packages")


@pytest.mark.parametrize("case", CASES, ids=_ids)
def test_models_send_back_what_they_received(case: Path, packages: Path) -> None:
    write_package(case, packages)
    models = importlib.import_module(f"case_{case.name}.models")
    package = lowered(case)
    schemas = {schema.name: schema for schema in package.schemas}
    for schema in package.schemas:
        data = sample(ir.Ref(schema.name), schemas)
        if "b'bytes'" in repr(data):
            continue  # Files are parts of a form, not of JSON.
        if isinstance(schema, ir.Model):
            made = getattr(models, schema.name).from_dict(data)
            assert made.to_dict() == data
            assert getattr(models, schema.name).from_dict({}).to_dict() == {}
        elif hasattr(models, f"decode_{schema.module}"):
            encode = importlib.import_module(f"case_{case.name}._overlay.models.encoding").encode_like
            assert encode(getattr(models, f"decode_{schema.module}")(data), data) == data


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("case", CASES, ids=_ids)
def test_every_method_reaches_its_path(case: Path, packages: Path, asynchronous: bool) -> None:
    root = write_package(case, packages)
    package = lowered(case)
    schemas = {schema.name: schema for schema in package.schemas}
    with HttpServer(lambda asked, _: reply(200, b"" if asked.method == "HEAD" else {})) as server:
        keys: dict[str, Any] = {scheme.parameter: "key" for scheme in package.security}
        client = getattr(root, package.client)(server_url=server.url, retry_config=0, **keys)
        for resource, path in _resources(package.resources, ()):
            target = client
            for name in path:
                target = getattr(target, name)
            for operation in resource.operations:
                for method in operation.methods:
                    before = len(server.asked)
                    _call(root, target, operation, method, schemas, asynchronous)
                    assert before < len(server.asked), f"{operation.id}: nothing was sent"
                    asked = server.asked[before]
                    assert asked.method == operation.method.upper()
                    assert "{" not in asked.path
        client.close()


@pytest.mark.parametrize("case", CASES, ids=_ids)
def test_every_method_documents_its_parameters_and_shows_a_call(case: Path, packages: Path) -> None:
    root = write_package(case, packages)
    with getattr(root, lowered(case).client)(server_url="http://127.0.0.1:9") as client:
        for path, method in methods_of(client):
            assert undescribed(method) == [], path
            compile(function(example_of(method), "example"), path, "exec")
            assert path.rpartition(".")[2] + "(" in example_of(method)


def _resources(resources: tuple[ir.Resource, ...], above: tuple[str, ...]) -> list[tuple[ir.Resource, tuple[str, ...]]]:
    found: list[tuple[ir.Resource, tuple[str, ...]]] = []
    for resource in resources:
        path = (*above, resource.name)
        found += [(resource, path), *_resources(resource.children, path)]
    return found


def _call(
    root: Any,
    target: Any,
    operation: ir.Operation,
    method: ir.Method,
    schemas: dict[str, ir.Schema],
    asynchronous: bool,
) -> None:
    """Call a method with everything it takes. `{}` is not what most return: the package's own error says so."""
    arguments = {p.name: sample(p.type, schemas) for p in operation.parameters if not isinstance(p.type, ir.Constant)}
    body = operation.body
    if body is not None and not body.fields:
        arguments[body.argument] = sample(body.type, schemas)
    for field in body.fields if body else ():
        if field.wire not in dict(method.fixed) and not isinstance(field.type, ir.Constant) and not field.read_only:
            arguments[field.name] = sample(field.type, schemas)
    try:
        if asynchronous:
            asyncio.run(_await(target, method, arguments))
        else:
            result = getattr(target, method.name)(**arguments)
            if method.stream:
                list(result)
    except root.ResponseValidationError:
        return


async def _await(target: Any, method: ir.Method, arguments: dict[str, Any]) -> None:
    result = getattr(target, method.name + "_async")(**arguments)
    if method.stream:
        async for _ in result:
            pass
    else:
        await result
