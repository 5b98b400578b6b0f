"""Prints what `check` found: as text for people, as JSON for programs, or as annotations of a GitHub pull request."""

from __future__ import annotations

from collections.abc import Sequence

from ..document.inert import json_text, many_lines
from .check import TITLES, Finding

FORMATS = ("text", "json", "github")


def render(findings: Sequence[Finding], style: str, package: str, command: str) -> str:
    """Return the findings in one of `FORMATS`. `command` is what the user runs: `sdkgen`."""
    if style == "json":
        return _json(findings, package)
    repair = f"run `{command} generate` with the same arguments, and commit what it writes"
    return _github(findings, repair) if style == "github" else _text(findings, package, repair)


def _text(findings: Sequence[Finding], package: str, repair: str) -> str:
    if not findings:
        return f"{package} matches its document\n"
    lines: list[str] = []
    title = ""
    for finding in findings:
        if TITLES[finding.kind] != title:
            title = TITLES[finding.kind]
            lines.append(f"{title}:")
        where = f"{finding.path}:{finding.line}" if finding.diff else finding.path
        lines.append(f"  {where}: {finding.message}")
    lines += ["", *(finding.diff for finding in findings if finding.diff)]
    number = "1 difference" if len(findings) == 1 else f"{len(findings)} differences"
    return many_lines("\n".join(lines)) + f"{number}; {repair}\n"


def _json(findings: Sequence[Finding], package: str) -> str:
    data = {
        "package": package,
        "matches": not findings,
        "findings": [
            {
                "kind": finding.kind,
                "path": finding.path,
                "line": finding.line,
                "message": finding.message,
                "diff": finding.diff,
            }
            for finding in findings
        ],
    }
    return json_text(data, indent=2) + "\n"


def _github(findings: Sequence[Finding], repair: str) -> str:
    """Return workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions."""
    lines: list[str] = []
    for finding in findings:
        text = many_lines(f"{finding.message}; {repair}" + (f"\n{finding.diff}" if finding.diff else ""))
        path, title = _escape(finding.path, value=True), _escape(TITLES[finding.kind], value=True)
        lines.append(f"::error file={path},line={finding.line},title={title}::{_escape(text)}\n")
    return "".join(lines)


def _escape(text: str, *, value: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if value else text
