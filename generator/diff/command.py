"""`python -m generator diff OLD NEW`: reads two documents, compares their packages, prints the report."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from .. import ir
from ..document.diagnostics import Diagnostics
from ..document.document import load
from ..settings.config import Config, load_config
from . import ignores, usage
from .packages import compare
from .report import render
from .rules.rules import Finding
from .sources import Source, SourceError, fetch


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `diff`."""
    parser.add_argument("old", metavar="OLD", help="a file, or git:REV:path")
    parser.add_argument("new", metavar="NEW", help="a file, or git:REV:path")
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings for both sides (TOML with [tool.sdk])")
    parser.add_argument("--format", choices=("text", "json", "markdown", "github"), default="text")
    parser.add_argument("--fail-on", choices=("breaking", "any", "never"), default="breaking")
    parser.add_argument("--ignore", type=Path, metavar="FILE", help="accepted findings, each with a reason and a date")
    parser.add_argument("--usage", type=Path, nargs="+", metavar="PATH", help="code to type-check with both packages")
    parser.add_argument("--prove", action="store_true", help="type-check code that uses all of the old package")


def main(arguments: Sequence[str]) -> int:
    """The command with these arguments, as `run`."""
    parser = argparse.ArgumentParser("python -m generator diff")
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def run(arguments: argparse.Namespace) -> int:
    """Exit code 0, 1 for what `--fail-on` names, 2 for bad input or an ignore file that needs care."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            return _run(arguments, Path(folder))
    except (SourceError, ignores.IgnoreError, usage.UsageError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


def _run(arguments: argparse.Namespace, scratch: Path) -> int:
    accepted = ignores.read(arguments.ignore) if arguments.ignore else []
    sides = [fetch(name, scratch) for name in (arguments.old, arguments.new)]
    config = _config(arguments.config, sides)
    packages = [_package(source, config) for source in sides] if config else []
    old, new = (packages + [None, None])[:2]
    if old is None or new is None:
        return 2
    findings = compare(old, new)
    if arguments.usage or arguments.prove:
        findings += _proof(arguments, old, new, scratch)
    findings, troubles = ignores.apply(findings, accepted, dt.date.today())
    sys.stdout.write(render(findings, arguments.format, sides[0].label, sides[1].label))
    for trouble in troubles:
        print(f"error: {arguments.ignore}: {trouble}", file=sys.stderr)
    if troubles:
        return 2
    return int(_fails(findings, arguments.fail_on))


def _fails(findings: list[Finding], fail_on: str) -> bool:
    if fail_on == "any":
        return bool(findings)
    return fail_on == "breaking" and any(finding.level == "breaking" for finding in findings)


def _config(given: Path | None, sides: list[Source]) -> Config | None:
    """The settings that were named; else those of the project here, if one of the sides is the project's own spec."""
    diagnostics = Diagnostics()
    if given is None:
        own = Path("pyproject.toml")
        config = load_config(own, Diagnostics()) if own.is_file() else None
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


def _package(source: Source, config: Config) -> ir.Package | None:
    from ..lower import lower

    diagnostics = Diagnostics()
    document = load(source.path, diagnostics)
    package = lower(document, config, diagnostics)[0] if document is not None else None
    # Warnings are `generate`'s to print; what makes the comparison impossible is ours.
    _complain(diagnostics, errors_only=True)
    return None if diagnostics.has_errors else package


def _complain(diagnostics: Diagnostics, *, errors_only: bool = False) -> None:
    for diagnostic in diagnostics:
        if diagnostic.level == "error" or not errors_only:
            print(diagnostic.render(), file=sys.stderr)


def _proof(arguments: argparse.Namespace, old: ir.Package, new: ir.Package, scratch: Path) -> list[Finding]:
    from ..output.render import render as render_package

    code = usage.read(arguments.usage) if arguments.usage else {}
    if arguments.prove:
        code["public_api.py"] = usage.from_api(old)
    return usage.prove(render_package(old), render_package(new), code, scratch)
