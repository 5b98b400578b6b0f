"""Examples in real documents: what a document says that a server answers decodes, and is sent back as the same JSON."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator import ir
from tests.support.paths import SHARED_SPECS
from tests.support.real_specs import lowered, write

pytestmark = pytest.mark.skipif(not SHARED_SPECS.exists(), reason="the shared specs are not beside this checkout")

FEWEST = {"mistral": 15, "openai": 400}
"""How many examples there are to decode, at least: so that this test does not pass by finding none."""
INVALID: dict[str, dict[str, str]] = {
    "mistral": {
        "list_models_v1_models_get 200 userExample": "a list, where the schema has an object with the list in `data`",
    },
    "openai": {},
}
"""Examples that do not fit their schema, by where they stand, and why."""
Example = tuple[str, ir.Type, Any]


class Package:
    """A spec's package, written below a folder and imported; `decode` is what its methods do with a JSON value."""

    def __init__(self, spec: Path, folder: Path) -> None:
        made = lowered(spec)
        self.root: Any = made.document.root
        self.ir = made.package
        self.schemas = {schema.name: schema for schema in self.ir.schemas}
        name = f"examples_{spec.stem}"
        write(spec, folder, name)
        sys.path.insert(0, str(folder))
        self.models = importlib.import_module(f"{name}.models")
        self.decoding = importlib.import_module(f"{name}._overlay.models.decoding")
        self.encoding = importlib.import_module(f"{name}._overlay.models.encoding")

    def decode(self, type_: ir.Type, value: Any) -> Any:
        """The Python value of a JSON value of a type."""
        match type_:
            case ir.Nullable(inner):
                return None if value is None else self.decode(inner, value)
            case ir.ListOf(item):
                return self.decoding.decode_list(value, lambda one: self.decode(item, one))
            case ir.MapOf(item):
                return self.decoding.decode_map(value, lambda one: self.decode(item, one))
            case ir.Ref(name):
                schema = self.schemas[name]
                if isinstance(schema, ir.Model):
                    return getattr(self.models, name).from_dict(value)
                return getattr(self.models, f"decode_{schema.module}", lambda one: one)(value)
            case _:
                return value

    def examples(self) -> Iterator[Example]:
        """Where each example stands, its type, and its value."""
        for operation in _operations(self.ir.resources):
            good = next((m.type for m in operation.methods if m.result == "json"), None)
            types: dict[str, ir.Type | None] = {error.status: error.type for error in operation.errors}
            node = self._raw(operation)
            for status, response in node.get("responses", {}).items():
                content = self._follow(response).get("content", {}).get("application/json", {})
                type_ = good if status.startswith("2") else types.get(status)
                for key, value in self._values(content) if type_ is not None else ():
                    yield f"{operation.id} {status} {key}", type_, value  # type: ignore[misc]
            shown = node.get("x-oaiMeta", {}).get("examples", ())
            for example in shown if isinstance(shown, list) else (shown,):
                value = _json(example.get("response")) if isinstance(example, dict) else None
                if good is not None and value is not None:
                    yield f"{operation.id} {example.get('title', 'example')}", good, value
        for name, raw in self.root["components"]["schemas"].items():
            made = {schema.name.lower(): schema for schema in self.ir.schemas}.get(name.lower())
            if made is None:
                continue
            for key, value in self._values(raw):
                yield f"{name} {key}", ir.Ref(made.name), value
            value = _json(raw.get("x-oaiMeta", {}).get("example"))
            if value is not None:
                yield f"{name} x-oaiMeta", ir.Ref(made.name), value

    def _raw(self, operation: ir.Operation) -> dict[str, Any]:
        for item in self.root["paths"].values():
            found = item.get(operation.method.lower())
            if found and found.get("operationId") == operation.id:
                return dict(found)
        return {}

    def _values(self, node: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        if "example" in node:
            yield "example", node["example"]
        named = node.get("examples")
        for key, example in named.items() if isinstance(named, dict) else ():
            example = self._follow(example)
            if "value" in example:
                yield key, example["value"]
        for key, value in enumerate(named) if isinstance(named, list) else ():
            yield str(key), value

    def _follow(self, node: Any) -> dict[str, Any]:
        while "$ref" in node:
            path = node["$ref"].removeprefix("#/").split("/")
            node = self.root
            for step in path:
                node = node[step]
        return dict(node)


def _operations(resources: tuple[ir.Resource, ...]) -> Iterator[ir.Operation]:
    for resource in resources:
        yield from resource.operations
        yield from _operations(resource.children)


def _json(text: Any) -> Any:
    """The object or list that a text is; None for what is not JSON (a stream, an ellipsis)."""
    try:
        value = msgspec.json.decode(text) if isinstance(text, str) else None
    except msgspec.DecodeError:
        return None
    return value if isinstance(value, (dict, list)) else None


@pytest.mark.slow
@pytest.mark.parametrize("name", FEWEST)
def test_examples_come_back_as_they_are(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    package = Package(SHARED_SPECS / f"{name}.yaml", tmp_path)
    failed: dict[str, str] = {}
    count = 0
    for where, type_, value in package.examples():
        count += 1
        try:
            decoded = package.decode(type_, value)
        except ValueError as error:
            failed[where] = str(error)
            continue
        if package.encoding.encode_like(decoded, value) != value:
            failed[where] = "is not the same JSON"
        elif "Unknown" in type(decoded).__name__:
            failed[where] = f"is {type(decoded).__name__}"
    assert count >= FEWEST[name]
    assert failed.keys() == INVALID[name].keys(), failed
