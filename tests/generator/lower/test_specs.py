"""Real documents: every operation and every schema is lowered, quickly, and without a word that is not deserved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import ir
from tests.support.paths import SHARED_SPECS
from tests.support.real_specs import lowered

pytestmark = pytest.mark.skipif(not SHARED_SPECS.exists(), reason="the shared specs are not beside this checkout")
COUNTS = {
    "mistral.yaml": (173, 481),
    "openai.yaml": (288, 1422),
    "petstore.yaml": (19, 6),
    "mistral-2023-12-20.yaml": (3, 8),
    "mistral-2024-06-05.yaml": (12, 35),
    "mistral-2024-11-18.yaml": (26, 82),
    "mistral-2025-05-27.yaml": (45, 160),
    "mistral-2025-10-21.yaml": (67, 196),
    "mistral-2026-01-27.yaml": (67, 199),
    "mistral-2026-03-17.yaml": (72, 310),
    "mistral-2026-06-08.yaml": (172, 467),
}
FILES = sorted(SHARED_SPECS.rglob("*.yaml")) if SHARED_SPECS.exists() else []


def operations(resources: tuple[ir.Resource, ...]) -> Iterator[tuple[ir.Resource, ir.Operation]]:
    """Every operation with its resource."""
    for resource in resources:
        yield from ((resource, operation) for operation in resource.operations)
        yield from operations(resource.children)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_everything_is_lowered(path: Path) -> None:
    made = lowered(path)
    ledger = made.ledger
    found = list(operations(made.package.resources))
    assert not ledger.incomplete
    assert not made.diagnostics.has_errors
    assert (ledger.found["operation"], ledger.found["schema"]) == COUNTS[path.name]
    assert len(found) == COUNTS[path.name][0]
    assert all(operation.methods for _, operation in found)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_names_are_distinct_and_unnumbered(path: Path) -> None:
    package, diagnostics = lowered(path).package, lowered(path).diagnostics
    names = [schema.name for schema in package.schemas]
    modules = [schema.module for schema in package.schemas]
    assert len({name.casefold() for name in names}) == len(names)
    assert len(set(modules)) == len(modules)
    for resource, _ in operations(package.resources):
        methods = [method.name for operation in resource.operations for method in operation.methods]
        assert len(set(methods)) == len(methods)
        assert not [name for name in methods if re.search(r"_\d+$", name)]
    assert not [found for found in diagnostics if "is named" in found.message]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_reference_has_a_schema(path: Path) -> None:
    package = lowered(path).package
    names = {schema.name for schema in package.schemas}
    text = repr(package)
    assert set(re.findall(r"Ref\(name='(\w+)'\)", text)) <= names


@pytest.mark.parametrize(("name", "seconds"), [("mistral.yaml", 2.0), ("openai.yaml", 8.0)])
def test_is_fast(name: str, seconds: float) -> None:
    """Measured 0.2 and 0.7 seconds of CPU; ten times as much would be a change of kind, whatever the machine."""
    assert lowered(SHARED_SPECS / name).seconds < seconds


def streams(name: str) -> dict[str, ir.Stream]:
    """The streaming methods of a spec by operationId."""
    package = lowered(SHARED_SPECS / name).package
    return {
        operation.id: method.stream
        for _, operation in operations(package.resources)
        for method in operation.methods
        if method.stream is not None
    }


def test_streams_of_envelopes() -> None:
    found = streams("mistral.yaml")
    assert len(found) == 9
    assert {stream.dialect for stream in found.values()} == {"envelope"}
    chat = found["chat_completion_v1_chat_completions_post"]
    assert (chat.event, chat.payload) == (ir.Ref("CompletionEvent"), ir.Ref("CompletionChunk"))


def test_streams_of_bare_payloads() -> None:
    found = streams("openai.yaml")
    assert {stream.dialect for stream in found.values()} == {"bare"}
    assert found["createChatCompletion"].payload == ir.Ref("CreateChatCompletionStreamResponse")
    assert all(stream.payload != ir.Scalar("any") for stream in found.values())


def test_tags_of_tagged_unions() -> None:
    """A tag names one member; only OpenAI's `message` has several, which the rest of them tells apart, but for two."""
    alike: set[str] = set()
    for name in ("mistral.yaml", "openai.yaml"):
        unions = [schema for schema in lowered(SHARED_SPECS / name).package.schemas if isinstance(schema, ir.Union)]
        tagged = [union for union in unions if union.discriminator is not None]
        assert len(tagged) > 40
        for union in tagged:
            for tag in {tag for variant in union.variants for tag in variant.tags}:
                sharing = [variant for variant in union.variants if tag in variant.tags]
                assert len(sharing) == 1 or (tag == "message" and all(variant.required for variant in sharing))
                if len({(variant.constants, variant.required) for variant in sharing}) < len(sharing):
                    alike.add(union.name)
    assert alike == {"BetaInputItem", "InputItem"}
