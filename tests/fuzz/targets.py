"""What is fuzzed: functions that take bytes, and raise where the code breaks its promise."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from generator.diff.packages import compare
from generator.diff.rules.rules import RULES
from generator.document.diagnostics import Diagnostics
from generator.document.document import parse
from generator.document.tree import is_list, is_mapping
from generator.ir import Package
from generator.lower import lower
from generator.settings.config import Config
from overlay.sse.decoder import SSEDecoder
from tests.fuzz.documents import two_documents
from tests.sse.test_decoder import literal
from tests.transport.fast.test_chunks import check


def decoder(data: bytes) -> None:
    """An event stream in pieces, against WHATWG HTML §9.2.6 read literally. The first byte says where it is cut."""
    every, body = (data[0] or 1, data[1:]) if data else (1, b"")
    one = SSEDecoder()
    pieces = [body[at : at + every] for at in range(0, len(body), every)]
    found = [(event.event, event.data, event.id) for piece in pieces for event in one.feed(piece)]
    assert found == literal(body)


def chunks(data: bytes) -> None:
    """A chunked body in pieces, against RFC 9112 §7.1 read literally, and h11 for what is unusual."""
    cuts, body = ([*data[1 : 1 + data[0] % 8]], data[1 + data[0] % 8 :]) if data else ([], b"")
    check(body, cuts)


def documents(data: bytes) -> None:
    """The bytes of a document, JSON or YAML: they are read, or there is an error with its place. References too."""
    name, text = ("a.json" if data[:1] < b"\x80" else "a.yaml"), data[1:]
    diagnostics = Diagnostics()
    document = parse(text, name, diagnostics)
    assert document is not None or diagnostics.has_errors
    if document is not None:
        for reference in _references(document.root):
            document.resolve(reference)
    for found in diagnostics:
        assert found.message and (found.place is None or (found.place.line > 0 and found.place.column > 0))
    if name == "a.json" and document is not None and not len(diagnostics):
        assert document.root == json.loads(text.removeprefix(b"\xef\xbb\xbf"))


def diff(data: bytes) -> None:
    """Two documents: they are compared, a document is equal to itself, and changes are seen from both sides."""
    old, new = map(_package, two_documents(data))
    assert not compare(old, old)
    there, back = compare(old, new), compare(new, old)
    assert bool(there) == bool(back)
    for finding in [*there, *back]:
        assert (
            finding.rule in RULES and finding.symbol and (finding.old_line or finding.new_line or not finding.pointer)
        )


TARGETS: dict[str, Callable[[bytes], None]] = {target.__name__: target for target in (decoder, chunks, documents, diff)}


def _package(document: dict[str, Any]) -> Package:
    diagnostics = Diagnostics()
    parsed = parse(json.dumps(document).encode(), "a.json", diagnostics)
    assert parsed is not None
    return lower(parsed, Config(package="fuzzed"), diagnostics)[0]


def _references(value: Any) -> list[str]:
    members = list(value.values()) if is_mapping(value) else value if is_list(value) else []
    here = [value["$ref"]] if is_mapping(value) and isinstance(value.get("$ref"), str) else []
    return here + [reference for member in members for reference in _references(member)]
