"""Prints findings as text, JSON, Markdown, or annotations of a GitHub pull request."""

from __future__ import annotations

import posixpath
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from ..document.inert import json_text, one_line
from .packages import bump
from .rules.rules import RULES, Finding, Level

_HEADINGS: dict[Level, str] = {"breaking": "Breaking", "compatible": "Compatible", "notice": "Notices"}
_NOTHING = "Nothing to do."
_OPEN, _SHOWN = 20, 150
"""Rows of a list that is not folded, and rows at most."""
_ROOM = {"breaking": 28_000, "compatible": 15_000, "notice": 6_000, "changelog": 12_000}
"""Bytes of each part of a comment at most: GitHub takes 65,536 characters."""
_CLASSES = 250
"""New classes that one line of the changelog names."""
_CHANGELOG = ("Breaking changes", "Added", "Changed", "Notes")


def render(findings: list[Finding], form: str, old: str, new: str) -> str:
    """Return the whole report, ending in a line break. `old` and `new` are how the two documents are named."""
    if form == "json":
        return as_json(findings)
    if form == "markdown":
        return as_markdown(findings, old, new)
    if form == "github":
        return as_github(findings, new)
    return as_text(findings, old, new)


def as_json(findings: list[Finding]) -> str:
    """Return `{"bump": …, "findings": […]}`. Programs rely on the keys of a finding: they never change."""
    rows = [
        {
            "rule": f.rule,
            "level": f.level,
            "symbol": f.symbol,
            "pointer": f.pointer,
            "old_line": f.old_line,
            "new_line": f.new_line,
            "before": f.before,
            "after": f.after,
            "advice": f.advice,
        }
        for f in findings
    ]
    return json_text({"bump": bump(findings), "findings": rows}, indent=2) + "\n"


def as_text(findings: list[Finding], old: str, new: str) -> str:
    """Return one finding on a line, with its lines in both documents and the advice below it."""
    lines = [f"{old} → {new}"]
    for level, group in _by_level(findings):
        lines += ["", f"{_HEADINGS[level]} ({len(group)})"]
        for f in group:
            lines.append(f"  {one_line(f.symbol)}: {f.rule}{_change(f)}")
            lines.append(f"    {_where(f, old, new)}")
            if f.advice and f.advice != _NOTHING:
                lines.append(f"    {f.advice}")
    lines += ["", _summary(findings)]
    if findings:
        lines += ["", "For the changelog:", "", changelog(findings)]
    return "\n".join(lines) + "\n"


def as_markdown(findings: list[Finding], old: str, new: str) -> str:
    """Return a comment for a pull request.

    Long lists are folded where nothing breaks, and cut with a count where they would not fit into a comment.
    """
    lines = [f"### SDK surface: `{_code(old)}` → `{_code(new)}`", "", f"**{_summary(findings)}**"]
    for level, group in _by_level(findings):
        heading = f"{_HEADINGS[level]} ({len(group)})"
        folded = level != "breaking" and len(group) > _OPEN
        rows = _fitting(list(map(_row, group if level == "breaking" else group[:_SHOWN])), _ROOM[level])
        lines += ["", f"<details><summary>{heading}</summary>" if folded else f"#### {heading}", ""]
        lines += ["| Symbol | Rule | Before → after | Lines | What to do |", "|---|---|---|---|---|"]
        lines += rows
        if len(rows) < len(group):
            lines += ["", f"… and {len(group) - len(rows)} more; `--format json` lists all of them."]
        lines += ["", "</details>"] if folded else []
    if findings:
        told = changelog(findings).splitlines()
        kept = _fitting(told, _ROOM["changelog"])
        kept += ["", "… `--format text` has the rest of it."] if len(kept) < len(told) else []
        lines += ["", "<details><summary>For the changelog</summary>", "", *kept, "", "</details>"]
    return "\n".join(lines) + "\n"


def _row(f: Finding) -> str:
    where = f"{f.old_line or '–'} → {f.new_line or '–'}"
    advice = "" if f.advice == _NOTHING else f.advice
    cells = _cell(f.symbol), f"`{f.rule}`", _cell(_change(f).lstrip(": ")), where, advice
    return f"| {' | '.join(cells)} |"


def _fitting(lines: list[str], room: int) -> list[str]:
    """Return the first lines, as many as have room in so many bytes."""
    sizes = list(accumulate(len(line.encode()) + 1 for line in lines))
    return lines[: bisect_right(sizes, room)]


def as_github(findings: list[Finding], new: str) -> str:
    """Return workflow commands, each of which becomes an annotation in the diff of a pull request."""
    kinds: dict[Level, str] = {"breaking": "error", "compatible": "notice", "notice": "notice"}
    lines = [
        f"::{kinds[f.level]} file={_property(_file(new, f.pointer))},line={f.new_line or 1},title={_property(f.rule)}::"
        + _message(_sentences(f))
        for f in findings
    ]
    return "\n".join([*lines, _summary(findings)]) + "\n"


def _sentences(f: Finding) -> str:
    advice = "" if f.advice == _NOTHING else f.advice
    return f"{one_line(f.symbol)}: {RULES[f.rule].meaning.rstrip('.')}{_change(f)}. {advice}".rstrip()


def changelog(findings: list[Finding]) -> str:
    """Return a block to paste into CHANGELOG.md, without changes of mere descriptions."""
    lines: list[str] = []
    for title in _CHANGELOG:
        told = [f for f in findings if _title(f) == title and not f.rule.endswith("description-changed")]
        if told:
            lines += ([""] if lines else []) + [f"### {title}", ""]
            classes = [f"`{_code(f.symbol)}`" for f in told if f.rule == "schema-added"]
            lines += [
                f"- `{_code(f.symbol)}`: {f.rule.replace('-', ' ')}{_cell(_change(f))}"
                for f in told
                if f.rule != "schema-added"
            ]
            for start in range(0, len(classes), _CLASSES):
                lines.append(f"- New classes: {', '.join(classes[start : start + _CLASSES])}")
    return "\n".join(lines) or "Only descriptions changed."


def _title(f: Finding) -> str:
    """Return the part of a changelog that a finding belongs to, in the terms of keepachangelog.com."""
    if f.level == "compatible":
        return "Added" if f.rule.endswith("-added") else "Changed"
    return "Breaking changes" if f.level == "breaking" else "Notes"


def _by_level(findings: list[Finding]) -> Iterable[tuple[Level, list[Finding]]]:
    for level in _HEADINGS:
        group = [f for f in findings if f.level == level]
        if group:
            yield level, group


def _summary(findings: list[Finding]) -> str:
    if not findings:
        return "No change of the surface; version bump: none"
    counts = ", ".join(f"{len(group)} {level}" for level, group in _by_level(findings))
    return f"{counts}; version bump: {bump(findings)}"


def _change(f: Finding) -> str:
    if f.rule.endswith("description-changed"):
        return ""
    if f.before and f.after:
        return f": {_short(f.before)} → {_short(f.after)}"
    return f": {_short(f.before or f.after)}" if f.before or f.after else ""


def _short(text: str) -> str:
    return one_line(" ".join(text.split()), 118)


def _where(f: Finding, old: str, new: str) -> str:
    sides = (old, f.old_line), (new, f.new_line)
    places = [f"{_file(name, f.pointer)}:{line}" for name, line in sides if line]
    return one_line(f"{f.pointer}  ({' → '.join(places)})", 2000)


def _file(document: str, pointer: str) -> str:
    """Return the file that a pointer is in: the document, or one that it refers to."""
    other, _, _ = pointer.partition("#")
    folder, slash, _ = document.rpartition("/")
    return document if not other or other.startswith("/") else posixpath.normpath(f"{folder}{slash}{other}")


def _code(text: str) -> str:
    """Return text that may stand between backquotes in Markdown: on one line, without backquotes, not invisible."""
    return one_line(" ".join(text.replace("`", "'").split()))


def _cell(text: str) -> str:
    """Return text of a document as code, so that nothing in it is taken for markup."""
    if not _code(text).strip(": "):
        return ""
    lead = ": " if text.startswith(": ") else ""
    return f"{lead}`{_code(text[len(lead) :]).replace('|', chr(92) + '|')}`"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
