"""The command `python -m generator diff OLD NEW`: reads two documents, compares their packages, prints the report."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from attrs import frozen

from .. import ir
from ..document.diagnostics import Diagnostics
from ..document.document import Document, load
from ..document.inert import one_line
from ..settings.config import Config, find_config, load_config
from . import ignores, sunset, usage
from .packages import compare, in_order, with_levels
from .report import render
from .rules.rules import LEVELS, RULES, Finding, Level
from .sources import Source, SourceError, fetch


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `diff` to a parser."""
    parser.add_argument("old", metavar="OLD", help="a file, or git:REV:path")
    parser.add_argument("new", metavar="NEW", help="a file, or git:REV:path")
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings for both sides (TOML with [tool.sdk])")
    parser.add_argument("--root", type=Path, metavar="DIR", help="a folder around both that they may refer into")
    parser.add_argument("--format", choices=("text", "json", "markdown", "github"), default="text")
    parser.add_argument("--fail-on", choices=("breaking", "any", "never"), default="breaking")
    parser.add_argument("--ignore", type=Path, metavar="FILE", help="accepted findings, each with a reason and a date")
    parser.add_argument("--usage", type=Path, nargs="+", metavar="PATH", help="code to type-check with both packages")
    parser.add_argument("--prove", action="store_true", help="type-check code that uses all of the old package")


def main(arguments: Sequence[str]) -> int:
    """Run the command with arguments that are not parsed yet; return the exit code of `run`."""
    parser = argparse.ArgumentParser("python -m generator diff")
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Return 0, 1 for what `--fail-on` names, or 2 for bad input or an ignore file that is out of date.
    """
    try:
        with tempfile.TemporaryDirectory() as folder:
            return _run(arguments, Path(folder))
    except (SourceError, ignores.IgnoreError, usage.UsageError) as error:
        print(f"error: {one_line(str(error), 2000)}", file=sys.stderr)
        return 2


def _run(arguments: argparse.Namespace, scratch: Path) -> int:
    accepted = ignores.read(arguments.ignore) if arguments.ignore else []
    names = arguments.old, arguments.new
    sides = [fetch(name, scratch, arguments.root) for name in names]
    config = _config(arguments.config, sides)
    if config is not None and config.root is not None and arguments.root is None:
        sides = [fetch(name, scratch, config.root) for name in names]
    if config is None:
        return 2
    levels = _levels(config)
    old = _side(sides[0], config)
    new = _side(sides[1], config, old.package.names if old else None)
    if old is None or new is None or levels is None:
        return 2
    today = dt.date.today()
    findings = compare(old.package, new.package)
    if arguments.usage or arguments.prove:
        findings += _proof(arguments, old.package, new.package, scratch)
    findings = sunset.allowed(with_levels(findings, levels), old.package, old.document, today)
    findings, troubles = ignores.apply(in_order(findings), accepted, today)
    sys.stdout.write(render(findings, arguments.format, sides[0].label, sides[1].label))
    for trouble in troubles:
        print(f"error: {arguments.ignore}: {one_line(str(trouble), 2000)}", file=sys.stderr)
    if troubles:
        return 2
    return int(_fails(findings, arguments.fail_on))


def _fails(findings: list[Finding], fail_on: str) -> bool:
    if fail_on == "any":
        return bool(findings)
    return fail_on == "breaking" and any(finding.level == "breaking" for finding in findings)


def _config(given: Path | None, sides: list[Source]) -> Config | None:
    """Return the settings that the user named.

    If none are named, and one side is the project's own document, the project's settings are taken.
    """
    diagnostics = Diagnostics()
    if given is None:
        own = find_config(Path())
        config = load_config(own, Diagnostics()) if own is not None else None
        spec = config.spec.resolve() if config and config.spec else None
        if spec is None or not any(_is_spec(source, spec) for source in sides):
            return Config()
        return config
    config = load_config(given, diagnostics)
    _complain(diagnostics)
    return None if diagnostics.has_errors else config


def _is_spec(source: Source, spec: Path) -> bool:
    if source.label.startswith("git:"):
        return spec.as_posix().endswith("/" + source.label.split(":", 2)[2].removeprefix("./"))
    return source.path.resolve() == spec


@frozen
class _Side:
    """One side of the diff: the document that was read, and the package that it makes."""

    document: Document
    package: ir.Package


def _side(source: Source, config: Config, earlier: ir.GivenNames | None = None) -> _Side | None:
    """Return one side of the diff.

    The new side keeps the names of the old one, as `generate` keeps those of the lock.
    """
    from ..lower import lower

    diagnostics = Diagnostics()
    document = load(source.path, diagnostics, source.root)
    package, ledger = lower(document, config, diagnostics, earlier) if document is not None else (None, None)
    for entry in ledger.incomplete if ledger is not None else ():
        diagnostics.error(entry.place, f"{entry.kind} {entry.name} cannot be compared: {entry.reason}")
    # Warnings are `generate`'s to print; what makes the comparison impossible is ours. Settings for both sides may well
    # speak of what only one of them has.
    settings = config.place()
    errors = [found for found in diagnostics if found.level == "error"]
    fatal = [e for e in errors if settings is None or e.place is None or e.place.file != settings.file]
    for diagnostic in fatal:
        print(diagnostic.render(), file=sys.stderr)
    return None if fatal or document is None or package is None else _Side(document, package)


def _levels(config: Config) -> dict[str, Level | None] | None:
    """Return the configured levels by rule, with None for `off`. None, after a complaint, if a rule does not exist."""
    diagnostics = Diagnostics()
    for rule in config.levels.keys() - RULES.keys():
        near = get_close_matches(rule, RULES, 1)
        hint = f"did you mean {near[0]!r}?" if near else "docs/diff-rules.md lists them"
        diagnostics.error(config.place("diff", rule), f"unknown rule {rule!r}", hint)
    _complain(diagnostics)
    known: dict[str, Level] = {level: level for level in LEVELS}
    return None if diagnostics.has_errors else {rule: known.get(level) for rule, level in config.levels.items()}


def _complain(diagnostics: Diagnostics) -> None:
    for diagnostic in diagnostics:
        print(diagnostic.render(), file=sys.stderr)


def _proof(arguments: argparse.Namespace, old: ir.Package, new: ir.Package, scratch: Path) -> list[Finding]:
    from ..output.render import render as render_package

    code = usage.read(arguments.usage) if arguments.usage else {}
    if arguments.prove:
        code["public_api.py"] = usage.from_api(old)
    return usage.prove(render_package(old), render_package(new), code, scratch)
