"""openapi.yaml states the published API, and says what everything means.

The published document is read where a copy lies beside the repository; the other tests need nothing but our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.paths import ROOT, SHARED_SPECS

PUBLISHED = SHARED_SPECS / "mistral.yaml"

# What the published document lacks and the API has: newer parameters, fields, chunks, and the event stream of agents.
CHAT_PARAMETERS = {
    "min_tokens",
    "repetition_penalty",
    "top_k",
    "logprobs",
    "top_logprobs",
    "prompt_logprobs",
    "top_prompt_logprobs",
    "service_tier",
}
ADDED = {
    "ChatCompletionRequest": CHAT_PARAMETERS,
    "AgentsCompletionRequest": CHAT_PARAMETERS | {"guardrails"},
    "ChatCompletionChoice": {"logprobs", "messages", "prompt_logprobs"},
    "CompletionResponseStreamChoice": {"logprobs", "prompt_logprobs"},
    "DeltaMessage": {"index", "metadata", "tool_call_id"},
    "ThinkChunk": {"signature"},
    "UsageInfo": {"service_tier"},
}
ADDED_CHUNKS = {"resource": "ResourceChunk", "resource_link": "ResourceLinkChunk"}
PROSE = {"description", "summary", "title", "example", "examples"}


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    return read(ROOT / "openapi.yaml")


@pytest.fixture(scope="module")
def published() -> dict[str, Any]:
    if not PUBLISHED.exists():
        pytest.skip("the published document is not here to compare with")
    return read(PUBLISHED)


def read(path: Path) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), loader)
    return loaded


def structure(node: Any, *, names: bool = False) -> Any:
    """The node without prose and extensions. In a mapping of names, a name that reads like prose is kept."""
    if isinstance(node, dict):
        return {
            key: structure(value, names=key == "properties" and not names)
            for key, value in node.items()
            if names or not (key in PROSE or key.startswith("x-"))
        }
    return [structure(item) for item in node] if isinstance(node, list) else node


def references(node: Any) -> Iterator[str]:
    """Every `$ref` in the node and every target of a discriminator's mapping."""
    if isinstance(node, str):
        if node.startswith("#/components/"):
            yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for item in node:
            yield from references(item)


def properties(schema: dict[str, Any]) -> dict[str, Any]:
    own: dict[str, Any] = schema.get("properties", {})
    return own | {name: value for part in schema.get("allOf", ()) for name, value in properties(part).items()}


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def test_operations_are_the_published_ones(spec: dict[str, Any], published: dict[str, Any]) -> None:
    for path, method, operation in operations(spec):
        expected = structure(published["paths"][path][method])
        actual = structure(operation)
        if path == "/v1/agents/completions":
            del actual["responses"]["200"]["content"]["text/event-stream"]
        assert actual == expected, f"{method} {path}"


def test_schemas_are_the_published_ones(spec: dict[str, Any], published: dict[str, Any]) -> None:
    theirs = published["components"]["schemas"]
    for name in spec["components"]["schemas"].keys() - ADDED_CHUNKS.values():
        actual = structure(spec["components"]["schemas"][name])
        for added in ADDED.get(name, ()):
            del actual["properties"][added]
        if name == "ContentChunk":
            for tag, chunk in ADDED_CHUNKS.items():
                del actual["discriminator"]["mapping"][tag]
                actual["oneOf"].remove({"$ref": f"#/components/schemas/{chunk}"})
        assert actual == structure(theirs[name]), name


def test_the_newer_parameters_are_there_and_optional(spec: dict[str, Any]) -> None:
    schemas = spec["components"]["schemas"]
    for name, added in ADDED.items():
        assert added <= schemas[name]["properties"].keys()
        assert not added & set(schemas[name].get("required", ()))


def test_every_schema_is_reached_and_every_reference_leads_somewhere(spec: dict[str, Any]) -> None:
    schemas = spec["components"]["schemas"]
    found: set[str] = set()
    waiting = set(references(spec["paths"]))
    while waiting:
        name = waiting.pop().removeprefix("#/components/schemas/")
        if name not in found:
            found.add(name)
            waiting.update(references(schemas[name]))
    assert found == schemas.keys()


def test_everything_is_described_in_sentences(spec: dict[str, Any]) -> None:
    described: dict[str, Any] = {f"{method} {path}": operation for path, method, operation in operations(spec)}
    for path, method, operation in operations(spec):
        described |= {f"{method} {path} {item['name']}": item for item in operation.get("parameters", ())}
        described |= {f"{method} {path} {status}": reply for status, reply in operation["responses"].items()}
    for name, schema in spec["components"]["schemas"].items():
        described[name] = schema
        described |= {f"{name}.{key}": value for key, value in properties(schema).items()}
    assert [] == [where for where, what in described.items() if not what.get("description", "").endswith(".")]


def test_completions_answer_whole_or_as_an_event_stream(spec: dict[str, Any]) -> None:
    for path, _, operation in operations(spec):
        offered = operation["responses"]["200"]["content"].keys()
        expected = {"application/json", "text/event-stream"} if "completions" in path else {"application/json"}
        assert offered == expected, path


def test_no_description_is_taken_from_the_published_document(spec: dict[str, Any], published: dict[str, Any]) -> None:
    def sentences(document: dict[str, Any]) -> set[str]:
        found: set[str] = set()
        for schema in document["components"]["schemas"].values():
            for part in (schema, *properties(schema).values()):
                text = " ".join(part.get("description", "").split())
                found.update(sentence for sentence in text.split(". ") if len(sentence.split()) > 5)
        return found

    assert sentences(spec) & sentences(published) == set()
