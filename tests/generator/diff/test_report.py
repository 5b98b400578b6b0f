"""The report to the letter: text, JSON, Markdown and annotations of some findings, and where long ones are cut."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator.diff.packages import bump
from generator.diff.report import render
from generator.diff.rules.rules import Finding


def finding(symbol: str = "A.b", rule: str = "property-removed", level: Any = "breaking", **more: Any) -> Finding:
    facts: dict[str, Any] = {
        "pointer": "/components/schemas/A",
        "old_line": 3,
        "new_line": None,
        "before": "",
        "after": "",
        "advice": "Stop using it.",
        **more,
    }
    return Finding(symbol=symbol, rule=rule, level=level, **facts)


GONE = finding()
TYPE = finding("A.c", "property-type-changed", new_line=4, before="str", after="int", advice="Adapt to the new type.")
ADDED = finding("A.d", "property-added", "compatible", old_line=None, new_line=5, after="x", advice="")
CLASS = finding("New", "schema-added", "compatible", old_line=None, new_line=6, advice="")
WORDS = finding("A", "schema-description-changed", "notice", new_line=3, before="a", after="b", advice="Nothing to do.")
OTHER = finding(
    "B.x", "property-deprecated", "notice", pointer="parts/b.yaml#/B", new_line=9, before="y", advice="Plan."
)
ALL = [GONE, TYPE, ADDED, CLASS, WORDS, OTHER]

TEXT = """\
api/old.yaml → api/new.yaml

Breaking (2)
  A.b: property-removed
    /components/schemas/A  (api/old.yaml:3)
    Stop using it.
  A.c: property-type-changed: str → int
    /components/schemas/A  (api/old.yaml:3 → api/new.yaml:4)
    Adapt to the new type.

Compatible (2)
  A.d: property-added: x
    /components/schemas/A  (api/new.yaml:5)
  New: schema-added
    /components/schemas/A  (api/new.yaml:6)

Notices (2)
  A: schema-description-changed
    /components/schemas/A  (api/old.yaml:3 → api/new.yaml:3)
  B.x: property-deprecated: y
    parts/b.yaml#/B  (api/parts/b.yaml:3 → api/parts/b.yaml:9)
    Plan.

2 breaking, 2 compatible, 2 notice; version bump: major

For the changelog:

### Breaking changes

- `A.b`: property removed
- `A.c`: property type changed: `str → int`

### Added

- `A.d`: property added: `x`
- New classes: `New`

### Notes

- `B.x`: property deprecated: `y`
"""

MARKDOWN = """\
### SDK surface: `api/old.yaml` → `api/new.yaml`

**2 breaking, 2 compatible, 2 notice; version bump: major**

#### Breaking (2)

| Symbol | Rule | Before → after | Lines | What to do |
|---|---|---|---|---|
| `A.b` | `property-removed` |  | 3 → – | Stop using it. |
| `A.c` | `property-type-changed` | `str → int` | 3 → 4 | Adapt to the new type. |

#### Compatible (2)

| Symbol | Rule | Before → after | Lines | What to do |
|---|---|---|---|---|
| `A.d` | `property-added` | `x` | – → 5 |  |
| `New` | `schema-added` |  | – → 6 |  |

#### Notices (2)

| Symbol | Rule | Before → after | Lines | What to do |
|---|---|---|---|---|
| `A` | `schema-description-changed` |  | 3 → 3 |  |
| `B.x` | `property-deprecated` | `y` | 3 → 9 | Plan. |

<details><summary>For the changelog</summary>

### Breaking changes

- `A.b`: property removed
- `A.c`: property type changed: `str → int`

### Added

- `A.d`: property added: `x`
- New classes: `New`

### Notes

- `B.x`: property deprecated: `y`

</details>
"""

GITHUB = """\
::error file=api/new.yaml,line=1,title=property-removed::A.b: A property is gone. Stop using it.
::error file=api/new.yaml,line=4,title=property-type-changed::A.c: It holds another type: str → int. \
Adapt to the new type.
::notice file=api/new.yaml,line=5,title=property-added::A.d: A property is new; required ones break code that \
builds the object: x.
::notice file=api/new.yaml,line=6,title=schema-added::New: A class is new.
::notice file=api/new.yaml,line=3,title=schema-description-changed::A: Only the words changed.
::notice file=api/parts/b.yaml,line=9,title=property-deprecated::B.x: The document calls it deprecated now: y. Plan.
2 breaking, 2 compatible, 2 notice; version bump: major
"""


@pytest.mark.parametrize(("form", "text"), [("text", TEXT), ("markdown", MARKDOWN), ("github", GITHUB)])
def test_to_the_letter(form: str, text: str) -> None:
    assert render(ALL, form, "api/old.yaml", "api/new.yaml") == text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("text", "o → n\n\nNo change of the surface; version bump: none\n"),
        ("markdown", "### SDK surface: `o` → `n`\n\n**No change of the surface; version bump: none**\n"),
        ("github", "No change of the surface; version bump: none\n"),
        ("json", '{\n  "bump": "none",\n  "findings": []\n}\n'),
    ],
)
def test_without_findings(form: str, text: str) -> None:
    assert render([], form, "o", "n") == text


def test_json() -> None:
    found = json.loads(render([OTHER, finding("ü")], "json", "o", "n"))
    assert found["bump"] == "major" and found["findings"][0] == {
        "rule": "property-deprecated",
        "level": "notice",
        "symbol": "B.x",
        "pointer": "parts/b.yaml#/B",
        "old_line": 3,
        "new_line": 9,
        "before": "y",
        "after": "",
        "advice": "Plan.",
    }
    assert '"ü"' in render([finding("ü")], "json", "o", "n")


def test_only_words() -> None:
    assert render([WORDS], "text", "o", "n").endswith("For the changelog:\n\nOnly descriptions changed.\n")


@pytest.mark.parametrize(
    ("levels", "part"),
    [
        (["breaking", "notice", "compatible"], "major"),
        (["notice", "compatible"], "minor"),
        (["notice"], "patch"),
        ([], "none"),
    ],
)
def test_the_version(levels: list[str], part: str) -> None:
    assert bump([finding(level=level) for level in levels]) == part


@pytest.mark.parametrize("count", [20, 21, 150, 151])
def test_long_lists_are_folded_and_cut(count: int) -> None:
    rows = [finding(f"A.p{number}", "property-added", "compatible", advice="") for number in range(count)]
    text = render(rows, "markdown", "o", "n")
    assert (f"<details><summary>Compatible ({count})</summary>" in text) is (count > 20)
    assert (f"#### Compatible ({count})" in text) is (count <= 20)
    assert text.count("`property-added` |") == min(count, 150)
    assert ("… and 1 more; `--format json` lists all of them." in text) is (count == 151)
    assert text.count("<details>") == text.count("</details>") == 1 + (count > 20)
    broken = render([finding(f"A.p{number}") for number in range(count)], "markdown", "o", "n")
    assert f"#### Breaking ({count})" in broken and broken.count("`property-removed` |") == count


@pytest.mark.parametrize(
    ("rule", "level", "room"),
    [
        *(("property-removed", "breaking", 28_000), ("property-added", "compatible", 15_000)),
        ("property-deprecated", "notice", 6_000),
    ],
)
def test_each_part_has_its_room(rule: str, level: str, room: int) -> None:
    many = [finding(f"A.{'ü' * 100}{number}", rule, level, advice="") for number in range(149)]
    text = render(many, "markdown", "o", "n")
    rows = [line for line in text.splitlines() if line.startswith("| `A.")]
    size = sum(len(row.encode()) + 1 for row in rows)
    assert room - 300 < size <= room and f"… and {149 - len(rows)} more;" in text
    told = text.partition("For the changelog</summary>\n\n")[2].partition("\n\n… `--format text` has the rest of it.")
    assert told[1] and 12_000 - 300 < len(told[0].encode()) < 12_000


@pytest.mark.parametrize(
    ("rule", "level", "room", "start"),
    [
        *(("property-removed", "breaking", 28_000, "| `"), ("property-added", "compatible", 15_000, "| `")),
        *(("property-deprecated", "notice", 6_000, "| `"), ("property-removed", "breaking", 12_000 - 22, "- `")),
    ],
)
def test_a_part_is_filled_to_its_last_byte(rule: str, level: str, room: int, start: str) -> None:
    """That of the changelog begins with a heading of 22 bytes."""

    def rows(number: int, last: int) -> list[str]:
        found = [finding("x" * width, rule, level, advice="") for width in (*[100] * number, last)]
        return [line for line in render(found, "markdown", "o", "n").splitlines() if line.startswith(start)]

    size = len(rows(0, 100)[0].encode()) + 1
    number, left = room // size - 1, room % size
    assert [len(rows(number, 100 + more)) - number for more in (left, left + 1)] == [1, 0]


@pytest.mark.parametrize("count", [250, 251])
def test_new_classes_share_lines(count: int) -> None:
    rows = [finding(f"C{number}", "schema-added", "compatible") for number in range(count)]
    lines = re.findall(r"^- New classes: .*$", render(rows, "text", "o", "n"), re.M)
    assert [line.count("`C") for line in lines] == ([250] if count == 250 else [250, 1])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a`b", "`a'b`"),
        ("a|b", "`a\\|b`"),
        ("a\n b", "`a b`"),
        ("`", "`'`"),
        ("x" * 117, f"`{'x' * 117}`"),
    ],
)
def test_what_a_document_says_is_code_in_markdown(text: str, shown: str) -> None:
    (row,) = [
        line for line in render([finding(before=text)], "markdown", "o", "n").splitlines() if line.startswith("| `A.b`")
    ]
    assert f"| {shown} |" in row


def test_long_texts_are_cut() -> None:
    text = render([finding(before="x" * 500, after="y" * 500)], "text", "o", "n")
    (line,) = [line for line in text.splitlines() if line.startswith("  A.b: ")]
    assert 200 < len(line) < 290 and " → " in line


def test_annotations_are_escaped() -> None:
    text = render([finding("A%b", before="c,d:e")], "github", "o", "a,b:c%.yaml")
    assert text.startswith("::error file=a%2Cb%3Ac%25.yaml,line=1,title=property-removed::A%25b: ") and "c,d:e" in text


@pytest.mark.parametrize(
    ("document", "pointer", "shown"),
    [
        ("api/new.yaml", "../b.yaml#/B", "b.yaml"),
        ("new.yaml", "parts/b.yaml#/B", "parts/b.yaml"),
        ("new.yaml", "/paths/a#b", "new.yaml"),
        ("new.yaml", "", "new.yaml"),
    ],
)
def test_the_file_of_a_finding(document: str, pointer: str, shown: str) -> None:
    assert f"::error file={shown},line=1," in render([finding(pointer=pointer)], "github", "o", document)


def test_a_changelog_tells_what_is_new_from_what_is_changed() -> None:
    gone = finding("A.kind", "union-variant-removed", "compatible", before="str", after="")
    added, _, changed = render([ADDED, gone], "text", "old", "new").partition("### Added")[2].partition("### Changed")
    assert added.strip() == "- `A.d`: property added: `x`"
    assert changed.strip() == "- `A.kind`: union variant removed: `str`"
