"""examples/mistral/sdk.toml: the official package's methods and keywords, whatever month the document is of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.document.diagnostics import Diagnostics
from generator.document.document import parse
from tests.support.paths import SHARED_SPECS
from tests.support.whole_package import as_document, lowered, lowered_file, methods, misses, official_methods

MONTHS = ("-2023-12-20", "-2024-11-18", "-2025-10-21", "-2026-06-08", "")
DOCUMENTS = [path for month in MONTHS for path in SHARED_SPECS.rglob(f"mistral{month}.yaml")]


def test_every_method_of_the_official_package_has_its_name() -> None:
    """A document with all of its operations, which no published one has."""
    document = parse(json.dumps(as_document()).encode(), "openapi.json", Diagnostics())
    assert document is not None
    package, ledger, diagnostics = lowered(document)
    assert not diagnostics.has_errors, diagnostics.render()
    count, wrong = misses(package)
    assert count == len(official_methods())
    assert wrong == []
    assert ledger.derived == []
    assert "a rule says" not in diagnostics.render()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_one_configuration_serves_every_published_document(path: Path) -> None:
    package, ledger, diagnostics = lowered_file(path)
    assert not diagnostics.has_errors, diagnostics.render()
    assert "a rule says" not in diagnostics.render()
    count, wrong = misses(package)
    assert wrong == []
    if path.stem == "mistral":
        assert count >= 150
        assert ledger.incomplete == []


@pytest.mark.skipif(not DOCUMENTS, reason="the shared specs are not beside this checkout")
def test_streams_have_ends_and_lists_have_pages() -> None:
    package, _, _ = lowered_file(SHARED_SPECS / "mistral.yaml")
    found = {path: method for path, _, method in methods(package.resources)}
    streams = {path: method.stream for path, method in found.items() if method.stream is not None}
    ends = {path: stream.last or stream.finished_when for path, stream in streams.items()}
    assert ends["chat.stream"] == ends["fim.stream"] == ends["agents.stream"] == "choices[*].finish_reason"
    assert ends["beta.conversations.start_stream"] == ("conversation.response.done", "conversation.response.error")
    assert ends["audio.transcriptions.stream"] == ("transcription.done",)
    assert ends["audio.speech.stream"] == ("speech.audio.done",)
    endless = {"events.get_stream_events", "workflows.events.get_stream_events", "workflows.executions.stream"}
    assert {path for path, end in ends.items() if not end} == endless
    pages = {path for path, method in found.items() if method.pagination is not None}
    assert pages >= {
        "audio.voices.list",
        "batch.jobs.list",
        "beta.agents.list",
        "beta.agents.list_pages",
        "beta.connectors.list",
        "beta.conversations.list",
        "beta.libraries.documents.list",
        "beta.observability.judges.list",
        "files.list",
        "fine_tuning.jobs.list",
        "workflows.runs.list_runs",
    }
