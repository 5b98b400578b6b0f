"""What the commands print and write for others to read is inert, whatever a document says: terminals, CI systems and
renderers of Markdown act on none of it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import msgspec
import pytest
from markdown_it import MarkdownIt

from generator.cli import main
from generator.document.inert import json_text, many_lines, one_line
from tests.generator.test_hostile import READERS, document


def assert_inert(text: str) -> None:
    assert {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")} <= {"\n"}
    assert not re.search(r"##\w*\[", text)


def commands(text: str) -> list[str]:
    """The lines that GitHub's runner takes for commands (`ActionCommand.TryParseV2`)."""
    return [line for line in text.splitlines() if line.lstrip(" \t+-").startswith("::")]


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hostile documents, in the working directory, between which much changes."""
    old, new = document(READERS), document(READERS)
    new["components"]["schemas"]["Enum"]["enum"][0] += "z"
    new["components"]["schemas"]["Schema"]["properties"].pop(READERS)
    (operation,) = (path["post"] for path in new["paths"].values())
    schema: dict[str, Any] = {"type": "string", "default": READERS, "pattern": READERS}
    operation["parameters"].append({"name": "n" + READERS, "in": "query", "required": True, "schema": schema})
    operation["description"] += "other"
    (tmp_path / "old.json").write_bytes(msgspec.json.encode(old))
    (tmp_path / "new.json").write_bytes(msgspec.json.encode(new))
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("documents")
def test_what_commands_print(capsys: pytest.CaptureFixture[str]) -> None:
    new = ["--spec", "new.json", "--package", "inert", "--output", "out"]
    runs: list[list[str]] = [["generate", "--spec", "old.json", "--package", "inert", "--output", "out"]]
    runs += [["check", *new, "--format", form] for form in ("text", "json", "github")]
    runs += [["diff", "old.json", "new.json", "--format", form] for form in ("text", "json", "markdown", "github")]
    for arguments in runs:
        assert main(arguments) in (0, 1)
        printed = capsys.readouterr()
        for text in printed:
            assert_inert(text)
        if arguments[-1] == "github":
            assert len(commands(printed.out)) > 5
            assert all(re.match(r"::(error|notice|warning) file=[^:]*,title=[^:]*::", c) for c in commands(printed.out))
        else:
            assert commands(printed.out + printed.err) == []
        if arguments[-1] == "json":
            json.loads(printed.out)
        if arguments[-1] == "markdown":
            assert kinds(printed.out) <= {"html_block"}
            assert set(re.findall(r"<[^>]*>", shown(printed.out, "html_block"))) <= {
                "<details>", "</details>", "<summary>", "</summary>"
            }  # fmt: skip
            assert not re.search(r"[@#](?:team|1\b)|GH-1|://", shown(printed.out, "text"))


@pytest.mark.usefixtures("documents")
def test_what_a_project_has(tmp_path: Path) -> None:
    assert main(["generate", "--scaffold", "--spec", "old.json", "--package", "inert", "--output", "project"]) == 0
    project = tmp_path / "project"
    for path in project.rglob("*"):
        if path.is_file() and not {"_overlay", "openapi"} & {*path.parts}:
            assert {
                c for c in path.read_text("utf-8") if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")
            } <= {"\n"}
    for name in ("README.md", "CHANGELOG.md", "src/api.md"):
        text = (project / name).read_text("utf-8")
        assert kinds(text) <= {"html_block"}
        assert shown(text, "html_block").strip() == text.partition("\n")[0]
        assert [href for href in links(text) if not href.startswith(("#", "src/", "https://semver.org"))] == []


def tokens(text: str) -> list[Any]:
    """The tokens of a page as CommonMark with tables has them, inline ones included."""
    found = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    return [*found, *(child for token in found for child in token.children or ())]


def kinds(text: str) -> set[str]:
    """The kinds of what a renderer would pass on, or fetch."""
    return {token.type for token in tokens(text)} & {"html_inline", "html_block", "image"}


def links(text: str) -> list[str]:
    return [str(token.attrs["href"]) for token in tokens(text) if token.type == "link_open"]


def shown(text: str, kind: str) -> str:
    """What a page has outside of code, as text or as HTML."""
    return "\n".join(token.content for token in tokens(text) if token.type == kind)


def test_lines() -> None:
    assert one_line("a\x1b\n\u202e\u200b\ud800é中") == "a\\x1b\\n\\u202e\\u200b\\ud800é中"
    assert one_line("x" * 500) == "x" * 399 + "…"
    assert one_line("::error::x") == "\\x3a:error::x"
    assert one_line("a::b ## c [d] #[e] ##[f] ##vso[g]") == "a::b ## c [d] #[e] \\x23#[f] \\x23#vso[g]"
    assert many_lines("a\n\t::b\n+ ::c\n-##[d]\x1b") == "a\n\t\\x3a:b\n+ \\x3a:c\n-\\x23#[d]\\x1b"
    assert many_lines("plain\n\ttext") == "plain\n\ttext"


def test_json_is_the_same_value() -> None:
    assert json_text("##[x] ## [y]") == r'"\u0023#[x] ## [y]"'
    value = {"é中\u202e": ["\x1b\x7f\x9b\u2028\ufeff\U000e0041😀", 1.5, None], "\ud800": "\n##[x]\\##y["}
    assert json.loads(json_text(value)) == value
    assert json_text(value) == (
        '{"é中\\u202e": ["\\u001b\\u007f\\u009b\\u2028\\ufeff\\udb40\\udc41😀", 1.5, null], '
        '"\\ud800": "\\n\\u0023#[x]\\\\\\u0023#y["}'
    )
    assert json_text([1, "é"], indent=2) == '[\n  1,\n  "é"\n]'
