"""The document: values, places, references, versions; recovery from what real files do."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document.diagnostics import Diagnostics
from generator.document.document import Document, join, load, parse, reference, split

MINIMAL = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"


def opened(text: str, name: str = "spec.yaml") -> tuple[Document, Diagnostics]:
    diagnostics = Diagnostics()
    document = parse(text.encode(), name, diagnostics)
    assert document is not None, diagnostics.render()
    return document, diagnostics


def messages(diagnostics: Diagnostics) -> list[str]:
    return [f"{found.place.line if found.place else 0}: {found.level}: {found.message}" for found in diagnostics]


def test_a_place_is_the_key_of_a_property_and_the_start_of_an_item() -> None:
    document, _ = opened(MINIMAL + "x-a:\n  - b: 1\n    ~c/d: {e: 2}\n  - two\n")
    assert [document.place(pointer).line for pointer in ("", "/info", "/x-a", "/x-a/0", "/x-a/0/b", "/x-a/1")] == [
        *(1, 2, 4),
        *(5, 5, 7),
    ]
    place = document.place("/x-a/0/~0c~1d/e")
    assert (place.line, place.column) == (6, 12)
    assert document.get("/x-a/0/~0c~1d/e") == 2


def test_the_place_of_a_missing_node_is_its_nearest_parent() -> None:
    document, _ = opened(MINIMAL)
    assert document.place("/info/license/name").line == document.place("/info").line == 2
    assert document.get("/info/license/name") is None


@pytest.mark.parametrize("pointer", ["", "/paths/~1a~0b", "/0", "other.yaml#", "other.yaml#/a~1b"])
def test_pointers_join_as_they_split(pointer: str) -> None:
    file, tokens = split(pointer)
    assert join(f"{file}#" if file else "", *tokens) == pointer


def test_yaml_follows_the_core_schema_of_1_2() -> None:
    document, _ = opened(
        MINIMAL
        + "x: [on, off, yes, no, 2024-01-01, 1_000, 0o17, 0xff, 017, 1e3, .5, -0, ~, NULL, True, "
        + "'1', !!str 1, !!int '2', 12:30]\n"
    )
    assert document.root["x"] == [
        *("on", "off", "yes", "no", "2024-01-01", "1_000", 15, 255, 17, 1000.0, 0.5, 0, None, None, True, "1", "1"),
        *(2, "12:30"),
    ]
    assert [type(value) for value in document.root["x"][6:12]] == [int, int, int, float, float, int]


def test_keys_are_text() -> None:
    document, _ = opened(MINIMAL + "x: {200: a, true: b, null: c, 1.0: d, ~: e}\n")
    assert list(document.root["x"]) == ["200", "true", "null", "1.0", "~"]


def test_aliases_and_merge_keys() -> None:
    document, found = opened(MINIMAL + "x-base: &base {a: 1, b: 2}\nx-more: {<<: *base, b: 3}\nx-same: *base\n")
    assert document.root["x-more"] == {"a": 1, "b": 3}
    assert document.root["x-same"] is document.root["x-base"]
    assert document.place("/x-more/b").line == 5
    assert document.place("/x-more/a").line == 5
    assert not len(found)


def test_duplicate_keys_are_errors_with_both_places() -> None:
    diagnostics = Diagnostics()
    parse((MINIMAL + "x:\n  a: 1\n  'a': 2\n").encode(), "spec.yaml", diagnostics)
    parse(b'{"openapi": "3.1.0",\n "info": {},\n "info": {}}', "spec.json", diagnostics)
    assert diagnostics.render().splitlines() == [
        "spec.json:3:2: error: duplicate key 'info'",
        "  hint: the first one is at line 2, column 2",
        "spec.yaml:6:3: error: duplicate key 'a'",
        "  hint: the first one is at line 5, column 3",
    ]


def test_numbers_that_json_cannot_hold_read_as_text() -> None:
    document, found = opened(MINIMAL + f"x: [.inf, -.INF, .nan, 1e999, {'9' * 5000}]\n")
    assert document.root["x"] == [".inf", "-.INF", ".nan", "1e999", "9" * 5000]
    assert len(found) == 5
    assert not found.has_errors


def test_half_a_surrogate_pair_in_json_reads_as_a_replacement_character() -> None:
    document, found = opened(r'{"openapi": "3.1.0", "x": "a\ud83d", "y": "\ud83d\ude00"}', "spec.json")
    assert (document.root["x"], document.root["y"]) == ("a\ufffd", "😀")
    assert messages(found) == ["1: warning: half a surrogate pair is no character; it reads as U+FFFD"]


def test_a_control_character_costs_a_warning_and_not_the_document() -> None:
    document, found = opened(MINIMAL + "x: 'a\x08b'\n")
    assert document.root["x"] == "a\ufffdb"
    assert messages(found) == ["4: warning: character U+0008 is not allowed in YAML; it reads as U+FFFD"]


@pytest.mark.parametrize("data", [MINIMAL.encode("utf-16"), b"\xef\xbb\xbf" + MINIMAL.encode()])
def test_byte_order_marks(data: bytes) -> None:
    document = parse(data, "spec.yaml", Diagnostics())
    assert document is not None
    assert document.place("/info").column == 1


def test_json_in_a_yaml_file() -> None:
    document, _ = opened('{\n\t"openapi": "3.0.3",\n\t"x": "\\ud83d\\ude00\\/"}')
    assert document.root["x"] == "😀/"
    document, _ = opened('{"openapi": 3.0.3, // no JSON\n "x": [1, 2,]}'.replace("// no JSON", "# YAML"))
    assert document.root["x"] == [1, 2]


@pytest.mark.parametrize(
    ("declared", "version", "warnings"),
    [("3.0.3", "3.0", 0), ("3.1.1", "3.1", 0), ("3.2.0", "3.2", 0), ("3.0", "3.0", 1), ("3.3.0", "3.2", 1)],
)
def test_versions(declared: str, version: str, warnings: int) -> None:
    document, found = opened(f"openapi: {declared}\npaths: {{}}\n")
    assert document.version == version
    assert len(found) == warnings


@pytest.mark.parametrize("text", ["swagger: '2.0'\n", "openapi: 4.0.0\n", "info: {}\n", "- 1\n", "", "just text\n"])
def test_what_is_no_openapi_3_is_an_error(text: str) -> None:
    diagnostics = Diagnostics()
    assert parse(text.encode(), "spec.yaml", diagnostics) is None
    assert diagnostics.has_errors


REFERENCES = """\
x:
  one: {$ref: '#/x/two'}
  two: {$ref: '#/x/a~1b%20c'}
  a/b c: {type: string}
  beside: {$ref: '#/x/one', description: here}
  through: {$ref: '#/x/beside'}
  cycle: {$ref: '#/x/cycle2'}
  cycle2: {$ref: '#/x/cycle'}
  dangling: {$ref: '#/x/nothing'}
  list: [{type: integer}]
  item: {$ref: '#/x/list/0'}
  named: {$anchor: here}
  web: {$ref: 'https://example.com/a.yaml#/b'}
  property: {$ref: {type: string}}
"""


def resolved(document: Document, name: str) -> str | None:
    value = document.root["x"][name]
    ref = reference(value)
    assert ref is not None
    found = document.resolve(ref, f"/x/{name}")
    return None if found is None else found[1]


def test_references() -> None:
    document, found = opened(MINIMAL + REFERENCES)
    names = ("one", "two", "through", "item", "cycle", "dangling", "web")
    assert [resolved(document, name) for name in names] == [
        *("/x/a~1b c", "/x/a~1b c", "/x/beside", "/x/list/0"),
        *(None, None, None),
    ]
    assert document.deref(document.root["x"]["through"], "/x/through") == ({"type": "string"}, "/x/a~1b c")
    assert document.resolve("#here", "/x/one") == ({"$anchor": "here"}, "/x/named")
    assert reference(document.root["x"]["property"]) is None
    assert messages(found) == [
        "10: warning: $ref '#/x/cycle2' leads back to itself; it reads as Any",
        "12: warning: nothing stands at $ref '#/x/nothing'; it reads as Any",
        "16: warning: $ref 'https://example.com/a.yaml#/b' is on another host, which is not asked; it reads as Any",
    ]


def test_references_to_files_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "api" / "parts").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_text("a: 1\n")
    (tmp_path / "api" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (tmp_path / "api" / "parts" / "user.json").write_text('{"User": {"$ref": "../openapi.yaml#/x/pet"},\n "Id": {}}')
    refs = (
        "parts/user.json#/User",
        "parts/user.json#/Id",
        "../secret.yaml#/a",
        "link.yaml#/a",
        "none.yaml",
        "openapi.yaml#/x/pet",
    )
    lines = [f"  r{number}: {{$ref: '{ref}'}}\n" for number, ref in enumerate(refs)]
    (tmp_path / "api" / "openapi.yaml").write_text(MINIMAL + "x:\n  pet: {type: object}\n" + "".join(lines))
    found = Diagnostics()
    document = load(tmp_path / "api" / "openapi.yaml", found)
    assert document is not None
    assert [resolved(document, f"r{number}") for number in range(6)] == [
        *("/x/pet", "parts/user.json#/Id"),
        *(None, None, None, "/x/pet"),
    ]
    place = document.place("parts/user.json#/Id")
    assert (place.file.rpartition("/api/")[2], place.line, place.column) == ("parts/user.json", 2, 2)
    assert [message.partition("' ")[2] for message in messages(found)] == [
        "is outside of the document's folder",
        "is outside of the document's folder",
        "names a file that does not exist; it reads as Any",
    ]
    assert list(document.sources.digests()) == ["openapi.yaml", "parts/user.json"]


def test_a_file_that_is_not_there() -> None:
    found = Diagnostics()
    assert load(Path("nowhere.yaml"), found) is None
    assert found.render() == "error: cannot read nowhere.yaml: No such file or directory\n"
